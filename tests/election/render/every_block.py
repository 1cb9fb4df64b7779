"""A view that has one of every kind of block, all its words the same."""

from __future__ import annotations

import pandas as pd

from election import colours
from election.card import Card, Mark, Quote
from election.chart import Chart
from election.link import Link
from election.table import Column, Table
from election.view import (
    Block,
    Cards,
    Cell,
    Cells,
    Figure,
    FilterBar,
    Hit,
    Hits,
    Links,
    Listing,
    Notice,
    Pair,
    Piece,
    Prose,
    Section,
    Strip,
    Strips,
    Tiles,
    View,
)
from tests.election.render.test_chart_svg import bars


def every_block(words: str) -> tuple[Block, ...]:
    link = Link(words, "vote_share", {"election": words})
    card = Card(
        "card", words, words, Mark("disc", "mixed", words), words, Quote(words, words, words), Quote(words, words),
        words, ((words, words),), words, link=link,
    )  # fmt: skip
    columns = (Column("a", words), Column("b", words, gap=words), Column("n", words, "number", gap=words))
    table = Table(columns, pd.DataFrame({"a": [words], "b": [""], "n": [None]}), words)
    return (
        Chart("chart", words, words, lambda: bars([words], [words]), table, note=words),
        Listing("listing", table, words, words, words),
        Cards("grid", (card,), caption=words),
        Cards("rows", (card,), "rows", ((words, 1),)),
        Cards("none", (), empty=words),
        Prose((words,)),
        Links("links", (link,), words),
        Tiles((Figure(words, words, words, ()),)),
        Hits("hits", (Hit(link, words, words),)),
        Cells("cells", (Cell("c", words, words, words, colours.Pair("#000000", "#FFFFFF")),)),
        Strips("strips", (Strip((Piece(0.5),), 0.5, words, words),), words),
    )


def view_of(words: str) -> View:
    """Tiles, filters, and each block in a section of its own, the first two side by side."""
    sections = [
        Section(f"s{place}", (block,), words, words, Link(words, "timeline", {"q": words}))
        for place, block in enumerate(every_block(words))
    ]
    return View(
        "vote_share",
        words,
        words,
        words,
        words,
        (Tiles((Figure(words, words, words, ()),)), FilterBar(), Pair(sections[0], sections[1]), *sections[2:]),
        (Notice(words, (words,)),),
    )
