"""Where shares over time stand: one panel, or two of their own scales where some lines dwarf the rest.

The sheet counts pixels down. Across, 0 is the left edge of the first panel and 1 the right edge of the last; the scale
of the first and the names at the ends of the last stand in margins, which keep their width.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from election import words
from election.charts.draw.boxes import apart
from election.charts.draw.ruler import width, wrap
from election.charts.shares.scales import scales
from election.contests import phrases
from election.contests.courses import Course
from election.contests.series import when
from election.dates import bounds
from election.package.dataset import Dataset
from election.words import _

HEAD, PLOT, FOOT = 20, 188, 26  # pixels: a line of a panel's head, the lowest plot, the years under it
ABOVE, BETWEEN = 18, 22  # pixels over a plot, for a value at its top; from one panel to another below it
LINE = 15  # pixels between two names at the ends of lines
BESIDE, NAME = 16, 116  # pixels from a line's end to its name, and what a name may take
SCALE = 38  # pixels of a scale's numbers


@dataclass(frozen=True)
class Measures:
    """The narrowest sheet, in pixels, on which the panels must hold, and whether they stand side by side."""

    least: int
    beside: bool


WIDE, NARROW = Measures(560, True), Measures(328, False)


class Ending(NamedTuple):
    """The words at a line's end: what it is called, and its share in bold. `over`: it ended before the last contest."""

    course: Course
    name: str
    share: str
    over: bool

    @property
    def long(self) -> float:
        return (width(f"{self.name} ") if self.name else 0) + width(self.share, bold=True)


@dataclass(frozen=True)
class Panel:
    """Lines on one scale of `top` per cent, from `left` to `right` of the sheet; its `head` begins `down` pixels down,
    its plot is `high`. `endings` are in the order of their shares."""

    endings: tuple[Ending, ...]
    top: float
    left: float
    right: float
    down: float
    head: tuple[str, ...]
    high: float

    @property
    def courses(self) -> list[Course]:
        return [ending.course for ending in self.endings]

    @property
    def zero(self) -> float:
        return self.down + HEAD * len(self.head) + ABOVE + self.high

    def x(self, position: float) -> float:
        """From 0 for the first contest to 1 for the last."""
        return self.left + position * (self.right - self.left)

    def y(self, share: float) -> float:
        return self.zero - self.high * share / self.top

    def named(self) -> list[tuple[Ending, float]]:
        """The words at the ends of the lines with the heights that they stand at, a line apart."""
        wanted = [self.y(ending.course.known[-1].share or 0) for ending in self.endings]
        return list(zip(self.endings, apart(wanted, self.zero, LINE), strict=True))


class _Group(NamedTuple):
    """Lines of one scale, before they have a place; `reach` is how many pixels their ends' words take."""

    endings: tuple[Ending, ...]
    top: float
    head: str

    @property
    def reach(self) -> int:
        return BESIDE + 4 + round(max(ending.long for ending in self.endings))


def panels_of(dataset: Dataset, shown: Sequence[Course], last: str, measures: Measures) -> tuple[list[Panel], int]:
    """The panels of the lines that have a share, and the right margin in pixels for the words at their ends. `last` is
    the last contest of the series."""
    groups = _groups(dataset, [course for course in shown if course.known], last)
    high = max([PLOT, *(LINE * len(group.endings) for group in groups)])
    if measures.beside and len(groups) == 2:
        return _side_by_side(groups, high, measures.least)
    right, down = max(group.reach for group in groups), 0.0
    panels: list[Panel] = []
    for group in groups:
        head = _lines(group.head, measures.least - 8)
        panels.append(Panel(group.endings, group.top, 0.0, 1.0, down, head, max(PLOT, LINE * len(group.endings))))
        down = panels[-1].zero + FOOT + BETWEEN
    return panels, right


def _groups(dataset: Dataset, shown: Sequence[Course], last: str) -> list[_Group]:
    tops = scales(shown)
    groups: list[_Group] = []
    for top in sorted(set(tops.values()), reverse=True):
        courses = sorted(
            (each for each in shown if tops[each.end] == top), key=lambda each: -(each.known[-1].share or 0)
        )
        head = _head(dataset, courses, top, first=not groups) if len(set(tops.values())) > 1 else ""
        alone = bool(head) and not groups and len(courses) == 1  # its head has its name
        endings = tuple(_ending(dataset, course, last, alone=alone) for course in courses)
        groups.append(_Group(endings, top or 1, head))
    return groups


def _ending(dataset: Dataset, course: Course, last: str, *, alone: bool) -> Ending:
    end = course.known[-1]
    name = "" if alone else wrap(dataset.short(course.end), NAME, lines=1)[0]
    over = end.election_id != last
    if over:
        name = " ".join(filter(None, (name, when(dataset, end.election_id))))
    return Ending(course, name, words.decimal(end.share or 0), over)


def _side_by_side(groups: Sequence[_Group], high: float, least: int) -> tuple[list[Panel], int]:
    """Two panels of one width, with their zero lines at one height."""
    first, second = groups
    across = least - SCALE - second.reach
    gap = (first.reach + SCALE + 12) / across
    wide = (1 - gap) / 2
    rooms = wide * across + SCALE + first.reach, wide * across + second.reach
    heads = [_lines(group.head, room - 8) for group, room in zip(groups, rooms, strict=True)]
    most = max(len(head) for head in heads)
    return [
        Panel(group.endings, group.top, left, left + wide, HEAD * (most - len(head)), head, high)
        for group, left, head in zip(groups, (0.0, wide + gap), heads, strict=True)
    ], second.reach


def _lines(head: str, room: float) -> tuple[str, ...]:
    return tuple(wrap(head, room, bold=True, lines=2)) if head else ()


def _head(dataset: Dataset, courses: Sequence[Course], top: float, *, first: bool) -> str:
    """Whose lines they are and the scale: 'Amanat (Otan to 2004, Nur Otan to 2021), scale to 100%'."""
    if first:
        who = phrases.few([dataset.short(course.end) for course in courses])
        older = _earlier_names(dataset, courses[0]) if len(courses) == 1 else ""
        who = _("{name} ({earlier})").format(name=who, earlier=older) if older else who
    else:
        who = _("The other") if len(courses) == 1 else _("The others")
    return _("{who}, scale to {top}").format(who=who, top=words.share(top, 0))


def _earlier_names(dataset: Dataset, course: Course) -> str:
    """The names under which a line stood before: 'Otan to 2004, Nur Otan to 2021'."""
    last: dict[str, str] = {}
    for point in course.points:
        for name in point.stood_as:
            last[name] = when(dataset, point.election_id)
    told = [
        _("{name} to {year}").format(name=dataset.short(name), year=year)
        for name, year in last.items()
        if name != course.end
    ]
    return ", ".join(told)


def places_of(dataset: Dataset, series: Sequence[str]) -> Mapping[str, float]:
    """Contest -> its place in time, 0 to 1."""
    days = {each: bounds(str(dataset.row("elections", each)["date"]))[0] for each in series}
    first, last = min(days.values()), max(days.values())
    return {each: (day - first) / (last - first) if last > first else 0.5 for each, day in days.items()}
