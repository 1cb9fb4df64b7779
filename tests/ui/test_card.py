"""What a reader does with a chart: turns it into its rows and back, takes its files along."""

from __future__ import annotations

import re
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest

from election import Dataset
from tests.ui.opened import charts, containers, open_page, words


def test_a_chart_turns_into_its_rows_and_back_by_links() -> None:
    app = open_page("vote_share")
    pictures = set(charts(app))
    assert _turned(app, "shares") == {"rows": ["shares"]}
    app = open_page("vote_share", rows="shares")
    assert pictures - set(charts(app)) == {"shares"}
    assert _turned(app, "shares") == {}
    assert _turned(app, "history") == {"rows": ["shares", "history"]}
    app = open_page("vote_share", rows=["shares", "history"])
    assert pictures - set(charts(app)) == {"shares", "history"}
    assert _turned(app, "shares") == {"rows": ["history"]}


def _turned(app: AppTest, chart: str) -> dict[str, list[str]]:
    """The query under which the chart has its other form, by its own link."""
    links = map(unescape, re.findall(r'<a href="([^"]*)"[^>]* data-replace', words(app)))
    return next(parse_qs(link.query) for link in map(urlsplit, links) if link.fragment == chart)


def test_the_files_of_charts_and_tables_hold_what_the_page_is_set_to() -> None:
    app = open_page("vote_share", election="mazhilis-2021", base="roll", rows="shares", nonsense="1")
    asked = {"election": ["mazhilis-2021"], "base": ["roll"]}
    files = [urlsplit(each) for each in _files(app)]
    wanted = {(f"vote_share.{form}", chart) for chart in charts(app) for form in ("csv", "svg", "png")}
    wanted |= {("vote_share.csv", key[len("card-") :]) for key in containers(app) if key.startswith("card-")}
    wanted |= {(f"vote_share.{form}", "shares") for form in ("svg", "png")}
    queries = [(each.path, parse_qs(each.query)) for each in files]
    assert {(path, *query.pop("chart")) for path, query in queries} == wanted
    assert all(query == asked for _path, query in queries)


def _files(app: AppTest) -> list[str]:
    return [unescape(each) for each in re.findall(r'<a href="([^"]*)"[^>]* download', words(app))]


def test_a_figure_is_turned_into_plain_values_once_for_all_runs(
    forgetful: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Plotly copies it whole each time: a tenth of what a run of a page may take."""
    made: list[int] = []
    plain = go.Figure.to_dict

    def counted(figure: go.Figure) -> dict[str, Any]:
        made.append(id(figure))
        return plain(figure)

    monkeypatch.setattr(go.Figure, "to_dict", counted)
    app = open_page("vote_share")
    once = len(made)
    assert once >= len(app.get("plotly_chart"))
    app.run()
    assert len(made) == once
