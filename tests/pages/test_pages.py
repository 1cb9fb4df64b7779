"""Every page in Streamlit's own test runner: it loads clean, and one choice changes what it says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
PAGES = ("overview", "vote_share", "seats", "what_if", "regions", "timeline", "reactions", "source_check", "data")


@pytest.fixture(autouse=True)
def _fresh_caches() -> None:
    st.cache_resource.clear()


def open_page(name: str, **query: str) -> AppTest:
    """The app at that page and query, as the frame runs it for a reader."""
    app = AppTest.from_file(str(ROOT / "ui" / "frame.py"), default_timeout=30)
    app.run()
    if name != "overview":
        app.switch_page(f"../pages/{name}.py")
    for key, value in query.items():
        app.query_params[key] = value
    return app.run()


def words(app: AppTest) -> str:
    """All HTML that the page was given."""
    return "\n".join(element.proto.body for element in app.get("html"))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_loads_clean(name: str) -> None:
    app = open_page(name)
    assert not app.exception
    assert words(app).count("<h1>") == 1
    assert "could not be drawn" not in words(app)


@pytest.mark.parametrize(
    ("name", "query", "expected"),
    [
        ("overview", {}, "53.9%"),
        ("vote_share", {"election": "mazhilis-2021"}, "71.1%"),
        ("vote_share", {"base": "roll"}, "28.5%"),
        ("seats", {"election": "mazhilis-2021"}, "76 of 107 seats"),
        ("what_if", {"threshold": "7"}, "Amanat gains six"),
        ("regions", {"show": "change"}, "lower than in 2021 in all 17 units"),
        ("regions", {"region": "kyzylorda"}, "Result in this region: Mazhilis 2021"),
        ("timeline", {"event": "zhanaozen-2011"}, "Police fire on oil strikers in Zhanaozen"),
        ("timeline", {"event": "election-law-2021", "rules": "yes"}, "7% → 5%"),
        ("reactions", {"q": "Zakharova"}, "Maria Zakharova"),
        ("source_check", {"claim": "c17"}, "Chosen statement"),
        ("data", {"table": "people"}, "Nursultan Nazarbayev"),
    ],
)
def test_an_address_decides_what_a_page_says(name: str, query: dict[str, str], expected: str) -> None:
    app = open_page(name, **query)
    assert expected in words(app)
    assert 'class="notice"' not in words(app)


def test_a_choice_in_a_widget_is_written_into_the_address() -> None:
    app = open_page("vote_share")
    app.selectbox(key="vote_share.election").set_value("mazhilis-2016").run()
    assert app.query_params["election"] == "mazhilis-2016"
    assert "82.2%" in words(app)
    app.selectbox(key="vote_share.election").set_value("mazhilis-2023").run()
    assert "election" not in app.query_params


def test_parties_picked_in_the_widget_are_added_up() -> None:
    app = open_page("seats")
    app.multiselect(key="seats.coalition").set_value(["auyl", "osdp"]).run()
    assert app.query_params["coalition"] == ["auyl", "osdp"]
    assert "Auyl and OSDP: 12 of 98 seats, 38 short of a majority" in words(app)


def test_numbers_and_presets_are_written_into_the_address() -> None:
    app = open_page("what_if")
    app.slider(key="what_if.threshold").set_value(7.0).run()
    assert app.query_params["threshold"] == "7"
    assert "four parties share the 69 list seats" in words(app)
    app.number_input(key="what_if.seats").set_value(98).run()
    assert app.query_params["seats"] == "98"
    (back,) = [button for button in app.button if button.label == "Back to the official rules"]
    back.click().run()
    assert "threshold" not in app.query_params
    assert "seats" not in app.query_params
    assert "Amanat 40 of 69" in words(app)


def test_several_choices_in_a_widget_are_written_into_the_address() -> None:
    app = open_page("source_check")
    app.multiselect(key="source_check.verdict").set_value(["wrong", "unverifiable"]).run()
    assert app.query_params["verdict"] == ["wrong", "unverifiable"]
    assert "9 of 25 statements fit the filters." in words(app)
    app.multiselect(key="source_check.verdict").set_value([]).run()
    assert "verdict" not in app.query_params


def test_a_value_that_is_not_known_falls_back_with_a_notice() -> None:
    app = open_page("vote_share", election="atlantis")
    assert "atlantis" in words(app)
    assert 'class="notice"' in words(app)
    assert "53.9%" in words(app)


def test_the_election_goes_along_to_the_next_page_and_other_choices_wait_for_a_return() -> None:
    app = open_page("vote_share", election="president-2022", base="ballots")
    app.switch_page("../pages/reactions.py")
    app.query_params.clear()
    app.run()
    assert app.query_params["election"] == "president-2022"
    assert "base" not in app.query_params
    app.switch_page("../pages/vote_share.py")
    app.query_params.clear()
    app.run()
    assert app.query_params["base"] == "ballots"


def test_the_usual_election_goes_along_as_well() -> None:
    app = open_page("reactions", election="president-2022")
    for page, query in (("vote_share", {"election": "mazhilis-2021"}), ("vote_share", {}), ("reactions", {})):
        app.switch_page(f"../pages/{page}.py")
        app.query_params.clear()
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
    assert "election" not in app.query_params
    assert "19 March 2023" in words(app)


def test_pages_whose_tables_are_absent_do_not_appear(monkeypatch: pytest.MonkeyPatch) -> None:
    package = next((ROOT / "tests" / "packages").iterdir())
    monkeypatch.setenv("ELECTION_DATA", str(package))
    for name in ("overview", "vote_share", "seats", "data"):
        app = open_page(name)
        assert not app.exception
        assert "could not be drawn" not in words(app)
    with pytest.raises(ValueError, match="timeline"):
        app.switch_page("../pages/timeline.py")


def test_a_first_start_on_broken_data_is_a_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ELECTION_DATA", str(tmp_path / "nowhere"))
    app = AppTest.from_file(str(ROOT / "ui" / "frame.py"), default_timeout=30).run()
    assert not app.exception
    assert "nowhere" in words(app)
    assert "How to mend it" in words(app)


def test_data_broken_while_the_app_runs_leaves_the_last_good_page(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    monkeypatch.setenv("ELECTION_DATA", str(folder))
    app = open_page("vote_share")
    results = folder / "results.csv"
    good = results.read_text(encoding="utf-8")
    results.write_text(good.replace("3431510", "many"), encoding="utf-8")
    app.run()
    assert "53.9%" in words(app)
    assert "results.csv, row" in words(app)
    results.write_text(good, encoding="utf-8")
    app.run()
    assert "results.csv, row" not in words(app)
