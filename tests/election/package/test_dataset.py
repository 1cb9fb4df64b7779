"""What pages may rely on in a `Dataset`, and how it is told that data has changed."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path
from types import MappingProxyType

import pandas as pd
import pytest

from election import DataError, Dataset, Source, load, signature
from election.package.needs import NEEDS
from election.published import Published
from tests.datasets import SMALL
from tests.election.changed import contest
from tests.folders import DATA, ORVANIA, Folder


def test_columns_have_the_types_of_their_meaning(small: Dataset) -> None:
    results = small["results"]
    assert str(results["votes"].dtype) == "Int64"
    assert {type(cell) for cell in results["share_pct"].dropna()} == {Published}
    assert str(small["elections"]["lines_complete"].dtype) == "boolean"
    assert results["source_ids"].iloc[5] == ("board-2024", "herald-2024")
    assert list(results["votes"].iloc[:2]) == [604118, 372940]


def test_a_gap_is_empty_text_or_na_or_nan_and_never_zero(small: Dataset, good: Dataset) -> None:
    elections = small["elections"].set_index("election_id")
    assert elections.loc["assembly-2020", "roll"] is pd.NA
    assert elections.loc["assembly-2020", "district_seats"] is pd.NA  # no such column in this package
    assert small["contestants"]["predecessor_id"].iloc[1] == ()
    assert small["contestants"]["abbreviation"].iloc[1] == ""  # no such column either
    assert small["contestants"]["person_id"].tolist() == [""] * 8
    assert pd.isna(good.row("results", "mazhilis-2023", "independents")["share_pct"])
    for table in good.tables:
        text = good[table].select_dtypes(include=["str"])
        assert not text.isna().any().any(), table


def test_every_column_that_code_relies_on_is_there_also_in_tables_left_out(small: Dataset) -> None:
    for table, needs in NEEDS.items():
        assert set(needs) <= set(small[table].columns), table
    assert "events" not in small
    assert len(small["events"]) == 0
    assert "results" in small
    with pytest.raises(KeyError):
        small["weather"]


def test_rows_stand_as_in_the_file(small: Dataset, orvania: Folder) -> None:
    assert list(small["contestants"]["contestant_id"]) == [row[0] for row in orvania.rows("contestants.csv")[1:]]
    assert list(small["contestants"].index) == list(range(8))


def test_rows_by_key(small: Dataset) -> None:
    assert small.row("results", "assembly-2024", "coast-alliance")["votes"] == 512340
    assert small.row("elections", "assembly-2020")["date"] == "2020-05-17"
    with pytest.raises(KeyError):
        small.row("elections", "assembly-1999")
    with pytest.raises(KeyError):
        small.row("events", "anything")


def test_two_of_one_name_are_told_apart() -> None:
    lines = [
        {"id": "anna", "short_name": "Ivanov", "name_en": "Anna Ivanov"},
        {"id": "boris", "short_name": "Ivanov", "name_en": "Boris Ivanov"},
        {"id": "gene", "short_name": "Youth", "name_en": "Youth"},
        {"id": "gent", "short_name": "Youth", "name_en": "Youth"},
        {"id": "red", "short_name": "Red", "name_en": "The Reds"},
    ]
    data = contest(SMALL, lines)
    shorts = [data.short(line["id"]) for line in lines]
    assert shorts == ["Ivanov (Anna Ivanov)", "Ivanov (Boris Ivanov)", "Youth (gene)", "Youth (gent)", "Red"]
    assert data.name("gene") == "Youth (gene)"


def test_sources_and_names(small: Dataset) -> None:
    herald = Source(
        "herald-2024",
        "The Orvania Herald",
        "Who sits in the new Council",
        "https://herald.example.org/council-2024",
        "",
        "en",
    )
    assert small.source("herald-2024") == herald
    assert small.sources(("herald-2024",)) == (herald,)
    assert small.name("coast-alliance") == "Alliance of the Coast"
    assert small.short("coast-alliance") == "Coast"
    with pytest.raises(KeyError):
        small.source("nobody")


def test_settings_of_a_package_are_filled_up(small: Dataset) -> None:
    assert small.title == "The Great Council of Orvania, 2024"
    assert small.focus == "assembly-2024"
    assert small.settings["house"] == "Great Council"
    assert small.settings["overview_events"] == []
    assert small.settings["primer"] == {"text": "", "source_ids": []}


def test_a_part_of_the_settings_that_is_half_there_is_filled_up(orvania: Folder) -> None:
    orvania.describe(lambda package: package["dashboard"].update(primer={"text": "A council rules."}, closing=None))
    assert load(orvania.path).settings["primer"] == {"text": "A council rules.", "source_ids": []}
    assert load(orvania.path).settings["closing"] == {"text": "", "source_ids": []}


def test_null_is_as_good_as_left_out(orvania: Folder) -> None:
    orvania.describe(lambda package: package.update(dashboard=None, title=None))
    assert load(orvania.path).settings["house"] == ""
    assert load(orvania.path).title == "orvania-council-2024"


def test_without_a_focus_it_is_the_latest_contest_held(orvania: Folder) -> None:
    orvania.describe(lambda package: package.pop("dashboard"))
    orvania.change("elections.csv", lambda rows: rows.insert(1, rows.pop()))
    dataset = load(orvania.path)
    assert dataset.focus == "assembly-2024"
    assert dataset.settings["country"] == {}


def test_labels_come_in_the_order_of_the_dictionary_and_then_of_use(orvania: Folder) -> None:
    def describe(package: dict) -> None:
        fields = package["resources"][0]["schema"]["fields"]
        kind = next(field for field in fields if field["name"] == "formula")
        kind["categories"] = [{"value": "hare", "label": "Hare quota"}, {"value": "d-hondt", "label": "D'Hondt"}]
        kind.get("constraints", {}).pop("enum", None)

    orvania.describe(describe)
    assert load(orvania.path).labels("elections", "formula") == {
        "hare": "Hare quota",
        "d-hondt": "D'Hondt",
        "sainte-lague": "sainte-lague",
    }


def test_labels_of_numbers_with_gaps_and_of_lists(small: Dataset, good: Dataset) -> None:
    assert small.labels("elections", "roll") == {"2140000": "2140000"}
    assert small.labels("contestants", "predecessor_id") == {"harbour-union": "harbour-union"}
    assert "Nursultan Nazarbayev" in good.labels("events", "actors")


def test_colours_are_the_rows_own_or_a_default(small: Dataset) -> None:
    assert small.colours["coast-alliance"].light == "#005F73"
    assert small.colours["civic-light"].light == "#2265B1"
    assert len(small.colours) == 8


def test_it_is_frozen_and_a_cache_key(small: Dataset) -> None:
    again = load(ORVANIA)
    assert again == small
    assert hash(again) == hash(small)
    assert {small: 1}[again] == 1
    assert dataclasses.replace(small, language="kk_KZ") != small
    with pytest.raises(dataclasses.FrozenInstanceError):
        small.version = "x"  # type: ignore[misc]
    assert isinstance(small.tables, MappingProxyType)


def test_the_version_is_that_of_every_byte_read(orvania: Folder, small: Dataset) -> None:
    before = load(orvania.path)
    assert before.version == small.version  # the same bytes in another folder
    assert before != small
    orvania.replace("sources.csv", "The Orvania Herald", "The Orvania Herold")
    after = load(orvania.path)
    assert after.version != before.version
    assert after != before
    assert set(before.files) == {
        "datapackage.json", "elections.csv", "contestants.csv", "results.csv", "sources.csv"
    }  # fmt: skip


def test_the_map_is_read_with_the_rest(good: Dataset) -> None:
    assert good.files["regions.geojson"] == (DATA / "regions.geojson").read_bytes()


def test_the_signature_changes_with_any_file(orvania: Folder) -> None:
    before = signature(orvania.path)
    assert signature(orvania.path) == before
    file = orvania.path / "results.csv"
    stat = file.stat()
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    touched = signature(orvania.path)
    assert touched != before
    (orvania.path / "new.csv").write_text("")
    assert signature(orvania.path) not in (before, touched)


def test_a_folder_that_is_not_there_has_a_signature(tmp_path: Path) -> None:
    assert signature(tmp_path / "none") == signature(tmp_path / "nothing")


@pytest.mark.parametrize("make", ["nothing", "file"])
def test_no_folder(tmp_path: Path, make: str) -> None:
    path = tmp_path / "place"
    if make == "file":
        path.write_text("x")
    with pytest.raises(DataError) as caught:
        load(path)
    (problem,) = caught.value.problems
    assert (problem.file, problem.row) == (str(path), None)
    assert problem.what == {
        "nothing": "There is no folder of this name.",
        "file": "This is a file, not a folder.",
    }[make]  # fmt: skip


def test_a_path_may_be_given_as_text() -> None:
    assert load(str(ORVANIA)) == load(ORVANIA)


def test_only_the_needed_tables_of_the_real_data_make_a_dataset(country: Folder) -> None:
    needed = ("elections", "contestants", "results", "sources")

    def keep(package: dict) -> None:
        package["resources"] = [each for each in package["resources"] if each["name"] in needed]

    country.describe(keep)
    for path in country.path.glob("*.csv"):
        if path.stem not in needed:
            path.unlink()
    dataset = load(country.path)
    assert [table for table in dataset.tables if table in dataset] == list(needed)
    assert dataset.row("results", "mazhilis-2023", "amanat")["votes"] == 3431510
