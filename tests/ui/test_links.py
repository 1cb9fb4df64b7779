"""Ways on: to another page, to the same page set otherwise, to a file."""

from __future__ import annotations

import pytest

from election import Dataset
from election.link import Link
from election.view import Links, Section, View
from election.views import OUTSIDE_MENU, PAGES
from tests.ui.opened import open_page, words

LABEL = "**All** [of](it)"
ESCAPED = r"\*\*All\*\* \[of\]\(it\)"


@pytest.fixture
def ways(forgetful: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Data page of nothing but links."""
    small = (Link(LABEL, "seats"), Link(LABEL, "data", {"table": "people"}), Link("Away", "nowhere"))
    bold = (Link(f"{LABEL}!", "seats"), Link(f"{LABEL}!", "data", {"table": "people"}), Link("All of it", "data.zip"))
    sections = (
        Section("row", (Links("row", small, "Try"),)),
        *(Section(link.page.replace(".", "-"), (), link=link) for link in bold),
    )
    monkeypatch.setattr(PAGES["data"], "view", lambda *_: View("data", "Data", "", "Headline", "", sections))


@pytest.mark.usefixtures("ways")
def test_another_page_is_a_link_and_words_of_the_data_are_not_read_as_markdown() -> None:
    links = [each.proto for each in open_page("data").get("page_link")][: len(OUTSIDE_MENU) - len(PAGES)]
    assert [each.label for each in links] == [ESCAPED, rf"{ESCAPED}\! →"]


@pytest.mark.usefixtures("ways")
def test_the_same_page_set_otherwise_is_a_button_that_writes_the_address() -> None:
    app = open_page("data", table="events", q="Otan")
    assert [each.label for each in app.button] == [ESCAPED, rf"{ESCAPED}\!"]
    app.button[1].click().run()
    assert app.query_params == {"table": "people"}


def test_two_ways_of_the_same_words_lead_where_each_says(forgetful: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    both = (Link("All", "data", {"table": "people"}), Link("All", "data", {"table": "events"}))
    sections = (Section("row", (Links("row", both, "Try"),)),)
    monkeypatch.setattr(PAGES["data"], "view", lambda *_: View("data", "Data", "", "Headline", "", sections))
    app = open_page("data")
    app.button[1].click().run()
    assert app.query_params == {"table": "events"}


@pytest.mark.usefixtures("ways")
def test_a_file_is_fetched_and_a_page_that_the_data_does_not_feed_is_not_offered() -> None:
    app = open_page("data")
    assert '<a href="data.zip" target="_self" download>All of it' in words(app)
    assert "Away" not in [each.proto.label for each in (*app.get("page_link"), *app.button)]
