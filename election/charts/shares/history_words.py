"""What is said of the lines of succession: the title, how to read them, and what could mislead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from election import words
from election.contests import phrases, shares
from election.contests.bases import BaseName, base_of
from election.contests.courses import Course, Point, spanned
from election.contests.lines import ballot
from election.contests.series import contests, when
from election.contests.states import state_of
from election.contests.succession import split_parties
from election.package.dataset import Dataset
from election.words import _, n_

NAMED = 8  # lines that the note names before it counts the rest


def title(dataset: Dataset, election_id: str, base: BaseName, shown: Sequence[Course]) -> str:
    """How the leader's share of this contest stands among those before it, or else where its line went from there:

    'Amanat’s share was the lowest since 1999, when it stood as Otan', 'Otan: 33.2% in 1999, 53.9% in 2023 as Amanat'.
    """
    first = phrases.leaders(shares.shares(dataset, election_id, base))
    if len(first) == 1:
        leader = first[0].contestant_id
        course = next((course for course in shown if _stood(course, election_id, leader)), None)
        told = course and (_rank(dataset, course, election_id, leader) or _onward(dataset, course, election_id, leader))
        if told:
            return told
    series = contests(dataset, str(dataset.row("elections", election_id)["kind"]))
    return _("Shares at {number} contests, {first} to {last}").format(
        number=phrases.number(len(series)), first=when(dataset, series[0]), last=when(dataset, series[-1])
    )


def _onward(dataset: Dataset, course: Course, election_id: str, leader: str) -> str:
    """From this contest's share to that of the last contest of the line; empty where there is none after it."""
    now, last = course.at(election_id), course.points[-1]
    if now is None or now.share is None or last.share is None or last.election_id == election_id:
        return ""
    other = (
        "" if last.stood_as == (leader,) else words.listing([phrases.named(dataset, each) for each in last.stood_as])
    )
    pattern = _("{name}: {share} in {year}, {then} in {later}")
    if other:
        pattern = _("{name}: {share} in {year}, {then} in {later} as {other}")
    return pattern.format(
        name=_called(dataset, now),
        share=words.share(now.share),
        year=when(dataset, election_id),
        then=words.share(last.share),
        later=when(dataset, last.election_id),
        other=other,
    )


def _called(dataset: Dataset, point: Point) -> str:
    """As whom the line stood there, at the start of a sentence: 'Harbour', 'Harbour and Old Guard together'."""
    names = words.listing([phrases.named(dataset, each) for each in point.stood_as])
    return phrases.at_start(_("{names} together").format(names=names) if len(point.stood_as) > 1 else names)


def _stood(course: Course, election_id: str, contestant: str) -> bool:
    point = course.at(election_id)
    return point is not None and contestant in point.stood_as


def _rank(dataset: Dataset, course: Course, election_id: str, leader: str) -> str:
    """Lowest or highest since when, among the contests before this one; empty where no share before is known, and where
    the leader's share is only a part of its line's, as others had that have merged with it since."""
    order = [point.election_id for point in course.points]
    earlier = course.points[: order.index(election_id)]
    now = course.points[order.index(election_id)].share
    known = [point for point in earlier if point.share is not None]
    if now is None or not known or len(course.points[order.index(election_id)].stood_as) > 1:
        return ""
    last, name = known[-1], phrases.at_start(phrases.named(dataset, leader))
    if now == last.share:
        return _("{name}’s share was the same as in {year}").format(name=name, year=when(dataset, last.election_id))
    lower = now < (last.share or 0)
    beyond = [point for point in known if ((point.share or 0) <= now if lower else (point.share or 0) >= now)]
    since = beyond[-1] if beyond else known[0]
    gaps = any(point.share is None for point in earlier[order.index(since.election_id) :])
    other = (
        "" if since.stood_as == (leader,) else words.listing([phrases.named(dataset, each) for each in since.stood_as])
    )
    if beyond or gaps:
        pattern = _since(lower, gaps, bool(other) and bool(beyond))
    else:
        pattern = _among(lower, len(known), bool(other))
    return pattern.format(
        name=name,
        other=other,
        year=when(dataset, since.election_id),
        now=when(dataset, election_id),
        number=phrases.number(len(known) + 1),
    )


def _among(lower: bool, known: int, renamed: bool) -> str:
    """The pattern for a share that is lower or higher than all that are known before it."""
    if known == 1:
        pattern = (
            _("{name}’s share was lower than in {year}") if lower else _("{name}’s share was higher than in {year}")
        )
        return _("{pattern}, when it stood as {other}").format(pattern=pattern, other="{other}") if renamed else pattern
    if lower:
        return _("{name}’s share was the lowest at {number} contests, {year} to {now}")
    return _("{name}’s share was the highest at {number} contests, {year} to {now}")


def _since(lower: bool, gaps: bool, renamed: bool) -> str:
    """The pattern for a share that is the lowest or highest since some contest."""
    if lower:
        pattern = (
            _("{name}’s share was the lowest known since {year}")
            if gaps
            else _("{name}’s share was the lowest since {year}")
        )
    else:
        pattern = (
            _("{name}’s share was the highest known since {year}")
            if gaps
            else _("{name}’s share was the highest since {year}")
        )
    return _("{pattern}, when it stood as {other}").format(pattern=pattern, other="{other}") if renamed else pattern


def reading(
    dataset: Dataset, election_id: str, base: BaseName, shown: Sequence[Course], limits: Mapping[str, float | None]
) -> str:
    """`limits`: the contests that are drawn, oldest first, with their thresholds."""
    series = list(limits)
    kind = phrases.kind_of(ballot(dataset, election_id))
    of = _("of the valid votes") if base == "valid" else phrases.of_base(base, kind)
    parts = [
        _("Share {of_base}, {first} to {last}.").format(
            of_base=of, first=when(dataset, series[0]), last=when(dataset, series[-1])
        )
    ]
    if any(_broken(course, series) for course in shown):
        parts.append(_("Gaps: not on the ballot."))
    if any(point.share is None for course in shown for point in course.points):
        parts.append(_("Dashed: its share is not known."))
    if any(limit is not None for limit in limits.values()):
        parts.append(_("Dotted: the threshold."))
    if election_id != series[-1]:
        parts.append(_("Ring: {year}.").format(year=when(dataset, election_id)))
    return " ".join(parts)


def _broken(course: Course, series: Sequence[str]) -> bool:
    """Whether a line goes on after a contest at which it did not stand."""
    places = [series.index(point.election_id) for point in course.points]
    return len(places) < places[-1] - places[0] + 1


def note(dataset: Dataset, election_id: str, base: BaseName, every: Sequence[Course], shown: Sequence[Course]) -> str:
    """Which contests are not known in full, whose lines end, and who is left out."""
    kind = str(dataset.row("elections", election_id)["kind"])
    told = (
        *_gaps(dataset, spanned(contests(dataset, kind), shown), base),
        _splits(dataset, kind),
        _left_out([dataset.short(course.end) for course in every if course not in shown]),
    )
    return " ".join(sentence for sentence in told if sentence)


def _gaps(dataset: Dataset, series: Sequence[str], base: BaseName) -> Iterator[str]:
    """Why a contest has no points, or fewer than stood."""
    unopposed = [each for each in series if state_of(dataset, each) == "uncontested"]
    if unopposed:
        yield _("No poll was taken in {years}.").format(years=_years(dataset, unopposed))
    unknown = [each for each in series if each not in unopposed and not base_of(dataset, each, base).known]
    if unknown:
        yield _("Shares of this base are not known for {years}.").format(years=_years(dataset, unknown))
    partly = [each for each in series if not bool(dataset.row("elections", each)["lines_complete"])]
    if partly:
        yield n_(
            "The result of {{years}} is not known in full: a gap there may be only in the data.",
            "The results of {{years}} are not known in full: gaps there may be only in the data.",
            len(partly),
        ).format(years=_years(dataset, partly))


def _years(dataset: Dataset, elections: Sequence[str]) -> str:
    return words.listing([when(dataset, each) for each in elections])


def _splits(dataset: Dataset, kind: str) -> str:
    split = [phrases.named(dataset, name) for name in split_parties(dataset, kind)]
    if not split:
        return ""
    return n_(
        "{{names}} split: its line ends, and those that came of it begin their own.",
        "{{names}} split: their lines end, and those that came of them begin their own.",
        len(split),
    ).format(names=phrases.at_start(words.listing(split)))


def _left_out(names: Sequence[str]) -> str:
    if not names:
        return ""
    named = list(names[:NAMED])
    if len(names) > NAMED:
        named.append(_("{number} more").format(number=phrases.number(len(names) - NAMED)))
    return _("Only in the table: {names}.").format(names=words.listing(named))
