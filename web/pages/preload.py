"""What a page needs besides Streamlit's start is fetched along with it.

Streamlit's code learns which element a page has once the app has run, and only then asks for the code that draws it:
on a phone's line the largest part, plotly, sets out after twelve seconds. The build's manifest says which files those
are; a Streamlit without it, or with other names in it, gets no links and works as it did.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from starlette.types import Scope

from election.package import live
from election.views import PAGES, available, open_page
from web.http.paths import base_path, below
from web.insides import CHART, MARKS, PARTS
from web.pack.installed import installed
from web.pages.document import called

_LOG = logging.getLogger(__name__)

_START = "index.html"


def fetched_ahead(folder: Path | None = None) -> Callable[[Scope], str]:
    """A part for the head of each page's HTML, for the installed Streamlit or the one whose index.html lies in
    `folder`; its files are read now."""
    files = preloads(folder or installed().folder)
    charted = Charted()

    def fetching(scope: Scope) -> str:
        return files.script(charted(page_of(scope)))

    return fetching


def page_of(scope: Scope) -> str:
    """The page that an address opens: Streamlit shows the first one where it doesn't know the name."""
    name = below(base_path(), scope).strip("/")
    return name if name in PAGES else next(iter(PAGES))


class Charted:
    """Whether a page has a chart. Asked for the first time it says yes, for most have: the answer comes from the page's
    usual view, and the HTML doesn't wait for that. It is made in a thread while the reader's browser starts, and the
    live page, which wants the same data and often the same view, finds it kept."""

    def __init__(self) -> None:
        self._known: dict[str, bool] = {}
        self._looking: set[str] = set()  # one look at a page at a time, however many ask
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="charted")

    def __call__(self, page: str) -> bool:
        if page not in self._looking:
            self._looking.add(page)
            self._worker.submit(self._look, page)
        return self._known.get(page, True)

    def _look(self, page: str) -> None:
        try:
            dataset = live.current().dataset
            if dataset is not None and page in available(dataset):
                self._known[page] = any(True for _ in open_page(dataset, page, {}).view.charts())
        except Exception:
            _LOG.exception("the usual view of %s", page)
        finally:
            self._looking.discard(page)


@dataclass(frozen=True)
class Preloads:
    """Files by their paths below the server's address; of `chart` the first is the code of charts."""

    parts: tuple[str, ...] = ()
    chart: tuple[str, ...] = ()

    def script(self, charted: bool) -> str:
        """What fetches them, ready to be put into a head; empty where nothing is known. The code of charts first: on a
        phone's line it is the last that comes, and the fonts that the app asks for once it runs are as many bytes."""
        files = [f"./{file}" for file in (*(self.chart if charted else ()), *self.parts)]
        code = f"./{self.chart[0]}" if charted and self.chart else ""
        return called("ahead", MARKS, files, code) if files else ""


def preloads(folder: Path) -> Preloads:
    """The files for a Streamlit whose index.html lies in that folder."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        started = set(_with_imports(manifest, [_START]))
        parts = [file for file in _files(manifest, PARTS) if file not in started]
        chart = [file for file in _files(manifest, (CHART,)) if file not in started and file not in parts]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        _LOG.warning("Streamlit's manifest can't be read, nothing is fetched ahead: %r", error)
        return Preloads()
    return Preloads(tuple(parts), tuple(chart))


def _files(manifest: Mapping[str, Any], names: Sequence[str]) -> list[str]:
    keys = [key for name in names for key in manifest if PurePosixPath(key).stem == name and key.endswith(".tsx")]
    return list(dict.fromkeys(_with_imports(manifest, keys)))


def _with_imports(manifest: Mapping[str, Any], keys: Sequence[str]) -> Iterator[str]:
    """Files of these chunks and of all that they can't start without, each chunk before its imports."""
    waiting, seen = list(keys), set(keys)
    while waiting:
        chunk = manifest[waiting.pop(0)]
        yield chunk["file"]
        fresh = [key for key in chunk.get("imports", ()) if key not in seen]
        seen.update(fresh)
        waiting += fresh
