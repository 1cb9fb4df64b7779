from __future__ import annotations

from typing import Any

import pytest

from election.package.problems import Findings
from election.package.schema import Join, Schema, schema_left_out, schema_of


def described(*fields: dict[str, Any], **schema: Any) -> tuple[Schema, list[str]]:
    """A table that the code knows nothing of, and what is wrong with its description."""
    findings = Findings()
    resource = {"name": "boats", "path": "boats.csv", "schema": {"fields": list(fields), **schema}}
    return schema_of("boats", resource, findings), [each.what for each in findings.listed([])]


def field(**given: Any) -> Any:
    schema, told = described({"name": "x", **given})
    assert told == []
    return schema.fields[0]


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({}, "text"),
        ({"type": "integer"}, "int"),
        ({"type": "number"}, "num"),
        ({"type": "boolean"}, "bool"),
        ({"type": "year"}, "date"),
        ({"type": "string", "dates": True}, "date"),
        ({"type": "string", "separator": ";"}, "list"),
    ],
)
def test_a_column_is_of_the_kind_that_it_is_described_as(given: dict[str, Any], kind: str) -> None:
    assert field(**given).kind == kind


def test_a_count_can_not_be_negative_unless_the_package_says_so() -> None:
    assert field(type="integer").reader("-1") == (-1, "minimum")
    assert field(type="integer", constraints={"minimum": -5}).reader("-1") == (-1, "")


@pytest.mark.parametrize(("text", "value"), [("Oui", True), ("oui", True), ("non", False), ("true", None)])
def test_a_package_has_its_own_words_for_yes_and_no(text: str, value: bool | None) -> None:
    column = field(type="boolean", trueValues=["oui"], falseValues=["Non"])
    assert column.reader(text)[0] is value


def test_of_yes_and_no_one_may_be_left_as_it_is() -> None:
    assert field(type="boolean", trueValues=["oui"]).reader("FALSE") == (False, "")


@pytest.mark.parametrize("key", ["id", ["id"]])
def test_a_key_of_one_column_may_stand_by_itself(key: Any) -> None:
    schema, told = described({"name": "id"}, primaryKey=key)
    assert (schema.key, schema.unique, told) == (("id",), (("id",),), [])


def test_a_key_that_is_no_column_is_told_and_none() -> None:
    schema, told = described({"name": "id"}, primaryKey=["id", "ids"])
    assert schema.key == ()
    assert told == ["“primaryKey” names something that is not a column of this table."]


def test_the_key_that_the_code_relies_on_comes_first_and_the_packages_own_is_unique_as_well() -> None:
    resource = {"path": "sources.csv", "schema": {"fields": [{"name": "url"}], "primaryKey": "url"}}
    schema = schema_of("sources", resource, Findings())
    assert schema.key == ("source_id",)
    assert schema.unique == (("source_id",), ("url",))


@pytest.mark.parametrize(
    ("resource", "table"), [("ports", "ports"), ("", "boats"), (None, "boats")], ids=["another", "empty", "left out"]
)
def test_a_foreign_key_without_a_table_is_into_its_own(resource: str | None, table: str) -> None:
    reference = {"fields": "id"} | ({} if resource is None else {"resource": resource})
    schema, told = described({"name": "port"}, foreignKeys=[{"fields": ["port"], "reference": reference}])
    assert (schema.joins, told) == ((Join(("port",), table, ("id",)),), [])


@pytest.mark.parametrize(
    "foreign", ["port", [3], [{"fields": "port"}], [{"fields": "port", "reference": {"resource": 3}}]]
)
def test_a_foreign_key_that_is_none_is_told_and_left_out(foreign: Any) -> None:
    schema, told = described({"name": "port"}, foreignKeys=foreign)
    assert (schema.joins, told) == ((), ["“foreignKeys” has to be a list of objects with “fields” and “reference”."])


def test_categories_are_words_by_value_and_a_bare_value_is_its_own() -> None:
    schema, _told = described({"name": "x", "categories": [{"value": 1, "label": "one"}, {"value": 2}, "three"]})
    assert list(schema.categories["x"].items()) == [("1", "one"), ("2", "2"), ("three", "three")]


def test_a_column_that_is_described_wrongly_is_read_as_the_code_needs_it() -> None:
    findings = Findings()
    fields = [{"name": "votes", "type": "string", "constraints": {"enum": ["1"]}}]
    schema = schema_of("results", {"path": "results.csv", "schema": {"fields": fields}}, findings)
    votes = schema.fields[0]
    assert (votes.name, votes.kind, votes.reader("3431510")) == ("votes", "int", (3431510, ""))
    assert [each.column for each in findings.listed([])] == ["results.votes"]


@pytest.mark.parametrize("listed", [["held", "announced"], ["held", "annulled", "postponed"]])
def test_the_words_that_the_code_tells_apart_are_its_own_whatever_a_package_lists(listed: list[str]) -> None:
    fields = [{"name": "status", "type": "string", "constraints": {"enum": listed}}]
    schema = schema_of("elections", {"path": "elections.csv", "schema": {"fields": fields}}, Findings())
    reader = schema.fields[0].reader
    assert [reader(word)[1] for word in ("held", "cancelled", "postponed")] == ["", "", "enum"]


def test_a_table_that_is_left_out_has_the_columns_that_the_code_relies_on() -> None:
    schema = schema_left_out("missions")
    assert (schema.file, schema.key) == ("", ("mission_id",))
    assert not any(each.described for each in schema.fields)
    assert Join(("election_id",), "elections", ("election_id",)) in schema.joins
