"""datapackage.json as typed columns: what each table holds, what makes a cell right, and what it becomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from election.needs import NEEDS, Need

_KINDS = {
    "integer": "int",
    "number": "num",
    "boolean": "bool",
    "date": "date",
    "year": "date",
    "yearmonth": "date",
}


@dataclass(frozen=True)
class Field:
    """A column of one table: `kind` as in `election.needs`."""

    name: str
    kind: str
    required: bool
    separator: str
    references: str


@dataclass(frozen=True)
class Schema:
    """The columns of a table in reading order, and those that name a row."""

    table: str
    file: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    categories: Mapping[str, Mapping[str, str]]


def schema_of(table: str, resource: Mapping[str, Any]) -> Schema:
    """The package's description of a table, with what the code relies on added where it is silent."""
    described = {field["name"]: field for field in resource.get("schema", {}).get("fields", ())}
    needs = NEEDS.get(table, {})
    fields = [
        _field(name, described.get(name, {}), needs.get(name)) for name in dict.fromkeys([*needs, *described])
    ]
    key = resource.get("schema", {}).get("primaryKey") or [need.name for need in needs.values() if need.key]
    categories = {
        name: {
            str(category["value"]): str(category.get("label", category["value"]))
            for category in field["categories"]
        }
        for name, field in described.items()
        if field.get("categories")
    }
    key = (key,) if isinstance(key, str) else tuple(key)
    return Schema(table, resource.get("path", ""), tuple(fields), key, categories)


def _field(name: str, described: Mapping[str, Any], need: Need | None) -> Field:
    kind = need.kind if need else _KINDS.get(described.get("type", "string"), "text")
    if described.get("dates"):
        kind = "date"
    if described.get("separator"):
        kind = "list"
    required = bool(described.get("constraints", {}).get("required")) or bool(need and need.required)
    separator = described.get("separator", ";") if kind == "list" else ""
    references = described.get("references", need.references if need else "")
    return Field(name, kind, required, separator, references)


def column(field: Field, cells: Sequence[str]) -> pd.Series:
    """The cells of one column as what they mean; a gap is "", <NA>, NaN or () by kind."""
    match field.kind:
        case "int":
            return pd.Series([int(cell) if cell else pd.NA for cell in cells], dtype="Int64")
        case "num" | "share":
            return pd.Series([float(cell) if cell else float("nan") for cell in cells], dtype="float64")
        case "bool":
            return pd.Series([cell.lower() == "true" if cell else pd.NA for cell in cells], dtype="boolean")
        case "list":
            parts = [
                tuple(part.strip() for part in cell.split(field.separator) if part.strip()) for cell in cells
            ]
            return pd.Series(parts, dtype="object")
    return pd.Series(list(cells), dtype="str")
