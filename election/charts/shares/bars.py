"""How bars of vote shares are laid out; `bars_figure` draws them.

Figures stand in columns, the share before its bar and the earlier one with the change at the right, so that none is
taken for a neighbour's mark. On a phone name and figures stand over their bar. Words after a bar never cross the
threshold or an earlier mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from election import words
from election.charts.draw.ruler import width, wrap
from election.colours import Pair
from election.contests.lines import Line
from election.words import _

GAP = 6  # pixels between a mark and its label
COLUMNS = 18  # pixels between two columns
LINE = 17  # pixels from one line of words to the next
WHOLE = 130  # pixels of words after a bar that are never broken


class Measures(NamedTuple):
    """How rows are made, in pixels: for sheets of `least` or more, at least `pitch` a row with a bar of `bar`, letters
    of those sizes. `above`: name and figures stand over the bar, not beside it. `arrows`: the earlier share is a ring
    from which an arrow runs to the bar's end, not a line across the bar."""

    least: int
    pitch: int
    bar: int
    name: int
    value: int
    room: int  # for a name, before it is broken
    above: bool = False
    arrows: bool = False

    @property
    def gap(self) -> float:
        """From a bar, or the ring beyond it, to the words after it."""
        return 2 * GAP if self.arrows else GAP


WIDE = Measures(least=560, pitch=37, bar=25, name=15, value=17, room=160)
PHONE = Measures(least=328, pitch=49, bar=17, name=15, value=17, room=328, above=True)
FULL = Measures(least=860, pitch=46, bar=28, name=16, value=20, room=190, arrows=True)
FULL_PHONE = PHONE._replace(arrows=True)
CARD = Measures(least=560, pitch=26, bar=17, name=14, value=15, room=150)


@dataclass(frozen=True)
class Bar:
    """One line as it is drawn.

    value, before   shares now and at the previous contest, in per cent; None where not known
    points          the change from one to the other, as it is printed
    absent          why there is none, in a word or two
    words           what is said after the bar
    hollow          under the threshold
    founder         who began the contestant's line: a bar of the same one in another contest moves there
    """

    line: Line
    name: str
    colour: Pair
    value: float | None
    before: float | None = None
    points: str = ""
    absent: str = ""
    words: str = ""
    hollow: bool = False
    founder: str = ""

    @property
    def share(self) -> str:
        return words.share(self.value, brief=True) if self.value is not None else ""

    @property
    def change(self) -> str:
        """What stands in the column of changes."""
        return self.points or self.absent

    @property
    def said(self) -> str:
        """All that stands after the bar."""
        return "; ".join(text for text in (_("not known") if self.value is None else "", self.words) if text)


class Heads(NamedTuple):
    """What stands over the columns, and over the earlier mark of the first bar; empty where there is nothing."""

    now: str = ""
    then: str = ""
    mark: str = ""


class Row(NamedTuple):
    """A bar with the place of its row: its top and height, the middle of its bar, the lines of its name."""

    bar: Bar
    top: float
    height: float
    middle: float
    name: Sequence[str]


class Place(NamedTuple):
    """Where a bar's words start, just right of the data position `at`, and the lines that they are broken into."""

    at: float
    lines: Sequence[str]


@dataclass(frozen=True)
class Plan:
    """Rows, margins in pixels, and where words stand, for sheets as wide as the measures say or wider; bars and the
    words after them have `room`, up to the columns at the right."""

    measures: Measures
    rows: Sequence[Row]
    left: int
    right: int
    room: int
    places: Sequence[Place]
    end: float  # of the scale

    @property
    def scale(self) -> float:
        """Pixels for one per cent on the narrowest sheet."""
        return (self.measures.least - self.left - self.right) / self.end

    @property
    def down(self) -> float:
        return self.rows[-1].top + self.rows[-1].height


def plan(bars: Sequence[Bar], threshold: float | None, heads: Heads, measures: Measures) -> Plan:
    """The places, found by trying: a wider right margin moves every bar, and with it the words after it. The margin
    only grows, so that the trying ends."""
    lined = threshold is not None or (not measures.above and bool(heads.now))
    rows = _rows(bars, measures, 4 + LINE * (lined + bool(heads.mark and not measures.above)))
    left, columns = (0, 0) if measures.above else (_left(rows, heads, measures), _right(bars, heads))
    end = max([0.1, *(each for bar in bars for each in (threshold, bar.value, bar.before) if each is not None)])
    right, room = columns, measures.least - left - columns
    for _step in range(20):
        scale = (measures.least - left - right) / end
        places = [_place(bar, threshold, scale, room, measures) for bar in bars]
        needed = max((_needed(place, scale, room, end, measures.gap) for place in places), default=0) + columns
        if needed <= right:
            break
        right = needed
    return Plan(measures, rows, left, right, room, places, end)


def _rows(bars: Sequence[Bar], measures: Measures, top: float) -> list[Row]:
    """The rows one under the other, the first so far down, under the words over all of them."""
    rows: list[Row] = []
    column = share_column(bars, measures)
    for bar in bars:
        room = measures.room - (column + width(bar.change) + 2 * COLUMNS if measures.above else 0)
        name = wrap(bar.name, room, size=measures.name)
        if measures.above:
            middle = top + LINE * len(name) + measures.pitch / 2 - LINE / 2
            height = measures.pitch + LINE * (len(name) - 1 + _two_lines(bar))
        else:
            height = max(measures.pitch, LINE * len(name) + 6, LINE * 2 * _two_lines(bar))
            middle = top + height / 2
        rows.append(Row(bar, top, height, middle, name))
        top += height
    return rows


def _two_lines(bar: Bar) -> bool:
    """Whether words after a bar are long enough to be broken: its row is then high enough for it."""
    return width(bar.said) > WHOLE


def share_column(bars: Sequence[Bar], measures: Measures) -> float:
    """How wide the column of shares is."""
    return max(width(bar.share, size=measures.value, bold=True) for bar in bars)


def _left(rows: Sequence[Row], heads: Heads, measures: Measures) -> int:
    """Names, then shares, up to the bars."""
    named = max(width(line, size=measures.name) for row in rows for line in row.name)
    shares = max(share_column([row.bar for row in rows], measures), width(heads.now, bold=True))
    return round(named + COLUMNS + shares + 2 * GAP)


def _right(bars: Sequence[Bar], heads: Heads) -> int:
    """The columns of earlier shares and changes; none without an earlier contest."""
    if not heads.then:
        return 8
    words_only = [width(bar.absent) for bar in bars]
    return round(COLUMNS + max(_before_width(bars, heads) + COLUMNS + points_width(bars), *words_only))


def _before_width(bars: Sequence[Bar], heads: Heads) -> float:
    return max(width(heads.then), *(width(words.share(bar.before)) for bar in bars if bar.before is not None), 0)


def points_width(bars: Sequence[Bar]) -> float:
    return max(width(_("change")), *(width(bar.points, size=14) for bar in bars))


def _needed(place: Place, scale: float, room: float, end: float, gap: float) -> int:
    """By how much the right margin has to grow for words to end within the room."""
    long = gap + _long(place.lines)
    if not place.at or place.at * scale + long <= room:
        return 0
    return round(max(room, 0) - end * max(room - long, 1) / place.at) + 1


def _place(bar: Bar, threshold: float | None, scale: float, room: float, measures: Measures) -> Place:
    """Right of the bar and of an arrow that ends there, and past every upright line that its words would otherwise
    cross; in two lines where they don't fit in one and are long enough."""
    start = max(bar.value or 0.0, (bar.before or 0.0) if measures.arrows else 0.0)
    place = Place(start, ())
    for lines in _broken(bar.said)[: 2 if _two_lines(bar) else 1]:
        at, long = start, _long(lines)
        for line in sorted(figure for figure in (threshold, bar.before) if figure is not None):
            if at * scale - 2 <= line * scale <= at * scale + GAP + measures.gap + long:
                at = max(at, line)
        place = Place(at, lines)
        if at * scale + measures.gap + long <= room:
            break
    return place


def _long(lines: Sequence[str]) -> float:
    return max((width(line) for line in lines), default=0.0)


def _broken(text: str) -> list[tuple[str, ...]]:
    """The text in one line and in two, the second form broken where the lines are most alike; empty without words."""
    parts = text.split()
    halves = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts))]
    return [(text,), *([min(halves, key=_long)] if halves else [])] if text else []


def threshold_name(threshold: float) -> str:
    return _("{share} threshold").format(share=words.threshold(threshold))
