"""Lines of succession over all contests of a kind: their shares at each, and which of them matter beside a contest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from election.contests import shares
from election.contests.bases import BaseName, published_bases
from election.contests.lines import ballot, real
from election.contests.series import contests
from election.contests.succession import lines
from election.contests.thresholds import thresholds_of
from election.package.dataset import Dataset
from election.published import added


@dataclass(frozen=True)
class Point:
    """A line at one contest at which it stood. `share` in per cent, None where it can't be known of this base."""

    election_id: str
    stood_as: tuple[str, ...]
    share: float | None
    votes: int | None
    list_seats: int


@dataclass(frozen=True)
class Course:
    """A line of succession: `end` is the contestant that it ends with; points oldest first."""

    end: str
    kind: str
    points: tuple[Point, ...]

    @property
    def known(self) -> list[Point]:
        return [point for point in self.points if point.share is not None]

    @property
    def top(self) -> float:
        return max((point.share or 0 for point in self.points), default=0)

    def strokes(self, series: Sequence[str]) -> list[tuple[Point, Point, bool]]:
        """Two shares between which the line goes on: at contests of the series one after the other, or (then True) over
        some at which it stood with a share that isn't known."""
        joined = []
        for before, point in pairwise(self.known):
            between = series[series.index(before.election_id) + 1 : series.index(point.election_id)]
            if all(self.at(election) for election in between):
                joined.append((before, point, bool(between)))
        return joined

    def at(self, election_id: str) -> Point | None:
        return next((point for point in self.points if point.election_id == election_id), None)


def courses(dataset: Dataset, kind: str, base: BaseName) -> tuple[Course, ...]:
    """Every line of succession in the contests of a kind, latest end first."""
    figures = {
        election: {line.contestant_id: line for line in shares.shares(dataset, election, base)}
        for election in contests(dataset, kind)
    }
    kinds = dataset["contestants"].set_index("contestant_id")["kind"]
    found = []
    for end, line in lines(dataset, kind).items():
        points = []
        for election, names in line.items():
            rows = [figures[election][name] for name in names if name in figures[election]]
            if rows:  # "against all" is no part of the votes for parties
                points.append(_point(election, names, [(row.share, row.votes, row.list_seats) for row in rows]))
        if points:
            found.append(Course(end, str(kinds[end]), tuple(points)))
    return tuple(found)


def _point(election: str, names: tuple[str, ...], rows: Sequence[tuple[float | None, int | None, int | None]]) -> Point:
    known, votes = [row[0] for row in rows], [row[1] for row in rows]
    return Point(
        election,
        names,
        None if None in known else added(share for share in known if share is not None),
        None if None in votes else sum(vote for vote in votes if vote is not None),
        sum(row[2] or 0 for row in rows),
    )


def chosen(dataset: Dataset, election_id: str, every: Sequence[Course], base: BaseName) -> list[Course]:
    """The lines that matter beside a contest: those on its ballot, in its order, then those that once mattered.

    A line that is not on this ballot mattered if it stood at two contests or more, and at one of them passed the
    threshold, won seats by list or came first. The others are in the table.
    """
    order = {line.contestant_id: place for place, line in enumerate(shares.shares(dataset, election_id, base))}
    here, others = [], []
    for course in every:
        point = course.at(election_id)
        if point:
            here.append((min(order.get(name, len(order)) for name in point.stood_as), course))
        elif len(course.points) > 1 and any(_mattered(dataset, each, base) for each in course.points):
            others.append(course)
    here.sort(key=lambda pair: pair[0])
    return [course for _place, course in here] + sorted(others, key=lambda course: -course.top)


def _mattered(dataset: Dataset, point: Point, base: BaseName) -> bool:
    contest = dataset.row("elections", point.election_id)
    threshold = real(contest["threshold_pct"])
    under = thresholds_of(dataset, point.election_id).under
    first = next((line for line in shares.shares(dataset, point.election_id, base) if line.stands), None)
    over = threshold is not None and not under.intersection(point.stood_as)
    return point.list_seats > 0 or over or (first is not None and first.contestant_id in point.stood_as)


def spanned(series: Sequence[str], shown: Sequence[Course]) -> list[str]:
    """The series from the first contest at which one of these lines stood."""
    stood = {point.election_id for course in shown for point in course.points}
    first = next((place for place, election in enumerate(series) if election in stood), 0)
    return list(series[first:])


def thresholds(dataset: Dataset, kind: str, base: BaseName) -> Mapping[str, float | None]:
    """Contest -> its threshold where that is set against shares of this base."""
    found = {}
    for election in contests(dataset, kind):
        parties = any(line.kind == "party" for line in ballot(dataset, election))
        fits = parties and base in published_bases(dataset, election)
        found[election] = real(dataset.row("elections", election)["threshold_pct"]) if fits else None
    return found
