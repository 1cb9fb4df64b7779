"""What a reader sees where the app itself is at fault: a calm sentence in place of what failed, and all the rest."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec

import streamlit as st

from election.render import html
from election.view import Notice
from election.words import _

_LOG = logging.getLogger(__name__)

P = ParamSpec("P")


@contextmanager
def page() -> Iterator[None]:
    """Within is a whole page: where it fails, the menu and the foot still stand."""
    with _told(
        _("This page could not be drawn. The other pages work; the reason is in the server's log."),
        _("Reloading without the part of the address after “?” may help."),
    ):
        yield


@contextmanager
def part() -> Iterator[None]:
    """Within is a part of a page: where it fails, the other parts still stand."""
    with _told(
        _("This part of the page could not be drawn; the others stand. The reason is in the server's log."),
        _("Another choice above, or a reload, may help."),
    ):
        yield


@contextmanager
def _told(what: str, mend: str) -> Iterator[None]:
    try:
        yield
    except Exception:
        # A fault of ours must not cost the reader the rest, and a traceback tells him nothing.
        _LOG.exception("at %s", dict(st.query_params))
        st.html(html.notices([Notice(f"{what} {mend}")]))


def drawable(chart: str, *makes: Callable[[], object]) -> bool:
    """Whether the chart's figures can be made; why not goes to the log."""
    try:
        for make in makes:
            make()
    except Exception:
        _LOG.exception("chart %s", chart)
        return False
    return True


def unharmed(callback: Callable[P, None]) -> Callable[P, None]:
    """For what a widget calls when a reader uses it: where it fails the page comes as it was."""

    @wraps(callback)
    def called(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            callback(*args, **kwargs)
        except Exception:
            _LOG.exception("%s at %s", callback.__name__, dict(st.query_params))

    return called
