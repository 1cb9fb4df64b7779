from __future__ import annotations

import json
from typing import Any

import pytest

from election import Dataset
from election.render.json import view_json
from election.view import Prose
from election.views import PAGES, open_page
from tests.election.render.every_block import view_of
from tests.election.render.markup import HOSTILE


def document(dataset: Dataset, name: str, query: dict[str, list[str]], site: str = "") -> Any:
    return json.loads(view_json(open_page(dataset, name, query).view, dataset, query, site))


def blocks(page: Any, kind: str) -> list[Any]:
    return [block for section in page["sections"] for block in section["blocks"] if block["kind"] == kind]


def test_the_rows_are_the_published_ones_unrounded(good: Dataset) -> None:
    """Nur Otan on 10 January 2021: 5,148,074 votes, 71.09%."""
    page = document(good, "vote_share", {"election": ["mazhilis-2021"]}, "https://example.org/a/")
    first = blocks(page, "chart")[0]["rows"][0]
    assert 5148074 in first.values()
    assert 71.09 in [round(value, 2) for value in first.values() if isinstance(value, float)]
    assert page["address"] == "https://example.org/a/vote_share?election=mazhilis-2021"
    assert page["dataset"]["date"] == "2026-11-28"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_what_its_view_says(good: Dataset, name: str) -> None:
    view = open_page(good, name, {}).view
    page = document(good, name, {})
    assert (page["headline"], page["deck"]) == (view.headline, view.deck)
    assert [(each["value"], tuple(each["sources"])) for each in page["figures"]] == [
        (f"{figure.value} {figure.rest}".strip(), figure.source_ids) for figure in view.figures
    ]
    charts = blocks(page, "chart")
    assert [chart["id"] for chart in charts] == [chart.id for chart in view.charts()]
    for made, chart in zip(charts, view.charts(), strict=True):
        assert len(made["rows"]) == len(chart.table.frame)
        assert [column["key"] for column in made["columns"]] == [column.key for column in chart.table.columns]
    assert set(view.source_ids()) <= set(page["sources"])


def test_a_table_that_a_page_cuts_short_is_whole(good: Dataset) -> None:
    page = document(good, "data", {"table": ["sources"]})
    assert len(blocks(page, "table")[0]["rows"]) == len(good["sources"])


def test_every_kind_of_block_has_its_form_and_words_stay_words(small: Dataset) -> None:
    page = json.loads(view_json(view_of(HOSTILE), small, {}))
    kinds = {block["kind"] for section in page["sections"] for block in section["blocks"]}
    assert kinds == {"chart", "table", "cards", "cells", "prose", "links", "strips", "hits", "figures"}
    assert blocks(page, "prose")[0]["paragraphs"] == [HOSTILE]
    assert blocks(page, "chart")[0]["rows"] == [{"a": HOSTILE, "b": None, "n": None}]


def test_a_block_of_no_known_kind_is_refused(small: Dataset) -> None:
    view = view_of("x")
    object.__setattr__(view.sections[2], "blocks", (Prose, "globe"))
    with pytest.raises(AssertionError):
        view_json(view, small, {})
