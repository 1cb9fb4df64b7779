"""The first view of every page's address, made once for each view and kept within bounds.

It never stands in the way: what fails, or takes longer than a reader would notice, leaves the page as Streamlit sends
it, and the log says why.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import asynccontextmanager
from functools import cached_property, partial
from threading import Thread

from anyio import to_thread
from starlette.types import Scope

from election import words
from election.link import HOME
from election.package import live
from election.package.dataset import Dataset
from election.render.first import first_html
from election.render.preview import head_html
from election.render.under import ROWS, as_rows
from election.view import Notice
from election.views import PAGES, available, meant, open_page
from web.http.kept import Kept
from web.http.paths import base_path, below, query_of
from web.http.refused import RefusedError
from web.http.site import site_address
from web.pages.document import FirstView

PATIENCE = 0.3  # seconds: a page without a first view is better than one that waits for it
ROOM = 32_000_000  # bytes that are kept: some hundred views

_LOG = logging.getLogger(__name__)


class FirstViews:
    """The first views of a site's pages."""

    def __init__(self, room: int = ROOM, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._kept: Kept[FirstView] = Kept(room)

    @cached_property
    def _base(self) -> str:
        """Known when the app is served, which is after this was made."""
        return base_path()

    def page_of(self, scope: Scope) -> str | None:
        """The page that the address names, whether or not these data feed it."""
        path = below(self._base, scope)
        name = HOME if path == "/" else path.removeprefix("/")
        return name if name in PAGES else None

    async def of(self, scope: Scope) -> FirstView | None:
        """The first view of the page that is asked for; None where the address is no page's, where there is nothing
        sound to show, and where it fails or would keep the reader waiting."""
        name = self.page_of(scope)
        if name is None:
            return None
        try:
            async with asyncio.timeout(self._patience):
                # In a thread that can be left: the data may have changed, and are then read.
                found = await to_thread.run_sync(self._found, name, scope, abandon_on_cancel=True)
                if not isinstance(found, Future):
                    return found
                making: asyncio.Future[FirstView] = asyncio.wrap_future(found)
                return await asyncio.shield(making)
        except RefusedError:
            return None
        except TimeoutError:
            _LOG.warning("no first view for this reader of %s: it took over %s s", name, self._patience)
        except Exception:
            _LOG.exception("no first view of %s, asked for %r", name, scope["query_string"])
        return None

    def _found(self, name: str, scope: Scope) -> FirstView | Future[FirstView] | None:
        state = live.current()
        dataset, notices = state.dataset, state.notices()
        if dataset is None or name not in available(dataset):
            return None
        whole = query_of(scope)
        asked = meant(dataset, name, whole).query
        rows = tuple(sorted(set(whole.get(ROWS, ()))))
        site = site_address(self._base, scope)
        key = (dataset.identity, name, asked, site, notices, rows)
        return self._kept.get(key, partial(view_of, dataset, name, dict(asked), site, notices, rows))

    @asynccontextmanager
    async def warmed(self, app: object) -> AsyncIterator[None]:
        """The app's lifespan: what all views need is made beside the start, so that the first reader doesn't wait."""
        Thread(target=self._warm, name="first views", daemon=True).start()
        yield

    def _warm(self) -> None:
        if (dataset := live.current().dataset) is not None:
            for name in available(dataset):
                view_of(dataset, name, {}, "", ())


def view_of(
    dataset: Dataset,
    name: str,
    query: Mapping[str, Sequence[str]],
    site: str,
    notices: tuple[Notice, ...],
    rows: tuple[str, ...] = (),
) -> FirstView:
    """The first view of a page for a query, with the charts of these ids as their rows, made anew. KeyError when there
    is no such page."""
    opened = open_page(dataset, name, query)
    shown = first_html(opened, dataset, notices, as_rows(opened.view, {ROWS: rows}))
    return FirstView(words.LANGUAGE, head_html(opened, dataset, site), shown)
