"""A view on the live page: every part of it, in its order."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from election import Dataset
from election.chart import Chart
from election.choices import controls_of
from election.render.json import view_json
from election.render.page import page_html
from election.render.text import view_text
from election.table import Column, Table
from election.view import FilterBar, Section, View, Workbench
from election.views import PAGES, open_page
from tests.election.render.test_chart_svg import bars
from tests.folders import ROOT
from tests.ui.opened import charts, containers, words
from tests.ui.opened import open_page as open_app


@pytest.mark.parametrize("name", PAGES)
def test_a_section_added_to_a_view_stands_in_every_form(
    name: str, forgetful: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = Table((Column("who", "Who"),), pd.DataFrame({"who": ["Somebody"]}))
    added = Chart("added", "A finding of its own", "Read it so", lambda: bars(["Somebody"], ["1"]), table)
    before = PAGES[name].view

    def view(dataset: Dataset, choices: Any) -> View:
        said = before(dataset, choices)
        return replace(said, parts=(*said.parts, Section("added", (added,), "One more section")))

    monkeypatch.setattr(PAGES[name], "view", view)
    opened = open_page(forgetful, name, {})
    app = open_app(name)
    for form in (page_html(opened, forgetful), view_text(opened.view, forgetful), words(app)):
        assert form.count("One more section") == 1
        assert "A finding of its own" in form
    assert "added" in charts(app)
    sections = json.loads(view_json(opened.view, forgetful, {}))["sections"]
    assert [each["id"] for each in sections[-1]["blocks"]] == ["added"]


def test_a_page_file_names_its_page_and_nothing_on_it() -> None:
    files = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "pages").glob("*.py")}
    assert files == {name: f'from ui.page import Page\n\nPage("{name}").show()\n' for name in PAGES}


@pytest.mark.parametrize("name", PAGES)
def test_no_id_stands_twice_and_ways_down_the_page_lead_to_one(name: str, good: Dataset) -> None:
    for text in (words(open_app(name)), page_html(open_page(good, name, {}), good)):
        ids = Counter(re.findall(r'<[a-z0-9]+ [^>]*?(?<=\s)id="([^"]+)"', text))
        assert [each for each, number in ids.items() if number > 1] == []
        here = re.findall(rf'href="{name}(?:\.html)?(?:\?[^"#]*)?#([^"]+)"', text)
        assert set(here) <= set(ids)


@pytest.mark.parametrize("name", PAGES)
def test_every_choice_but_the_contest_and_a_hidden_one_is_in_one_bar(name: str, good: Dataset) -> None:
    for election in ("", *good["elections"]["election_id"]):
        opened = open_page(good, name, {"election": [election]})
        shown = [
            control.key for bar in _bars(opened.view) for some in controls_of(bar, opened.controls) for control in some
        ]
        assert sorted(shown) == sorted(
            each.key for each in opened.controls if each.kind not in ("contest", "hidden")
        ), election


def _bars(view: View) -> Iterator[FilterBar]:
    for part in (view.beside, *view.parts):
        if isinstance(part, FilterBar | Workbench):
            yield part if isinstance(part, FilterBar) else part.bar
    yield from (section.bar for section in view.each_section() if section.bar)


def test_filters_stand_where_the_view_has_them() -> None:
    order = [key for key in containers(open_app("seats")) if key.startswith(("filterbar", "workbench", "pair"))]
    assert order[:4] == [
        "pair-hemicycle", "workbench-coalition", "filterbar-seats-coalition",
        "filterbar-seats-versus",
    ]  # fmt: skip
