"""The picture of a house: a dot a seat in half rings, names outside or in a list under it, both marks as rays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import cos, degrees, hypot, radians, sin
from typing import Any, NamedTuple

import plotly.graph_objects as go

from election import colours, words
from election.certainty import OUTLINE, word
from election.charts.draw import template
from election.charts.draw.ruler import width
from election.charts.seats.arc import Arc, arc
from election.charts.seats.blocs import Bloc, Tier, marks_of
from election.charts.seats.elected import AWAY, Compared, arc_of, rings
from election.charts.seats.labels import MARK, Laid, Spot
from election.charts.seats.listed import circle, label, listed
from election.charts.seats.measures import Measures, fitted, name_of
from election.words import _
from figure_svg import fonts

# Seats without a holder who is known for certain are outlines, and these their dashes.
_EMPTY: Mapping[Tier, str] = {"unconfirmed": OUTLINE, "vacant": "solid", "unnamed": "dot", "tied": "dot"}


class Centre(NamedTuple):
    """The number in the middle, and the words under it, the fullest first."""

    number: int
    words: Sequence[str]


def draw(
    blocs: Sequence[Bloc],
    size: int,
    measures: Measures,
    centre: Centre,
    against: Compared | None = None,
    *,
    marked: bool = True,
) -> go.Figure:
    """The picture, in pixels from the middle of the half circle. On a wider sheet it keeps its size and stands at the
    left; on a narrower one distances shrink, and dots and letters don't. `marked`: with a majority and two thirds,
    which seats that are no whole house don't have."""
    places = arc(size)
    rays = [(name, seat, degrees(places.ray(seat))) for name, seat in marks_of(size) if marked and seat < size]
    radius, laid, dot = fitted(blocs, places, rays, measures)
    sheet = _Picture(places, radius, dot, measures)
    sheet.seats(blocs)
    if against:
        sheet.traces += [*arc_of(against.blocs, places, radius + dot / 2 + AWAY), *rings(against, places, radius, dot)]
    sheet.rays([angle for _name, _seat, angle in rays])
    sheet.ray_names(rays, laid)
    for bloc, spot in zip(blocs, laid.names, strict=True):
        if spot:
            sheet.name(bloc, "" if spot.form else name_of(bloc), spot)
    sheet.number(centre)
    left = laid.reach.left - 2
    right = max(laid.reach.right + 2, left + measures.across)
    low = min(-(dot / 2 + 8), laid.reach.low - 2)
    if not measures.named:
        labels, marks, low = listed(
            blocs, left + 1, low
        )  # an edge that is moved by a hair would hide what stands on it
        sheet.annotations += labels
        sheet.shapes += marks
    return sheet.figure((left, right), (low, laid.reach.high + 4))


class _Picture:
    """Traces, shapes and words for one figure, as plain dicts until all are there."""

    def __init__(self, places: Arc, radius: float, dot: float, measures: Measures) -> None:
        self.places, self.radius, self.dot, self.measures = places, radius, dot, measures
        self.edge = max(1.0, min(3.0, dot * 0.125))  # of a ring
        self.traces: list[dict[str, Any]] = []
        self.shapes: list[dict[str, Any]] = []
        self.annotations: list[dict[str, Any]] = []

    def seats(self, blocs: Sequence[Bloc]) -> None:
        """One trace a tier: dots of one kind are drawn alike but for their colour."""
        kinds = [(bloc, tier) for bloc in blocs for tier, number in bloc.tiers for _seat in range(number)]
        for tier in ("list", "district", "unconfirmed", "appointed", "vacant", "unnamed", "tied"):
            chosen = [number for number, (_bloc, own) in enumerate(kinds) if own == tier]
            if chosen:
                self.traces.append(self._seats([(number, kinds[number][0]) for number in chosen], tier))

    def _seats(self, chosen: Sequence[tuple[int, Bloc]], tier: Tier) -> dict[str, Any]:
        spots = [self.places.seats[number] for number, _bloc in chosen]
        fills = [bloc.colour.light for _number, bloc in chosen]
        if tier in _EMPTY:
            self.shapes += [
                circle(spot.x * self.radius, spot.y * self.radius, self.dot / 2, bloc.colour, dash=_EMPTY[tier])
                for spot, (_number, bloc) in zip(spots, chosen, strict=True)
            ]
        return {
            "type": "scatter",
            "mode": "markers",
            "x": [round(spot.x * self.radius, 2) for spot in spots],
            "y": [round(spot.y * self.radius, 2) for spot in spots],
            "marker": self._marker(tier, fills),
            "customdata": [[bloc.contestant_id, number + 1] for number, bloc in chosen],
            "ids": _seat_ids(chosen, tier),
            "hoverinfo": "text",
            "hovertext": [_hover(bloc, tier) for _number, bloc in chosen],
            "cliponaxis": False,
        }

    def _marker(self, tier: Tier, fills: list[str]) -> dict[str, Any]:
        if tier == "district":
            line = {"width": self.edge, "color": fills}
            return {"symbol": "circle-open", "size": self.dot - self.edge, "color": fills, "opacity": 1, "line": line}
        if tier in _EMPTY:  # drawn as a shape, for no marker can be dotted: this one is for the pointer
            return {"symbol": "circle", "size": self.dot, "color": "rgba(0,0,0,0)", "opacity": 1, "line": {"width": 0}}
        edge = {"width": 1, "color": colours.TERTIARY.light} if tier == "appointed" else {"width": 0}
        return {"symbol": "circle", "size": self.dot, "color": fills, "opacity": 1, "line": edge}

    def rays(self, angles: Sequence[float]) -> None:
        """Inside the half circle and outside it, so that no seat is crossed."""
        inside = self.places.inner * self.radius - self.dot / 2 - 2
        outside = self.radius + self.dot / 2 + 3 + self.measures.around
        for angle in angles:
            turn = radians(angle)
            for near, far in ((max(0.0, inside - self.dot), inside), (outside, outside + self.measures.reach)):
                self.shapes.append(
                    {
                        "type": "line",
                        "x0": round(cos(turn) * near, 2),
                        "y0": round(sin(turn) * near, 2),
                        "x1": round(cos(turn) * far, 2),
                        "y1": round(sin(turn) * far, 2),
                        "line": {"color": colours.TEXT.light, "width": 1.5, "dash": "dot"},
                    }
                )

    def ray_names(self, rays: Sequence[tuple[str, int, float]], laid: Laid) -> None:
        for (name, seat, angle), box in zip(rays, laid.rays, strict=True):
            text = f"{template.safe(name)} {template.bold(words.count(seat))}"
            middle = (box.low + box.high) / 2
            if abs(angle - 90) < 20:
                self._write((box.left + box.right) / 2, middle, text, "center")
            elif angle < 90:
                self._write(box.left, middle, text, "left")
            else:
                self._write(box.right, middle, text, "right")

    def name(self, bloc: Bloc, name: str, spot: Spot) -> None:
        """A mark on the arc's side in the bloc's colour and form, then the words in the colour of text."""
        side = 1 if spot.right else -1
        number = template.bold(words.count(bloc.seats))
        text = f"{template.safe(name)} {number}" if name else number
        anchor = "left" if spot.right else "right"
        self._write(spot.x + side * (MARK - 2), spot.y, text, anchor, of=bloc.contestant_id)
        self.traces.append(self._mark(bloc, spot.x + side * 5, spot.y))

    def _mark(self, bloc: Bloc, x: float, y: float) -> dict[str, Any]:
        tier = bloc.tiers[0][0]
        marker: dict[str, Any] = {"symbol": "circle", "size": 9, "color": bloc.colour.light, "opacity": 1}
        if tier == "appointed":
            marker["line"] = {"width": 1, "color": colours.TERTIARY.light}
        elif bloc.ring:
            line = {"width": 1.75, "color": bloc.colour.light}
            marker |= {"symbol": "circle-open", "size": 7.5, "line": line}
        else:
            marker["line"] = {"width": 0}
        return {
            "type": "scatter",
            "mode": "markers",
            "x": [round(x, 2)],
            "y": [round(y, 2)],
            "marker": marker,
            "customdata": [[bloc.contestant_id]],
            "hoverinfo": "skip",
            "cliponaxis": False,
        }

    def number(self, centre: Centre) -> None:
        """A number where the half circle is empty, as large as there is room, with what it is of."""
        room = self.places.inner * self.radius - self.dot / 2
        text, high = words.count(centre.number), self.measures.number
        # Its upper corners come nearest to the innermost seats, the middle of its top to the ray of a majority.
        while self.places.rings > 1 and (
            hypot(_serif(text, high) / 2, 0.72 * high + 22) > room or 0.72 * high + 22 > room - self.dot - 8
        ):
            high -= 2
            if high < template.LABEL:
                return
        self._write(0, high * 0.36 + 20, template.bold(text), "center", size=high, family=template.SERIF)
        tried = centre.words if self.measures.named else centre.words[-1:]  # on the narrowest phone there is less room
        fitting = [said for said in tried if width(said) / 2 < room - 12]
        self._write(0, 8, template.safe([*fitting, ""][0]), "center")

    def _write(self, x: float, y: float, text: str, anchor: str, **look: Any) -> None:
        self.annotations.append(label(x, y, text, anchor, **look))

    def figure(self, across: tuple[float, float], up: tuple[float, float]) -> go.Figure:
        height = round(up[1] - up[0])
        figure = template.figure(height, left=0, right=0, top=0, bottom=0)
        figure.update_layout(
            xaxis={"range": list(across), "showticklabels": False, "constraintoward": "left"},
            yaxis={
                "range": [up[1] - height, up[1]],
                "showticklabels": False,
                "scaleanchor": "x",
                "constraintoward": "top",
            },
            shapes=self.shapes,
            annotations=self.annotations,
        )
        figure.add_traces(self.traces)
        return figure


def _serif(text: str, size: float) -> float:
    return fonts.width(text, size, bold=True, serif=True)


def _seat_ids(chosen: Sequence[tuple[int, Bloc]], tier: Tier) -> list[str]:
    """The first list seat of a party is the same in every house, and so on: in another house it moves to its place."""
    counted: Counter[str] = Counter()
    ids = []
    for _number, bloc in chosen:
        counted[bloc.line] += 1
        ids.append(f"{bloc.line} {tier} {counted[bloc.line]}")
    return ids


def _hover(bloc: Bloc, tier: Tier) -> str:
    """Whose seat it is and how it was filled; the table has the same."""
    how = {
        "list": _("list seat"),
        "district": _("district seat"),
        "unconfirmed": word(),
        "appointed": _("filled by another body"),
        "vacant": _("vacant"),
        "unnamed": _("no source names its holder"),
        "tied": _("tied: the votes alone don’t decide it"),
    }[tier]
    if tier in ("appointed", "vacant", "unnamed", "tied"):
        return template.safe(how)
    return f"{template.bold(bloc.name)}<br>{template.safe(how)}"
