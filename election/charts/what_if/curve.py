"""The seats of the biggest party over all thresholds, so that a reader sees where a majority or two thirds tips."""

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
from election.charts.what_if.curve_figure import Curve, Spotted, Step, draw
from election.contests import phrases, shares
from election.contests.lines import ballot, sources_of
from election.contests.reliance import with_reliance
from election.contests.scenario import Scenario, Span, spans
from election.contests.would_be import WouldBe
from election.table import Column, Table
from election.words import _, n_

NAMED = 8  # parties that are named where they drop out; the table has all
ROOM = 130  # pixels of such a name


def curve(now: Scenario, whole: WouldBe, top: Fraction) -> Chart | None:
    """The seats of the house's biggest party for every threshold from 0 to `top`, under the other rules of `now`; None
    where nobody would have a seat, or where no threshold could be set against the votes."""
    found = spans(now.dataset, now.election, now.rules, top)
    party = whole.first
    if not party or not any(span.seats(party) for span in found):
        return None
    steps = _steps(found, party, whole)
    return Chart(
        id="curve",
        title=with_reliance(now.dataset, now.election, _title(now, whole, steps)),
        reading=_reading(now, whole, steps),
        draw=partial(draw, _drawn(now, whole, found, steps, top)),
        table=_table(now, found, whole),
        note=_note(now, found),
        source_ids=sources_of(now.dataset, now.election, ballot(now.dataset, now.election)),
    )


def _percent(share: Fraction) -> float:
    return float(share * 100)


def _steps(found: Sequence[Span], party: str, whole: WouldBe) -> tuple[Step, ...]:
    """The party's seats in the house, those of its districts with them; thresholds with the same seats are one step."""
    steps: list[Step] = []
    for span in found:
        seats = span.seats(party) + whole.districts.get(party, 0) if span.result else None
        start = _percent(span.above)
        if steps and steps[-1].seats == seats:
            start = steps.pop().start
        steps.append(Step(start, _percent(span.to), seats))
    return tuple(steps)


def marks_of(whole: WouldBe) -> dict[str, int]:
    """A majority and two thirds of the house, by name; empty where the seats make no whole house, or are one."""
    size = whole.house.size
    if whole.elected is None or size < 2:
        return {}
    half, more = shares.majority(size), shares.two_thirds(size)
    return {_("Two thirds"): more, _("Majority"): half} if half != more else {_("Majority, two thirds"): half}


def _tipping(whole: WouldBe, steps: Sequence[Step]) -> tuple[str, int] | None:
    """The mark that some thresholds give and others don't, two thirds first; None without one."""
    known = [step.seats for step in steps if step.seats is not None]
    return next((mark for mark in marks_of(whole).items() if min(known) < mark[1] <= max(known)), None)


def _drawn(now: Scenario, whole: WouldBe, found: Sequence[Span], steps: tuple[Step, ...], top: Fraction) -> Curve:
    tipping, party = _tipping(whole, steps), whole.first
    return Curve(
        contestant=party,
        colour=now.dataset.colours[party],
        steps=steps,
        end=_percent(top),
        marks=tuple(marks_of(whole).items()),
        spotted=tuple(_spotted(now, whole)),
        out=tuple(_out(now, found)),
        shaded=tipping[1] if tipping else None,
        hover=_hover(now.dataset.short(party), steps),
    )


def _hover(name: str, steps: Sequence[Step]) -> str:
    lines = [
        n_("{n} seat up to {{to}}", "{n} seats up to {{to}}", step.seats).format(to=words.share(step.end, 2))
        for step in steps
        if step.seats is not None
    ]
    return "<br>".join([template.bold(name), *lines])


def _spotted(now: Scenario, whole: WouldBe) -> list[Spotted]:
    """The official threshold and the one that is chosen, with the seats of each; one where they are the same."""
    official, here = _percent(now.official.threshold), _percent(now.rules.threshold)
    seats = whole.seats(whole.first)
    said = _("official {share}") if now.limited and official == here else _("chosen {share}")
    found = [Spotted(here, seats, said.format(share=words.threshold(here)), chosen=True)]
    if now.limited and official != here:
        span = next((each for each in spans_to(now) if each.has(now.official.threshold) and each.result), None)
        if span:
            there = span.seats(whole.first) + whole.districts.get(whole.first, 0)
            name = _("official {share}").format(share=words.threshold(official))
            found.append(Spotted(official, there, name, chosen=False))
    return found


def spans_to(now: Scenario) -> tuple[Span, ...]:
    """The spans up to the official threshold, under the rules tried."""
    return spans(now.dataset, now.election, now.rules, max(now.official.threshold, Fraction(1, 100)))


def _out(now: Scenario, found: Sequence[Span]) -> list[tuple[float, str]]:
    """Where who drops out: those who lose most seats by it."""
    tips = [(_dropping(now, before, after), before) for before, after in pairwise(found)]
    tips = [(parties, before) for parties, before in tips if parties]
    named = sorted(tips, key=lambda tip: -sum(tip[1].seats(party) for party in tip[0]))[:NAMED]
    return [(_percent(before.to), _out_name(now, parties)) for parties, before in tips if (parties, before) in named]


def _out_name(now: Scenario, parties: Sequence[str]) -> str:
    """'OSDP out'; where several drop out at once, how many."""
    name = wrap(now.dataset.short(parties[0]), ROOM, size=12, lines=1)[0]
    if len(parties) == 1:
        return _("{name} out").format(name=name)
    return _("{name} and {n} more out").format(name=name, n=len(parties) - 1)


def _dropping(now: Scenario, before: Span, after: Span) -> list[str]:
    """Who has seats before a tipping point and none after it."""
    return [party for party in now.parties if before.seats(party) and not after.seats(party)]


def _title(now: Scenario, whole: WouldBe, steps: Sequence[Step]) -> str:
    """Which thresholds would have given the party a majority or two thirds, or taken them: 'Any threshold above 6.8%
    would have given Amanat two thirds'."""
    name = phrases.named(now.dataset, whole.first)
    known = [step for step in steps if step.seats is not None]
    tipping = _tipping(whole, steps)
    if tipping is None:
        return _always(now, whole, known, name)
    what = _the_mark(tipping[0])
    over = [(step.seats or 0) >= tipping[1] for step in known]
    if over == sorted(over):
        share = _exact(next(step.start for step, has in zip(known, over, strict=True) if has))
        pattern = _("Any threshold above {share} would have given {name} {mark}")
        return pattern.format(share=share, name=name, mark=what)
    if over == sorted(over, reverse=True):
        share = _exact([step.end for step, has in zip(known, over, strict=True) if has][-1])
        return _("No threshold above {share} would have given {name} {mark}").format(share=share, name=name, mark=what)
    return _("Some thresholds would have given {name} {mark}, others not").format(name=name, mark=what)


def _the_mark(name: str) -> str:
    return _("two thirds") if name == _("Two thirds") else _("a majority")


def _always(now: Scenario, whole: WouldBe, known: Sequence[Step], name: str) -> str:
    """The title where no threshold makes a difference to a mark, or where there is none."""
    least, most = min(step.seats or 0 for step in known), max(step.seats or 0 for step in known)
    end = words.threshold(known[-1].end)
    reached = [mark for mark, seats in marks_of(whole).items() if least >= seats]
    missed = [mark for mark, seats in marks_of(whole).items() if most < seats]
    if reached:
        mark = _the_mark(reached[0])
        said = _("{name} would have had {mark} at any threshold up to {end}").format(name=name, mark=mark, end=end)
        return phrases.at_start(said)
    if missed:
        pattern = _("No threshold up to {end} would have given {name} {mark}")
        return pattern.format(end=end, name=name, mark=_the_mark(missed[-1]))
    of = n_("of {n} list seat", "of {n} list seats", now.rules.seats)
    if least == most:
        said = _("{name} would have {seats} {of} at any threshold up to {end}")
        return phrases.at_start(said.format(name=name, seats=words.count(least), of=of, end=end))
    said = _("{name} would have {low} to {high} {of}, by the threshold")
    return phrases.at_start(said.format(name=name, low=words.count(least), high=words.count(most), of=of))


def _exact(share: float) -> str:
    """A share of the votes without idle decimals: '6.8%', '8.41%'."""
    return words.share(share, 1 if round(share, 2) == round(share, 1) else 2)


def _reading(now: Scenario, whole: WouldBe, steps: Sequence[Step]) -> str:
    name, of = phrases.named(now.dataset, whole.first), phrases.of_base(now.rules.base, "party")
    pattern = (
        _("{name}’s seats in the house by the threshold, in per cent {of_base}.")
        if whole.elected
        else _("{name}’s list seats by the threshold, in per cent {of_base}.")
    )
    parts = [phrases.at_start(pattern.format(name=name, of_base=of))]
    tipping = _tipping(whole, steps)
    if tipping:
        parts.append(_("Shaded: {mark}.").format(mark=_the_mark(tipping[0])))
    return " ".join(parts)


def _note(now: Scenario, found: Sequence[Span]) -> str:
    parts = []
    if any(limit for _party, limit in now.rules.own):
        parts.append(_("A list with a threshold of its own keeps it, whatever the others need."))
    if any(span.result is not None and span.result.ties for span in found):
        parts.append(_("Where seats are tied, only those that the votes decide are drawn and counted."))
    if any(span.result is None for span in found):
        parts.append(_("Where a line is broken the formula gives more seats than there are."))
    if now.counted.from_shares:
        parts.append(_("Votes are not known: calculated from published shares, which are rounded."))
    return " ".join(parts)


def _table(now: Scenario, found: Sequence[Span], whole: WouldBe) -> Table:
    """The list seats of everyone, and what the biggest party would have with its districts."""
    shown = [party for party in now.parties if any(span.seats(party) for span in found)]
    columns = [
        Column("above_pct", _("Threshold above"), "share"),
        Column("to_pct", _("up to"), "share"),
        *(Column(party, now.dataset.short(party), "count") for party in shown),
    ]
    districts = whole.districts.get(whole.first, 0)
    if districts:
        name = _("{name} in the house").format(name=now.dataset.short(whole.first))
        columns.insert(2, Column("in_house", name, "count"))
    if any(span.result is None or span.result.ties for span in found):
        columns.append(Column("tied", _("Tied"), "count", gap=""))
    rows = [_row(span, shown) | {"in_house": span.seats(whole.first) + districts if span.result else None}
            for span in found]  # fmt: skip
    return Table(tuple(columns), pd.DataFrame(rows, dtype=object))


def _row(span: Span, shown: Sequence[str]) -> dict[str, Any]:
    result = span.result
    return {
        "above_pct": _percent(span.above) if span.above else None,
        "to_pct": _percent(span.to),
        "tied": sum(tie.seats for tie in result.ties) or None if result else None,
        **{party: span.seats(party) if result else None for party in shown},
    }
