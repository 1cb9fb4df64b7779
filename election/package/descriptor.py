"""datapackage.json: from bytes to a dict whose parts have the shapes that everything after relies on."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from election.package.needs import NEEDED
from election.package.problems import Findings, Problem, did_you_mean, quoted, sentences
from election.package.sheet import UnreadableError, decode
from election.words import _, listing

DESCRIPTOR = "datapackage.json"

_PATH = re.compile(r"(?!\.)[^/\\:]+")


def read_package(content: bytes) -> dict[str, Any]:
    """datapackage.json as a dict. Raises UnreadableError where it is not JSON or not an object."""
    text = decode(DESCRIPTOR, content)
    try:
        package = json.loads(text)
        json.dumps(package, ensure_ascii=False).encode("utf-8")
    except json.JSONDecodeError as error:
        raise UnreadableError(_no_json(error, text)) from None
    except (RecursionError, ValueError):  # nested without end; a number of thousands of digits; half a character
        what = _("This is JSON that no data package has: nested too deep, or with a broken number or character.")
        raise UnreadableError(_problem("", "", what, _("Take the file from the last good copy."))) from None
    if not isinstance(package, dict):
        what = _("The file is JSON, but not an object with a name, a title and resources.")
        raise UnreadableError(
            _problem("", text[:60], what, _("It has to begin with { and list its tables under “resources”."))
        )
    return package


def resources_of(package: Mapping[str, Any], findings: Findings) -> dict[str, dict[str, Any]]:
    """The resources that can be read, by name; what is wrong with the others goes to `findings`."""
    listed = package.get("resources")
    if not isinstance(listed, list) or not listed:
        what = _("There is no list “resources”, so it is not known which tables there are.")
        findings.add(_problem("resources", "", what, _("List each table with its name, path and schema.")))
        return {}
    resources: dict[str, dict[str, Any]] = {}
    for number, resource in enumerate(listed, start=1):
        problems = list(_faults(number, resource))
        if not problems and resource["name"] in resources:
            what = _("Two resources have the name {name}.").format(name=quoted(resource["name"]))
            problems = [_problem(f"resources[{number}].name", resource["name"], what, _("Give one another name."))]
        findings.extend(problems)
        if isinstance(resource, dict) and isinstance(resource.get("name"), str):
            resources.setdefault(resource["name"], resource if not problems else {})
    findings.extend(_missing(resources))
    return {name: resource for name, resource in resources.items() if resource}


def shape_problems(package: Mapping[str, Any]) -> Iterator[Problem]:
    """Parts outside the tables that are there, but not in the shape that pages read."""
    for path, (holds, words) in SHAPES.items():
        value: Any = package
        for part in path.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        if value is not None and not holds(value):
            what = _("“{part}” has to be {shape}.").format(part=path, shape=words)
            yield _problem(path, json.dumps(value, ensure_ascii=False)[:60], what, _("Correct it, or leave it out."))


def is_path(value: Any) -> bool:
    """Whether this names a file in the folder itself: no way up or down, no drive, no address."""
    return isinstance(value, str) and value.isprintable() and _PATH.fullmatch(value) is not None


def _faults(number: int, resource: Any) -> Iterator[Problem]:
    place = f"resources[{number}]"
    if not isinstance(resource, dict):
        what = _("This resource is not an object with a name and a path.")
        yield _problem(place, str(resource)[:60], what, _('Write it as { "name": ..., "path": ..., "schema": ... }.'))
        return
    name, path = resource.get("name"), resource.get("path")
    if not isinstance(name, str) or not name:
        yield _problem(f"{place}.name", "", _("This resource has no name."), _("Give it the name of its table."))
        return
    if not is_path(path):
        what = _("“path” has to name one file in this folder.")
        yield _problem(f"{name}.path", str(path or "")[:60], what, _("Write for example “results.csv”."))
    yield from _schema_faults(name, resource.get("schema", {}))


def _schema_faults(name: str, schema: Any) -> Iterator[Problem]:
    fields = schema.get("fields", []) if isinstance(schema, dict) else None
    if not isinstance(fields, list) or not all(isinstance(field, dict) for field in fields):
        what = _("“schema” has to be an object with a list of “fields”, each an object.")
        yield _problem(f"{name}.schema", str(schema)[:60], what, _("Describe each column under “fields”."))
        return
    names = [field.get("name") for field in fields]
    if not all(isinstance(each, str) and each for each in names):
        what = _("A field has no name.")
        yield _problem(f"{name}.schema", "", what, _("Give every field the name of its column."))
        return
    for doubled in sorted({each for each in names if names.count(each) > 1}):
        what = _("The field {name} is described twice.").format(name=quoted(doubled))
        yield _problem(f"{name}.{doubled}", "", what, _("Delete one of the two."))


def _missing(resources: Mapping[str, Any]) -> Iterator[Problem]:
    for table in NEEDED:
        if table not in resources:
            what = _("The table {name} is not listed, and nothing can be shown without it.").format(name=quoted(table))
            others = [name for name in resources if name not in NEEDED]
            mend = _("List it under “resources”; needed are {names}.").format(names=listing(NEEDED))
            yield _problem("resources", table, what, sentences(did_you_mean(table, others), mend))


def _no_json(error: json.JSONDecodeError, text: str) -> Problem:
    what = _("The file is not valid JSON: at line {line}, character {character}, something can't stand there.").format(
        line=error.lineno, character=error.colno
    )
    mend = _("Look there and just before it for a comma, quotation mark or bracket that is missing or one too many.")
    line = text.splitlines()[error.lineno - 1].strip() if error.lineno <= len(text.splitlines()) else ""
    return Problem(DESCRIPTOR, error.lineno, "", line[:60], what, mend)


def _problem(column: str, value: str, what: str, mend: str) -> Problem:
    return Problem(DESCRIPTOR, None, column, value, what, mend)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _are_objects(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)


def _are_years(value: Any) -> bool:
    whole = isinstance(value, list) and len(value) == 2 and all(type(each) is int for each in value)
    return whole and 1 <= value[0] <= value[1] <= 9999


def _are_stances(value: Any) -> bool:
    return _are_objects(value) and all(_is_text(each.get("stance")) and _is_text(each.get("test")) for each in value)


def _are_names(value: Any) -> bool:
    return isinstance(value, dict) and all(map(_is_text, value.values()))


def _is_object(value: Any) -> bool:
    return isinstance(value, dict)


_TEXT = (_is_text, _("text in quotation marks"))
_IDS = (_are_texts, _("a list of ids in quotation marks"))
_OBJECT = (_is_object, _("an object"))

SHAPES: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "name": _TEXT,
    "title": _TEXT,
    "description": _TEXT,
    "created": _TEXT,
    "version": _TEXT,
    "licenses": (_are_objects, _("a list of objects")),
    "sources": (_are_objects, _("a list of objects")),
    "contributors": (_are_objects, _("a list of objects")),
    "dashboard": _OBJECT,
    "dashboard.focus": _TEXT,
    "dashboard.country": (_are_names, _("an object with the country's name by language")),
    "dashboard.languages": (_are_texts, _("a list of language codes")),
    "dashboard.house": _TEXT,
    "dashboard.ruling_party": _TEXT,
    "dashboard.article": _TEXT,
    "dashboard.primer": _OBJECT,
    "dashboard.primer.text": _TEXT,
    "dashboard.primer.source_ids": _IDS,
    "dashboard.closing": _OBJECT,
    "dashboard.closing.text": _TEXT,
    "dashboard.closing.source_ids": _IDS,
    "dashboard.timeline": _OBJECT,
    "dashboard.timeline.years": (_are_years, _("two years, the earlier first: [2019, 2023]")),
    "dashboard.overview_events": _IDS,
    "dashboard.votes_left_out": _TEXT,
    "dashboard.stance_method": (_are_stances, _("a list of objects with “stance” and “test”")),
    "dashboard.comparison_note": _TEXT,
    "dashboard.bloc_note": _OBJECT,
    "dashboard.bloc_note.text": _TEXT,
    "dashboard.bloc_note.source_ids": _IDS,
    "dashboard.article_note": _OBJECT,
    "dashboard.article_note.text": _TEXT,
    "dashboard.article_note.source_ids": _IDS,
    "dashboard.exit_poll_note": _OBJECT,
    "dashboard.exit_poll_note.text": _TEXT,
    "dashboard.exit_poll_note.source_ids": _IDS,
    "dashboard.map": _OBJECT,
    "dashboard.map.path": (is_path, _("the name of one file in this folder")),
    "dashboard.map.key": _TEXT,
    "dashboard.map.attribution": _TEXT,
}
