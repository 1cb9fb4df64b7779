"""Controls as widgets. A widget shows what the address says and writes the reader's change into it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import streamlit as st

from election.choices import Control
from election.render import html
from election.words import _
from ui import address

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~:$&])")


def plain(text: str) -> str:
    """Text from the data for a label that Streamlit reads as Markdown: nothing in it has a meaning there."""
    return _MARKDOWN.sub(r"\\\1", text)


def widget_key(page: str, control: Control) -> str:
    return f"{page}.{control.key}"


def show(page: str, controls: Sequence[Control], values: Any, more: Sequence[str] = ()) -> None:
    """The filter bar. Controls named in `more` fold behind a button on a phone."""
    first = [control for control in controls if control.key not in more and control.kind != "hidden"]
    rest = [control for control in controls if control.key in more]
    with st.container(key=f"filters-{page}"):
        with st.container(
            horizontal=True, vertical_alignment="top", gap="medium", key=f"filters-first-{page}"
        ):
            for control in first:
                _widget(page, controls, control, getattr(values, control.key))
        if rest:
            active = sum(getattr(values, control.key) != control.default for control in rest)
            st.html(html.fold(_("Filters ({n})").format(n=active) if active else _("Filters")))
            with st.container(
                horizontal=True, vertical_alignment="top", gap="medium", key=f"filters-more-{page}"
            ):
                for control in rest:
                    _widget(page, controls, control, getattr(values, control.key))


def _widget(page: str, controls: Sequence[Control], control: Control, value: Any) -> None:
    key = widget_key(page, control)
    st.session_state[key] = list(value) if control.kind == "many" else value
    common: dict[str, Any] = {"key": key, "on_change": _changed, "args": (controls, control, key)}
    with st.container(key=f"field-{control.kind}-{page}-{control.key}"):
        _WIDGETS[control.kind](control, common)


def _changed(controls: Sequence[Control], control: Control, key: str) -> None:
    value = st.session_state[key]
    if control.kind in ("many", "range"):
        value = tuple(value)
    address.set_values(controls, {control.key: control.default if value is None else value})


def _labels(control: Control) -> dict[str, str]:
    return {option.value: option.label for option in control.options}


def _select(control: Control, common: dict[str, Any]) -> None:
    labels = _labels(control)
    st.selectbox(control.label, list(labels), format_func=lambda value: labels.get(value, value), **common)


def _segments(control: Control, common: dict[str, Any]) -> None:
    labels = {option.value: plain(option.label) for option in control.options}
    closed = [number for number, option in enumerate(control.options, start=1) if option.reason]
    st.segmented_control(
        control.label,
        list(labels),
        format_func=lambda value: labels.get(value, value),
        required=True,
        wrap=True,
        **common,
    )
    if closed:
        # Streamlit can't grey out one option of several: the style sheet does, and the reason stands below.
        st.html(html.closed_options(f"field-segments-{common['key'].replace('.', '-')}", closed))
        for option in control.options:
            if option.reason:
                st.html(html.note(f"{option.label}: {option.reason}"))


def _many(control: Control, common: dict[str, Any]) -> None:
    labels = _labels(control)
    st.multiselect(
        control.label,
        list(labels),
        format_func=lambda value: labels.get(value, value),
        placeholder=control.placeholder or _("All"),
        **common,
    )


def _search(control: Control, common: dict[str, Any]) -> None:
    st.text_input(control.label, placeholder=control.placeholder, type="search", **common)


def _range(control: Control, common: dict[str, Any]) -> None:
    low, high = control.bounds
    st.slider(control.label, low, high, **common)


def _switch(control: Control, common: dict[str, Any]) -> None:
    st.toggle(control.label, **common)


_WIDGETS = {
    "select": _select,
    "segments": _segments,
    "many": _many,
    "search": _search,
    "range": _range,
    "switch": _switch,
}
