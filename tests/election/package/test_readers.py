"""frictionless, which reads packages by the same standard, is the oracle."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from frictionless import fields
from hypothesis import given, settings
from hypothesis import strategies as st

from election.package.readers import reader_of
from election.package.values import NUMBER, WHOLE

YES_NO = {"yes": True, "да": True, "no": False}
FIELDS = {
    "int": fields.IntegerField,
    "num": fields.NumberField,
    "share": fields.NumberField,
    "bool": fields.BooleanField,
    "text": fields.StringField,
}
_SMALL = st.integers(-3, 12)
_DECIMALS = st.decimals(-3, 12, places=1).map(float)
_WORDS = st.sampled_from(["", "a", "ab", "a-b", "b", "bb", "yes", "да", "no", "No", "а", "a\nb"])
_NUMBERS = st.one_of(_SMALL.map(str), _DECIMALS.map(str), st.from_regex(NUMBER, fullmatch=True), st.just(""))
CELLS = {
    "int": st.one_of(_SMALL.map(str), st.from_regex(WHOLE, fullmatch=True), st.just("")),
    "num": _NUMBERS,
    "share": _NUMBERS,
    "bool": _WORDS,
    "text": _WORDS,
}


def _bounds(values: st.SearchStrategy[Any]) -> dict[str, st.SearchStrategy[Any]]:
    return {"required": st.booleans(), "minimum": values, "maximum": values, "enum": st.lists(values)}


LIMITS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "int": _bounds(_SMALL),
    "num": _bounds(_SMALL | _DECIMALS),
    "share": _bounds(_SMALL | _DECIMALS),
    "bool": {"required": st.booleans()},
    "text": {
        "required": st.booleans(),
        "minLength": _SMALL,
        "maxLength": _SMALL,
        "pattern": st.sampled_from(["a", "a|b", "[a-z]+(-[a-z]+)*", ".*", "a.b"]),
        "enum": st.lists(_WORDS),
    },
}


@pytest.mark.parametrize("kind", FIELDS)
@settings(deadline=None)  # a busy machine is no fault
@given(data=st.data())
def test_a_cell_is_read_and_refused_as_the_standard_has_it(kind: str, data: st.DataObject) -> None:
    limits = data.draw(st.fixed_dictionaries({}, optional=LIMITS[kind]))
    text = data.draw(CELLS[kind])
    told = {**limits, "pattern": f"(?:{limits['pattern']})"} if "pattern" in limits else limits  # it adds ^ and $ alone
    words = {"true_values": ["yes", "да"], "false_values": ["no"]} if kind == "bool" else {}
    value, notes = FIELDS[kind](name="x", constraints=told, **words).read_cell(text.lower() if kind == "bool" else text)
    read, broken = reader_of(kind, limits, YES_NO)(text)
    assert broken == next(iter(notes or {}), "")
    assert (read, type(read)) == (value, type(value))


@pytest.mark.parametrize(("limit", "sound"), [(0.1, True), (0.11, False)])
def test_a_limit_is_the_number_that_stands_in_the_file(limit: float, sound: bool) -> None:
    """The float 0.1 is a little more than a tenth: compared with it, 0.1 would be too small."""
    assert reader_of("num", {"minimum": limit}, {})("0.1") == (Decimal("0.1"), "" if sound else "minimum")
