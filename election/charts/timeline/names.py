"""The names of events and votes in the lanes, as text that keeps off the marks however far a reader zooms in."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from election import colours
from election.charts.draw import template
from election.charts.timeline.events import Event, on_axis
from election.charts.timeline.layout import TIER, Layout
from election.charts.timeline.placement import BESIDE, NAME_HEIGHT
from election.contests.votes import Vote

Placed = tuple[Event, float, str]
"""An event, how far down the middle of its mark is, and the side of its name."""


def names(sheet: go.Figure, placed: Sequence[Placed], colour: str) -> None:
    """The name of each event that the layout has found room for."""
    named = [(event, down, side) for event, down, side in placed if side]
    if named:
        sheet.add_scatter(
            name="names",
            x=[on_axis(_anchor(event, side)) for event, _down, side in named],
            y=[down - (event.radius + NAME_HEIGHT / 2) * (side == "over") for event, down, side in named],
            text=[template.safe(event.name) for event, _down, _side in named],
            textposition=[_beside(side) for _event, _down, side in named],
            # Plotly sets text off by its own mark's size; an unseen mark of the right one keeps it off ours.
            marker={"size": [_set_off(event.radius + BESIDE) for event, _down, _side in named], "opacity": 0},
            **_text(colour),
        )


def _anchor(event: Event, side: str) -> float:
    """The day that a name hangs on: the end of the bar on its side, so that zooming never drives one over the other."""
    return {"left": event.bar[0], "right": event.bar[1], "over": sum(event.bar) / 2}[side]


def flags(sheet: go.Figure, layout: Layout) -> None:
    """Year and label of each vote, over the lanes at the head of its upright."""
    for focus in (False, True):
        hung = [(vote, flag) for vote, flag in layout.votes if vote.focus is focus]
        if hung:
            sheet.add_scatter(
                name="contests",
                x=[vote.date for vote, _flag in hung],
                y=[-TIER * (flag.tier + 0.5) for _vote, flag in hung],
                text=[_flag_text(vote) for vote, _flag in hung],
                textposition=[_beside(flag.side) for _vote, flag in hung],
                marker={"size": _set_off(BESIDE), "opacity": 0},
                **_text((colours.ACCENT if focus else colours.SECONDARY).light),
            )


def _flag_text(vote: Vote) -> str:
    year, label = template.bold(vote.year), template.safe(vote.label)
    return f"{year} <b>{label}</b>" if vote.focus else f"{year} {label}"


def _beside(side: str) -> str:
    return "middle center" if side == "over" else f"middle {side}"


def _set_off(distance: float) -> float:
    """The size of a mark that plotly sets text off by `distance` pixels from its middle."""
    return 1.6 * (distance - 1)


def _text(colour: str) -> dict[str, object]:
    """Text only, which neither answers the pointer nor pales when something is chosen."""
    return {
        "mode": "markers+text",
        "hoverinfo": "skip",
        "textfont": {"family": template.FONT, "size": template.LABEL, "color": colour},
        "selected": {"marker": {"opacity": 0}, "textfont": {"color": colour}},
        "unselected": {"marker": {"opacity": 0}, "textfont": {"color": colour}},
    }
