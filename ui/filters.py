"""Controls as widgets. A widget shows what the address says and writes the reader's change into it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import streamlit as st

from election.choices import Control, choice_links
from election.render import html, under
from election.words import _
from ui import address, faults


def widget_key(page: str, control: Control) -> str:
    return f"{page}.{control.key}"


def show(
    page: str, controls: Sequence[Control], first: Sequence[Control], folded: Sequence[Control], values: Any
) -> None:
    """The filter bar of the controls in `first`, and of those in `folded`, which fold behind a button on a phone;
    `controls` are all of the page."""
    shown = [control for control in controls if control in first or control in folded]
    if not shown:
        return
    bar = f"{page}-{shown[0].key}"
    with st.container(key=f"filterbar-{bar}", gap="small"):
        _bar(f"filters-first-{bar}", page, controls, first, values)
        if folded:
            active = sum(getattr(values, control.key) != control.default for control in folded)
            st.html(html.fold(_("Filters ({n})").format(n=active) if active else _("Filters")))
            _bar(f"filters-more-{bar}", page, controls, folded, values)


def _bar(key: str, page: str, controls: Sequence[Control], shown: Sequence[Control], values: Any) -> None:
    with st.container(horizontal=True, vertical_alignment="top", gap="medium", key=key):
        for control in shown:
            if control.kind == "segments":
                _segments(page, controls, control, vars(values))
            else:
                _widget(page, controls, control, getattr(values, control.key))


def _segments(page: str, controls: Sequence[Control], control: Control, values: Mapping[str, Any]) -> None:
    """Links, alike in the first view. The charts that are shown as their rows stay so."""
    shown = {under.ROWS: rows} if (rows := address.query().get(under.ROWS)) else {}
    ways = choice_links(page, controls, values, control, shown)
    st.html(html.segments(control, values[control.key], ways), width="content")


def _widget(page: str, controls: Sequence[Control], control: Control, value: Any) -> None:
    key = widget_key(page, control)
    st.session_state[key] = _for_widget(control, value)
    _WIDGETS[control.kind](control, {"key": key, "on_change": _changed, "args": (controls, control, key)})


def _for_widget(control: Control, value: Any) -> Any:
    """A value as Streamlit's widgets take it: several as a list, a decimal as a float."""
    if control.kind == "many":
        return list(value)
    return float(value) if isinstance(value, Decimal) else value


def _from_widget(control: Control, value: Any) -> Any:
    """What a reader set a widget to, as a value of the control. A float is taken as it is shown: a scale that is moved
    by tenths may stand at 0.30000000000000004."""
    if value is None:
        return control.default
    if control.kind in ("many", "range"):
        return tuple(value)
    return Decimal(f"{value:g}") if isinstance(value, float) else value


@faults.unharmed
def _changed(controls: Sequence[Control], control: Control, key: str) -> None:
    address.set_values(controls, {control.key: _from_widget(control, st.session_state[key])})


def _labels(control: Control) -> dict[str, str]:
    return {option.value: option.label for option in control.options}


FIELD = 256  # pixels: the longest usual label fits; a phone's style sheet makes every field as wide as the page
WIDE_FIELD = 352


def _select(control: Control, common: dict[str, Any]) -> None:
    labels = _labels(control)
    st.selectbox(control.label, list(labels), format_func=lambda value: labels.get(value, value), width=FIELD, **common)


def _many(control: Control, common: dict[str, Any]) -> None:
    labels = _labels(control)
    st.multiselect(
        control.label,
        list(labels),
        format_func=lambda value: labels.get(value, value),
        placeholder=control.placeholder or _("All"),
        width=FIELD,
        **common,
    )


def _search(control: Control, common: dict[str, Any]) -> None:
    st.text_input(control.label, placeholder=control.placeholder, type="search", width=FIELD, **common)


def _range(control: Control, common: dict[str, Any]) -> None:
    low, high = control.bounds
    st.slider(control.label, low, high, width=WIDE_FIELD, **common)


def _steps(control: Control, common: dict[str, Any]) -> None:
    low, high, step = _scale(control)
    st.slider(control.label, low, high, step=step, format="%g", width=WIDE_FIELD, **common)
    if control.notches:
        st.html(html.notches(control))


def _number(control: Control, common: dict[str, Any]) -> None:
    low, high, step = _scale(control)
    st.number_input(control.label, low, high, step=step, width=FIELD, **common)


def _scale(control: Control) -> tuple[float, float, float]:
    """Streamlit wants all numbers of a widget in the type of its value: int, or float."""
    number = int if isinstance(control.default, int) else float
    low, high, step = (number(each) for each in (*control.bounds, control.step))
    return low, high, step


def _switch(control: Control, common: dict[str, Any]) -> None:
    st.toggle(control.label, **common)


_WIDGETS = {
    "select": _select,
    "many": _many,
    "search": _search,
    "range": _range,
    "switch": _switch,
    "steps": _steps,
    "number": _number,
}
