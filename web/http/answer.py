"""An answer sent whole, and whether the reader has it already."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from starlette.types import Scope, Send

from web.http.paths import header


def has_one(scope: Scope, tags: Collection[str]) -> bool:
    """Whether the reader says that he has one of the versions that these entity tags name, each in its quotes: then a
    304 is all he needs. RFC 9110, 13.1.2: a tag may be called weak, and * is any version."""
    given = {tag.strip().removeprefix("W/") for tag in header(scope, b"if-none-match").split(",")}
    return "*" in given or not given.isdisjoint(tags)


async def answer(scope: Scope, send: Send, status: int, headers: Mapping[str, str], body: bytes = b"") -> None:
    """Sends it; who asked for the HEAD gets no body."""
    pairs = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": pairs})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})
