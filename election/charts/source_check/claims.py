"""The statements of an article by paragraph and verdict: one mark each."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from election import colours
from election.chart import Chart
from election.charts.draw import marks, template
from election.charts.draw.marks import Mark
from election.charts.draw.ruler import width
from election.charts.draw.sheet import Sheet
from election.cited import cited
from election.contests.phrases import number
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.record.claims import claims_in_order
from election.table import Column, Table
from election.words import _, count, listing, n_

STEP = 17  # from one mark to the next in a cell
PAD = 10  # over and under the marks of a row
OVER = 20  # pixels for a row's words over its marks, where there is no room beside them
SHAPE = 20  # a mark in the margin and the space up to its words
HOVER = 56  # letters in a line beside the pointer
FEW = 3  # paragraphs that a title names


@kept_with_data(64)
def claims_chart(dataset: Dataset) -> Chart | None:
    """Every claim that has a paragraph as one mark: columns are paragraphs, rows are verdicts. None where no claim
    has one."""
    every = claims_in_order(dataset)
    frame = every[every["place"].notna()]
    if frame.empty:
        return None
    return Chart(
        id="verdicts",
        title=title(frame),
        reading=_("Each mark is one statement, in the column of its paragraph and the row of its verdict."),
        draw=partial(_figure, dataset, frame),
        draw_narrow=partial(_figure, dataset, frame, above=True),
        narrow_on="phone",
        table=_table(every),
        note=_without_paragraph(len(every) - len(frame)),
        source_ids=cited(every["source_ids"]),
    )


def _without_paragraph(several: int) -> str:
    if not several:
        return ""
    return n_(
        "{n} statement has no paragraph and is in the list only.",
        "{n} statements have no paragraph and are in the list only.",
        several,
    )


def title(frame: pd.DataFrame) -> str:
    """Where the statements stand that the record contradicts; what there is to say where there are none."""
    wrong = frame[frame["verdict"] == "wrong"]
    if wrong.empty:
        return _("The sources contradict none of the statements")
    places = [int(place) for place in dict.fromkeys(wrong["place"])]
    all_places = frame["place"].nunique()
    if len(places) > FEW:
        return _("The {n} errors are in {places} of {all} paragraphs").format(
            n=number(len(wrong)), places=number(len(places)), all=number(all_places)
        )
    if len(wrong) == 1:
        return _("The one error is in paragraph {place}").format(place=places[0])
    where = n_("paragraph {{places}}", "paragraphs {{places}}", len(places)).format(
        places=listing(list(map(str, places)))
    )
    told = _("Both errors are in {where}") if len(wrong) == 2 else _("All {n} errors are in {where}")
    return told.format(n=number(len(wrong)), where=where) + _most(wrong, places)


def _most(wrong: pd.DataFrame, places: Sequence[int]) -> str:
    """How many stand together, where one paragraph has more than half."""
    tally = wrong["place"].value_counts()
    if len(places) == 1 or 2 * int(tally.iloc[0]) <= len(wrong):
        return ""
    return _(", {n} of them in paragraph {place}").format(n=number(int(tally.iloc[0])), place=int(tally.index[0]))


def _table(frame: pd.DataFrame) -> Table:
    columns = (
        Column("paragraph", _("Paragraph"), "count"),
        Column("verdict_words", _("Verdict")),
        Column("claim", _("Statement")),
        Column("article_wording", _("In the article's words"), gap=_("not quoted")),
        Column("record", _("What the sources say")),
        Column("source_ids", _("Sources"), "sources"),
    )
    return Table(columns, frame, _("Statements of the article by paragraph"))


def _figure(dataset: Dataset, frame: pd.DataFrame, *, above: bool = False) -> go.Figure:
    """A row for each verdict, whose words stand beside its marks, or over them."""
    labels = dataset.labels("claims", "verdict")
    cells = frame.groupby(["verdict", "place"], sort=False).size()
    deepest = {verdict: max([1, *cells.get(verdict, pd.Series(dtype=int))]) for verdict in labels}
    numbers = frame["verdict"].value_counts()
    words = int(max(width(_label(numbers.get(each, 0), labels[each]), bold=True) for each in labels))
    left, over = (2, OVER) if above else (SHAPE + 14 + words, 0)
    first, last = int(frame["place"].min()), int(frame["place"].max())
    down = sum(deepest.values()) * STEP + len(labels) * (2 * PAD + over)
    sheet = Sheet(down, (first - 0.6, last + 0.6), left, 4, 24 + over, 2)
    _headings(sheet, sorted({int(place) for place in frame["place"]}), over)
    drawn: list[Mark] = []
    top = 0.0
    for verdict in labels:
        middle = top + PAD + over + deepest[verdict] * STEP / 2
        beside = top + PAD + OVER / 2 if above else middle
        sheet.hairlines([top])
        marks.beside(sheet, 7 - left, beside, verdict)
        sheet.label(SHAPE - left, beside, _row_label(int(numbers.get(verdict, 0)), labels[verdict]))
        drawn += _row(frame[frame["verdict"] == verdict], middle)
        top += 2 * PAD + over + deepest[verdict] * STEP
    marks.draw(sheet, drawn)
    return sheet.figure()


def _headings(sheet: Sheet, places: Sequence[int], over: int) -> None:
    """The numbers of the paragraphs, and what they are, beside or over them."""
    font = {"color": colours.SECONDARY.light}
    sheet.heading(0, 3, template.safe(_("Paragraph")), xref="paper", xshift=-sheet.left, font=font)
    for place in places:
        sheet.heading(place, 3 + over, str(place), xanchor="center", font=font)


def _label(several: int, words: str) -> str:
    return f"{count(several)}  {words}"


def _row_label(several: int, words: str) -> str:
    return f"{template.bold(count(several))}  {template.safe(words)}"


def _row(rows: pd.DataFrame, middle: float) -> list[Mark]:
    """The marks of one verdict, those of one paragraph one under the other."""
    drawn = []
    for place, group in rows.groupby("place", sort=False):
        start = middle - (len(group) - 1) * STEP / 2
        for down, row in enumerate(group.itertuples()):
            hover = "\n".join([_hover_head(row.paragraph, row.verdict_words), *textwrap.wrap(row.claim, HOVER)])
            drawn.append(Mark(float(place), start + down * STEP, row.verdict, id=row.claim_id, hover=hover))
    return drawn


def _hover_head(paragraph: object, verdict: str) -> str:
    return _("Paragraph {paragraph}: {verdict}").format(paragraph=paragraph, verdict=verdict)
