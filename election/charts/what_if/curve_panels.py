"""The panels for seats over all thresholds, two where one party dwarfs the others: the scale of each and its lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from election.charts.draw import template
from election.colours import Pair

APART = 2.5  # pixels between lines of equal height
SMALL, BIG, ALONE, BETWEEN = 76, 190, 260, 28  # panels: of one line, of several, the only one; between two
ABOVE = 8  # pixels over a panel that lines of equal height may need without more room
LINE = 15  # pixels between two names at a line's end


@dataclass(frozen=True)
class Course:
    """One party: seats from per cent to per cent, as (from, to, seats), without those where it has none."""

    party: str
    name: str
    colour: Pair
    pieces: tuple[tuple[float, float, int], ...]
    hover: str

    @property
    def top(self) -> int:
        return max(seats for _low, _high, seats in self.pieces)

    def at_end(self, place: float, *, start: bool) -> int:
        """Seats at an end of the scale, 0 where there are none."""
        piece = self.pieces[0] if start else self.pieces[-1]
        return piece[2] if piece[0 if start else 1] == place else 0


@dataclass
class Panel:
    """Lines on one scale, from `zero` pixels down up to `zero - high` for `top` seats."""

    courses: Sequence[Course]
    zero: float
    high: float
    top: int
    shift: dict[str, float] = field(default_factory=dict)

    @property
    def steps(self) -> tuple[int, int, int]:
        """The seats at which a line is drawn across."""
        return 0, self.top // 2, self.top

    def at(self, seats: float) -> float:
        return self.zero - self.high * seats / self.top

    def y(self, course: Course, seats: float) -> float:
        return self.at(seats) - (self.shift[course.party] if seats else 0)


def panels_of(courses: Sequence[Course], down: float) -> list[Panel]:
    """One, or two where the first line would flatten the others, from `down` pixels under the top of the sheet."""
    dwarfing = len(courses) > 1 and courses[0].top > template.DWARFED * courses[1].top
    groups = [courses[:1], courses[1:]] if dwarfing else [courses]
    panels = []
    for number, group in enumerate(groups):
        high = max((SMALL, BIG)[number] if dwarfing else ALONE, LINE * len(group))  # all names have room in it
        middle = (len(group) - 1) / 2
        down += high + (BETWEEN if number else 0) + max(0.0, middle * APART - ABOVE)
        panel = Panel(group, down, high, _round(group[0].top))
        panel.shift = {course.party: (middle - place) * APART for place, course in enumerate(group)}
        panels.append(panel)
    return panels


def _round(top: int) -> int:
    """The next number that halves into one that can be named."""
    steps = (2, 4, 6, 8, 10, 12, 16, 20, 30, 40, 50, 60, 80, 100, 120, 160, 200, 300, 400, 600, 1000)
    return next((step for step in steps if step >= top), top)
