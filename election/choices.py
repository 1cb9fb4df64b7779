"""What a reader can choose on a page, and its form in an address.

Each page in `election/views/` lists its `Control`s; `read` turns a query into values and notices, `write` turns
values into the shortest query that means the same. Widgets, links, the command line and files by address all
go through these two, so a link means the same everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal
from urllib.parse import parse_qs

from election.colours import Pair
from election.link import Link
from election.view import FilterBar, Notice
from election.words import _, listing

Query = Mapping[str, Sequence[str]]
"""An address's query: each name with all its values, in order."""

QueryKey = tuple[tuple[str, tuple[str, ...]], ...]
"""A query as a key: names with their values, sorted."""

CARRIED = ("election",)
"""Choices that a reader takes along to another page, where that page offers the same."""

ControlKind = Literal["select", "segments", "many", "search", "range", "switch", "steps", "number", "contest", "hidden"]

_FIGURE = re.compile(r"[0-9]{1,9}(\.[0-9]{1,6})?")


@dataclass(frozen=True)
class Option:
    """A value and its words; `reason` is why it can't be had here, which greys it out."""

    value: str
    label: str
    reason: str = ""


@dataclass(frozen=True)
class Notch:
    """A place on a scale that means something, such as a party's share: `name` stands under it on line `line`, 0 or 1;
    without a name it is a tick alone."""

    at: float
    name: str = ""
    colour: Pair | None = None
    line: int = 0


@dataclass(frozen=True)
class Control:
    """One choice: its name in the address, what it offers, and what holds when nothing is said.

    kind     select, segments: one of `options`, as str. many: several, as tuple[str, ...] in the options' order;
             an empty tuple means all. search: any text. range: (low, high) within `bounds`, as ints. switch: bool.
             steps, number: a number within `bounds`, every `step` from the lower one on, as int or Decimal like the
             default; moved along a scale or written into a field.
             contest: one of `options`, as str; chosen in the bar over every page.
             hidden: one of `options` or "", set by a click and not by a widget.
    default  in the value's own type
    notches  marks under a scale
    closed   values that are known elsewhere and are never offered here; who asks for one by address is told the reason
    """

    key: str
    label: str
    kind: ControlKind
    default: Any
    options: tuple[Option, ...] = ()
    bounds: tuple[int, int] = (0, 0)
    placeholder: str = ""
    step: int | Decimal = 1
    closed: tuple[Option, ...] = ()
    notches: tuple[Notch, ...] = ()

    def option(self, value: str) -> Option | None:
        return next((option for option in self.options if option.value == value), None)


def parsed(text: str) -> dict[str, list[str]]:
    """The query that an address has after its question mark."""
    return parse_qs(text, keep_blank_values=True)


def said(query: Query, name: str) -> str:
    """What a query gives for a choice of one, whether or not there is such a one; empty where it is silent."""
    return next((value for value in reversed(query.get(name, ())) if value), "")


def controls_of(bar: FilterBar, controls: Sequence[Control]) -> tuple[list[Control], list[Control]]:
    """A filter bar's controls among all of the page: those in the open and those that fold, each in the page's order.
    The contest has its place in the bar over the page, a hidden one has no widget."""
    shown = [
        control
        for control in controls
        if control.kind not in ("contest", "hidden") and (not bar.keys or control.key in (*bar.keys, *bar.folded))
    ]
    return [each for each in shown if each.key not in bar.folded], [each for each in shown if each.key in bar.folded]


def reasons(options: Sequence[Option]) -> list[str]:
    """Why some options can't be had, each reason once, after the options that it closes."""
    closed: dict[str, list[str]] = {}
    for option in options:
        if option.reason:
            closed.setdefault(option.reason, []).append(option.label)
    return [f"{listing(labels)}: {reason}" for reason, labels in closed.items()]


SEARCH_LIMIT = 200  # characters: longer than any sensible search, short enough to print back in a notice


def read(controls: Sequence[Control], query: Query) -> tuple[dict[str, Any], tuple[Notice, ...]]:
    """Values for all controls, and a notice for each value that can't be meant. Unknown names are left alone:
    they may belong to another page or to the host."""
    values: dict[str, Any] = {}
    notices: list[Notice] = []
    for control in controls:
        given = [text for text in query.get(control.key, ()) if text != ""]
        value, problem = _parse(control, given) if given else (control.default, "")
        values[control.key] = value
        if problem:
            notices.append(Notice(problem))
    return values, tuple(notices)


def write(controls: Sequence[Control], values: Mapping[str, Any]) -> dict[str, list[str]]:
    """The query for these values: defaults are left out, so that the shortest link is the plainest view."""
    query: dict[str, list[str]] = {}
    for control in controls:
        value = values.get(control.key, control.default)
        if value == control.default:
            continue
        if control.kind == "many":
            query[control.key] = list(value)
        elif control.kind == "range":
            query[control.key] = [f"{value[0]}-{value[1]}"]
        elif control.kind == "switch":
            query[control.key] = ["yes" if value else "no"]
        elif control.kind in ("steps", "number"):
            query[control.key] = [f"{Decimal(value).normalize():f}"]
        elif value:
            query[control.key] = [str(value)]
    return query


def _parse(control: Control, given: list[str]) -> tuple[Any, str]:
    match control.kind:
        case "search":
            return given[-1][:SEARCH_LIMIT], ""
        case "switch":
            return _switch(control, given[-1])
        case "range":
            return _range(control, given[-1])
        case "many":
            return _many(control, given)
        case "steps" | "number":
            return _number(control, given[-1])
    return _one(control, given[-1])


def _one(control: Control, text: str) -> tuple[str, str]:
    option = control.option(text)
    if option is None or option.reason:
        return control.default, _closed(control, text) or _unknown(control, text)
    return text, ""


def _closed(control: Control, text: str) -> str:
    """Why a value that is known can't be had here; empty for one that isn't known."""
    option = next((each for each in (*control.options, *control.closed) if each.value == text and each.reason), None)
    if option is None:
        return ""
    return _("{label}: “{option}” can't be shown on this page. {reason}").format(
        label=control.label, option=option.label, reason=option.reason
    )


def _many(control: Control, given: list[str]) -> tuple[tuple[str, ...], str]:
    known = tuple(option.value for option in control.options if option.value in given)
    unknown = [text for text in given if control.option(text) is None]
    if not unknown:
        return known or control.default, ""
    return known or control.default, _closed(control, unknown[0]) or _unknown(control, unknown[0])


def _switch(control: Control, text: str) -> tuple[bool, str]:
    if text in ("yes", "no"):
        return text == "yes", ""
    return control.default, _unknown(control, text)


def _range(control: Control, text: str) -> tuple[tuple[int, int], str]:
    low, high = control.bounds
    first, dash, last = text.partition("-")
    if not (first.isascii() and first.isdigit() and len(first) <= 9):
        return control.default, _unknown(control, text)
    last = last if dash else first
    if not (last.isascii() and last.isdigit() and len(last) <= 9) or int(first) > int(last):
        return control.default, _unknown(control, text)
    if int(last) < low or int(first) > high:
        return control.default, _unknown(control, text)
    return (max(low, int(first)), min(high, int(last))), ""


def _number(control: Control, text: str) -> tuple[int | Decimal, str]:
    low, high = control.bounds
    value = Decimal(text) if _FIGURE.fullmatch(text) else None
    if value is None or not low <= value <= high or (value - low) % control.step:
        return control.default, _unknown(control, text)
    return type(control.default)(value), ""


def _unknown(control: Control, text: str) -> str:
    """What was asked for, that it is not known, and what there is."""
    asked = text if len(text) <= 40 else text[:40] + "…"
    message = _(
        "The address has “{asked}” for “{label}”, which this page does not offer; the usual view is shown."
    ).format(label=control.label, asked=asked)
    known = ""
    if control.kind == "range":
        low, high = control.bounds
        known = _("It takes two numbers between {low} and {high}, such as {low}-{high}.").format(low=low, high=high)
    elif control.kind in ("steps", "number"):
        known = _("It takes a number from {low} to {high} in steps of {step}.").format(
            low=control.bounds[0], high=control.bounds[1], step=f"{control.step:g}"
        )
    elif 0 < len(control.options) <= 12:
        known = _("It offers {values}.").format(values=listing([option.value for option in control.options]))
    return f"{message} {known}".strip()


def choice_links(
    page: str, controls: Sequence[Control], values: Mapping[str, Any], control: Control, beside: Query | None = None
) -> list[tuple[Option, Link]]:
    """Each option of one of a page's controls with the way to it, all else being as it is; `beside` is what the address
    has besides the page's choices."""
    return [
        (option, Link(option.label, page, {**write(controls, {**values, control.key: option.value}), **(beside or {})}))
        for option in control.options
    ]
