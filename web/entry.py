"""The page's HTML knows where the server is.

On an address such as /timeline Streamlit's browser code first asks /timeline/_stcore/health whether the app lives
there, is answered 404, and only then asks the root: a round trip lost and two errors in the reader's console on every
page but the first. The code takes `window.__streamlit.BACKEND_BASE_URL` at its word instead; pages here are one
segment deep, so the server is always the address's own folder, behind any proxy prefix too.
"""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HEAD = b"<head>"
_SCRIPT = b'<script>window.__streamlit={BACKEND_BASE_URL:new URL("./",location.href).href}</script>'


class Entry:
    """ASGI middleware: adds the script to every HTML document and leaves all else as it is."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or b"text/html" not in _header(scope, b"accept"):
            await self.app(scope, receive, send)
            return
        # Compressed HTML could not be added to; the document is small.
        plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        await self.app({**scope, "headers": plain}, receive, _Document(send))


class _Document:
    """Holds an HTML response back until it is whole, then sends it with the script in its head."""

    def __init__(self, send: Send) -> None:
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
        body = self._body.replace(_HEAD, _HEAD + _SCRIPT, 1)
        dropped = (b"content-length", b"etag", b"last-modified")  # they speak of the document without the script
        headers = [(name, value) for name, value in start["headers"] if name.lower() not in dropped]
        if body:  # a HEAD request has none, and no length to state
            headers.append((b"content-length", str(len(body)).encode()))
        await self._send({**start, "headers": headers})
        await self._send({"type": "http.response.body", "body": body})


def _is_html(start: Message) -> bool:
    types = [value for name, value in start["headers"] if name.lower() == b"content-type"]
    return bool(types) and types[0].startswith(b"text/html")


def _header(scope: Scope, wanted: bytes) -> bytes:
    return b",".join(value for name, value in scope["headers"] if name == wanted)
