"""A column's description, which is one entry of a table's `fields` in datapackage.json: the kind of value that it
gives the column, and what in it can't be used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from election.package.needs import Need
from election.package.problems import quoted
from election.words import _, listing

# Kind of value -> the types by which a package may describe it.
_TYPES = {
    "int": ("integer",),
    "num": ("number", "integer"),
    "share": ("number", "integer"),
    "bool": ("boolean",),
    "date": ("string", "date", "year", "yearmonth", "any"),
    "list": ("string", "list", "array", "any"),
    "text": ("string", "any"),
    "url": ("string", "any"),
    "colour": ("string", "any"),
}
_KINDS = {"integer": "int", "number": "num", "boolean": "bool", "date": "date", "year": "date", "yearmonth": "date"}
_KNOWN_TYPES = (*_KINDS, "string", "list", "array", "any")


def kind_of(given: Mapping[str, Any], need: Need | None) -> str:
    """The kind of value of a column: the code's word on it where it has one, else the package's."""
    if need and need.kind != "any":
        return need.kind
    if given.get("separator"):
        return "list"
    return "date" if given.get("dates") else _KINDS.get(given.get("type", "string"), "text")


def complaints(given: Mapping[str, Any], need: Need | None) -> Iterator[str]:
    """What in a column's description can't be used."""
    given_type = given.get("type", "any")
    if given_type not in _KNOWN_TYPES:
        message = _("The type {given} is not known; known are {types}.")
        yield message.format(given=quoted(str(given_type)), types=listing(_KNOWN_TYPES))
        return
    types = _TYPES.get(need.kind, _KNOWN_TYPES) if need else _KNOWN_TYPES
    if "type" in given and given_type not in types:
        yield _("The type is {given}, but the dashboard needs {needed}.").format(given=given_type, needed=types[0])
        return
    for name in ("title", "description", "separator", "references"):
        if not isinstance(given.get(name, ""), str):
            yield _("“{part}” has to be text.").format(part=name)
    if not isinstance(given.get("constraints", {}), dict):
        yield _("“constraints” has to be an object.")
        return
    yield from _bad_limits(kind_of(given, need), given.get("constraints", {}), need)


def _bad_limits(kind: str, limits: Mapping[str, Any], need: Need | None) -> Iterator[str]:
    types: tuple[type, ...] = {"int": (int,), "num": (int, float), "share": (int, float)}.get(kind, (str,))
    for name in ("minimum", "maximum"):
        if name in limits and int in types and (type(limits[name]) not in types or limits[name] != limits[name]):
            yield _("The constraint “{name}” has to be a number as the column has them.").format(name=name)
    for name in ("minLength", "maxLength"):
        if name in limits and type(limits[name]) is not int:
            yield _("The constraint “{name}” has to be a whole number.").format(name=name)
    words = limits.get("enum", [])
    if not isinstance(words, list) or not all(type(word) in types for word in words):
        yield _("The constraint “enum” has to be a list of values of the column's type.")
    elif words and need and need.words and not set(words) <= set(need.words):
        yield _("The constraint “enum” can only hold {words}.").format(words=listing(need.words))
    if "pattern" in limits and not (isinstance(limits["pattern"], str) and _is_pattern(limits["pattern"])):
        yield _("The constraint “pattern” is not a regular expression.")


def _is_pattern(pattern: str) -> bool:
    """Whether it can be used, here and by other tools, which set it between ^ and $."""
    try:
        re.compile(pattern)
        re.compile(f"^{pattern}$")
    except (re.error, RecursionError, OverflowError):
        return False
    return True
