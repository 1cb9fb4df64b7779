from __future__ import annotations

from typing import Any

import pytest

from tests.election.package.damages import Damage, J, R, described, reported
from tests.folders import Folder


def field(package: dict[str, Any], table: str, name: str) -> dict[str, Any]:
    (resource,) = [each for each in package["resources"] if each["name"] == table]
    found: dict[str, Any] = next(each for each in resource["schema"]["fields"] if each["name"] == name)
    return found


DAMAGES: dict[str, Damage] = {
    "a type that there is not": Damage(
        described(lambda package: field(package, "results", "votes").update(type="count")), J, None, "results.votes",
        "The type “count” is not known; known are integer, number, boolean, date, year, yearmonth, string, list, "
        "array and any.",
    ),
    "a type that the dashboard can't use": Damage(
        described(lambda package: field(package, "results", "votes").update(type="string")), J, None, "results.votes",
        "The type is string, but the dashboard needs integer.",
    ),
    "a list of words with one that the dashboard doesn't know": Damage(
        described(lambda package: field(package, "elections", "kind")["constraints"]["enum"].append("municipal")),
        J, None, "elections.kind",
        "The constraint “enum” can only hold parliamentary, presidential and referendum.",
    ),
    "a negative count where the description sets no bound": Damage(
        lambda folder: (
            folder.describe(lambda package: field(package, "results", "votes").pop("constraints", None)),
            folder.cell(R, 3, "votes", "-372940"),
        ),
        R, 3, "votes", "“-372940” is negative, and nothing that is counted here can be.",
    ),
    "a pattern that is none": Damage(
        described(lambda package: field(package, "sources", "title").update(constraints={"pattern": "(("})),
        J, None, "sources.title", "The constraint “pattern” is not a regular expression.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_column_that_is_described_as_it_can_not_be(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)
