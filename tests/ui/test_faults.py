"""A fault of the app's own: what failed is a sentence, all else stands, and no traceback and no red box is shown."""

from __future__ import annotations

import pytest

from election import Dataset
from election.chart import Chart
from tests.ui.opened import charts, open_page, words

PART = "This part of the page could not be drawn; the others stand."


def _fails(*_anything: object) -> None:
    raise ZeroDivisionError("nothing was counted")


def test_a_part_that_fails_leaves_the_others(
    forgetful: Dataset, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("ui.card.Card.listing", _fails)
    whole = charts(open_page("seats"))
    assert whole
    app = open_page("seats")
    assert not app.exception
    assert PART in words(app)
    assert set(charts(app)) == set(whole)
    assert "nothing was counted" in caplog.text
    assert "nothing was counted" not in words(app)


def test_a_chart_that_can_not_be_drawn_is_its_rows(forgetful: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = open_page("vote_share")
    draw = Chart.spec.func  # type: ignore[attr-defined]

    def spec(chart: Chart) -> object:
        return _fails() if chart.id == "shares" else draw(chart)

    monkeypatch.setattr(Chart, "spec", property(spec))
    app = open_page("vote_share")
    assert not app.exception
    assert set(charts(whole)) - set(charts(app)) == {"shares"}
    assert "This chart could not be drawn; these are its rows." in words(app)
    assert words(app).count("53.90%") > words(whole).count("53.90%")


def test_a_choice_that_fails_leaves_the_page_as_it_was(
    forgetful: Dataset, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    app = open_page("regions", election="president-2022")
    monkeypatch.setattr("ui.address.set_values", _fails)
    next(box for box in app.selectbox if box.key == "regions.region").select("kyzylorda").run()
    assert not app.exception
    assert app.query_params == {"election": "president-2022"}
    assert "nothing was counted" in caplog.text


def test_data_that_can_not_be_looked_at_is_a_calm_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("election.package.live.current", _fails)
    app = open_page("overview")
    assert not app.exception
    assert "This page could not be drawn." in words(app)
