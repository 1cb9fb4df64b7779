"""The address is the state: what a reader has chosen stands in the query, and nowhere else.

Streamlit's own `bind="query-params"` writes an option's label into the address ("?election=Mazhilis+2023"), which
changes with the language and drops what it doesn't know without a word. Here the values are the short ones of
`election.choices`, and a value that isn't known becomes a notice.

A widget's change is written to the address in its callback, before the page runs again; the page then reads the
address. So a link, the back button and a click all come the same way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from election.choices import CARRIED, Control, read, write

_LAST = "address.last"  # page -> its query when the reader was last there, without what is shared
_SHARED = "address.shared"  # what the reader takes along, as last chosen
_PAGE = "address.page"


def query() -> dict[str, list[str]]:
    """The address's query: each name with all its values."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def enter(page: str, names: Sequence[str]) -> None:
    """Called first on each run of a page. Coming by a link that says nothing but what is taken along, a reader finds
    the page as it was left, for the election chosen last; an address that says more is taken at its word."""
    arrived = st.session_state.get(_PAGE) != page
    if arrived and not any(name in st.query_params for name in names if name not in CARRIED):
        _return(page, names)
    st.session_state[_PAGE] = page
    _remember(page, names)


def _return(page: str, names: Sequence[str]) -> None:
    kept: dict[str, list[str]] = st.session_state.get(_LAST, {}).get(page, {}) | st.session_state.get(_SHARED, {})
    for name, values in kept.items():
        if name in names and name not in st.query_params:
            st.query_params[name] = list(values)


def _remember(page: str, names: Sequence[str]) -> None:
    now = {name: values for name, values in query().items() if name in names}
    st.session_state.setdefault(_LAST, {})[page] = {name: now[name] for name in now if name not in CARRIED}
    # A page that doesn't have the choice leaves it as it was; one that has it and doesn't name it means the usual.
    elsewhere = {name: values for name, values in st.session_state.get(_SHARED, {}).items() if name not in names}
    st.session_state[_SHARED] = elsewhere | {name: now[name] for name in CARRIED if name in now}


def set_query(controls: Sequence[Control], wanted: Mapping[str, str | Sequence[str]]) -> None:
    """Makes the page's part of the address just this; foreign names stay as they are."""
    for control in controls:
        value = wanted.get(control.key)
        if value:
            st.query_params[control.key] = value if isinstance(value, str) else list(value)
        elif control.key in st.query_params:
            del st.query_params[control.key]


def set_values(controls: Sequence[Control], changes: Mapping[str, Any]) -> None:
    """Writes these choices into the address, and leaves the page's other choices and foreign names as they are."""
    values, _ = read(controls, query())
    set_query(controls, write(controls, values | dict(changes)))
