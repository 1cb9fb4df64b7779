"""What each page's HTML has besides Streamlit's own: parts of its head, and the page's first view.

A part of the head is a function of the request that gives HTML; `dashboard.py` names those that there are.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import lru_cache

from anyio import to_thread
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from election.link import HOME
from election.render.page import faces
from election.render.script import reader_tags
from web.http.encodings import acceptable, compressed
from web.http.paths import header
from web.insides import MARKS
from web.pages.document import FirstView, called, with_first_view
from web.pages.first_view import FirstViews

HeadPart = Callable[[Scope], str]

_LOG = logging.getLogger(__name__)
_HEAD = b"<head>"
_OWN_HEADERS = (b"content-length", b"content-encoding", b"etag", b"last-modified", b"vary")
"""These speak of the document without the parts."""


def server_address(scope: Scope) -> str:
    """Where the server is, before any other script.

    On an address such as /timeline Streamlit's browser code first asks /timeline/_stcore/health whether the app lives
    there, is answered 404, and only then asks the root: a round trip lost and two errors in the reader's console on
    every page but the first. The code takes `window.__streamlit.BACKEND_BASE_URL` at its word instead; pages here are
    one segment deep, so the server is always the address's own folder, behind any proxy prefix too.
    """
    return '<script>window.__streamlit={BACKEND_BASE_URL:new URL("./",location.href).href}</script>'


def own_faces(scope: Scope) -> str:
    """Rules for the faces of the first view and of the live page: said once, for a face that is said again is fetched
    again. Streamlit's own serif and italic are ten times as large, and then nothing asks for them."""
    return f"<style>{faces()}</style>"


def own_script(scope: Scope) -> str:
    """What the HTML of first view and live page does by itself; fetched beside the app, and run before it."""
    return reader_tags()


def theme_followed(scope: Scope) -> str:
    """The app has the colours that the reader has chosen in the bar."""
    return called("theme")


def rest_asked_for(scope: Scope) -> str:
    """The page's part in what ui/rest.py says."""
    return called("rest", MARKS)


def links_followed(scope: Scope) -> str:
    """A link to another page, or to the same one set otherwise, keeps the session: no new start of the app."""
    return called("live", MARKS)


def printed_as_plain(scope: Scope) -> str:
    """A live page on paper is the same page as plain HTML."""
    return called("paper", HOME)


def measured_when_seen(scope: Scope) -> str:
    """A page in a frame that is not displayed at first has its words where they belong once it is."""
    return called("unseen", MARKS)


def marks_named(scope: Scope) -> str:
    """In the live page the marks of charts have ids, as they have in pictures."""
    return called("plotly", MARKS)


def marks_moved(scope: Scope) -> str:
    """What stays the same in a chart moves to its new place."""
    return called("motion", MARKS)


class Entry:
    """ASGI middleware: adds the parts to every HTML document, and to a page's the first view, and leaves all else as it
    is."""

    def __init__(
        self, app: ASGIApp, head: Sequence[HeadPart] = (server_address,), first: FirstViews | None = None
    ) -> None:
        self.app = app
        self._head = tuple(head)
        self._first = first

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not self._for_a_document(scope):
            await self.app(scope, receive, send)
            return
        # Compressed HTML could not be added to.
        plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        first = await self._first.of(scope) if self._first and scope["method"] == "GET" else None
        await self.app({**scope, "headers": plain}, receive, _Document(self._head, first, scope, send))

    def _for_a_document(self, scope: Scope) -> bool:
        """A browser says that it takes HTML; a chat that looks a link up takes anything, as a script of ours does, and
        is known by asking for a page."""
        return "text/html" in header(scope, b"accept") or bool(self._first and self._first.page_of(scope))


class _Document:
    """Holds an HTML response back until it is whole, then sends it with the parts in its head."""

    def __init__(self, head: Sequence[HeadPart], first: FirstView | None, scope: Scope, send: Send) -> None:
        self._head = head
        self._first = first
        self._scope = scope
        self._send = send
        self._start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self._start = message
            return
        if self._start is None:
            await self._send(message)
            return
        self._body += message.get("body", b"")
        if not message.get("more_body"):
            await self._finish(self._start)

    async def _finish(self, start: Message) -> None:
        headers = [(name, value) for name, value in start["headers"] if name.lower() not in _OWN_HEADERS]
        headers.append((b"vary", b"Accept-Encoding"))
        body = b"" if self._scope["method"] == "HEAD" else self._body
        if body:  # else there is no length to state
            coding = next(iter(acceptable(header(self._scope, b"accept-encoding"))), "")
            body = await to_thread.run_sync(_composed, body, self._parts(), self._first, coding)
            if coding:
                headers.append((b"content-encoding", coding.encode()))
            headers.append((b"content-length", str(len(body)).encode()))
        await self._send({**start, "headers": headers})
        await self._send({"type": "http.response.body", "body": body})

    def _parts(self) -> str:
        """All parts; one that fails is left out, and the page comes as it would without it."""
        parts = []
        for part in self._head:
            try:
                parts.append(part(self._scope))
            except Exception:
                _LOG.exception("%s at %s", getattr(part, "__name__", part), self._scope.get("path"))
        return "".join(parts)


@lru_cache(maxsize=128)  # a page's document is the same for all its readers; compressed, it is some 20 kB
def _composed(document: bytes, parts: str, first: FirstView | None, coding: str) -> bytes:
    whole = document.replace(_HEAD, _HEAD + parts.encode(), 1)
    if first:
        whole = with_first_view(whole.decode(), first).encode()
    return compressed(whole, coding) if coding else whole


def _is_html(start: Message) -> bool:
    types = [value for name, value in start["headers"] if name.lower() == b"content-type"]
    return bool(types) and types[0].startswith(b"text/html")
