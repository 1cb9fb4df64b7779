"""What a chart of vote shares found, as its title. Each claim is read off the rows that the chart draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, floor

from election import words
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.change_phrases import STEADY, pair_of
from election.contests.changes import Change
from election.contests.lines import Line
from election.contests.phrases import number, points_in_words
from election.contests.reliance import counted_pct
from election.contests.rounds import first_round, later_round
from election.contests.series import back_then, by_election, previous
from election.contests.thresholds import thresholds_of
from election.package.dataset import Dataset
from election.words import _, capital


def distribution(dataset: Dataset, election_id: str, base: BaseName) -> str:
    """How the shares are spread: 'One party had more than half, five between 5% and 11%, one stayed below the
    threshold'."""
    lines = [line for line in shares.shares(dataset, election_id, base) if line.stands and line.share is not None]
    kind = phrases.kind_of(lines)
    if not lines:
        return _("No figure is known for anyone on the ballot")
    if kind == "answer" or len(lines) <= 3:
        return _each(dataset, lines, base, kind)
    under = thresholds_of(dataset, election_id).under
    above = [line for line in lines if (line.share or 0) > 50]
    below = [line for line in lines if line.contestant_id in under and line not in above]
    between = [line for line in lines if line not in above and line not in below]
    parts = [_above_half(kind, bool(above), base)]
    if between:
        parts.append(_between([line.share or 0 for line in between]))
    if below:
        parts.append(_("{number} stayed below the threshold").format(number=number(len(below))))
    return capital(", ".join(parts))


def _each(dataset: Dataset, lines: Sequence[Line], base: BaseName, kind: str) -> str:
    """Everyone's share, the verb said once: '“Yes” had 96.2% of the vote, “No” 3.8%'."""
    first, *others = lines
    said = _("{name} had {share} {of_base}").format(
        name=phrases.named(dataset, first.contestant_id),
        share=words.share(first.share or 0),
        of_base=phrases.of_base(base, kind),
    )
    rest = [f"{phrases.named(dataset, line.contestant_id)} {words.share(line.share or 0)}" for line in others]
    return phrases.at_start(", ".join([said, *rest]))


def _above_half(kind: str, there_is: bool, base: BaseName) -> str:
    pattern = {
        ("party", True): _("one party had more than half"),
        ("party", False): _("no party had more than half"),
        ("candidate", True): _("one candidate had more than half"),
        ("candidate", False): _("no candidate had more than half"),
    }[kind, there_is]
    return pattern if base == "valid" else f"{pattern} {phrases.of_base(base, kind)}"


def _between(found: Sequence[float]) -> str:
    """Bounds in whole per cent, rounded outwards, so that every share lies within them."""
    if len(found) == 1:
        return _("one at {share}").format(share=words.share(found[0]))
    low, high = floor(min(found)), ceil(max(found))
    if low == high:
        return _("{number} at {share}").format(number=number(len(found)), share=words.threshold(low))
    if low == 0:
        return _("{number} up to {high}").format(number=number(len(found)), high=words.share(high, 0))
    return _("{number} between {low} and {high}").format(
        number=number(len(found)), low=words.share(low, 0), high=words.share(high, 0)
    )


def lead(dataset: Dataset, election_id: str, base: BaseName, moved: Mapping[str, Change]) -> str:
    """Who leads by how much, and how that share stands to the last one:

    'Amanat won by 43 points, but with 17 points less than Nur Otan in 2021'.
    """
    lines = shares.shares(dataset, election_id, base)
    first, next_ = phrases.leaders(lines), phrases.runners_up(lines)
    if not first:
        return _("No figure is known for anyone on the ballot")
    against_all = phrases.against_all_leads(lines)
    if against_all:
        return _("“{line}” had more than anyone on the ballot: {share}").format(
            line=dataset.short(against_all.contestant_id), share=words.share(against_all.share or 0)
        )
    names = phrases.at_start(phrases.few([phrases.named(dataset, line.contestant_id) for line in first]))
    if len(first) > 1:
        if len({words.share(line.share or 0) for line in first}) > 1:  # published so that all add up to 100
            return _("{names} are level").format(names=names)
        return _("{names} are level at {share}").format(names=names, share=words.share(first[0].share or 0))
    if not next_ or not phrases.certain(dataset, election_id, lines):
        return _each(dataset, first, base, first[0].kind)
    ahead = points_in_words((first[0].share or 0) - (next_[0].share or 0))
    started = _ahead(dataset, election_id).format(name=names, points=ahead)
    compared = _beside_last(dataset, election_id, moved.get(first[0].contestant_id))
    return _("{lead}, {compared}").format(lead=started, compared=compared) if compared else started


def _ahead(dataset: Dataset, election_id: str) -> str:
    """The pattern for a lead of `{points}`: nobody has won yet while votes are counted, or before a run-off."""
    if counted_pct(dataset, election_id) is not None:
        return _("{name} leads by {points}")
    if later_round(dataset, election_id):
        return _("{name} led the first round by {points}")
    if first_round(dataset, election_id):
        return _("{name} won the run-off by {points}")
    return (
        _("{name} won the by-election by {points}")
        if by_election(dataset, election_id)
        else _("{name} won by {points}")
    )


def _beside_last(dataset: Dataset, election_id: str, change: Change | None) -> str:
    """The leader's change as the end of the title; empty for a run-off, in which fewer stand."""
    before = previous(dataset, election_id)
    if change is None or change.points is None or before is None or first_round(dataset, election_id):
        return ""
    other, then = pair_of(dataset, change), back_then(dataset, before, election_id)
    if abs(change.points) < STEADY:
        pattern = _("with the same share as {other} {then}") if other else _("with the same share as {then}")
    elif change.points > 0:
        pattern = _("with {points} more than {other} {then}") if other else _("with {points} more than {then}")
    else:
        pattern = _("but with {points} less than {other} {then}") if other else _("but with {points} less than {then}")
    return pattern.format(points=points_in_words(abs(change.points)), other=other, then=then)


_PARTS = ((0.235, 0.265, _("a quarter")), (0.32, 0.35, _("a third")), (0.48, 0.52, _("half")))


def lost_and_leads(dataset: Dataset, election_id: str, base: BaseName, moved: Sequence[Change]) -> str:
    """What became of the leader's share, and how many times that of the next it is:

    'Amanat lost a quarter of its share and still had nearly five times the vote of the next party'. Empty where the
    two are near one another, and where nobody has won yet or few are left to be compared.
    """
    lines = shares.shares(dataset, election_id, base)
    first, next_ = phrases.leaders(lines), phrases.runners_up(lines)
    kind, open_ = phrases.kind_of(lines), counted_pct(dataset, election_id) is not None
    rounds = first_round(dataset, election_id) or later_round(dataset, election_id)
    if len(first) != 1 or not next_ or open_ or rounds or kind not in ("party", "candidate"):
        return ""
    own = next((each for each in moved if each.line.contestant_id == first[0].contestant_id), None)
    times = _times(first[0].share or 0, next_[0].share or 0)
    if own is None or not own.points or not own.before or abs(own.points) < STEADY or not times:
        return ""
    if phrases.against_all_leads(lines) or not phrases.certain(dataset, election_id, lines):
        return ""
    who = _("the next party") if kind == "party" else _("the next candidate")
    pattern = (
        _("{name} {lost} and still had {times} the vote of {next}")
        if own.points < 0
        else _("{name} {gained} and had {times} the vote of {next}")
    )
    size = _("{points} points").format(points=words.decimal(abs(own.points)))
    part = next((name for low, high, name in _PARTS if low <= -own.points / own.before <= high), "")
    lost = _("lost {part} of its share").format(part=part) if part else _("lost {size}").format(size=size)
    name = phrases.at_start(phrases.named(dataset, own.line.contestant_id))
    gained = _("gained {size}").format(size=size)
    return pattern.format(name=name, lost=lost, gained=gained, times=times, next=who)


def _times(first: float, second: float) -> str:
    """'nearly five times', 'more than twice'; empty where it is less than twice."""
    if second <= 0 or first < 1.95 * second:
        return ""
    whole, part = divmod(first / second, 1)
    nearly = part >= 0.75
    number = int(whole) + nearly
    times = _("twice") if number == 2 else _("{number} times").format(number=phrases.number(number))
    if part < 0.02:
        return times
    if nearly:
        return _("nearly {times}").format(times=times)
    return _("more than {times}").format(times=times)
