"""Streamlit's scripts and styles go out compressed.

Streamlit sends them as they are (7 MB until a chart stands) and leaves compressing to a proxy in front, which most who
run it don't have. This middleware answers for the files that are packed, in the coding that the reader takes, and
leaves everything else to Streamlit: other addresses, parts of files, readers who take no compression, and files that
are not packed yet.
"""

from __future__ import annotations

from anyio import to_thread
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.http.answer import answer, has_one
from web.http.encodings import acceptable
from web.http.paths import base_path, below, header
from web.pack.background import Packer, effort
from web.pack.cache import cache_for
from web.pack.installed import Asset, Installed, installed
from web.pack.packing import passes
from web.pack.shelf import Packed, Shelf


class PackedFiles:
    """ASGI middleware. Without arguments: for the installed Streamlit, packing what is missing in a thread."""

    def __init__(self, app: ASGIApp, streamlit: Installed | None = None, shelf: Shelf | None = None) -> None:
        self.app = app
        self._streamlit = streamlit or installed()
        self._base = base_path()
        self._shelf = shelf or _filling_shelf(self._streamlit)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asset = self._asset(scope)
        if asset is None:
            await self.app(scope, receive, send)
        elif packed := await self._packed(asset, header(scope, b"accept-encoding")):
            await _send(asset, packed, scope, send)
        else:
            await self.app(scope, receive, _varying(send))

    def _asset(self, scope: Scope) -> Asset | None:
        """Looked up by its whole name among those that were found in the package: no path is ever put together from
        what was asked for."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD") or header(scope, b"range"):
            return None
        return self._streamlit.assets.get(below(self._base, scope).removeprefix("/"))

    async def _packed(self, asset: Asset, accepted: str) -> Packed | None:
        if (shelf := self._shelf) is None:
            return None
        for coding in acceptable(accepted):
            if packed := shelf.kept(asset, coding) or await to_thread.run_sync(shelf.load, asset, coding):
                return packed
        return None


def _filling_shelf(streamlit: Installed) -> Shelf | None:
    """A shelf with a thread behind it that packs what is missing; None where `ELECTION_PACK` is off."""
    wanted = passes(effort(), at_once=True)
    if not wanted:
        return None
    cache = cache_for(streamlit)
    packer = Packer(streamlit, cache, wanted)
    packer.ask()
    return Shelf(cache, on_damage=packer.ask)


async def _send(asset: Asset, packed: Packed, scope: Scope, send: Send) -> None:
    headers = {"cache-control": asset.caching, "etag": packed.tag, "vary": "Accept-Encoding"}
    if has_one(scope, [packed.tag]):
        await answer(scope, send, 304, headers)
        return
    about = {
        "content-type": asset.mime,
        "content-encoding": packed.coding,
        "content-length": str(len(packed.body)),
    }
    await answer(scope, send, 200, headers | about, packed.body)


def _varying(send: Send) -> Send:
    """Streamlit's own answer for a file that has packed forms: a cache on the way must not take it for everybody's."""

    async def vary(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [*message["headers"], (b"vary", b"Accept-Encoding")]}
        await send(message)

    return vary
