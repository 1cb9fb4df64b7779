"""The lanes as a figure: hairlines, uprights, bars and marks, each where the layout has put it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import plotly.graph_objects as go

from election import colours
from election.charts.draw import ruler, template
from election.charts.timeline.events import Event, marker, on_axis
from election.charts.timeline.layout import LANE_PADDING, RIGHT, TIER, Lane, Layout
from election.charts.timeline.names import Placed, flags, names
from election.charts.timeline.placement import NAME_HEIGHT

_TOP = 34  # the mode bar lies here while a reader points at the picture
_BOTTOM = 30  # the years
_BAR = {"day": 0, "span": 5, "month": 1.5, "year": 1.5}  # thickness: a line where the date is only bounded
_HOVER_LINE = 380  # pixels
_FORTNIGHT = 14 * 86_400_000  # milliseconds: plotly's widest step under a month


def _height_of(layout: Layout) -> int:
    """In pixels, with the votes' names above the lanes and the years below."""
    return round(_TOP + layout.head + layout.bottom + _BOTTOM)


def draw(layout: Layout, accented: set[str]) -> go.Figure:
    """The layout as plotly draws it, one unit of the y axis to a pixel; events in `accented` are in the accent.

    It is the same whichever event is open, so that a click neither draws it anew nor loses what a reader has zoomed
    to: the browser marks the one that was clicked.
    """
    sheet = template.figure(_height_of(layout), left=layout.left, right=RIGHT, top=_TOP, bottom=_BOTTOM)
    sheet.update_layout(
        dragmode="zoom",
        modebar=_MODEBAR,
        xaxis=_years(layout),
        yaxis={"range": [layout.bottom, -layout.head], "showticklabels": False},
        shapes=[*_hairlines(layout), *_uprights(layout)],
        annotations=[_lane_name(lane, layout.left) for lane in layout.lanes],
    )
    placed = [
        (event, lane.top + LANE_PADDING + place.down, place.side)
        for lane in layout.lanes
        for event, place in zip(lane.events, lane.places, strict=True)
    ]
    _bars(sheet, placed, accented)
    _halos(sheet, placed)
    _marks(sheet, placed, accented)
    names(sheet, [each for each in placed if each[0].filled], colours.TEXT.light)
    names(sheet, [each for each in placed if not each[0].filled], colours.SECONDARY.light)
    flags(sheet, layout)
    return sheet


_MODEBAR = {
    "remove": ["toimage", "autoscale"],  # the card has the files; the ends of the axis are the years chosen
    "bgcolor": "rgba(0,0,0,0)",
    "color": colours.SECONDARY.light,
    "activecolor": colours.TEXT.light,
}


def _years(layout: Layout) -> dict[str, object]:
    """The axis of dates: a reader may zoom into it but not leave it, and labels say what a zoom makes room for."""
    low, high = (on_axis(day) for day in layout.span)
    held = {"range": [low, high], "minallowed": low, "maxallowed": high, "fixedrange": False}
    return {
        "type": "date",
        **held,
        "showgrid": True,
        "nticks": 10,
        "ticklabelmode": "period",
        "hoverformat": "%-d %B %Y",
        "tickformatstops": [
            {"dtickrange": [None, _FORTNIGHT], "value": "%-d %b %Y"},
            {"dtickrange": ["M1", "M6"], "value": "%b %Y"},
            {"dtickrange": ["M12", None], "value": "%Y"},
        ],
    }


def _bars(sheet: go.Figure, placed: Sequence[Placed], accented: set[str]) -> None:
    """A bar for each event that lasted, and one for the month or year within which an event's day is not known."""
    for form, thickness in _BAR.items():
        for focus in (False, True):
            bars = [
                (event, down)
                for event, down, _side in placed
                if event.form == form and thickness and (event.id in accented) is focus
            ]
            if bars:
                sheet.add_scatter(
                    x=[x for event, _down in bars for x in (*map(on_axis, event.bar), None)],
                    y=[y for _event, down in bars for y in (down, down, None)],
                    mode="lines",
                    line={"width": thickness, "color": (colours.ACCENT if focus else colours.TERTIARY).light},
                    hoverinfo="skip",
                )


def _halos(sheet: go.Figure, placed: Sequence[Placed]) -> None:
    """A fine ring round each event that changed a rule."""
    ringed = [(event, down) for event, down, _side in placed if event.changed]
    if ringed:
        still = {"marker": {"opacity": 1}}  # whichever mark is chosen
        sheet.add_scatter(
            name="rules",
            x=[on_axis(event.mark) for event, _down in ringed],
            y=[down for _event, down in ringed],
            mode="markers",
            marker={
                "symbol": "circle",
                "size": [2 * event.radius for event, _down in ringed],
                "color": "rgba(0,0,0,0)",
                "opacity": 1,
                "line": {"color": colours.SECONDARY.light, "width": 1},
            },
            selected=still,
            unselected=still,
            hoverinfo="skip",
        )


def _marks(sheet: go.Figure, placed: Sequence[Placed], accented: set[str]) -> None:
    events = [event for event, _down, _side in placed]
    sheet.add_scatter(
        name="events",
        x=[on_axis(event.mark) for event in events],
        y=[down for _event, down, _side in placed],
        mode="markers",
        marker=marker(events, accented),
        selected={"marker": {"opacity": 1, "color": colours.ACCENT.light}},
        unselected={"marker": {"opacity": 1}},
        customdata=[
            [event.id, template.safe(event.when), _hover_title(event.title), _hover_rules(event)] for event in events
        ],
        hovertemplate="%{customdata[1]}<br><b>%{customdata[2]}</b>%{customdata[3]}<extra></extra>",
    )


def _hover_title(title: str) -> str:
    return "<br>".join(map(template.safe, ruler.wrap(title, _HOVER_LINE)))


def _hover_rules(event: Event) -> str:
    """The rules that it changed, a line each, under its title."""
    lines = [line for text in event.changed for line in ruler.wrap(text, _HOVER_LINE)]
    return "".join(f"<br>{template.safe(line)}" for line in lines)


def _hairlines(layout: Layout) -> Iterator[dict[str, object]]:
    """Over each lane and under the last, from the lane's name to the end of the picture."""
    for y in [*(lane.top for lane in layout.lanes), layout.bottom]:
        line = {"type": "line", "y0": y, "y1": y, "layer": "below", "line": {"width": 1, "color": colours.GRID.light}}
        yield line | {"xref": "paper", "x0": 0, "x1": 1}
        yield line | {"xref": "paper", "xsizemode": "pixel", "xanchor": 0, "x0": -layout.left, "x1": 0}


def _uprights(layout: Layout) -> Iterator[dict[str, object]]:
    for vote, flag in layout.votes:
        solid = {"width": 2, "color": colours.ACCENT.light, "dash": "solid"}
        yield {
            "type": "line",
            "x0": vote.date,
            "x1": vote.date,
            "y0": layout.bottom,
            "y1": -TIER * (flag.tier + 0.8),
            "layer": "below",
            "line": solid if vote.focus else {"width": 1, "color": colours.AXIS.light, "dash": "dot"},
        }


def _lane_name(lane: Lane, left: int) -> dict[str, object]:
    return {
        "text": "<br>".join(map(template.safe, lane.name)),
        "align": "left",
        "showarrow": False,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": -left,
        "yref": "y",
        "y": lane.top + LANE_PADDING + NAME_HEIGHT / 2,
        "yanchor": "middle" if len(lane.name) == 1 else "top",
        "yshift": 0 if len(lane.name) == 1 else NAME_HEIGHT / 2 + 2,
    }
