"""How far a count is, beside the figures that it has."""

from __future__ import annotations

import pytest

from tests.election.package.damages import warnings
from tests.folders import Folder


@pytest.mark.parametrize(
    ("counted", "status", "what"),
    [
        ("0", "preliminary", "No station is counted yet, but assembly-2024 has votes in results.csv."),
        ("62.5", "final", "Not all stations are counted yet, but votes of assembly-2024 in results.csv are final."),
        ("62.5", "preliminary", ""),
        ("100", "final", ""),
        ("", "final", ""),
    ],
)
def test_what_is_counted_fits(orvania: Folder, counted: str, status: str, what: str) -> None:
    fields = {"name": "counted_pct", "type": "number"}
    orvania.describe(lambda package: package["resources"][0]["schema"]["fields"].append(fields))
    orvania.change("elections.csv", lambda rows: [row.append("") for row in rows])
    orvania.cell("elections.csv", 1, "", "counted_pct")
    orvania.cell("elections.csv", 3, "counted_pct", counted)
    orvania.replace("results.csv", ",final,", f",{status},", times=99)
    assert [each.what for each in warnings(orvania)] == ([what] if what else [])
