"""Lines, fills, markers and words of a scatter trace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from figure_svg.figure import Sheet, each, own_ids
from figure_svg.parts import Unsupported, group, number, tag
from figure_svg.points.markers import marker
from figure_svg.scale import Axis
from figure_svg.strokes.dash import dashes
from figure_svg.strokes.hatch import hatched
from figure_svg.text import LINE, Anchor, Font, block, write

Point = tuple[float, float]

_HALO = 4  # pixels; half of it lies round the letters


def draw(sheet: Sheet, trace: Mapping[str, Any], x: Axis, y: Axis) -> list[str]:
    """The trace from back to front: fill, line, markers, words."""
    points = places(trace, x, y)
    mode, clipped = trace["mode"], trace.get("cliponaxis", True)
    parts = _fill(sheet, trace, points)
    if "lines" in mode:
        parts += _line(sheet, trace, points)
    shown = [
        (index, place)
        for index, place in enumerate(points)
        if place is not None and (clipped or _within(trace, index, x, y))
    ]
    ids = own_ids(trace)
    if "markers" in mode:
        drawn = (marker(sheet, trace, index, *place, of=ids[index]) for index, place in shown)
        parts.append(group({"class": "markers"}, drawn))
    if "text" in mode:
        drawn = (_words(sheet, trace, index, *place, of=ids[index]) for index, place in shown)
        parts.append(group({"class": "words"}, drawn))
    return parts


def places(trace: Mapping[str, Any], x: Axis, y: Axis) -> list[Point | None]:
    """Where each point is on the picture, None for a gap."""
    found: list[Point | None] = []
    for across, up in zip(map(x.number, trace["x"]), map(y.number, trace["y"]), strict=True):
        found.append(None if across is None or up is None else (x.pixel(across), y.pixel(up)))
    return found


def _within(trace: Mapping[str, Any], index: int, x: Axis, y: Axis) -> bool:
    """Marks that may overlap the edge of the field still go when their middle is outside."""
    values = [(axis, axis.number(trace[axis.letter][index])) for axis in (x, y)]
    return all(value is not None and axis.inside(value) for axis, value in values)


def pieces(points: Sequence[Point | None]) -> list[list[Point]]:
    """The points between gaps."""
    found: list[list[Point]] = [[]]
    for point in points:
        if point is not None:
            found[-1].append(point)
        elif found[-1]:
            found.append([])
    return [piece for piece in found if piece]


def path(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{number(x)},{number(y)}" for x, y in points)


def _line(sheet: Sheet, trace: Mapping[str, Any], points: Sequence[Point | None]) -> list[str]:
    where = f"{trace['_where']}, line"
    settings = trace.get("line") or {}
    if "color" not in settings:
        raise Unsupported(where, "a colour of plotly's own cycle (no line.color)")
    width = settings.get("width", 2)
    stroke = sheet.paint.stroke(settings["color"], width, where)
    drawn = "".join(path(piece) for piece in pieces(points) if len(piece) > 1)
    if not stroke or not drawn:
        return []
    dash = dashes(str(settings.get("dash", "solid")), width, where)
    return [tag("path", {"class": "line", "d": drawn, "fill": "none"} | stroke | {"stroke-dasharray": dash})]


def _fill(sheet: Sheet, trace: Mapping[str, Any], points: Sequence[Point | None]) -> list[str]:
    """The areas that the pieces of a line go round, for plotly's fill 'toself'."""
    drawn = "".join(path(piece) + "Z" for piece in pieces(points))
    if "fill" not in trace or not drawn:
        return []
    where = f"{trace['_where']}, fill"
    if "fillcolor" not in trace:
        raise Unsupported(where, "a colour of plotly's own finding (no fillcolor)")
    colour = sheet.paint.fill(trace["fillcolor"], where)
    if (trace.get("fillpattern") or {}).get("shape"):
        colour = hatched(sheet, trace["fillpattern"], trace["fillcolor"], f"{where}pattern")
    return [tag("path", {"class": "fill", "d": drawn} | colour)]


def _words(sheet: Sheet, trace: Mapping[str, Any], index: int, x: float, y: float, of: str | None) -> str:
    where = f"{trace['_where']}, text {index}"
    font = Font.read(trace.get("textfont"), sheet.font)
    words = block(each(trace.get("text"), index, ""), font, where)
    if words.empty:
        return ""
    position = str(each(trace.get("textposition"), index, "middle center"))
    anchor: Anchor = "end" if "left" in position else "start" if "right" in position else "middle"
    down = -1 if "top" in position else 1 if "bottom" in position else 0
    aside = {"end": -1, "start": 1, "middle": 0}[anchor]
    size = each((trace.get("marker") or {}).get("size"), index, 6)
    away = size / 2 / 0.8 + 1 if "markers" in trace["mode"] else 0
    lines = (len(words.lines) - 1) * LINE + 1
    baseline = y + font.size * 0.75 + down * away + (down - 1) * lines * font.size / 2
    halo = _halo(sheet, trace, where)
    return write(words, x + aside * away, baseline, anchor, sheet.paint, where, data_id=of, **halo)


def _halo(sheet: Sheet, trace: Mapping[str, Any], where: str) -> dict[str, Any]:
    """A rim round the letters, of the colour that the trace's `meta` names as its halo: plotly itself draws none, and a
    page that shows its picture does it by a style sheet."""
    meta = trace.get("meta")
    colour = meta.get("halo") if isinstance(meta, Mapping) else None
    if not colour:
        return {}
    return {"paint-order": "stroke", "stroke-linejoin": "round", **sheet.paint.stroke(colour, _HALO, where)}
