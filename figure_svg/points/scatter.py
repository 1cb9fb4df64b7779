"""Lines, fills, markers and words of a scatter trace."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from figure_svg import text as svg_text
from figure_svg.figure import Sheet, each, own_font
from figure_svg.parts import Unsupported, group, number, parse_colour, tag
from figure_svg.points.markers import marker
from figure_svg.scale import Axis
from figure_svg.strokes.dash import dashes
from figure_svg.strokes.hatch import hatched
from figure_svg.text import Anchor, Font

Point = tuple[float, float]
_HALF = 0.5  # how strong a fill is that has no colour of its own


def draw(sheet: Sheet, trace: Mapping[str, Any], x: Axis, y: Axis, before: list[Point]) -> list[str]:
    """The trace from back to front: fill, line, markers, words. `before` are the points of the trace under it."""
    points = places(trace, x, y)
    mode, clipped = trace["mode"], trace.get("cliponaxis", True)
    inside = [clipped or place is None or _within(trace, index, x, y) for index, place in enumerate(points)]
    parts = _fill(sheet, trace, points, x, y, before)
    if "lines" in mode:
        parts += _line(sheet, trace, points)
    shown = [(index, place) for index, place in enumerate(points) if place is not None and inside[index]]
    if "markers" in mode:
        parts.append(group({"class": "markers"}, (marker(sheet, trace, index, *place) for index, place in shown)))
    if "text" in mode:
        parts.append(group({"class": "words"}, (_words(sheet, trace, index, *place) for index, place in shown)))
    return parts


def places(trace: Mapping[str, Any], x: Axis, y: Axis) -> list[Point | None]:
    """Where each point is on the picture, None for a gap."""
    xs, ys = trace.get("x"), trace.get("y")
    length = min(len(values) for values in (xs, ys) if values is not None) if xs or ys else 0
    found: list[Point | None] = []
    for index in range(length):
        across = x.number(xs[index]) if xs is not None else float(index)
        up = y.number(ys[index]) if ys is not None else float(index)
        found.append(None if across is None or up is None else (x.pixel(across), y.pixel(up)))
    return found


def _within(trace: Mapping[str, Any], index: int, x: Axis, y: Axis) -> bool:
    """Marks that may overlap the edge of the field still go when their middle is outside."""
    for axis in (x, y):
        values = trace.get(axis.letter)
        value = axis.number(values[index]) if values is not None else float(index)
        if value is None or not axis.inside(value):
            return False
    return True


def pieces(points: list[Point | None], *, join: bool) -> list[list[Point]]:
    """The points between gaps; all of them in one where gaps are joined."""
    found: list[list[Point]] = [[]]
    for point in points:
        if point is not None:
            found[-1].append(point)
        elif not join and found[-1]:
            found.append([])
    return [piece for piece in found if piece]


def stepped(piece: list[Point], shape: str) -> list[Point]:
    """The corners of a line: steps go first across ('hv'), first up ('vh'), or turn half way."""
    if shape == "linear":
        return piece
    corners = piece[:1]
    for (x0, y0), (x1, y1) in pairwise(piece):
        middle_x, middle_y = (x0 + x1) / 2, (y0 + y1) / 2
        corners += {
            "hv": [(x1, y0)],
            "vh": [(x0, y1)],
            "hvh": [(middle_x, y0), (middle_x, y1)],
            "vhv": [(x0, middle_y), (x1, middle_y)],
        }[shape]
        corners.append((x1, y1))
    return corners


def path(points: list[Point]) -> str:
    return "M" + "L".join(f"{number(x)},{number(y)}" for x, y in points)


def line_colour(trace: Mapping[str, Any]) -> Any:
    """The colour of its line: its own, else that of its markers where they share one, else the next of the cycle."""
    marks = (trace.get("marker") or {}).get("color")
    return (trace.get("line") or {}).get("color") or (marks if isinstance(marks, str) else trace["_colour"])


def _corners(trace: Mapping[str, Any], points: list[Point | None]) -> list[list[Point]]:
    shape = (trace.get("line") or {}).get("shape", "linear")
    return [stepped(piece, shape) for piece in pieces(points, join=bool(trace.get("connectgaps")))]


def _line(sheet: Sheet, trace: Mapping[str, Any], points: list[Point | None]) -> list[str]:
    where = f"{trace['_where']}, line"
    settings = trace.get("line") or {}
    width = settings.get("width", 2)
    stroke = sheet.paint.stroke(line_colour(trace), width, where)
    drawn = "".join(path(piece) for piece in _corners(trace, points) if len(piece) > 1)
    if not stroke or not drawn:
        return []
    dash = dashes(str(settings.get("dash", "solid")), width, where)
    return [tag("path", {"class": "line", "d": drawn, "fill": "none"} | stroke | {"stroke-dasharray": dash})]


def _fill(
    sheet: Sheet, trace: Mapping[str, Any], points: list[Point | None], x: Axis, y: Axis, before: list[Point]
) -> list[str]:
    where = f"{trace['_where']}, fill"
    kind = trace.get("fill", "none")
    outlines = [piece for piece in _corners(trace, points) if piece]
    if kind == "none" or not outlines:
        return []
    if kind == "toself":
        drawn = "".join(path(piece) + "Z" for piece in outlines)
    else:
        whole = [point for piece in outlines for point in piece]
        drawn = path(whole + _back(kind, whole, x, y, before)) + "Z"
    pattern = trace.get("fillpattern") or {}
    if pattern.get("shape"):
        colour = hatched(sheet, pattern, trace.get("fillcolor") or line_colour(trace), f"{where}pattern")
    elif "fillcolor" in trace:
        colour = sheet.paint.fill(trace["fillcolor"], where)
    else:
        own, alpha = parse_colour(str(line_colour(trace)))
        colour = sheet.paint.fill(own, where) | {"fill-opacity": alpha * _HALF}
    return [] if colour["fill"] == "none" else [tag("path", {"class": "fill", "d": drawn} | colour)]


def _back(kind: str, whole: list[Point], x: Axis, y: Axis, before: list[Point]) -> list[Point]:
    """The other side of a fill: along zero, or back along the trace under it."""
    if kind == "tonexty" and before:
        return before[::-1]
    if kind == "tozerox":
        zero = x.pixel(max(min(x.low, x.high), 0.0) if x.kind == "linear" else x.low)
        return [(zero, whole[-1][1]), (zero, whole[0][1])]
    zero = y.pixel(max(min(y.low, y.high), 0.0) if y.kind == "linear" else y.low)
    return [(whole[-1][0], zero), (whole[0][0], zero)]


def _words(sheet: Sheet, trace: Mapping[str, Any], index: int, x: float, y: float) -> str:
    where = f"{trace['_where']}, text {index}"
    text = each(trace.get("text"), index, "")
    font = Font.read(own_font(trace.get("textfont"), index), sheet.font)
    block = svg_text.block(text, font, where)
    if block.empty:
        return ""
    position = str(each(trace.get("textposition"), index, "middle center"))
    anchor: Anchor = "end" if "left" in position else "start" if "right" in position else "middle"
    down = -1 if "top" in position else 1 if "bottom" in position else 0
    aside = {"end": -1, "start": 1, "middle": 0}[anchor]
    size = each((trace.get("marker") or {}).get("size"), index, 6)
    away = size / 2 / 0.8 + 1 if "markers" in trace["mode"] else 0
    lines = (len(block.lines) - 1) * svg_text.LINE + 1
    baseline = y + font.size * 0.75 + down * away + (down - 1) * lines * font.size / 2
    return svg_text.write(block, x + aside * away, baseline, anchor, sheet.paint, where)


def default_mode(trace: Mapping[str, Any]) -> str:
    """What a trace shows when it does not say: markers too, as long as it has few points."""
    if "mode" in trace:
        if trace["mode"] not in ("none", *(mode for mode in _MODES)):
            raise Unsupported(trace["_where"], f"mode={trace['mode']!r}")
        return str(trace["mode"])
    count = min((len(trace[letter]) for letter in "xy" if letter in trace), default=0)
    return "lines+markers" if count < 20 else "lines"


_MODES = ("lines", "markers", "text", "lines+markers", "lines+text", "markers+text", "lines+markers+text")
