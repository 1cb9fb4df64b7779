"""The rules at each election of a house: how its seats were filled, what a list needed, what a party needed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from election import colours, words
from election.chart import Chart
from election.charts.draw import template
from election.charts.draw.pencil import Pencil, fill, rows, text_trace
from election.charts.draw.ruler import width, wrap
from election.cited import cited
from election.contests.rule_changes import printed
from election.contests.rules_by_year import Ruled, ruled
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.seats.formulas import FORMULAS
from election.table import Column, Table
from election.words import _, n_

ROW = 46
THICK = 0.34  # of a row
NAMES = 62  # pixels of a contest's name before it is broken
_UP, _DOWN = 0.16, 0.27  # rows: the bar's middle over its row's, the middle of the words under it


@kept_with_data(1)  # the same whatever a reader chooses
def rules_at_elections(dataset: Dataset) -> Chart | None:
    """A bar for each election of the house, with its rules in words; None for fewer than two."""
    found = [each for each in ruled(dataset) if each.parts]
    if len(found) < 2:
        return None
    return Chart(
        id="rules",
        title=_title(found),
        reading=_reading(found),
        draw=partial(_figure, found, dataset.focus, wide=True),
        table=_table(found),
        note=_note(found),
        source_ids=cited(each.source_ids for each in found),
        draw_narrow=partial(_figure, found, dataset.focus, wide=False),
    )


# --- words ---------------------------------------------------------------------------------------------------------


def _title(found: Sequence[Ruled]) -> str:
    """The last election held beside the last one before it that is known to have had other rules."""
    held = [each for each in found if each.held]
    now = held[-1] if held else found[-1]
    before = [each for each in held[:-1] if _differ(each, now)]
    if not before:
        return _("The house was elected by the same rules each time")
    then = before[-1]
    if now.parts != then.parts:
        return _("In {now}, {rules}; in {then}, {others}").format(
            now=now.name, rules=_filled(now), then=then.name, others=_briefly(then)
        )
    rose = (now.threshold or 0) > (then.threshold or 0)
    pattern = (
        _("The threshold rose from {before} in {then} to {share} in {now}")
        if rose
        else _("The threshold fell from {before} in {then} to {share} in {now}")
    )
    return pattern.format(
        before=words.threshold(then.threshold or 0),
        then=then.name,
        share=words.threshold(now.threshold or 0),
        now=now.name,
    )


def _differ(one: Ruled, other: Ruled) -> bool:
    """Whether the rules are known to be others: a threshold that isn't known may be the same."""
    known = one.threshold is not None and other.threshold is not None
    return one.parts != other.parts or (known and one.threshold != other.threshold)


def _filled(each: Ruled) -> str:
    """'69 seats were filled by list and 29 in districts', 'all 145 seats were filled by list'."""
    (way, number), *others = each.parts.items()
    patterns = {
        "lists": n_("{n} seat was filled by list", "{n} seats were filled by list", number),
        "districts": n_("{n} seat was filled in districts", "{n} seats were filled in districts", number),
        "appointed": n_("{n} member was appointed", "{n} members were appointed", number),
    }
    first = patterns[way] if others or number == 1 else _("all {seats}").format(seats=patterns[way])
    return words.listing([first, *_ways(each)[1:]])


def _briefly(each: Ruled) -> str:
    """The same after a sentence that has said it in full: '69 by list and 29 in districts', 'all 9 in districts'."""
    ways = words.listing(_ways(each))
    return ways if len(each.parts) > 1 else _("all {seats}").format(seats=ways)


def _ways(each: Ruled) -> list[str]:
    """'69 by list', '29 in districts'."""
    said = {"lists": _("{n} by list"), "districts": _("{n} in districts"), "appointed": _("{n} appointed")}
    return [said[way].format(n=words.count(number)) for way, number in each.parts.items()]


def _reading(found: Sequence[Ruled]) -> str:
    ways = {way for each in found for way in each.parts}
    said = {
        "lists": _("Full: by party list."),
        "districts": _("Open: in districts."),
        "appointed": _("Hatched: appointed."),
    }
    marks = [text for way, text in said.items() if way in ways]
    first, last = _("Seats of the house, by how they were filled."), _("Bold: new since the election before.")
    return " ".join([first, *marks, last])


def _note(found: Sequence[Ruled]) -> str:
    parts = []
    gaps = [each.name for each in found if each.lists and each.threshold is None]
    if gaps:
        parts.append(_("No source was found for the threshold of {names}.").format(names=words.listing(gaps)))
    coming = [each.name for each in found if not each.held]
    if coming:
        parts.append(_("Announced, without a result so far: {names}.").format(names=words.listing(coming)))
    return " ".join(parts)


def _said(each: Ruled, *, wide: bool) -> list[tuple[str, object, str]]:
    """The parts of the line under a bar: which rule, its value (None where not known), words. The law on parties is
    for the wide form alone."""
    parts: list[tuple[str, object, str]] = [
        (way, each.parts[way], text) for way, text in zip(each.parts, _ways(each), strict=True)
    ]
    if each.lists:
        limit = words.threshold(each.threshold) if each.threshold is not None else _("not known")
        parts.append(("threshold", each.threshold, _("threshold {share}").format(share=limit)))
    if wide and each.members:
        need = printed(each.members.new, each.members.unit)
        parts.append(("members", need, _("a party needs {members}").format(members=need)))
    return parts


def _line(each: Ruled, before: Ruled | None, *, wide: bool) -> str:
    """The words under a bar, safe for plotly; bold what is known to be another than at the election before."""
    texts = []
    for rule, value, text in _said(each, wide=wide):
        then = _value(before, rule) if before else None
        new = value is not None and then is not None and value != then
        texts.append(template.bold(text) if new else template.safe(text))
    return ", ".join(texts)


def _value(each: Ruled, rule: str) -> object:
    """A rule's value at an election, None where it is not known."""
    if rule == "members":
        return printed(each.members.new, each.members.unit) if each.members else None
    known: object = getattr(each, rule)
    return known


# --- picture -------------------------------------------------------------------------------------------------------


def _figure(found: Sequence[Ruled], focus: str, *, wide: bool) -> go.Figure:
    names = [wrap(each.name, NAMES, lines=2) for each in found]
    left = round(max(width(text) for name in names for text in name)) + 12
    most = max(sum(each.parts.values()) for each in found)
    right = 12 + round(width(words.count(most), bold=True))
    figure = template.figure(ROW * len(found) + 12, left=left, right=right, top=4, bottom=8)
    figure.update_xaxes(range=[0, most], showticklabels=False)
    rows(figure, names)
    pencil = Pencil()
    lines = []
    for place, each in enumerate(found):
        _bar(pencil, each, place, colours.ACCENT.light if each.election_id == focus else colours.SECONDARY.light)
        lines.append(((0.0, place + _DOWN), _line(each, found[place - 1] if place else None, wide=wide)))
    pencil.traces.append(text_trace(lines, "middle right", colours.TEXT.light))
    return pencil.finish(figure)


def _bar(pencil: Pencil, each: Ruled, place: int, colour: str) -> None:
    """The seats from left to right, each way of filling them with its own look, and their number after them."""
    looks = {
        "lists": fill("party", colour),
        "districts": fill("party", colour, hollow=True),
        "appointed": fill("against_all", colour),
    }
    start = 0
    for (way, number), words_of_it in zip(each.parts.items(), _ways(each), strict=True):
        pencil.traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "base": [start],
                "x": [number],
                "y": [place - _UP],
                "width": THICK,
                "marker": looks[way],
                "hoverinfo": "text",
                "hovertext": f"{template.bold(each.name)}<br>{template.safe(words_of_it)}",
                "name": way,
            }
        )
        start += number
    text = template.bold(words.count(each.seats or start))
    pencil.write(start, place - _UP, text, shift=(6, 0), markup=True)


# --- table ---------------------------------------------------------------------------------------------------------


def _table(found: Sequence[Ruled]) -> Table:
    gap = _("not known")
    columns = [
        Column("election", _("Election")),
        Column("seats", _("Seats of the house"), "count"),
        Column("list_seats", _("By list"), "count", gap=gap),
        Column("district_seats", _("In districts"), "count", gap=gap),
        Column("appointed_seats", _("Appointed"), "count", gap=gap),
        Column("threshold_pct", _("Threshold in per cent"), "number", gap=gap),
        Column("formula", _("Formula"), gap=gap),
    ]
    if any(each.members for each in found):
        columns.append(Column("members", _("A party needs"), gap=gap))
    columns.append(Column("source_ids", _("Sources"), "sources"))
    records = [
        {
            "election": words.day(each.date) if each.held else each.name,
            "seats": each.seats,
            "list_seats": each.lists,
            "district_seats": each.districts,
            "appointed_seats": each.appointed,
            "threshold_pct": each.threshold,
            "formula": FORMULAS[each.formula].title if each.formula in FORMULAS else each.formula,
            "members": printed(each.members.new, each.members.unit) if each.members else "",
            "source_ids": each.source_ids,
        }
        for each in found
    ]
    return Table(tuple(columns), pd.DataFrame(records, dtype=object))
