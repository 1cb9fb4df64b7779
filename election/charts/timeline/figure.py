"""The lanes as a figure: grounds, hairlines, votes' lines, bars, marks and names, each where the layout has put it.

One unit of either axis is a pixel of the narrowest picture; a wider one stretches the horizontal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import plotly.graph_objects as go

from election import colours
from election.charts.draw import ruler, template
from election.charts.timeline import scale
from election.charts.timeline.axis import Axis
from election.charts.timeline.events import marker
from election.charts.timeline.layout import LANE_NAME, LANE_PADDING, RIGHT, TIER, Lane, Layout
from election.charts.timeline.names import Placed, flags, names
from election.charts.timeline.placement import ROW
from election.words import _

_TOP = 4
_BOTTOM = 26  # days and months
_PERIODS = 24  # height of the line of periods, over the lanes
_FAN = 18  # between the lane of all years and the votes' names
_BARS = {"span": (3, "solid"), "month": (1.5, "dot"), "year": (1.5, "dot")}  # thickness and dash
_HOVER_LINE = 380  # pixels


def draw(layout: Layout, accented: set[str]) -> go.Figure:
    """The layout as plotly draws it; events in `accented` are in the accent."""
    placed = list(_placed(layout))
    top = -_head(layout)
    return template.figure(
        round(_TOP + layout.bottom - top + _BOTTOM),
        left=layout.left,
        right=RIGHT,
        top=_TOP,
        bottom=_BOTTOM,
        data=[*_bars(placed, accented), _marks(placed, accented), *names(placed, accented), *flags(layout, -_PERIODS)],
        xaxis={"range": [0, layout.right], **_ticks(layout)},
        yaxis={"range": [layout.bottom, top], "showticklabels": False},
        shapes=[*_grounds(layout), *_hairlines(layout), *_year_lines(layout), *_vote_lines(layout), *_window(layout)],
        annotations=[*_lane_names(layout), *_period_names(layout)],
    )


# --- heights, in pixels from the upper edge of the first lane ------------------------------------------------------


def _votes_top(layout: Layout) -> float:
    return _PERIODS + TIER * layout.tiers


def _head(layout: Layout) -> float:
    """What stands over the lanes: the line of periods, the votes' names, the lane of all years."""
    return _votes_top(layout) + (_FAN + layout.outside.bottom if layout.outside else 0)


def _placed(layout: Layout) -> Iterator[Placed]:
    for lane in layout.lanes:
        for event, place in zip(lane.events, lane.places, strict=True):
            yield Placed(event, layout.axis, lane.down(place), place.side)
    if layout.outside and layout.record:
        for event, place in zip(layout.outside.events, layout.outside.places, strict=True):
            yield Placed(event, layout.record, layout.outside.down(place) - _head(layout), place.side)


# --- marks ---------------------------------------------------------------------------------------------------------


def _bars(placed: Sequence[Placed], accented: set[str]) -> Iterator[dict[str, Any]]:
    """A bar for each event that lasted, and a dotted one for the month or year within which its day is not known."""
    groups: dict[tuple[str, str], list[Placed]] = {}
    for each in placed:
        if each.event.form in _BARS:
            ink = colours.ACCENT if each.event.id in accented else colours.TEXT if each.event.filled else None
            groups.setdefault((each.event.form, (ink or colours.TERTIARY).light), []).append(each)
    for (form, colour), bars in groups.items():
        thickness, dash = _BARS[form]
        yield {
            "type": "scatter",
            "name": form,
            "x": [x for each in bars for x in (*each.ends, None)],
            "y": [y for each in bars for y in (each.down, each.down, None)],
            "mode": "lines",
            "line": {"width": thickness, "color": colour, "dash": dash},
            "hoverinfo": "skip",
        }


def _marks(placed: Sequence[Placed], accented: set[str]) -> dict[str, Any]:
    events = [each.event for each in placed]
    return {
        "type": "scatter",
        "name": "events",
        "x": [each.x for each in placed],
        "y": [each.down for each in placed],
        "mode": "markers",
        "cliponaxis": False,
        "marker": marker(events, accented),
        "customdata": [
            [event.id, template.safe(event.when), _lines([event.title]), _under(event.changed)] for event in events
        ],
        "hovertemplate": "%{customdata[1]}<br><b>%{customdata[2]}</b>%{customdata[3]}<extra></extra>",
    }


def _lines(texts: Sequence[str]) -> str:
    return "<br>".join(template.safe(line) for text in texts for line in ruler.wrap(text, _HOVER_LINE))


def _under(changed: Sequence[str]) -> str:
    """The rules that an event changed, a line each, under its title."""
    return f"<br>{_lines(changed)}" if changed else ""


# --- lines and grounds ---------------------------------------------------------------------------------------------


def _grounds(layout: Layout) -> Iterator[dict[str, Any]]:
    """A soft ground under each period that is drawn wider."""
    for piece in layout.axis.pieces:
        if piece.crowded:
            yield _rect(piece.left, piece.right, -_PERIODS, layout.bottom)


def _rect(left: float, right: float, top: float, bottom: float) -> dict[str, Any]:
    fill = {"fillcolor": colours.SOFT.light, "line": {"width": 0}, "layer": "below"}
    return {"type": "rect", "x0": left, "x1": right, "y0": top, "y1": bottom, **fill}


def _line(x: tuple[float, float], y: tuple[float, float], **line: Any) -> dict[str, Any]:
    grid = {"width": 1, "color": colours.GRID.light, "dash": "solid"} | line
    return {"type": "line", "x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1], "layer": "below", "line": grid}


def _hairlines(layout: Layout) -> Iterator[dict[str, Any]]:
    """Over each lane and under the last, from the lane's name to the end of the picture."""
    for y in [*(lane.top for lane in layout.lanes), layout.bottom]:
        yield _line((0, 1), (y, y)) | {"xref": "paper"}
        beside = {"xref": "paper", "xsizemode": "pixel", "xanchor": 0}
        yield _line((-layout.left, 0), (y, y)) | beside


def _year_lines(layout: Layout) -> Iterator[dict[str, Any]]:
    for piece in layout.axis.pieces:
        for x in () if piece.crowded else scale.year_places(piece):
            yield _line((x, x), (-_PERIODS, layout.bottom))


def _vote_lines(layout: Layout) -> Iterator[dict[str, Any]]:
    for vote, flag in layout.votes:
        x = layout.axis.at(vote.day)
        top = -_PERIODS - TIER * (flag.tier + (0 if flag.side == "over" else 0.8))
        solid = {"width": 2, "color": colours.ACCENT.light}
        yield _line(
            (x, x), (layout.bottom, top), **solid if vote.focus else {"color": colours.TERTIARY.light, "dash": "dot"}
        )


def _window(layout: Layout) -> Iterator[dict[str, Any]]:
    """The lane of all years: where the days below lie in it, and a line from either end of them to where they are."""
    if not (layout.outside and layout.record):
        return
    left, right = map(layout.record.at, layout.axis.days)
    top, bottom = -_head(layout), -_head(layout) + layout.outside.bottom
    yield _rect(left, right, top, bottom)
    for x, below in ((left, 0.0), (right, layout.right)):
        yield _line((x, x), (top, bottom), color=colours.AXIS.light)
        yield _line((x, below), (bottom, bottom + _FAN), color=colours.AXIS.light)


# --- words at the edges --------------------------------------------------------------------------------------------


def _ticks(layout: Layout) -> dict[str, Any]:
    found = list(scale.ticks(layout.axis))
    if not found:
        return {"showticklabels": False}
    return {"tickvals": [round(x, 1) for x, _text in found], "ticktext": [text for _x, text in found]}


def _lane_names(layout: Layout) -> Iterator[dict[str, Any]]:
    for lane in layout.lanes:
        yield _lane_name(lane, lane.top, layout.left)
    if layout.votes:
        yield _edge_note(_("Votes, winner"), -_PERIODS - TIER / 2, layout.left)
    if layout.outside and layout.record:
        yield _lane_name(layout.outside, -_head(layout), layout.left)
        yield from _window_name(layout, layout.record)


def _window_name(layout: Layout, record: Axis) -> Iterator[dict[str, Any]]:
    """The years of the days below, where their part of all years has room for it."""
    first, last = (date.fromordinal(day).year for day in (layout.axis.days[0], layout.axis.days[1] - 1))
    text = str(first) if first == last else f"{first}–{last}"
    left, right = map(record.at, layout.axis.days)
    if ruler.width(text, bold=True) <= right - left:
        y = -_head(layout) + LANE_PADDING + ROW / 2
        yield _in_axis(template.bold(text), (left + right) / 2, y, colours.TEXT.light) | {"xanchor": "center"}


def _in_axis(text: str, x: float, y: float, colour: str) -> dict[str, Any]:
    place = {"x": x, "xref": "x", "y": y, "yref": "y", "yanchor": "middle"}
    font = {"family": template.FONT, "size": template.LABEL, "color": colour}
    return {"text": text, "showarrow": False, "font": font, **place}


def _lane_name(lane: Lane, top: float, left: int) -> dict[str, Any]:
    one = len(lane.name) == 1
    return _at_edge("<br>".join(map(template.bold, lane.name)), left) | {
        "font": {"family": template.FONT, "size": LANE_NAME, "color": colours.TEXT.light},
        "y": top + LANE_PADDING + ROW / 2,
        "yanchor": "middle" if one else "top",
        "yshift": 0 if one else ROW / 2,
    }


def _edge_note(text: str, y: float, left: int) -> dict[str, Any]:
    font = {"family": template.FONT, "size": template.LABEL, "color": colours.SECONDARY.light}
    return _at_edge(template.safe(text), left) | {"font": font, "y": y, "yanchor": "middle"}


def _at_edge(text: str, left: int) -> dict[str, Any]:
    place = {"xref": "paper", "x": 0, "xanchor": "left", "xshift": -left, "yref": "y"}
    return {"text": text, "align": "left", "showarrow": False, **place}


def _period_names(layout: Layout) -> Iterator[dict[str, Any]]:
    for label in scale.periods(layout.axis):
        if label.text and label.bold:
            middle = (label.left + label.right) / 2
            yield _in_axis(template.bold(label.text), middle, -_PERIODS / 2, colours.TEXT.light) | {"xanchor": "center"}
        elif label.text:
            text = template.safe(label.text)
            yield _in_axis(text, label.left, -_PERIODS / 2, colours.SECONDARY.light) | {"xanchor": "left"}
