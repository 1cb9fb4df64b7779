"""What a chart of vote shares found, as its title. Each claim is read off the rows that the chart draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, floor

from election import words
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.lines import Line
from election.contests.phrases import number, points_in_words
from election.contests.succession import Change, previous, when
from election.contests.thresholds import thresholds_of
from election.package.dataset import Dataset
from election.words import _, capital


def distribution(dataset: Dataset, election_id: str, base: BaseName) -> str:
    """How the shares are spread: 'One party above half, five between 5% and 11%, one below the threshold'."""
    lines = [line for line in shares.shares(dataset, election_id, base) if line.stands and line.share is not None]
    kind = phrases.kind_of(lines)
    if not lines:
        return _("No figure is published for anyone on the ballot")
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
        parts.append(_("{number} below the threshold").format(number=number(len(below))))
    return capital(", ".join(parts))


def _each(dataset: Dataset, lines: Sequence[Line], base: BaseName, kind: str) -> str:
    parts = [f"{dataset.short(line.contestant_id)} {words.share(line.share or 0)}" for line in lines]
    return _("{shares} {of_base}").format(shares=words.listing(parts), of_base=phrases.of_base(base, kind))


def _above_half(kind: str, there_is: bool, base: BaseName) -> str:
    pattern = {
        ("party", True): _("one party above half"),
        ("party", False): _("no party above half"),
        ("candidate", True): _("one candidate above half"),
        ("candidate", False): _("no candidate above half"),
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

    'Amanat leads by 43 points, on a share 17 points below that of Nur Otan in 2021'.
    """
    lines = shares.shares(dataset, election_id, base)
    first, next_ = phrases.leaders(lines), phrases.runners_up(lines)
    if not first:
        return _("No figure is published for anyone on the ballot")
    against_all = phrases.against_all_leads(lines)
    if against_all:
        return _("“{line}” had more than anyone on the ballot: {share}").format(
            line=dataset.short(against_all.contestant_id), share=words.share(against_all.share or 0)
        )
    names = words.listing([dataset.short(line.contestant_id) for line in first])
    if len(first) > 1:
        return _("{names} are level at {share}").format(names=names, share=words.share(first[0].share or 0))
    if not next_ or not phrases.certain(dataset, election_id, lines):
        return _each(dataset, first, base, first[0].kind)
    ahead = points_in_words((first[0].share or 0) - (next_[0].share or 0))
    started = _("{name} leads by {points}").format(name=names, points=ahead)
    compared = _beside_last(dataset, election_id, moved.get(first[0].contestant_id))
    return _("{lead}, {compared}").format(lead=started, compared=compared) if compared else started


def _beside_last(dataset: Dataset, election_id: str, change: Change | None) -> str:
    before = previous(dataset, election_id)
    if change is None or change.points is None or before is None:
        return ""
    other, year = phrases.pair_of(dataset, change), when(dataset, before)
    whose = _("that of {other} in {year}").format(other=other, year=year) if other else _("that of {year}")
    if abs(change.points) < phrases.STEADY:
        pattern = _("on the same share as {whose}") if other else _("on the same share as in {year}")
    elif change.points > 0:
        pattern = _("on a share {points} above {whose}")
    else:
        pattern = _("on a share {points} below {whose}")
    return pattern.format(points=points_in_words(abs(change.points)), whose=whose.format(year=year), year=year)
