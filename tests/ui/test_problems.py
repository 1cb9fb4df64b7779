"""Data that can't be shown, at a first start and while the app runs."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.folders import ROOT, Folder
from tests.ui.opened import open_page, words


def test_a_first_start_on_broken_data_is_a_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ELECTION_DATA", str(tmp_path / "nowhere"))
    app = AppTest.from_file(str(ROOT / "ui" / "frame.py"), default_timeout=30).run()
    assert not app.exception
    assert "nowhere" in words(app)
    assert "How to mend it" in words(app)


def test_data_broken_while_the_app_runs_leaves_the_last_good_page(
    monkeypatch: pytest.MonkeyPatch, country: Folder
) -> None:
    monkeypatch.setenv("ELECTION_DATA", str(country.path))
    app = open_page("vote_share")
    good = country.read("results.csv")
    country.replace("results.csv", "3431510", "many")
    app.run()
    assert "53.9%" in words(app)
    assert "results.csv, row" in words(app)
    country.write("results.csv", good)
    app.run()
    assert "results.csv, row" not in words(app)
