"""What is in a package and read by nobody, most likely because of a slip: a setting, a table or a file."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from election.package.descriptor import DESCRIPTOR, SHAPES
from election.package.needs import NEEDS
from election.package.problems import Problem, meant, quoted, sentences
from election.words import _, listing

_STANDARD = (  # the properties of a Data Package, https://specs.frictionlessdata.io/data-package
    "$schema", "name", "id", "profile", "title", "description", "homepage", "version", "created", "licenses", "sources",
    "contributors", "keywords", "image", "resources",
)  # fmt: skip


def _question(name: str, names: Collection[str]) -> str:
    near = meant(name, names)
    return _("Did you mean {near}?").format(near=quoted(near)) if near else ""


def unknown_settings(package: Mapping[str, Any]) -> Iterator[Problem]:
    """Settings under `dashboard` that no page reads, and those that stand outside of it."""
    settings = sorted(_children("dashboard"))
    for name in package:
        if name in (*_STANDARD, "dashboard"):
            continue
        near = meant(name, settings)
        question = _("Did you mean {near}?").format(near=quoted(f"dashboard.{near}")) if near else ""
        if question or meant(name, _STANDARD):
            yield _not_read(name, question or _question(name, _STANDARD))
    yield from _unknown_parts("dashboard", package.get("dashboard"))


def _unknown_parts(path: str, part: Any) -> Iterator[Problem]:
    known = _children(path)
    if not isinstance(part, dict) or not known:
        return
    for name, value in part.items():
        if name in known:
            yield from _unknown_parts(f"{path}.{name}", value)
        else:
            knows = _("It knows: {words}.").format(words=listing(sorted(known)))
            yield _not_read(f"{path}.{name}", _question(name, known) or knows)


def _children(path: str) -> set[str]:
    """The names that there can be under a part of the package. None where it holds names of its own choice."""
    inside = (each.removeprefix(f"{path}.") for each in SHAPES if each.startswith(f"{path}."))
    return {name.partition(".")[0] for name in inside}


def _not_read(path: str, question: str) -> Problem:
    what = sentences(_("“{path}” is not read.").format(path=path), question)
    return Problem(DESCRIPTOR, None, path, "", what, _("Correct its name, or leave it out."), "warning")


def unknown_tables(listed: Collection[str]) -> Iterator[Problem]:
    """A table that is named nearly as one that pages are made of, and is not listed itself. Others are a keeper's
    own, and shown as they are."""
    absent = [name for name in NEEDS if name not in listed]
    for name in listed:
        if name not in NEEDS and meant(name, absent):
            what = _("No page is made of the table {name}. {question}").format(
                name=quoted(name), question=_question(name, absent)
            )
            mend = _("Correct its name under “resources” if so.")
            yield Problem(DESCRIPTOR, None, f"{name}.name", name, what, mend, "warning")


_FIELD = (  # what a description of a column may have, by Table Schema and by us
    "name", "title", "description", "type", "format", "example", "constraints", "categories", "trueValues",
    "falseValues", "missingValues", "decimalChar", "groupChar", "bareNumber", "separator", "references", "dates",
)  # fmt: skip
_LIMITS = (
    "required", "unique", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength",
    "pattern", "enum", "jsonSchema",
)  # fmt: skip


def unknown_descriptions(resources: Mapping[str, Mapping[str, Any]]) -> Iterator[Problem]:
    """Parts of a column's description that are named nearly as those that count: “constraint”, “require”."""
    for name, resource in resources.items():
        for field in resource.get("schema", {}).get("fields", []):
            limits = field.get("constraints")
            for part, known in ((field, _FIELD), (limits if isinstance(limits, dict) else {}, _LIMITS)):
                for key in part:
                    question = "" if key in known else _question(key, known)
                    if question:
                        what = _("“{part}” in the description of this column is not read. {question}")
                        what = what.format(part=key, question=question)
                        place = f"{name}.{field['name']}"
                        yield Problem(DESCRIPTOR, None, place, key, what, _("Correct its name."), "warning")


def unread_files(names: Collection[str], read: Collection[str], package: Mapping[str, Any]) -> Iterator[Problem]:
    """Tables and shapes that lie in the folder, and are not listed: their keeper may not notice that they are not
    shown."""
    for name in sorted(set(names) - set(read)):
        if name.lower().endswith(".csv"):
            what = _("The file is in the folder, but {file} does not list it, so it is not read.")
            table = meant(name[:-4], [each for each in NEEDS if f"{each}.csv" not in read])
            question = (
                _("Did you mean {near}?").format(near=quoted(f"{table}.csv")) if table != name[:-4] and table else ""
            )
            mend = sentences(question, _("List it under “resources”, or take it out of the folder."))
            yield Problem(name, None, "", "", what.format(file=DESCRIPTOR), mend, "warning")
    for name in sorted(names):
        if name.lower().endswith(".geojson") and name != _map_of(package):
            what = _("The file is in the folder, but no map is drawn from it.")
            mend = _('Write "map": {{"path": "{name}"}} under “dashboard” in {file}.').format(
                name=name, file=DESCRIPTOR
            )
            yield Problem(name, None, "", "", what, mend, "warning")


def _map_of(package: Mapping[str, Any]) -> Any:
    settings = package.get("dashboard")
    drawn = settings.get("map") if isinstance(settings, dict) else None
    return drawn.get("path") if isinstance(drawn, dict) else None
