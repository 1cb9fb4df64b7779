"""What the text of a cell means by its column's description, and which of the column's limits it breaks.

The limits are the constraints of the Table Schema standard, under its names and with its meanings
(https://specs.frictionlessdata.io/table-schema/#constraints).
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

Reader = Callable[[str], tuple[Any, str]]
"""The text of a cell -> its value, None for a gap, and the first limit that it breaks: "" for none, "type" for a word
that is no value of the column."""

_KEEPS: Mapping[str, Callable[[Any, Any], bool]] = {  # value, limit -> whether it keeps to it; in the order of telling
    "minLength": lambda value, limit: len(value) >= limit,
    "maxLength": lambda value, limit: len(value) <= limit,
    "pattern": lambda value, limit: re.fullmatch(limit, value) is not None,
    "minimum": operator.ge,
    "maximum": operator.le,
    "enum": lambda value, limit: value in limit,
}


def reader_of(kind: str, limits: Mapping[str, Any], yes_no: Mapping[str, bool]) -> Reader:
    """For a column of that kind, which is one of `election.package.needs`; `yes_no` are its words for yes and for no,
    in small letters. What is to be read as a number has to be written as one: see `election.package.values`."""
    value_of = _value_of(kind, yes_no)
    checks = [(rule, keeps, _exact(limits[rule])) for rule, keeps in _KEEPS.items() if limits.get(rule) is not None]
    empty = "required" if limits.get("required") else ""

    def read(text: str) -> tuple[Any, str]:
        if not text:
            return None, empty
        value = value_of(text)
        if value is None:
            return None, "type"
        return value, next((rule for rule, keeps, limit in checks if not keeps(value, limit)), "")

    return read


def _value_of(kind: str, yes_no: Mapping[str, bool]) -> Callable[[str], Any]:
    match kind:
        case "int":
            return int
        case "num" | "share":
            return Decimal
        case "bool":
            return lambda text: yes_no.get(text.lower())
        case "colour":
            return str.upper
    return str


def _exact(limit: Any) -> Any:
    """A limit as it stands in the file: 0.1 is a tenth, not the nearest float."""
    if isinstance(limit, list):
        return [_exact(each) for each in limit]
    return Decimal(str(limit)) if isinstance(limit, float) else limit
