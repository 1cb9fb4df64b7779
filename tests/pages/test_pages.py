"""Every page in Streamlit's own test runner: it loads clean, and one choice changes what it says."""

from __future__ import annotations

import pytest

from election import Dataset
from election.views import PAGES, available
from tests.folders import ORVANIA
from tests.ui.opened import open_page, words


@pytest.mark.parametrize("name", PAGES)
def test_a_page_loads_clean(name: str) -> None:
    app = open_page(name)
    assert not app.exception
    assert words(app).count("<h1 ") == 1
    assert "could not be drawn" not in words(app)


@pytest.mark.parametrize(
    ("name", "query", "expected"),
    [
        ("overview", {}, "53.9%"),
        ("vote_share", {"election": "mazhilis-2021"}, "71.1%"),
        ("vote_share", {"base": "roll"}, "28.5%"),
        ("seats", {"election": "mazhilis-2021"}, "76 of 107 seats"),
        ("what_if", {"threshold": "7"}, "68 of 98 seats instead of 62"),
        ("regions", {"show": "change"}, "lower than in 2021 in all 14 units with the same borders"),
        ("regions", {"region": "kyzylorda"}, "Result in this region: Mazhilis 2021"),
        ("timeline", {"event": "zhanaozen-2011"}, "Police fire on oil strikers in Zhanaozen"),
        ("timeline", {"event": "election-law-2021", "rules": "yes"}, "7% → 5%"),
        ("reactions", {"q": "Zakharova"}, "Maria Zakharova"),
        ("data", {"table": "people"}, "Nursultan Nazarbayev"),
    ],
)
def test_an_address_decides_what_a_page_says(name: str, query: dict[str, str], expected: str) -> None:
    app = open_page(name, **query)
    assert expected in words(app)
    assert 'class="notice"' not in words(app)


def test_pages_whose_tables_are_absent_do_not_appear(monkeypatch: pytest.MonkeyPatch, small: Dataset) -> None:
    monkeypatch.setenv("ELECTION_DATA", str(ORVANIA))
    for name in available(small):
        app = open_page(name)
        assert not app.exception
        assert "could not be drawn" not in words(app)
    absent = [name for name in PAGES if name not in available(small)]
    assert "timeline" in absent
    for name in absent:
        with pytest.raises(ValueError, match=name):
            app.switch_page(f"../pages/{name}.py")
