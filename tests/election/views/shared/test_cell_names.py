"""A cell by the name that a reader knows it by."""

from __future__ import annotations

import pytest

from election import Dataset
from election.record.named_cells import NamedCell
from election.views.shared.cell_names import figure_name, full_name


@pytest.mark.parametrize(
    ("cell", "name", "whole"),
    [
        (("elections", "mazhilis-2023", "turnout_pct"), "Turnout", "Mazhilis 2023: turnout"),
        (("results", "mazhilis-2023/amanat", "votes"), "Amanat: votes", "Mazhilis 2023, Amanat: votes"),
        (
            ("region_turnout", "referendum-2022/kostanay", "turnout_pct"),
            "Kostanay: turnout",
            "Referendum 2022, Kostanay: turnout",
        ),
        (("results", "mazhilis-2023/*", "votes, seats"), "*: votes, seats", "Mazhilis 2023, *: votes, seats"),
        (
            ("region_turnout", "mazhilis-2023/atlantis", "turnout_pct"),
            "atlantis: turnout",
            "Mazhilis 2023, atlantis: turnout",
        ),
        (("people", "nobody", "born"), "nobody: born", "nobody: born"),
        (("facts", "mazhilis-2023/no-such", "value"), "no-such: value", "Mazhilis 2023, no-such: value"),
        (("people", "tokayev", "born"), "Kassym-Jomart Tokayev: born", "Kassym-Jomart Tokayev: born"),
        (("regions", "pavlodar", "iso_3166_2"), "Pavlodar: ISO code", "Pavlodar: ISO code"),
    ],
)
def test_a_figure_is_named_with_and_without_its_contest(
    good: Dataset, cell: tuple[str, str, str], name: str, whole: str
) -> None:
    assert (figure_name(good, NamedCell(*cell)), full_name(good, NamedCell(*cell))) == (name, whole)
