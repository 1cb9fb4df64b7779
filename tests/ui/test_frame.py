"""The frame round every page: what a page does that fails, and what a reader then still has."""

from __future__ import annotations

import pytest

from election import Dataset
from election.views import OUTSIDE_MENU, PAGES
from tests.ui.opened import open_page, words

FAULT = "This page could not be drawn."


def _fails(*_anything: object) -> None:
    raise ZeroDivisionError("nothing was counted")


def test_a_page_that_fails_says_so_and_the_rest_of_the_app_stays(
    forgetful: Dataset, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(PAGES["regions"], "view", _fails)
    app = open_page("regions")
    assert not app.exception
    assert FAULT in words(app)
    assert "nothing was counted" not in words(app)
    assert "nothing was counted" in caplog.text
    assert [
        page.TITLE for name, page in PAGES.items() if name not in OUTSIDE_MENU and page.TITLE not in words(app)
    ] == []
    assert forgetful.version[:8] in words(app)
    app.switch_page("../pages/seats.py").run()
    assert FAULT not in words(app)
    assert "<h1 " in words(app)
