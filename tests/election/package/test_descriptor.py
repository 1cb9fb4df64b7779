from __future__ import annotations

from typing import Any

import pytest

from election import DataError, Problem, load
from tests.election.package.damages import Damage, J, described, encoded, replaced, reported
from tests.folders import Folder

DAMAGES: dict[str, Damage] = {
    "not JSON": Damage(
        replaced(J, '"title": "The Great Council of Orvania, 2024",', '"title": "The Great Council of Orvania, 2024"'),
        J, 4, "", "The file is not valid JSON: at line 4, character 3, something can't stand there.",
        "Look there and just before it for a comma, quotation mark or bracket that is missing or one too many.",
    ),
    "JSON, but a list": Damage(
        lambda folder: folder.write(J, "[]"), J, None, "",
        "The file is JSON, but not an object with a name, a title and resources.",
    ),
    "JSON in another encoding": Damage(
        encoded(J, "utf-16"), J, None, "", "The file is in UTF-16, not in UTF-8.",
        "Open it in a text editor and save it in UTF-8.",
    ),
    "a setting of another shape": Damage(
        described(lambda package: package["dashboard"].update(country="Orvania")), J, None, "dashboard.country",
        "“dashboard.country” has to be an object with the country's name by language.",
    ),
    "a path out of the folder": Damage(
        described(lambda package: package["resources"][2].update(path="../results.csv")), J, None, "results.path",
        "“path” has to name one file in this folder.", "Write for example “results.csv”.", "../results.csv",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_description_that_can_not_be_read(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)


def test_a_needed_table_that_is_not_listed(orvania: Folder) -> None:
    orvania.describe(lambda package: package["resources"][2].update(name="result"))
    with pytest.raises(DataError) as caught:
        load(orvania.path)
    assert caught.value.problems[0] == Problem(
        J,
        None,
        "resources",
        "results",
        "The table “results” is not listed, and nothing can be shown without it.",
        "Did you mean “result”? List it under “resources”; needed are elections, contestants, results and sources.",
    )


@pytest.mark.parametrize("resources", ["missing", "empty", "text"])
def test_no_resources(orvania: Folder, resources: str) -> None:
    values: dict[str, Any] = {"missing": None, "empty": [], "text": "results.csv"}
    orvania.describe(lambda package: package.update(resources=values[resources]))
    with pytest.raises(DataError) as caught:
        load(orvania.path)
    (problem,) = caught.value.problems
    assert problem.what == "There is no list “resources”, so it is not known which tables there are."
