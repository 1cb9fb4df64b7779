"""A plotly figure as plain dictionaries, ready to be drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import plotly.graph_objects as go

from figure_svg.known import check
from figure_svg.parts import Paint, Unsupported
from figure_svg.scale import Axis


@dataclass
class Sheet:
    """A figure being drawn: its data, the room it has, its axes by id ('x', 'y2'), and what is defined once by its name
    (clips, patterns)."""

    layout: dict[str, Any]
    traces: list[dict[str, Any]]
    width: float
    height: float
    paint: Paint
    prefix: str
    axes: dict[str, Axis] = field(default_factory=dict)
    definitions: dict[str, str] = field(default_factory=dict)

    @property
    def left(self) -> float:
        return round(self.layout["margin"]["l"])

    @property
    def top(self) -> float:
        return round(self.layout["margin"]["t"])

    @property
    def inner_width(self) -> float:
        return self.width - self.left - round(self.layout["margin"]["r"])

    @property
    def inner_height(self) -> float:
        return self.height - self.top - round(self.layout["margin"]["b"])

    @property
    def font(self) -> dict[str, Any]:
        return dict(self.layout["font"])

    def define(self, kind: str, markup: str) -> str:
        """The id of a definition; `markup` has ID in place of it. The same markup is defined once."""
        for known, text in self.definitions.items():
            if text == markup.replace("ID", known, 1):
                return known
        name = f"{self.prefix}-{kind}{len(self.definitions)}"
        self.definitions[name] = markup.replace("ID", name, 1)
        return name


def read(figure: go.Figure, width: float, height: float, paint: Paint, prefix: str) -> Sheet:
    """The figure ready to be drawn, its axes still to come. Raises Unsupported for what would be drawn in a browser and
    not here."""
    spec = _plain(figure.to_plotly_json())
    if spec.get("frames"):
        raise Unsupported("figure", "frames")
    layout, traces = spec.get("layout") or {}, spec.get("data") or []
    template = layout.pop("template", None) or {}
    shown = [trace for trace in traces if trace.get("visible", True) is True]
    check(layout, shown)
    if template.get("layout"):
        raise Unsupported("layout", "a template that says more than nothing")
    for place, trace in enumerate(traces):
        name = f" ({trace['name']})" if trace.get("name") else ""
        trace["_where"] = f"trace {place}{name}, {trace['type']}"
    return Sheet({"annotations": [], "shapes": []} | layout, shown, width, height, paint, prefix)


def _plain(value: Any) -> Any:
    """Lists and dictionaries all through, numpy's numbers as Python's own."""
    if isinstance(value, dict):
        if "bdata" in value:
            raise Unsupported("figure", "an array of numpy's, in place of a list,")
        return {key: _plain(each) for key, each in value.items() if each is not None}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value.item() if isinstance(value, np.generic) else value


def each(value: Any, index: int, default: Any = None) -> Any:
    """An attribute's value for one mark: arrays give their item, what is missing the default."""
    if isinstance(value, list):
        value = value[index] if index < len(value) else None
    return default if value is None else value


def common_id(trace: Mapping[str, Any]) -> str | None:
    """What all points of a trace stand for, by the first value of each one's `customdata`; None where they stand for
    several things or say nothing."""
    named = set(_ids(trace))
    return named.pop() if len(named) == 1 else None


def own_ids(trace: Mapping[str, Any]) -> Sequence[str | None]:
    """What each point stands for, where its trace has points of several things. For all of a trace alike it is said
    once, of the trace."""
    named = _ids(trace) if common_id(trace) is None else []
    return [*named, *[None] * (len(trace["x"]) - len(named))]


def _ids(trace: Mapping[str, Any]) -> list[str | None]:
    points = trace.get("customdata") or ()
    return [str(point[0]) or None if isinstance(point, list) and point else None for point in points]


def is_flat(trace: Mapping[str, Any]) -> bool:
    """Whether a trace's bars lie: plotly's orientation 'h'."""
    return bool(trace.get("orientation") == "h")
