"""Points over years, as a figure: kinds of votes by shape, those of one kind joined, a line at the one in focus."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product
from math import ceil, floor, hypot
from typing import Any, Literal, NamedTuple

import plotly.graph_objects as go

from election import colours, words
from election.charts.draw import template
from election.charts.draw.boxes import Box
from election.charts.draw.pencil import Trace, strokes
from election.charts.draw.ruler import width
from election.words import _

LEAST, WIDE, HIGH = 286, 1152, 264  # pixels of the narrowest and the widest sheet, and of the plot's height
LEFT, RIGHT, TOP, BOTTOM = 38, 10, 4, 26
KEY = 12  # per cent over the highest line of the scale, where the key has its place
NEAR, FARTHER = (0.5,), (0.5, 1.2, 2, 3, 4)  # lines from a mark to its name; that in focus has one in any case
ROOM = 7  # per cent under the lowest point, for its name
SIZE, FOCUS = 9, 14
LINE = 15  # height of a line of words
SHAPES = {"parliamentary": "square", "presidential": "circle", "referendum": "diamond"}

Anchor = Literal["left", "center", "right"]


class Point(NamedTuple):
    """A vote at a time in years, `share` in per cent; `label` is how it is named in the picture, `name` anywhere."""

    election_id: str
    kind: str
    joined: bool  # with the others of its kind
    at: float
    share: float
    label: str
    name: str
    focus: bool


class Scale(NamedTuple):
    """From years and shares to pixels of the plot on a sheet so wide, counted from its lower left corner."""

    years: tuple[float, float]
    shares: tuple[float, float]
    sheet: int = LEAST

    def spot(self, point: Point) -> tuple[float, float]:
        first, last = self.years
        low, high = self.shares
        across = (point.at - first) / (last - first) * (self.sheet - LEFT - RIGHT)
        return across, (point.share - low) / (high - low) * HIGH


class Label(NamedTuple):
    text: str
    shift: tuple[float, float]
    anchor: Anchor
    box: Box


def draw(points: Sequence[Point], kinds: Mapping[str, str]) -> go.Figure:
    """The first of `kinds` is that of the contest in focus: filled and joined."""
    scale = _scale(points)
    own = next(iter(kinds))
    shapes = {kind: _shape(kind, kind == own) for kind in kinds}
    joined = _joined(points, own)
    course = [(point.at, point.share) for point in joined]
    traces = [strokes([course], colours.ACCENT.light, 1.5)] if len(course) > 1 else []
    traces += [_marks([each for each in points if each.kind == kind], shapes[kind], kind == own) for kind in kinds]
    annotations = [_annotation(point, label) for point, label in _labelled(points, own, scale)]
    figure = template.figure(HIGH + TOP + BOTTOM, left=LEFT, right=RIGHT, top=TOP, bottom=BOTTOM)
    figure.add_traces([*traces, *_key(kinds, shapes, scale)])
    figure.update_layout(shapes=_line(points, scale), annotations=[*annotations, *_key_names(kinds, scale)])
    figure.update_xaxes(range=list(scale.years), **_years(scale))
    figure.update_yaxes(range=list(scale.shares), **_shares(scale))
    return figure


def _shape(kind: str, own: bool) -> str:
    """Full for the contest's own kind, for a parliament then a disc."""
    shape = SHAPES.get(kind, "triangle-up")
    return ("circle" if shape == "square" else shape) if own else f"{shape}-open"


def _joined(points: Sequence[Point], own: str) -> list[Point]:
    return [point for point in points if point.kind == own and point.joined]


def _scale(points: Sequence[Point]) -> Scale:
    first, last = min(point.at for point in points), max(point.at for point in points)
    margin = max(0.5, (last - first) * 0.035)
    least = min(point.share for point in points)
    low = max(0, min(10 * floor(least / 10), least - ROOM))
    return Scale((first - margin, last + margin), (low, 100.0 + KEY))


def _years(scale: Scale) -> dict[str, Any]:
    """The first year, and decades far enough from it."""
    first, last = ceil(scale.years[0]), floor(scale.years[1])
    step = next(step for step in (1, 2, 5, 10, 20, 50) if (last - first) / step <= 5 or step == 50)
    ticks = [year for year in range(first, last + 1) if year % step == 0]
    return {"tickvals": ticks, "ticktext": [str(year) for year in ticks]}


def _shares(scale: Scale) -> dict[str, Any]:
    step = 10 if scale.shares[1] - scale.shares[0] <= 80 else 20
    ticks = [tick for tick in range(0, 101, step) if tick >= scale.shares[0]]
    return {
        "tickvals": ticks,
        "ticktext": [f"{tick}%" if tick == 100 else str(tick) for tick in ticks],
        "showgrid": True,
    }


def _marks(points: Sequence[Point], symbol: str, own: bool) -> Trace:
    colour = colours.ACCENT.light if own else colours.TERTIARY.light
    line = {"width": 0 if own else 1.5, "color": colour}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [point.at for point in points],
        "y": [point.share for point in points],
        "marker": {
            "symbol": symbol,
            "size": [FOCUS if point.focus else SIZE for point in points],
            "color": colour,
            "opacity": 1,
            "line": line,
        },
        "customdata": [[point.election_id] for point in points],
        "hoverinfo": "text",
        "hovertext": [f"{template.bold(point.name)}<br>{words.share(point.share, 2)}" for point in points],
        "cliponaxis": False,
    }


def _line(points: Sequence[Point], scale: Scale) -> list[dict[str, Any]]:
    """The dotted line at the height of the vote in focus, from edge to edge: what lies under it had less."""
    line = {"color": colours.ACCENT.light, "width": 1, "dash": "dot"}
    ends = {"x0": scale.years[0], "x1": scale.years[1]}
    return [
        {"type": "line", **ends, "y0": point.share, "y1": point.share, "line": line, "layer": "below"}
        for point in points
        if point.focus
    ]


def _labelled(points: Sequence[Point], own: str, scale: Scale) -> list[tuple[Point, Label]]:
    """The points worth a name, in that order, each where it touches no mark and no other name, on the narrowest sheet
    and on the widest; one that finds no place has none."""
    taken = {each: _drawn(points, own, each) for each in (scale, scale._replace(sheet=WIDE))}
    found = []
    for point in _worth(points, own):
        places = _places(point, _told(point, points), scale)
        label = next((each for each in places if _free(each, point, taken)), None)
        if label:
            found.append((point, label))
            for each, boxes in taken.items():
                boxes.append(_box_on(each, label, point))
    return found


def _drawn(points: Sequence[Point], own: str, scale: Scale) -> list[Box]:
    return [_mark_box(point, scale) for point in points] + list(_course(_joined(points, own), points, scale))


def _free(label: Label, point: Point, taken: Mapping[Scale, Sequence[Box]]) -> bool:
    return not any(_box_on(each, label, point).touches(box) for each, boxes in taken.items() for box in boxes)


def _box_on(scale: Scale, label: Label, point: Point) -> Box:
    """A label placed on the narrowest sheet, where it is on that of the scale: it goes along with its mark."""
    right = scale.spot(point)[0] - scale._replace(sheet=LEAST).spot(point)[0]
    return label.box._replace(left=label.box.left + right, right=label.box.right + right)


def _worth(points: Sequence[Point], own: str) -> list[Point]:
    """The one in focus, the lowest and the highest of all, the first and the last, then those of its own kind."""
    ordered = sorted(points, key=lambda point: point.share)
    mine = [point for point in ordered if point.kind == own]
    first = [point for point in points if point.kind == own][:1]
    focus = [point for point in points if point.focus]
    return list(dict.fromkeys([*focus, ordered[0], ordered[-1], points[0], points[-1], *first, *mine[:2], *mine[-1:]]))


def _course(joined: Sequence[Point], points: Sequence[Point], scale: Scale) -> Iterator[Box]:
    """What the lines cover: the joined one in small pieces, the one at the vote in focus from edge to edge."""
    for one, two in pairwise(map(scale.spot, joined)):
        steps = max(1, round(hypot(two[0] - one[0], two[1] - one[1]) / 4))
        for step in range(steps + 1):
            x, y = (first + (second - first) * step / steps for first, second in zip(one, two, strict=True))
            yield Box(x - 2, x + 2, y - 2, y + 2)
    for point in points:
        if point.focus:
            y = scale.spot(point)[1]
            yield Box(-LEFT, scale.sheet, y - 1, y + 1)


def _mark_box(point: Point, scale: Scale) -> Box:
    (x, y), half = scale.spot(point), (FOCUS if point.focus else SIZE) / 2 + 1
    return Box(x - half, x + half, y - half, y + half)


def _told(point: Point, points: Sequence[Point]) -> str:
    """'President 2015 95.2%'; of the one in focus also that it is the lowest or the highest."""
    text = f"{point.label} {words.share(point.share)}"
    others = [each.share for each in points if each is not point]
    if point.focus and point.share < min(others):
        return _("{vote}, the lowest").format(vote=text)
    if point.focus and point.share > max(others):
        return _("{vote}, the highest").format(vote=text)
    return text


def _places(point: Point, text: str, scale: Scale) -> list[Label]:
    """Everywhere its words may stand within the sheet: right and left, below and above, the nearest first."""
    x, y = scale.spot(point)
    long, away = width(text, bold=True), (FOCUS if point.focus else SIZE) / 2 + 4
    beside = [("left", (away, 0)), ("right", (-away, 0))]
    heights = [sign * (away + LINE * lines) for lines in (FARTHER if point.focus else NEAR) for sign in (-1, 1)]
    over: list[tuple[str, tuple[float, float]]] = [
        (anchor, ({"left": -away, "center": 0, "right": away}[anchor], height))
        for height, anchor in product(heights, ("center", "right", "left"))
    ]
    tried = [*over, *beside] if point.focus else [*beside, *over]
    return [label for label in (_label(text, x, y, long, each) for each in tried) if _inside(label.box)]


def _label(text: str, x: float, y: float, long: float, place: tuple[Any, tuple[float, float]]) -> Label:
    anchor, (right, up) = place
    left = {"left": x + right, "center": x + right - long / 2, "right": x + right - long}[anchor]
    return Label(text, (right, up), anchor, Box(left, left + long, y + up - LINE / 2, y + up + LINE / 2))


def _inside(box: Box) -> bool:
    return box.left > -8 and box.right < LEAST - LEFT and box.low > -2 and box.high < HIGH * 100 / (100 + KEY)


def _annotation(point: Point, label: Label) -> dict[str, Any]:
    text = template.safe(label.text)
    colour = colours.ACCENT if point.focus else colours.TEXT
    name, _space, share = text.rpartition(" ")
    return {
        "x": point.at,
        "y": point.share,
        "xshift": label.shift[0],
        "yshift": label.shift[1],
        "xanchor": label.anchor,
        "yanchor": "middle",
        "text": f"<b>{text}</b>" if point.focus else f"{name} <b>{share}</b>",
        "showarrow": False,
        "font": {"color": colour.light, "size": template.LABEL},
    }


def _key(kinds: Mapping[str, str], shapes: Mapping[str, str], scale: Scale) -> list[Trace]:
    """A mark of each kind over the plot, before its name."""
    marks = []
    for number, (kind, at) in enumerate(zip(kinds, _key_places(kinds, scale), strict=True)):
        mark = _marks([], shapes[kind], number == 0)
        mark |= {"x": [at], "y": [_over(scale)], "customdata": None, "hoverinfo": "skip", "hovertext": ""}
        mark["marker"] |= {"size": SIZE}
        marks.append(mark)
    return marks


def _key_names(kinds: Mapping[str, str], scale: Scale) -> list[dict[str, Any]]:
    common = {"y": _over(scale), "xanchor": "left", "yanchor": "middle", "xshift": 9}
    return [
        {**common, "x": at, "text": template.safe(name), "showarrow": False,
         "font": {"color": colours.TEXT.light, "size": template.LABEL}}
        for name, at in zip(kinds.values(), _key_places(kinds, scale), strict=True)
    ]  # fmt: skip


def _over(scale: Scale) -> float:
    """The height of the key, in per cent: over the highest line of the scale."""
    return scale.shares[1] - KEY / 3


def _key_places(kinds: Mapping[str, str], scale: Scale) -> list[float]:
    """Where each entry of the key begins, in years, so that no two touch on the narrowest sheet."""
    first, last = scale.years
    pixel = (last - first) / (LEAST - LEFT - RIGHT)
    places, x = [], SIZE / 2
    for name in kinds.values():
        places.append(first + x * pixel)
        x += 9 + width(name) + 16
    return places
