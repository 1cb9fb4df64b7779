"""Files by address: every page's view under the same name and query as the page itself, in every form.

/vote_share.svg?election=mazhilis-2021      the first chart; web/files/asked.py says what can be asked for
/vote_share.html, .json, .txt               the whole page
/data.zip, /data/TABLE.csv                  the data package, and each of its files
/llms.txt, /robots.txt, /sitemap.xml        which of these there are
/reader.js, /fonts/NAME                     what the pages are shown with

A file is made once and kept; a reader who has it is told so (304). Its address goes on when the data change, and a
figure that was put right must not live on in a cache: so readers keep a file, but ask each time whether it still holds.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from anyio import to_thread
from starlette.types import ASGIApp, Receive, Scope, Send

from election.package import live
from election.package.dataset import Dataset
from election.render import script
from election.render.forms import FORMS
from election.views import PAGES
from election.words import _, clean
from figure_svg import shipped
from web.files.asked import asked
from web.files.guides import GUIDES
from web.files.made import Made, made, package_file, page_file, table_file
from web.files.version import code_version
from web.http.answer import answer, has_one
from web.http.encodings import CODINGS, acceptable
from web.http.kept import Kept
from web.http.paths import base_path, below, header, query_of
from web.http.refused import RefusedError
from web.http.site import site_address
from web.pack.installed import installed

ROOM = 64_000_000  # bytes of files that are kept

_ASK_AGAIN = "public, no-cache"
_FOR_GOOD = "public, max-age=31536000, immutable"
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Wanted:
    """A file and how to make it. `key` is the same for the same file, `etag` for the same bytes."""

    key: Hashable
    etag: str
    make: Callable[[], Made]
    caching: str = _ASK_AGAIN


class Files:
    """ASGI middleware: answers for addresses of files and leaves all else to the app."""

    def __init__(self, app: ASGIApp, room: int = ROOM) -> None:
        self.app = app
        self.kept: Kept[Made] = Kept(room)
        self._base = base_path()
        self._streamlits = _streamlits_files()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        place = self._place(scope) if scope["type"] == "http" else ()
        if not place:
            await self.app(scope, receive, send)
            return
        if scope["method"] not in ("GET", "HEAD"):
            await _refuse(RefusedError(405, _("A file can be read and nothing else.")), scope, send)
            return
        try:
            wanted = await to_thread.run_sync(self._wanted, place, scope)
            if has_one(scope, [_tag(wanted, coding) for coding in ("", *CODINGS)]):
                await answer(scope, send, 304, _headers(wanted))
                return
            file = self.kept.get(wanted.key, wanted.make)
            # Shielded: another reader may be waiting for the same file.
            whole = await asyncio.shield(asyncio.wrap_future(file)) if isinstance(file, Future) else file
        except RefusedError as refusal:
            await _refuse(refusal, scope, send)
        except Exception:
            _LOG.exception("file %s", scope["path"])
            await _refuse(
                RefusedError(500, _("This file could not be made; the page itself may show it.")), scope, send
            )
        else:
            await _send(wanted, whole, scope, send)

    def _place(self, scope: Scope) -> Sequence[str]:
        """The address under the site's root as one name, or as a folder and a name; () for what is no file of ours.
        Names are only ever looked up: none becomes a path."""
        parts = below(self._base, scope).split("/")[1:]
        if len(parts) == 2 and parts[0] in ("data", "fonts") and parts[1]:
            return parts
        if len(parts) != 1 or "." not in parts[0]:
            return ()
        page, _dot, form = parts[0].rpartition(".")
        ours = parts[0] in (*GUIDES, "data.zip", script.NAME) or page in PAGES
        return parts if ours or (form in FORMS and parts[0] not in self._streamlits) else ()

    def _wanted(self, place: Sequence[str], scope: Scope) -> _Wanted:
        """What is asked for, in the data as they are now. Raises RefusedError."""
        if place[0] == "fonts":
            return _font(place[1])
        if place[0] == script.NAME:
            return _script()
        dataset = live.current().dataset
        if dataset is None:
            raise RefusedError(503, _("The data needs mending; there is nothing sound to show yet."))
        site = site_address(self._base, scope)
        name = place[-1]
        if len(place) == 2:
            return _of(dataset, name, "", partial(table_file, dataset, name))
        if name == "data.zip":
            return _of(dataset, name, "", partial(package_file, dataset))
        if name in GUIDES:
            return _of(dataset, name, site, partial(GUIDES[name], dataset, site))
        page, _dot, form = name.rpartition(".")
        one = asked(dataset, page, form, query_of(scope))
        site = site if FORMS[form].of == "page" else ""  # no rows and no picture have an address in them
        return _of(dataset, one, site, partial(page_file, dataset, one, site))


def _of(dataset: Dataset, what: Hashable, site: str, make: Callable[[], Made]) -> _Wanted:
    key = (dataset.identity, what, site)
    return _Wanted(key, sha256(f"{code_version()} {key}".encode()).hexdigest()[:24], make)


def _font(name: str) -> _Wanted:
    """A face for pages that stand by themselves; its address has its version, so that it can be kept for good."""
    faces: dict[str, Path] = {path.name: path for path in shipped.FOLDER.glob("*.woff2")}
    if name not in faces:
        raise RefusedError(404, _("There is no face of this name."))
    return _Wanted(("fonts", name), f"{code_version()}-{name}", lambda: made(faces[name].read_bytes(), name), _FOR_GOOD)


def _script() -> _Wanted:
    """What pages run; its address has its version as well."""
    return _Wanted(script.NAME, code_version(), lambda: made(script.reader(), script.NAME), _FOR_GOOD)


def _streamlits_files() -> frozenset[str]:
    """Files that Streamlit itself has at the root: its icon, its document."""
    return frozenset(path.name for path in installed().folder.glob("*"))


def _tag(wanted: _Wanted, coding: str) -> str:
    return f'"{wanted.etag}-{coding}"' if coding else f'"{wanted.etag}"'


def _headers(wanted: _Wanted, coding: str = "") -> dict[str, str]:
    return {
        "etag": _tag(wanted, coding),
        "cache-control": wanted.caching,
        "vary": "Accept-Encoding",
        "access-control-allow-origin": "*",
        "x-content-type-options": "nosniff",
    }


async def _send(wanted: _Wanted, file: Made, scope: Scope, send: Send) -> None:
    codings = acceptable(header(scope, b"accept-encoding"), list(file.coded)) if file.coded else []
    coding = codings[0] if codings else ""
    body = file.coded[coding] if coding else file.body
    headers = {**file.headers, **_headers(wanted, coding), "content-length": str(len(body))}
    if coding:
        headers["content-encoding"] = coding
    await answer(scope, send, 200, headers, body)


async def _refuse(refusal: RefusedError, scope: Scope, send: Send) -> None:
    body = f"{clean(str(refusal))}\n".encode()
    headers = {
        "content-type": "text/plain; charset=utf-8",
        "content-length": str(len(body)),
        "cache-control": "no-cache",
        "access-control-allow-origin": "*",
        "x-content-type-options": "nosniff",
    }
    if refusal.status == 405:
        headers["allow"] = "GET, HEAD"
    await answer(scope, send, refusal.status, headers, body)
