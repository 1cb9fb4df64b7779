"""How much happened when, as dots stacked by month: what a phone shows in place of the lanes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import plotly.graph_objects as go

from election import colours, words
from election.charts.draw import ruler, template
from election.charts.timeline.axis import month_of_day
from election.charts.timeline.events import Event
from election.contests.votes import Vote
from election.words import _

NARROWEST = 288  # pixels: the least width the dots are shown at
USUAL = 358  # the width they are laid out for: a narrower picture brings them closer
_SIDE = 6
_STEPS = (1, 3, 12, 60, 120, 1200)  # months of a stack
_PITCH = 5.5  # pixels from stack to stack, and a little more from dot to dot
_UP = 7
_DOT = 4  # pixels, and an edge of 1
_TALLEST = 40  # dots of a stack: where more happened, a dot stands for several events
_TOP, _BOTTOM = 10, 24
_LEAST = 60  # pixels of height
_VOTE = 22  # pixels of the line over the stack of the vote's month
_NAME = 10  # pixels from what lies under a name to its middle
_LINE = 16  # from one name to the next over it
_YEAR = 46  # pixels: the least between two years that are named


@dataclass(frozen=True)
class Stacks:
    """Events by period of `months` months, the first of which begins in month `first`; `unit` events are a dot."""

    first: int
    months: int
    unit: int
    stacks: tuple[tuple[Event, ...], ...]

    def at(self, day: int) -> int:
        """The stack that a day belongs to."""
        return (month_of_day(day) - self.first) // self.months

    def dots(self, at: int) -> tuple[Event, ...]:
        """The events that the dots of a stack stand for: one of each `unit`, turning points first."""
        return self.stacks[at][:: self.unit]

    @property
    def tallest(self) -> int:
        return max(range(len(self.stacks)), key=lambda at: len(self.stacks[at]))

    @property
    def height(self) -> int:
        """Of the stacks and what stands over them, in pixels."""
        return max(_LEAST, _UP * len(self.dots(self.tallest)) + _VOTE + _LINE)

    def name(self, at: int) -> str:
        """A stack's month or year in words; its first month where it has several."""
        year, month = divmod(self.first + at * self.months, 12)
        return str(year) if self.months == 12 else words.day(f"{year:04}-{month + 1:02}")


def stacked(events: Sequence[Event], years: tuple[int, int]) -> Stacks:
    """The events by the month they begin in, of these years and of those that others begin in; by three months, by
    years and so on where months would have no room."""
    first = min([years[0] * 12, *(_year(event.first) * 12 for event in events)])
    last = max([years[1] * 12 + 11, *(_year(event.first) * 12 + 11 for event in events)])
    room = (USUAL - 2 * _SIDE) / _PITCH
    step = next((step for step in _STEPS if (last + 1 - first) / step <= room), _STEPS[-1])
    stacks: list[list[Event]] = [[] for _at in range(ceil((last + 1 - first) / step))]
    for event in sorted(events, key=lambda event: (not event.filled, event.first)):
        stacks[(month_of_day(event.first) - first) // step].append(event)
    tallest = max(map(len, stacks))
    return Stacks(first, step, max(1, ceil(tallest / _TALLEST)), tuple(map(tuple, stacks)))


def _year(day: int) -> int:
    return month_of_day(day) // 12


def draw(stacks: Stacks, focus: Vote | None) -> go.Figure:
    """The stacks over a line of years, the tallest with its name, and a line for the focus vote."""
    height, last = stacks.height, len(stacks.stacks)
    accented = stacks.at(focus.day) if focus else -1
    return template.figure(
        height + _TOP + _BOTTOM,
        left=_SIDE,
        right=_SIDE,
        top=_TOP,
        bottom=_BOTTOM,
        data=[_dots(stacks)],
        xaxis={"range": [-0.5, last - 0.5], **_years(stacks)},
        yaxis={"range": [0, height], "showticklabels": False},
        shapes=[_base(last), *_vote_line(stacks, accented)],
        annotations=[_tallest_name(stacks, accented), *_vote_name(stacks, accented)],
    )


def _dots(stacks: Stacks) -> dict[str, Any]:
    placed = [(at, up, event) for at in range(len(stacks.stacks)) for up, event in enumerate(stacks.dots(at))]
    inks = [(colours.TEXT if event.filled else colours.TERTIARY).light for _at, _up, event in placed]
    fills = [ink if each[2].filled else colours.PAPER.light for each, ink in zip(placed, inks, strict=True)]
    return {
        "type": "scatter",
        "name": "dots",
        "x": [at for at, _up, _event in placed],
        "y": [_UP * (up + 0.75) for _at, up, _event in placed],
        "mode": "markers",
        "cliponaxis": False,
        "marker": {"symbol": "circle", "size": _DOT, "color": fills, "opacity": 1, "line": {"color": inks, "width": 1}},
        "customdata": [[event.id, template.safe(stacks.name(at))] for at, _up, event in placed],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
    }


def _base(last: int) -> dict[str, Any]:
    line = {"width": 1, "color": colours.AXIS.light}
    return {"type": "line", "x0": -0.5, "x1": last - 0.5, "y0": 0, "y1": 0, "layer": "below", "line": line}


def _years(stacks: Stacks) -> dict[str, Any]:
    """Each year under its stacks, or every so many years, as they have room."""
    pitch = (NARROWEST - 2 * _SIDE) / len(stacks.stacks)
    first, last = stacks.first // 12, (stacks.first + len(stacks.stacks) * stacks.months - 1) // 12
    step = next((s for s in (1, 2, 5, 10, 20, 50, 100, 1000) if s * 12 / stacks.months * pitch >= _YEAR), 1000)
    shown = [year for year in range(first, last + 1) if year % step == 0]
    middle = [(year * 12 + min(6, 12 * step) - stacks.first) / stacks.months - 0.5 for year in shown]
    return {"tickvals": [round(at, 2) for at in middle], "ticktext": [str(year) for year in shown]}


def _tallest_name(stacks: Stacks, vote: int) -> dict[str, Any]:
    """The name of the tallest stack beside its top, away from the vote, where it has room there; else over both."""
    at, name = stacks.tallest, stacks.name(stacks.tallest)
    reach = _reach(stacks, name)
    left = at - reach >= 0 and (vote > at or vote < 0 or at + reach > len(stacks.stacks))
    beside = range(at - reach, at) if left else range(at + 1, min(at + reach, len(stacks.stacks)))
    up = max(_top(stacks, at) - 2, _NAME, *(_top(stacks, each) + _NAME for each in beside))
    if vote in beside:
        up = max(up, _vote_place(stacks, vote)[0] + _LINE)
    return _label(template.bold(name), at, up, colours.TEXT.light, left=left)


def _vote_line(stacks: Stacks, at: int) -> Iterator[dict[str, Any]]:
    if at >= 0:
        line = {"width": 2, "color": colours.ACCENT.light}
        low, high = _top(stacks, at) + 4, _vote_place(stacks, at)[0] + 6
        yield {"type": "line", "x0": at, "x1": at, "y0": low, "y1": high, "layer": "below", "line": line}


def _vote_name(stacks: Stacks, at: int) -> Iterator[dict[str, Any]]:
    """What the line is; nothing where its stack is the tallest, and named already."""
    if at >= 0 and at != stacks.tallest:
        up, left = _vote_place(stacks, at)
        yield _label(template.bold(_("vote")), at, up, colours.ACCENT.light, left=left)


def _vote_place(stacks: Stacks, at: int) -> tuple[float, bool]:
    """How high the vote's name stands, at the end of its line and over the stacks that it covers, and whether it goes
    left from there, as the picture ends too soon."""
    reach = _reach(stacks, _("vote"))
    left = at + reach > len(stacks.stacks)
    covered = range(max(0, at - reach), at) if left else range(at + 1, at + reach)
    return max(_top(stacks, at) + _VOTE - 6, *(_top(stacks, each) + _LINE for each in covered)), left


def _reach(stacks: Stacks, name: str) -> int:
    """How many stacks a name covers."""
    return ceil((ruler.width(name, bold=True) + 8) / _pitch(stacks))


def _pitch(stacks: Stacks) -> float:
    """From stack to stack on the narrowest picture, in pixels."""
    return (NARROWEST - 2 * _SIDE) / len(stacks.stacks)


def _top(stacks: Stacks, at: int) -> float:
    return _UP * len(stacks.dots(at))


def _label(text: str, at: int, up: float, colour: str, *, left: bool) -> dict[str, Any]:
    return {
        "text": text,
        "showarrow": False,
        "x": at,
        "xref": "x",
        "xanchor": "right" if left else "left",
        "xshift": -6 if left else 6,
        "y": up,
        "yref": "y",
        "yanchor": "middle",
        "font": {"family": template.FONT, "size": template.LABEL, "color": colour},
    }
