"""What of a plotly figure is drawn, attribute by attribute: everything else that is set is refused by name.

Three answers for an attribute: ANY, it is drawn whatever it says, or says nothing to a still picture; a set, these
values and no others; a dictionary, the attributes inside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from figure_svg.parts import Unsupported

ANY = "any"


def _any(names: str) -> dict[str, Any]:
    return dict.fromkeys(names.split(), ANY)


# What a browser does with the pointer, and what only code reads.
_HOVER = _any("hoverinfo hoverlabel hovertemplate hovertext hoveron customdata ids meta uid uirevision name")
_LEGEND = _any("legendgroup legendgrouptitle legendrank legendwidth legend showlegend")
_FONT = _any("size color family weight style") | {
    "textcase": {"normal"}, "variant": {"normal"}, "lineposition": {"none"}, "shadow": {"none"},
}  # fmt: skip
_LINE = _any("color width dash")
_PATTERN = {
    "shape": ANY, "size": ANY, "solidity": ANY, "fgcolor": ANY, "bgcolor": ANY, "fgopacity": ANY,
    "fillmode": {"replace", "overlay"},
}  # fmt: skip

_TRACE = {
    **_HOVER, **_LEGEND, **_any("type x y visible opacity xaxis yaxis text textposition textfont cliponaxis"),
    "selected": ANY, "unselected": ANY,  # no mark is selected: selectedpoints is refused
}  # fmt: skip

TRACES: dict[str, dict[str, Any]] = {
    "bar": {
        **_TRACE, **_any("orientation base width offset"),
        "constraintext": ANY, "textangle": {"auto", 0}, "insidetextanchor": {"end", "middle", "start"},
        "textfont": _FONT, "insidetextfont": _FONT, "outsidetextfont": _FONT,
        "marker": {"color": ANY, "opacity": ANY, "line": _any("color width"), "pattern": _PATTERN},
    },
    "scatter": {
        **_TRACE, **_any("mode connectgaps orientation"), "textfont": _FONT,
        "line": {**_LINE, "shape": {"linear", "hv", "vh", "hvh", "vhv"}, "simplify": ANY, "smoothing": ANY},
        "fill": {"none", "tozeroy", "tozerox", "toself", "tonexty"}, "fillcolor": ANY, "fillpattern": _PATTERN,
        "marker": {
            **_any("symbol size color opacity"), "line": _any("color width"), "sizemode": {"diameter"}, "sizeref": {1},
        },
    },
}  # fmt: skip

_AXIS = {
    **_any("type range rangemode domain anchor overlaying side position color fixedrange visible layer"),
    **_any("showgrid gridcolor gridwidth griddash zeroline zerolinecolor zerolinewidth showline linecolor linewidth"),
    **_any("ticks ticklen tickwidth tickcolor tickvals ticktext tickmode tick0 dtick nticks tickangle"),
    **_any("tickformat tickprefix ticksuffix showtickprefix showticksuffix showticklabels separatethousands"),
    **_any("categoryarray automargin hoverformat uirevision autotypenumbers ticklabelstandoff"),
    **_any("showspikes spikecolor spikethickness spikedash spikemode spikesnap"),
    "autorange": {True, False, "reversed"},
    "categoryorder": {"trace", "array", "category ascending", "category descending"},
    "exponentformat": {"B", "none"}, "ticklabelposition": {"outside"}, "mirror": {False},
    **_any("minallowed maxallowed tickformatstops matches scaleanchor scaleratio constrain constraintoward"),
    "ticklabeloverflow": {"allow", "hide past div"}, "ticklabelmode": {"instant", "period"},
    "tickfont": _FONT, "title": {"text": {""}, "font": ANY, "standoff": ANY}, "rangeslider": {"visible": {False}},
}  # fmt: skip

_ANNOTATION = {
    **_any("text x y xref yref xanchor yanchor xshift yshift align valign textangle opacity visible width height"),
    **_any("bgcolor bordercolor borderwidth borderpad hovertext hoverlabel captureevents name ax ay axref ayref"),
    **_any("arrowcolor arrowhead arrowsize arrowwidth startarrowhead standoff startstandoff"),
    "font": _FONT, "showarrow": {False}, "clicktoshow": {False},
}  # fmt: skip

_SHAPE = {
    **_any("x0 x1 y0 y1 xref yref path fillcolor opacity visible name xanchor yanchor editable"),
    "showlegend": {False},
    "type": {"line", "rect", "path", "circle"}, "layer": {"above", "below", "between"}, "line": _LINE,
    "xsizemode": {"scaled", "pixel"}, "ysizemode": {"scaled", "pixel"}, "fillrule": {"evenodd"},
}  # fmt: skip

_LAYOUT = {
    **_any("width height autosize margin font colorway paper_bgcolor plot_bgcolor showlegend legend"),
    **_any("bargap bargroupgap hovermode hoverlabel hoverdistance spikedistance hoversubplots clickmode dragmode"),
    **_any("selectdirection meta uirevision editrevision datarevision selectionrevision newshape newselection"),
    **_any("activeshape modebar transition autotypenumbers annotationdefaults shapedefaults"),
    "barmode": {"group", "overlay", "relative", "stack"}, "barnorm": {""}, "separators": {".,"},
    "title": {"text": {""}, **_any("font x y xanchor yanchor xref yref pad")},
    "uniformtext": {"mode": {False}}, "minreducedwidth": ANY, "minreducedheight": ANY,
}  # fmt: skip

_AXIS_NAME = re.compile(r"[xy]axis\d*")


def check(layout: Mapping[str, Any], traces: list[dict[str, Any]]) -> None:
    """Raises Unsupported, naming the place, for the first thing that would be drawn in a browser and not here."""
    for count, trace in enumerate(traces):
        kind = trace.get("type", "scatter")
        where = f"trace {count}, {kind}"
        if kind not in TRACES:
            raise Unsupported(f"trace {count}", f"type {kind!r}")
        _check(trace, TRACES[kind], where, "")
    for key, value in layout.items():
        if _AXIS_NAME.fullmatch(key):
            _check(value, _AXIS, f"layout.{key}", "")
        elif key in ("annotations", "shapes"):
            allowed = _ANNOTATION if key == "annotations" else _SHAPE
            for count, item in enumerate(value):
                _check(item, allowed, f"layout.{key}[{count}]", "")
        else:
            _check({key: value}, _LAYOUT, "layout", "")


def _check(given: Mapping[str, Any], allowed: Mapping[str, Any], where: str, path: str) -> None:
    for key, value in given.items():
        name = f"{path}{key}"
        rule = allowed.get(key)
        if rule is None:
            if value not in ([], {}):
                raise Unsupported(where, name)
        elif isinstance(rule, dict):
            if not isinstance(value, dict):
                value = {"text": value}
            _check(value, rule, where, f"{name}.")
        elif isinstance(rule, set):
            for each in value if isinstance(value, list) else [value]:
                if each not in rule:
                    raise Unsupported(where, f"{name}={each!r}")
