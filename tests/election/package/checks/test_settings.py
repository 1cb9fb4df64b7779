from __future__ import annotations

import pytest

from tests.election.package.damages import Damage, J, described, problems, reported
from tests.folders import Folder

DAMAGES: dict[str, Damage] = {
    "a focus that is no election": Damage(
        described(lambda package: package["dashboard"].update(focus="assembly-2023")), J, None, "dashboard.focus",
        "There is no “assembly-2023” in elections.csv.", "Did you mean “assembly-2024”? Correct it, or leave it out.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_setting_that_names_no_row(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)


def test_the_article_has_to_be_a_source(country: Folder) -> None:
    country.describe(lambda package: package["dashboard"].update(article="eureporter-2023-03-2"))
    (problem,) = problems(country)
    assert problem.column == "dashboard.article"
    assert "eureporter-2023-03-22" in problem.mend
