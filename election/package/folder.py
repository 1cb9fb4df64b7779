"""A folder becomes tables: its files are read, described and checked, and every problem is gathered."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from election.package.checks import check_rules
from election.package.checks.keys import check_keys, check_references
from election.package.checks.settings import settings_name_rows
from election.package.checks.shapes import shapes_are_regions
from election.package.descriptor import DESCRIPTOR, is_path, read_package, resources_of, shape_problems
from election.package.features import key_of
from election.package.needs import NEEDED, NEEDS
from election.package.problems import Findings, Problem, did_you_mean, sentences
from election.package.records import CheckedTable, read_table
from election.package.schema import Schema, schema_left_out, schema_of
from election.package.sheet import SAVE, UnreadableError, read_sheet
from election.package.unused import unknown_descriptions, unknown_settings, unknown_tables, unread_files
from election.words import _


def shown_folder() -> Path:
    """The folder that the app shows: the one named by ELECTION_DATA, else the one that comes with it."""
    return Path(os.environ.get("ELECTION_DATA") or Path(__file__).parents[2] / "data")


@dataclass(frozen=True)
class Contents:
    """Everything that a folder holds. With problems, the rest is only what could be read of it."""

    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    package: Mapping[str, Any] = field(default_factory=dict)
    tables: Mapping[str, CheckedTable] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def read_folder(folder: Path) -> Contents:
    """What is in a folder, read and checked. Never raises for what the folder holds."""
    findings = Findings()
    try:
        _reject_no_folder(folder)
        files = {DESCRIPTOR: _read_file(folder, DESCRIPTOR)}
        package = read_package(files[DESCRIPTOR])
    except UnreadableError as error:
        return Contents((error.problem,))
    tables: dict[str, CheckedTable] = {}
    with findings.watching(DESCRIPTOR, "read_folder"):
        findings.extend(shape_problems(package))
        resources = resources_of(package, findings)
        tables = _read_tables(folder, resources, files, findings)
        _check_tables(package, tables, findings)
        _check_shapes(folder, package, resources, tables, files, findings)
        findings.extend(unknown_settings(package))
        findings.extend(unknown_tables(resources))
        findings.extend(unknown_descriptions(resources))
        findings.extend(unread_files(_names(folder), files, package))
    found = findings.listed([DESCRIPTOR, *files])
    problems = tuple(each for each in found if each.level == "problem")
    return Contents(problems, tuple(each for each in found if each.level != "problem"), package, tables, files)


def _check_tables(package: Mapping[str, Any], tables: Mapping[str, CheckedTable], findings: Findings) -> None:
    for table in tables.values():
        with findings.watching(table.schema.file, "check_keys"):
            check_keys(table, findings)
    with findings.watching(DESCRIPTOR, "check_references"):
        check_references(tables, findings)
    check_rules(tables, findings)
    with findings.watching(DESCRIPTOR, "settings_name_rows"):
        findings.extend(settings_name_rows(package, tables))


def _read_tables(
    folder: Path, resources: Mapping[str, Mapping[str, Any]], files: dict[str, bytes], findings: Findings
) -> dict[str, CheckedTable]:
    """Every table that is listed, in that order, and those that the code relies on without rows. Fills `files`."""
    listed = {name: each for name, each in resources.items() if each["path"].lower().endswith(".csv")}
    tables = {}
    for name in dict.fromkeys([*listed, *NEEDS]):
        if name not in listed:
            tables[name] = CheckedTable(schema_left_out(name), whole=False)
            continue
        schema = schema_of(name, listed[name], findings)
        tables[name] = CheckedTable(schema, whole=False)
        with findings.watching(schema.file, "read_table"):
            tables[name] = _read_listed(folder, schema, files, findings)
    return tables


def _read_listed(folder: Path, schema: Schema, files: dict[str, bytes], findings: Findings) -> CheckedTable:
    try:
        files[schema.file] = _read_file(folder, schema.file)
        names = frozenset(each.name for each in schema.fields)
        table = read_table(schema, read_sheet(schema.file, files[schema.file], findings, names), findings)
    except UnreadableError as error:
        findings.add(error.problem)
        return CheckedTable(schema, whole=False)
    if schema.table in NEEDED and not table.records and table.whole:
        findings.add(_no_rows(schema))
    return table


def _check_shapes(
    folder: Path,
    package: Mapping[str, Any],
    resources: Mapping[str, Mapping[str, Any]],
    tables: Mapping[str, CheckedTable],
    files: dict[str, bytes],
    findings: Findings,
) -> None:
    """The files of shapes: those listed as resources, and the one that the settings name for the map. Fills `files`."""
    settings = package.get("dashboard")
    drawn = settings.get("map") if isinstance(settings, dict) else None
    named = drawn.get("path") if isinstance(drawn, dict) else None
    paths = [each["path"] for each in resources.values() if each["path"].lower().endswith(".geojson")]
    for path in dict.fromkeys([*paths, *([named] if is_path(named) else [])]):
        try:
            files[path] = _read_file(folder, path)
        except UnreadableError as error:
            findings.add(error.problem)
            continue
        with findings.watching(path, "shapes_are_regions"):
            findings.extend(shapes_are_regions(path, files[path], tables, key_of(settings)))


def _reject_no_folder(folder: Path) -> None:
    try:
        exists, is_folder = folder.exists(), folder.is_dir()
    except OSError:
        exists, is_folder = False, False
    if not exists:
        what = _("There is no folder of this name.")
        mend = _("Check how it is written, and that this program may see it.")
        raise UnreadableError(Problem(str(folder), None, "", "", what, mend))
    if not is_folder:
        what = _("This is a file, not a folder.")
        mend = _("Name the folder that holds {file} and the tables.").format(file=DESCRIPTOR)
        raise UnreadableError(Problem(str(folder), None, "", "", what, mend))


def _read_file(folder: Path, name: str) -> bytes:
    """The bytes of a file. Raises UnreadableError."""
    path = folder / name
    try:
        if path.is_file():
            return path.read_bytes()
        exists = path.exists()
    except OSError:
        what = _("The file is there, but can't be read.")
        mend = _("See that it is not open elsewhere and that this program may read it.")
        raise UnreadableError(Problem(name, None, "", "", what, mend)) from None
    if exists:
        what = _("This is not a file but a folder, or something else that can't be read.")
        raise UnreadableError(Problem(name, None, "", "", what, _("Put the file there, or give it another name.")))
    raise UnreadableError(_not_there(folder, name))


def _not_there(folder: Path, name: str) -> Problem:
    what = _("The file is not in the folder.")
    if name == DESCRIPTOR:
        return Problem(name, None, "", "", what, _("Put it there: it says which tables there are and describes them."))
    mend = _("Put it there, or take it out of {file}.").format(file=DESCRIPTOR)
    workbook = next((other for other in sorted(_names(folder)) if _is_workbook_of(other, name)), "")
    if workbook:
        mend = _("Open {workbook} in the spreadsheet and {save}.").format(workbook=workbook, save=SAVE)
        return Problem(name, None, "", "", what, mend)
    return Problem(name, None, "", "", what, sentences(did_you_mean(name, _names(folder) - {DESCRIPTOR}), mend))


def _is_workbook_of(file: str, name: str) -> bool:
    """Whether a file is a spreadsheet's own, of the name of a table: results.xlsx beside results.csv."""
    stem, _dot, ending = file.rpartition(".")
    return name.lower() == f"{stem.lower()}.csv" and ending.lower() in ("xlsx", "xls", "xlsm", "ods", "numbers")


def _names(folder: Path) -> set[str]:
    try:
        return {path.name for path in folder.iterdir()}
    except OSError:
        return set()


def _no_rows(schema: Schema) -> Problem:
    what = _("The file has a header but no rows, and nothing can be shown without them.")
    return Problem(schema.file, None, "", "", what, _("Put at least one row into it."))
