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
from html import escape
from pathlib import Path, PurePosixPath
from typing import Any

from starlette.types import Scope

from election import live
from election.views import PAGES, available, open_page
from web.pack.installed import installed
from web.paths import base_path, below

_LOG = logging.getLogger(__name__)

CHART = ("PlotlyChart",)
PARTS = ("Html", "Selectbox", "ButtonGroup", "Button", "PageLink")
"""Streamlit's names for its elements: what a page with a chart needs, and what every page is made of."""

_START = "index.html"


def fetched_ahead(folder: Path | None = None) -> Callable[[Scope], str]:
    """A part for the head of each page's HTML, for the installed Streamlit or the one whose index.html lies in
    `folder`; its files are read now."""
    tags = preloads(folder or installed().folder)
    charted = Charted()

    def links(scope: Scope) -> str:
        return (tags.chart if charted(page_of(scope)) else "") + tags.parts

    return links


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
    """Link tags, ready to be put into a head; empty where nothing is known."""

    parts: str = ""
    chart: str = ""


def preloads(folder: Path) -> Preloads:
    """The tags for a Streamlit whose index.html lies in that folder."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        started = set(_with_imports(manifest, [_START]))
        parts = [file for file in _files(manifest, PARTS) if file not in started]
        chart = [file for file in _files(manifest, CHART) if file not in started and file not in parts]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        _LOG.warning("Streamlit's manifest can't be read, nothing is fetched ahead: %r", error)
        return Preloads()
    return Preloads("".join(map(_link, parts)), "".join(map(_link, chart)) + "".join(map(_run_early, chart[:1])))


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


def _link(file: str) -> str:
    """As Streamlit's own index.html has it, a module, from the same folder, without credentials; and before the fonts
    that the app asks for once it runs, which are as many bytes again. Behind a first view, until the live chart: on a
    phone's line (1.6 Mbit/s, 150 ms, processor slowed fourfold, medians of five) 23.3 s with these files last, 21.6 s
    with them first; on a fast line 3.2 and 3.3 s."""
    return f'<link rel="modulepreload" crossorigin fetchpriority="high" href="./{escape(file)}">'


def _run_early(file: str) -> str:
    """Runs a chart's code as soon as the app has asked the server for the page, while that is at work; by itself the
    app does it when the answer has come. It is the longest piece of work on the way to a chart: 0.7 s, on a phone's
    processor four times that."""
    running = '[data-testid="stApp"][data-test-script-state="running"]'
    return (
        "<script>(()=>{const watch=new MutationObserver(()=>{"
        f"if(document.querySelector({json.dumps(running)})){{watch.disconnect();"
        f"import({_quoted('./' + file)}).catch(()=>{{}})}}}});"
        'watch.observe(document,{subtree:true,childList:true,attributes:true,attributeFilter:["data-test-script-state"]})'
        "})()</script>"
    )


def _quoted(text: str) -> str:
    """As a string of a script in a document: nothing in it ends the script."""
    return json.dumps(text).replace("<", "\\u003c")
