"""A plotly figure as plain dictionaries, with what its template says filled in."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import plotly.graph_objects as go

from figure_svg import known as svg_known
from figure_svg.parts import Paint, Unsupported

# What plotly takes where a figure says nothing.
_FONT = {"family": "'Open Sans', verdana, arial, sans-serif", "size": 12, "color": "#444444"}
_MARGIN = {"l": 80, "r": 80, "t": 100, "b": 80}
_COLOURS = (
    "#1F77B4", "#FF7F0E", "#2CA02C", "#D62728", "#9467BD", "#8C564B", "#E377C2", "#7F7F7F", "#BCBD22", "#17BECF",
)  # fmt: skip


@dataclass
class Sheet:
    """A figure being drawn: its data, the room it has, and the names of what is defined once (clips, patterns)."""

    layout: dict[str, Any]
    traces: list[dict[str, Any]]
    width: float
    height: float
    paint: Paint
    prefix: str
    definitions: dict[str, str] = field(default_factory=dict)

    @property
    def margin(self) -> dict[str, float]:
        return _MARGIN | (self.layout.get("margin") or {})

    @property
    def left(self) -> float:
        return round(self.margin["l"])

    @property
    def top(self) -> float:
        return round(self.margin["t"])

    @property
    def inner_width(self) -> float:
        return self.width - self.left - round(self.margin["r"])

    @property
    def inner_height(self) -> float:
        return self.height - self.top - round(self.margin["b"])

    @property
    def font(self) -> dict[str, Any]:
        return _FONT | (self.layout.get("font") or {})

    def define(self, kind: str, markup: str) -> str:
        """The id of a definition; `markup` has ID in place of it. The same markup is defined once."""
        for known, text in self.definitions.items():
            if text == markup.replace("ID", known, 1):
                return known
        name = f"{self.prefix}-{kind}{len(self.definitions)}"
        self.definitions[name] = markup.replace("ID", name, 1)
        return name


def read(figure: go.Figure, width: float, height: float, paint: Paint, prefix: str) -> Sheet:
    """The figure ready to be drawn. Raises Unsupported for what would be drawn in a browser and not here."""
    spec = _plain(figure.to_plotly_json())
    if spec.get("frames"):
        raise Unsupported("figure", "frames")
    layout, traces = spec.get("layout") or {}, spec.get("data") or []
    template = layout.pop("template", None) or {}
    shown = [trace for trace in traces if trace.get("visible", True) is True]
    svg_known.check(layout, shown)
    _no_legend(layout, shown)
    layout = merged(layout, template.get("layout") or {})
    for name, item in (("annotations", "annotationdefaults"), ("shapes", "shapedefaults")):
        layout[name] = [merged(each, layout.get(item) or {}) for each in layout.get(name) or []]
    styles = template.get("data") or {}
    filled = [merged(trace, (styles.get(trace["type"]) or [{}])[0]) for trace in shown]
    _name_and_colour(traces, shown, filled, layout)
    return Sheet(layout, filled, width, height, paint, prefix)


def merged(own: Mapping[str, Any], defaults: Mapping[str, Any]) -> dict[str, Any]:
    """`own` with the gaps filled from `defaults`, level by level; axes of any number take those of the first."""
    result = dict(own)
    for key, value in defaults.items():
        targets = [name for name in own if _is_axis(name, key)] if key in ("xaxis", "yaxis") else [key]
        for name in targets or [key]:
            mine = result.get(name)
            if isinstance(value, Mapping) and isinstance(mine, Mapping):
                result[name] = merged(mine, value)
            elif mine is None:
                result[name] = value
    return result


def _is_axis(name: str, kind: str) -> bool:
    return name.startswith(kind) and (name == kind or name[len(kind) :].isdigit())


def _no_legend(layout: Mapping[str, Any], traces: list[dict[str, Any]]) -> None:
    listed = [trace for trace in traces if trace.get("showlegend", True)]
    asked = layout.get("showlegend")
    if listed and (asked or (asked is None and (len(listed) > 1 or any(trace.get("showlegend") for trace in listed)))):
        raise Unsupported("layout", "a legend (showlegend)")


def _name_and_colour(
    every: list[dict[str, Any]], shown: list[dict[str, Any]], filled: list[dict[str, Any]], layout: Mapping[str, Any]
) -> None:
    """Each trace's name for messages, and the colour it has when it names none."""
    cycle = layout.get("colorway") or _COLOURS
    for own, trace in zip(shown, filled, strict=True):
        place = next(count for count, each in enumerate(every) if each is own)
        name = f" ({trace['name']})" if trace.get("name") else ""
        trace["_where"] = f"trace {place}{name}, {trace['type']}"
        trace["_colour"] = cycle[place % len(cycle)]


def _plain(value: Any) -> Any:
    """Lists and dictionaries all through: arrays unpacked, numpy's numbers as Python's own."""
    if isinstance(value, dict):
        if "bdata" in value and "dtype" in value:
            return _unpacked(value)
        return {key: _plain(each) for key, each in value.items() if each is not None}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    if isinstance(value, np.ndarray):
        return [_plain(each) for each in value.tolist()]
    return value.item() if isinstance(value, np.generic) else value


def _unpacked(value: Mapping[str, Any]) -> list[Any]:
    array = np.frombuffer(base64.b64decode(value["bdata"]), dtype=np.dtype(value["dtype"]).newbyteorder("<"))
    if "shape" in value:
        array = array.reshape([int(part) for part in str(value["shape"]).split(",")])
    return list(array.tolist())


def each(value: Any, index: int, default: Any = None) -> Any:
    """An attribute's value for one mark: arrays give their item, what is missing the default."""
    if isinstance(value, list):
        value = value[index] if index < len(value) else None
    return default if value is None else value


def own_font(settings: Any, index: int) -> dict[str, Any]:
    """Font attributes of one mark: each may be a list."""
    return {key: each(value, index) for key, value in (settings or {}).items()}


def is_flat(trace: Mapping[str, Any]) -> bool:
    """Whether a trace's bars lie: plotly's orientation 'h'."""
    return trace.get("orientation", "h" if "x" in trace and "y" not in trace else "v") == "h"
