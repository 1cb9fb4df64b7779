"""Who gives the figure in a cell."""

from __future__ import annotations

from election import Dataset
from election.record.cell_sources import contest_sources, sources_of
from election.record.named_cells import NamedCell, column_title
from tests.election.changed import changed, rows


def test_a_cell_rests_on_the_sources_of_its_row(good: Dataset) -> None:
    sources = sources_of(good, NamedCell("results", "mazhilis-2023/amanat", "votes"))
    assert sources == good.row("results", "mazhilis-2023", "amanat")["source_ids"]


def test_a_column_with_sources_of_its_own_rests_on_these(good: Dataset) -> None:
    region = good.row("regions", "abai")
    assert sources_of(good, NamedCell("regions", "abai", "population")) == region["population_source_ids"]
    assert sources_of(good, NamedCell("regions", "abai", "capital")) == region["source_ids"]


def test_whoever_is_known_to_give_a_figure_of_a_contest_comes_before_the_sources_of_its_row(good: Dataset) -> None:
    own = good.row("elections", "mazhilis-2023")["source_ids"]
    cell = {"table": "elections", "key": "mazhilis-2023", "value": "1"}
    checks = [
        {**cell, "column": "roll", "agrees": True, "source_ids": ("agrees",)},
        {**cell, "column": "ballots, roll", "agrees": True, "source_ids": ("agrees-on-both",)},
        {**cell, "column": "roll", "agrees": False, "source_ids": ("differs",)},
        {**cell, "column": "ballots", "agrees": True, "source_ids": ("of-ballots",)},
    ]
    fact = {"election_id": "mazhilis-2023", "value": 12035578}
    facts = [
        {**fact, "label": column_title(good, "elections", "roll"), "source_ids": ("says-it",)},
        {**fact, "label": column_title(good, "elections", "roll"), "value": 12001, "source_ids": ("says-another",)},
        {**fact, "label": "Something else", "source_ids": ("of-something-else",)},
    ]
    data = changed(good, crosschecks=rows(good, "crosschecks", checks), facts=rows(good, "facts", facts))
    assert contest_sources(data, "mazhilis-2023", "roll") == ("agrees", "agrees-on-both", "says-it", *own)
