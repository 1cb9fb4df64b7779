"""What a query means to a page: the same view, under one key."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from election import Dataset, load
from election.choices import Query, read
from election.view import Cards, Links
from election.views import PAGES, available, meant, open_page
from tests.folders import DATA, TARSHOLM

REAL, SMALL = load(DATA), load(TARSHOLM)


@st.composite
def queries(draw: st.DrawFn, page: str) -> dict[str, list[str]]:
    """Some of a page's choices, each with values that it has, that it has not, or none; and a stranger's name."""
    controls = PAGES[page].controls(REAL, {})
    query = {}
    for control in draw(st.lists(st.sampled_from(controls), max_size=4, unique=True)) if controls else []:
        low, high = control.bounds
        known = [option.value for option in control.options] + [f"{low}", f"{high}", f"{low}-{high}", "yes", "no"]
        values = st.sampled_from([*known, str(control.default), "nowhere", "", "a\tb"])
        query[control.key] = draw(st.lists(values, min_size=1, max_size=3))
    return query | draw(st.sampled_from([{}, {"utm_source": ["chat"]}]))


@pytest.mark.parametrize("page", available(REAL))
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_the_shortest_query_means_what_the_address_does(page: str, data: st.DataObject) -> None:
    query = data.draw(queries(page))
    controls = PAGES[page].controls(REAL, query)
    values, notices = read(controls, {name: [text.replace("\t", " ") for text in query[name]] for name in query})
    key = meant(REAL, page, query).query
    shortest = dict(key)
    assert PAGES[page].controls(REAL, shortest) == controls
    assert read(controls, shortest) == (values, notices)
    assert meant(REAL, page, shortest).query == key


@pytest.mark.parametrize(
    "same",
    [
        {"base": ["valid"]},
        {"election": ["mazhilis-2023"]},
        {"election": ["mazhilis-2021", "mazhilis-2023"]},
        {"election": [""], "utm_source": ["chat"], "rows": ["shares"]},
    ],
)
def test_addresses_that_mean_the_same_share_one_view(same: Query) -> None:
    assert open_page(REAL, "vote_share", same) is open_page(REAL, "vote_share", {})


def test_a_value_that_is_not_known_is_told_and_stays_apart() -> None:
    usual, odd = open_page(REAL, "vote_share", {}), open_page(REAL, "vote_share", {"base": ["moon"]})
    assert usual.view.notices == ()
    assert ["“moon”" in notice.text for notice in odd.view.notices] == [True]
    assert odd.query == usual.query == {}


def test_what_is_known_of_a_query_and_what_is_not() -> None:
    found = meant(REAL, "vote_share", {"base": ["moon"], "election": ["mazhilis-2021"]})
    assert found.query == (("base", ("moon",)), ("election", ("mazhilis-2021",)))
    assert found.known == {"election": ["mazhilis-2021"]}
    assert [(each.control.key, each.value) for each in found.unmeant] == [("base", "moon")]


def test_what_a_reader_types_loses_what_cannot_be_read() -> None:
    assert open_page(REAL, "timeline", {"q": ["Nur\u202e\x00sultan"]}).choices.q == "Nursultan"


def test_a_page_that_the_data_do_not_feed_is_not_there() -> None:
    with pytest.raises(KeyError):
        open_page(SMALL, "timeline", {})


@pytest.mark.parametrize("dataset", [REAL, SMALL], ids=["real", "small"])
def test_every_way_on_leads_to_a_page_that_there_is(dataset: Dataset) -> None:
    for name in available(dataset):
        view = open_page(dataset, name, {}).view
        links = [section.link for section in view.each_section() if section.link]
        links += [link for block in view.blocks() if isinstance(block, Links) for link in block.links]
        cards = [card for block in view.blocks() if isinstance(block, Cards) for card in block.cards]
        links += [link for card in cards for link in (card.link, *card.links) if link]
        assert [link for link in links if "." not in link.page and link.page not in available(dataset)] == [], name
