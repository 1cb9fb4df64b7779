"""The seats of each party over all thresholds, so that a reader sees where it tips."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from itertools import pairwise
from typing import Any

import pandas as pd

from election import words
from election.chart import Chart
from election.charts.draw import template
from election.charts.draw.ruler import wrap
from election.charts.what_if.curve_lines import Upright, draw
from election.charts.what_if.curve_panels import Course
from election.contests import phrases
from election.contests.lines import ballot, sources_of
from election.contests.reliance import with_reliance
from election.contests.scenario import Scenario, Span, spans
from election.table import Column, Table
from election.words import _, capital, n_

NAMED = 8  # tipping points with a name over the picture; the table has all
ROOM = 130  # pixels of a name beside its line, which leave some to the lines on the narrowest sheet


def curve(now: Scenario, top: Fraction) -> Chart | None:
    """Seats for every threshold from 0 to `top` under the other rules of `now`; None where nobody would have any, or
    where no threshold could be set against the votes."""
    found = spans(now.dataset, now.election, now.rules, top)
    courses = _courses(now, found)
    if not courses:
        return None
    return Chart(
        id="curve",
        title=with_reliance(now.dataset, now.election, _title(now, found)),
        reading=_reading(now),
        draw=partial(draw, courses, _uprights(now, found), _percent(top)),
        table=_table(now, found),
        note=_note(now, found),
        source_ids=sources_of(now.dataset, now.election, ballot(now.dataset, now.election)),
    )


def _percent(share: Fraction) -> float:
    return float(share * 100)


def _courses(now: Scenario, found: Sequence[Span]) -> list[Course]:
    courses = []
    for party in now.parties:
        pieces = tuple(
            (_percent(span.above), _percent(span.to), span.seats(party)) for span in found if span.seats(party)
        )
        if pieces:
            name = now.dataset.short(party)
            courses.append(Course(party, _cut(name), now.dataset.colours[party], pieces, _hover(name, pieces)))
    return sorted(courses, key=lambda course: -course.top)


def _cut(name: str) -> str:
    """A name that would leave no room to the lines, with an ellipsis at its end; any other as it is."""
    return wrap(name, ROOM, bold=True, lines=1)[0]


def _hover(name: str, pieces: Sequence[tuple[float, float, int]]) -> str:
    lines = [
        n_("{n} seat up to {{to}}", "{n} seats up to {{to}}", seats).format(to=words.share(high, 2))
        for _low, high, seats in pieces
    ]
    return "<br>".join([template.bold(name), *lines])


def _uprights(now: Scenario, found: Sequence[Span]) -> list[Upright]:
    """The official threshold, the chosen one, and the tipping points with those who drop out there."""
    official, here = _percent(now.official.threshold), _percent(now.rules.threshold)
    marks = []
    if now.limited:
        name = _("official {share}").format(share=words.threshold(official))
        marks.append(Upright(official, name, rule=True, chosen=official == here))
    if not now.limited or official != here:
        name = _("chosen {share}").format(share=words.threshold(here))
        marks.append(Upright(here, name, rule=True, chosen=True))
    tips = [(_dropping(now, before, after), before) for before, after in pairwise(found)]
    named = sorted(tips, key=lambda tip: -sum(tip[1].seats(party) for party in tip[0]))[:NAMED]
    for parties, before in tips:
        names = [_cut(now.dataset.short(party)) for party in parties]
        name = _tip_name(names, _percent(before.to)) if (parties, before) in named else ""
        marks.append(Upright(_percent(before.to), name))
    return marks


def _tip_name(names: Sequence[str], share: float) -> str:
    """'OSDP 5.2%'; where several drop out at once, how many."""
    text = words.share(share)
    if not names:
        return text
    who = names[0] if len(names) == 1 else _("{name} and {n} more").format(name=names[0], n=len(names) - 1)
    return f"{who} {text}"


def _dropping(now: Scenario, before: Span, after: Span) -> list[str]:
    """Who has seats before a tipping point and none after it."""
    return [party for party in now.parties if before.seats(party) and not after.seats(party)]


def _title(now: Scenario, found: Sequence[Span]) -> str:
    """Who is next to drop out above the threshold of the rules, and next to come in below it."""
    here = next((number for number, span in enumerate(found) if span.has(now.rules.threshold)), None)
    if here is None:
        return _("Seats at each threshold")
    ahead = next((pair for pair in pairwise(found[here:]) if _dropping(now, *pair)), None)
    back = [pair for pair in pairwise(found[: here + 1]) if _dropping(now, *pair)]
    out = _("above {share} {names} would drop out").format(**_tip(now, ahead)) if ahead else ""
    come = _("at {share} {names} would come in").format(**_tip(now, back[-1])) if back else ""
    if out:
        return capital("; ".join(filter(None, (out, come))))
    most = words.share(_percent(found[-1].to), 0)
    if come:
        return _("Up to {most} nobody else would drop out; {come}").format(most=most, come=come)
    return _("No threshold up to {most} would cost a party its seats").format(most=most)


def _tip(now: Scenario, pair: tuple[Span, Span]) -> dict[str, str]:
    """Who drops out at a tipping point, and at what share: 'OSDP', '5.20%'."""
    names = [phrases.named(now.dataset, party) for party in _dropping(now, *pair)]
    return {"names": phrases.few(names), "share": words.share(_percent(pair[0].to), 2)}


def _reading(now: Scenario) -> str:
    parts = [
        _("List seats by the threshold, in per cent {of_base}.").format(
            of_base=phrases.of_base(now.rules.base, "party")
        ),
        _("Each thin line marks a party’s share: above it, the party gets no seats."),
    ]
    return " ".join(parts)


def _note(now: Scenario, found: Sequence[Span]) -> str:
    parts = [_("Lines of equal height are drawn a hair apart.")]
    if any(limit for _party, limit in now.rules.own):
        parts.append(_("A list with a threshold of its own keeps it, whatever the others need."))
    if any(span.result is not None and span.result.ties for span in found):
        parts.append(_("Where seats are tied, only those that the votes decide are drawn and counted."))
    if any(span.result is None for span in found):
        parts.append(_("Where a line is broken the formula gives more seats than there are."))
    if now.counted.from_shares:
        parts.append(_("Votes are not known: calculated from published shares, which are rounded."))
    return " ".join(parts)


def _table(now: Scenario, found: Sequence[Span]) -> Table:
    shown = [party for party in now.parties if any(span.seats(party) for span in found)]
    columns = [
        Column("above_pct", _("Threshold above"), "share"),
        Column("to_pct", _("up to"), "share"),
        *(Column(party, now.dataset.short(party), "count") for party in shown),
    ]
    if any(span.result is None or span.result.ties for span in found):
        columns.append(Column("tied", _("Tied"), "count", gap=""))
    return Table(tuple(columns), pd.DataFrame([_row(span, shown) for span in found], dtype=object))


def _row(span: Span, shown: Sequence[str]) -> dict[str, Any]:
    result = span.result
    return {
        "above_pct": _percent(span.above) if span.above else None,
        "to_pct": _percent(span.to),
        "tied": sum(tie.seats for tie in result.ties) or None if result else None,
        **{party: span.seats(party) if result else None for party in shown},
    }
