"""The names on the picture: of events beside their marks, of votes over their lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from election import colours
from election.charts.draw import template
from election.charts.timeline.axis import Axis
from election.charts.timeline.events import Event
from election.charts.timeline.layout import TIER, Layout
from election.charts.timeline.placement import BESIDE, Side
from election.contests.votes import Vote

HALO = {"halo": colours.PAPER.light}
"""Paper round the letters, for a name that lies on a line: what plotly's text has not."""

_PERCENT = "%"


@dataclass(frozen=True)
class Placed:
    """An event, the axis it lies on, how far down the middle of its mark is, and the side of its name."""

    event: Event
    axis: Axis
    down: float
    side: Side

    @property
    def x(self) -> float:
        return round(self.axis.at(self.event.mark), 1)

    @property
    def ends(self) -> tuple[float, float]:
        """From where to where its bar reaches."""
        first, last = map(self.axis.at, self.event.bar)
        return round(first, 1), round(last, 1)


def names(placed: Sequence[Placed], accented: set[str]) -> Iterator[dict[str, object]]:
    """The name of each event that the layout has found room for: in bold and in the text's colour for turning points,
    in the accent for the focus."""
    for focus in (False, True):
        for filled in (True, False):
            named = [
                each
                for each in placed
                if each.side and each.event.filled is filled and (each.event.id in accented) is focus
            ]
            ink = colours.ACCENT if focus else colours.TEXT if filled else colours.SECONDARY
            if named:
                yield _names(named, ink.light)


def _names(named: Sequence[Placed], colour: str) -> dict[str, object]:
    return {
        "name": "names",
        "x": [each.ends[each.side == "right"] for each in named],
        "y": [each.down for each in named],
        "text": [(template.bold if each.event.filled else template.safe)(each.event.name) for each in named],
        "textposition": ["middle left" if each.side == "left" else "middle right" for each in named],
        "customdata": [[each.event.id] for each in named],  # a name stands for the event as its mark does
        # Plotly sets text off by its own mark's size; an unseen mark of the right one keeps it off ours.
        "marker": {"size": [_set_off(each.event.radius + BESIDE) for each in named], "opacity": 0},
        **_text(colour),
    }


def flags(layout: Layout, down: float) -> Iterator[dict[str, object]]:
    """Winner and share of each vote at the head of its line; the lowest tier's lower edge is at `down`."""
    for focus in (False, True):
        hung = [(vote, flag) for vote, flag in layout.votes if vote.focus is focus]
        if hung:
            yield {
                "name": "contests",
                "x": [round(layout.axis.at(vote.day), 1) for vote, _flag in hung],
                "y": [down - TIER * (flag.tier + 0.5) for _vote, flag in hung],
                "text": [_flag_text(vote) for vote, _flag in hung],
                "textposition": ["middle " + ("center" if flag.side == "over" else flag.side) for _vote, flag in hung],
                "marker": {"size": _set_off(BESIDE), "opacity": 0},
                **_text((colours.ACCENT if focus else colours.SECONDARY).light),
            }


def _flag_text(vote: Vote) -> str:
    """The share in bold after the name; all of the focus."""
    name, _space, share = vote.label.rpartition(" ")
    if vote.focus or not share.endswith(_PERCENT):
        return template.bold(vote.label) if vote.focus else template.safe(vote.label)
    return f"{template.safe(name)} {template.bold(share)}".strip()


def _set_off(distance: float) -> float:
    """The size of a mark that plotly sets text off by `distance` pixels from its middle."""
    return round(1.6 * (distance - 1), 2)


def _text(colour: str) -> dict[str, object]:
    return {
        "type": "scatter",
        "mode": "markers+text",
        "hoverinfo": "skip",
        "cliponaxis": False,
        "meta": HALO,
        "textfont": {"family": template.FONT, "size": template.LABEL, "color": colour},
    }
