"""Slips that nothing shows: what they name is simply not there on the pages."""

from __future__ import annotations

from typing import Any

import pytest

from tests.election.package.damages import described, warnings
from tests.folders import Folder


@pytest.mark.parametrize(
    ("part", "value", "what"),
    [
        ("country", {"en": "Orvania"}, "“country” is not read. Did you mean “dashboard.country”?"),
        ("focus_election", "assembly-2024", "“focus_election” is not read. Did you mean “dashboard.focus”?"),
        ("licences", [], "“licences” is not read. Did you mean “licenses”?"),
        ("of_my_own", 3, ""),
    ],
)
def test_a_key_of_the_package(orvania: Folder, part: str, value: Any, what: str) -> None:
    described(lambda package: package.update({part: value}))(orvania)
    assert [each.what for each in warnings(orvania)] == ([what] if what else [])


@pytest.mark.parametrize(
    ("settings", "column", "what"),
    [
        ({"hous": "x"}, "dashboard.hous", "“dashboard.hous” is not read. Did you mean “house”?"),
        ({"primer": {"sources": []}}, "dashboard.primer.sources", "“dashboard.primer.sources” is not read."),
        ({"colour": "red"}, "dashboard.colour", "“dashboard.colour” is not read. It knows: "),
        ({"country": {"en": "Orvania", "xx": "O"}}, "", ""),
    ],
)
def test_a_setting(orvania: Folder, settings: dict[str, Any], column: str, what: str) -> None:
    described(lambda package: package["dashboard"].update(settings))(orvania)
    found = warnings(orvania)
    assert [each.column for each in found] == ([column] if column else [])
    assert all(each.what.startswith(what) for each in found)


def test_a_table_of_nearly_the_name_of_one(orvania: Folder) -> None:
    orvania.write("exit_poll.csv", "pollster\nX\n")
    schema = {"fields": [{"name": "pollster"}]}
    listed = {"name": "exit_poll", "path": "exit_poll.csv", "schema": schema}
    described(lambda package: package["resources"].append(listed))(orvania)
    (warning,) = warnings(orvania)
    assert warning.what == "No page is made of the table “exit_poll”. Did you mean “exit_polls”?"


@pytest.mark.parametrize(
    ("part", "what"),
    [
        ({"constraint": {}}, "“constraint” in the description of this column is not read. Did you mean “constraints”?"),
        ({"constraints": {"require": True}}, "“require” in the description of this column is not read."),
        ({"unit": "votes"}, ""),
    ],
)
def test_a_part_of_a_columns_description(orvania: Folder, part: dict[str, Any], what: str) -> None:
    described(lambda package: package["resources"][0]["schema"]["fields"][0].update(part))(orvania)
    found = [(each.column, each.what.startswith(what)) for each in warnings(orvania)]
    assert found == ([("elections.election_id", True)] if what else [])


@pytest.mark.parametrize(
    ("file", "mend"),
    [
        ("people.csv", "List it under “resources”, or take it out of the folder."),
        ("exit-polls.csv", "Did you mean “exit_polls.csv”? List it under “resources”, or take it out of the folder."),
        ("shapes.geojson", 'Write "map": {"path": "shapes.geojson"} under “dashboard” in datapackage.json.'),
        ("notes.txt", ""),
    ],
)
def test_a_file_that_is_not_read(orvania: Folder, file: str, mend: str) -> None:
    orvania.write(file, "x\n")
    assert [(each.file, each.mend) for each in warnings(orvania)] == ([(file, mend)] if mend else [])
