"""HTML is made of what the view says, and of nothing that the data brings along."""

from __future__ import annotations

from html.parser import HTMLParser

import pandas as pd
import pytest

from election import Dataset
from election.card import Card, Mark, Quote
from election.colours import Pair
from election.link import Link
from election.render import html
from election.table import Column, Marked, Table
from election.view import Cards, Figure, Notice, Prose, View

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202e"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def parsed(text: str) -> _Tags:
    parser = _Tags()
    parser.feed(text)
    return parser


def hostile_parts(dataset: Dataset) -> dict[str, str]:
    card = Card(
        HOSTILE, HOSTILE, HOSTILE, Mark("disc", "mixed", HOSTILE), HOSTILE, Quote(HOSTILE, HOSTILE), None, HOSTILE,
        ((HOSTILE, HOSTILE),), HOSTILE, link=Link(HOSTILE, "timeline", {"event": HOSTILE}),
    )  # fmt: skip
    table = Table((Column("a", HOSTILE), Column("b", HOSTILE)), pd.DataFrame({"a": [HOSTILE], "b": [HOSTILE]}), HOSTILE)
    return {
        "opening": html.opening(View("p", HOSTILE, HOSTILE, HOSTILE, HOSTILE)),
        "notices": html.notices([Notice(HOSTILE, (HOSTILE,))]),
        "figures": html.figures([Figure(HOSTILE, HOSTILE, HOSTILE, ())], dataset),
        "heading": html.heading(HOSTILE, HOSTILE, 2, HOSTILE),
        "prose": html.prose(Prose((HOSTILE,)), dataset),
        "table": html.table(table, dataset),
        "grid": html.cards(Cards("c", (card,)), dataset),
        "rows": html.cards(Cards("c", (card,), "rows", ((HOSTILE, 1),)), dataset),
        "empty": html.cards(Cards("c", (), empty=HOSTILE), dataset),
    }


def test_text_from_the_data_is_never_markup(small: Dataset) -> None:
    for name, text in hostile_parts(small).items():
        found = parsed(text)
        assert "script" not in found.tags, name
        assert "img" not in found.tags, name
        assert not [attribute for attribute, _value in found.attributes if attribute.startswith("on")], name


def test_a_figure_carries_its_base_and_its_source(good: Dataset) -> None:
    text = html.figures([Figure("Turnout", "54.2%", "of the roll", ("vlast-2023-03-27",))], good)
    assert "of the roll" in text
    assert 'href="https://vlast.kz/' in text
    assert '1 source<span class="unseen"> for Turnout</span>' in text


def test_what_has_no_source_says_so(small: Dataset) -> None:
    assert '<i class="gap">no source</i>' in html.figures([Figure("Seats", "98", "", ())], small)


def test_a_table_has_caption_headers_and_its_gap_in_words() -> None:
    columns = (Column("name", "Party"), Column("votes", "Votes", "count", gap="not known"))
    table = Table(columns, pd.DataFrame({"name": ["A"], "votes": pd.array([pd.NA], dtype="Int64")}), "Votes by party")
    text = html.table(table)
    assert "<caption>Votes by party</caption>" in text
    assert '<th scope="row">A</th>' in text
    assert "not known" in text


def test_every_source_address_on_any_card_is_http(good: Dataset) -> None:
    sources = good.sources(good["sources"]["source_id"])
    text = html.prose(Prose((), tuple(source.id for source in sources)), good)
    addresses = [value for name, value in parsed(text).attributes if name == "href"]
    assert len(addresses) > 400
    assert all(address and address.startswith(("http://", "https://")) for address in addresses)


def test_a_row_has_the_mark_that_its_picture_has_and_a_phone_fewer_columns() -> None:
    name = Marked.of("<b>Red</b>", "ring", Pair("#AA0000", "#FF5555"))
    columns = (
        Column("name", "Name"),
        Column("seats", "Seats", "count"),
        Column("of", "Of seats", "share", wide_only=True),
    )
    rows = Table(columns, pd.DataFrame([{"name": name, "seats": 7, "of": 7.14}], dtype=object))
    text = html.table(rows)
    assert '<tr style="--tone: light-dark(#AA0000, #FF5555)">' in text
    assert "&lt;b&gt;Red&lt;/b&gt;" in text
    assert text.count("&lt;b&gt;Red") == 1
    assert '<td class="number main">7</td><td class="number wide-column">7.14%</td>' in text
    assert rows.csv().splitlines()[1] == "<b>Red</b>,7,7.14"


def test_a_long_list_folds_by_group_with_an_index_that_leads_to_each(good: Dataset) -> None:
    cards = tuple(Card(name, name) for name in ("a", "b", "c"))
    block = Cards("list", cards, "rows", (("2021", 1), ("2022", 2)), index="Years", open_groups=("2022",))
    text = html.cards(block, good)
    assert text.count('<details class="group">') == 1
    assert text.count('<details class="group" open>') == 1
    links = [value for name, value in parsed(text).attributes if name == "href" and value and value.startswith("#list")]
    assert links == ["#list-1", "#list-2"]
    inside = text.partition('<ol class="events" id="list-2">')[2]
    assert [f'id="{card.id}"' in inside for card in cards] == [False, True, True]


def test_where_a_row_is_a_block_each_cell_has_its_head_before_it() -> None:
    columns = (Column("name", "Party"), Column("votes", "Votes \\ 'all'", "count"))
    text = html.table(Table(columns, pd.DataFrame({"name": ["A"], "votes": [7]})))
    [style] = [value for name, value in parsed(text).attributes if name == "style"]
    assert style == "--h1:'Party';--h2:'Votes \\\\ \\'all\\''"


def test_numbers_in_the_first_column_stand_as_all_numbers_do() -> None:
    columns = (Column("seat", "Seat", "count"), Column("to", "Goes to"))
    text = html.table(Table(columns, pd.DataFrame({"seat": [1], "to": ["A"]})))
    assert '<th scope="col" class="number">Seat</th>' in text
    assert '<th scope="row" class="number">1</th>' in text


def test_a_share_of_a_whole_has_a_bar_of_its_length() -> None:
    column = Column("of", "Of seats", "share", bar=True)
    rows = pd.DataFrame({"name": ["A", "B"], "of": [7.144, None]})
    text = html.table(Table((Column("name", "Name"), column), rows))
    assert '<td class="number main barred" style="--share:7.14">7.14%</td>' in text
    assert '<td class="number main"><i class="gap">–</i></td>' in text


@pytest.mark.parametrize(("rows", "sorts", "folds"), [(12, False, False), (13, True, False), (31, True, True)])
def test_a_long_table_can_be_sorted_and_shows_its_first_rows(rows: int, sorts: bool, folds: bool) -> None:
    columns = (Column("name", "Name"), Column("day", "Day", "date"), Column("votes", "Votes", "count"))
    frame = pd.DataFrame({"name": ["A"] * rows, "day": ["2023-03-19"] * rows, "votes": [1234] * rows})
    text = html.table(Table(columns, frame))
    assert ('data-value="2023-03-19">19 March 2023<' in text) is sorts
    assert ('data-value="1234">1,234<' in text) is sorts
    assert (f"Show all {rows}" in text) is folds


def test_words_in_another_script_are_said_to_be_in_their_language(good: Dataset) -> None:
    card = Card("t", "Council", names=(Quote("Құрылтай", "kk"), Quote("Курултай", "ru")))
    text = html.cards(Cards("c", (card,)), good)
    assert '<span lang="kk">Құрылтай</span> · <span lang="ru">Курултай</span>' in text
    columns = (Column("name", "Name"), Column("kk", "Kazakh", language="kk"))
    rows = html.table(Table(columns, pd.DataFrame({"name": ["A", "B"], "kk": ["Сенат", "Senat"]})))
    assert '<td lang="kk">Сенат</td>' in rows
    assert "<td>Senat</td>" in rows
