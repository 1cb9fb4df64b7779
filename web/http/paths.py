"""Where a request points, whatever the app is served under."""

from __future__ import annotations

from starlette.types import Scope

from election.choices import Query, parsed
from election.words import _
from web.http.refused import RefusedError

LONGEST_QUERY = 4096  # bytes


def below(base: str, scope: Scope) -> str:
    """The path under Streamlit's root, with its slash: without the prefix that a proxy or a mount says it put before
    (`root_path`) and without `base`; '' for a path outside of that.

    Exact: nothing is decoded, joined or tidied.
    """
    path, mounted = scope["path"], scope.get("root_path", "").rstrip("/")
    inner = path[len(mounted) :] if mounted and path.startswith(f"{mounted}/") else path  # as Starlette's routes do
    return inner[len(base) :] if inner.startswith(f"{base}/") else ""


def base_path() -> str:
    """`server.baseUrlPath` as Streamlit takes it: '/name', or '' for none."""
    import streamlit as st  # here, for its import takes a second that not all who ask for paths have

    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}" if base else ""


def query_of(scope: Scope) -> Query:
    """The address's query. Raises RefusedError for one longer than LONGEST_QUERY."""
    if len(scope["query_string"]) > LONGEST_QUERY:
        raise RefusedError(414, _("The address is longer than any that means something here."))
    return parsed(scope["query_string"].decode("latin-1"))


def header(scope: Scope, wanted: bytes) -> str:
    """A request header's value, several joined; '' when it isn't there."""
    return ",".join(value.decode("latin-1") for name, value in scope["headers"] if name == wanted)
