"""What of a plotly figure is drawn, attribute by attribute: everything else that is set is refused by name.

Four answers for an attribute: ANY, it is drawn whatever it says, or says nothing to a still picture; ONE, the same, but
for all marks of a trace alike; a set, these values and no others; a dictionary, the attributes inside it. What plotly
would find by itself, and nothing here does, a figure has to state.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from figure_svg.parts import Unsupported

ANY, ONE = "any", "one"


def _any(names: str) -> dict[str, Any]:
    return dict.fromkeys(names.split(), ANY)


# What a browser does with the pointer, and what only code reads.
_HOVER = _any("hoverinfo hoverlabel hovertemplate hovertext hoveron customdata ids meta uid uirevision name")
_LEGEND = _any("legendgroup legendgrouptitle legendrank legendwidth legend showlegend")
_FONT = dict.fromkeys(("size", "color", "family"), ONE)
_EDGE = _any("color width")
_LINE = _any("color width dash")
_PATTERN = {"shape": {"", "/"}, "fillmode": {"replace"}, **_any("size solidity fgcolor bgcolor")}

_TRACE = {
    **_HOVER, **_LEGEND, **_any("type x y visible xaxis yaxis"),
    "selected": ANY, "unselected": ANY,  # no mark is selected: selectedpoints is refused
}  # fmt: skip

TRACES: dict[str, dict[str, Any]] = {
    "bar": {
        **_TRACE, **_any("orientation base width"),
        "marker": {"color": ANY, "line": _EDGE, "pattern": _PATTERN},
    },
    "scatter": {
        **_TRACE, "mode": {"lines", "markers", "text", "markers+text"}, **_any("text textposition cliponaxis"),
        "textfont": _FONT, "connectgaps": {False}, "line": _LINE, "fill": {"toself"}, "fillcolor": ONE,
        "fillpattern": _PATTERN,
        "marker": {**_any("symbol size color opacity"), "line": _EDGE},
    },
}  # fmt: skip

_AXIS = {
    **_any("range domain anchor fixedrange visible gridcolor gridwidth nticks tickvals ticktext tickformatstops"),
    **_any("minallowed maxallowed hoverformat uirevision ticklabelstandoff scaleanchor constraintoward"),
    "type": {"linear", "date"}, "side": {"bottom", "left", "right"}, "constrain": {"range", "domain"},
    "ticklabelmode": {"period"}, "ticks": {""}, "showgrid": {True, False}, "showticklabels": {True, False},
    "zeroline": {False}, "showline": {False}, "automargin": {False}, "tickfont": _FONT,
}  # fmt: skip

_ANNOTATION = {
    **_any("text x y xref yref xshift yshift height bgcolor borderwidth borderpad hovertext hoverlabel name"),
    "xanchor": {"left", "center", "right"}, "yanchor": {"top", "middle", "bottom"},
    "align": {"left", "center", "right"}, "font": _FONT, "showarrow": {False},
}  # fmt: skip

_SHAPE = {
    **_any("x0 x1 y0 y1 xref yref path fillcolor xanchor yanchor name"), "line": _LINE,
    "type": {"line", "rect", "path", "circle"}, "layer": {"above", "below"},
    "xsizemode": {"scaled", "pixel"}, "ysizemode": {"scaled", "pixel"},
}  # fmt: skip

_LAYOUT = {
    **_any("width height autosize paper_bgcolor bargap hovermode hoverlabel hoverdistance clickmode dragmode"),
    **_any("meta uirevision modebar transition"),
    "margin": {**dict.fromkeys("lrtb", ANY), "pad": {0}, "autoexpand": {False}}, "font": _FONT,
    "plot_bgcolor": {"rgba(0,0,0,0)"}, "showlegend": {False}, "barmode": {"overlay"},
}  # fmt: skip

_AXIS_NAME = re.compile(r"[xy]axis\d*")


def check(layout: Mapping[str, Any], traces: list[dict[str, Any]]) -> None:
    """Raises Unsupported, naming the place, for the first thing that would be drawn in a browser and not here."""
    for count, trace in enumerate(traces):
        kind = trace.get("type", "scatter")
        if kind not in TRACES:
            raise Unsupported(f"trace {count}", f"type {kind!r}")
        _check(trace, TRACES[kind], f"trace {count}, {kind}", "")
        _stated(trace, "x y width" if kind == "bar" else "x y mode", f"trace {count}, {kind}")
    _stated(layout, "margin font plot_bgcolor showlegend", "layout")
    _stated(layout["margin"], "l r t b autoexpand", "layout.margin")
    for key, value in layout.items():
        if _AXIS_NAME.fullmatch(key):
            _check(value, _AXIS, f"layout.{key}", "")
            seen = value.get("visible", True)
            _stated(value, "range showgrid zeroline automargin" if seen else "range", f"layout.{key}")
        elif key in ("annotations", "shapes"):
            _all(value, key)
        else:
            _check({key: value}, _LAYOUT, "layout", "")
    if "barmode" not in layout and sum(trace["type"] == "bar" for trace in traces) > 1:
        raise Unsupported("layout", "barmode='group'")


def _all(items: Iterable[Mapping[str, Any]], name: str) -> None:
    allowed, stated = (_SHAPE, "type") if name == "shapes" else (_ANNOTATION, "x y showarrow xanchor yanchor")
    for count, item in enumerate(items):
        _check(item, allowed, f"layout.{name}[{count}]", "")
        _stated(item, stated, f"layout.{name}[{count}]")


def _stated(given: Mapping[str, Any], names: str, where: str) -> None:
    for name in names.split():
        if given.get(name, {}) == {}:
            raise Unsupported(where, f"what plotly takes where no {name} is stated")


def _check(given: Mapping[str, Any], allowed: Mapping[str, Any], where: str, path: str) -> None:
    for key, value in given.items():
        name = f"{path}{key}"
        rule = allowed.get(key)
        if rule is None or (rule == ONE and isinstance(value, list)):
            if value not in ([], {}):
                raise Unsupported(where, name)
        elif isinstance(rule, dict):
            _check(value, rule, where, f"{name}.")
        elif isinstance(rule, set):
            for each in value if isinstance(value, list) else [value]:
                if each not in rule:
                    raise Unsupported(where, f"{name}={each!r}")
