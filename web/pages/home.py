"""The first page stands at the bare address; under its own name, which its files have, a reader is led there."""

from __future__ import annotations

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from election.link import HOME
from web.http.paths import base_path, below


class Home:
    """ASGI middleware: /overview?election=... goes to /?election=..., which is all that Streamlit knows of it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._base = base_path()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or below(self._base, scope) != f"/{HOME}":
            await self.app(scope, receive, send)
            return
        query = scope["query_string"].decode("latin-1")
        await RedirectResponse(f"./?{query}" if query else "./", 308)(scope, receive, send)
