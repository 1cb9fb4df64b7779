"""Making a file: a page's view in the form that is asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from election import colours
from election.chart import Chart
from election.package.dataset import Dataset
from election.render.chart_svg import chart_svg
from election.render.credits import file_line
from election.render.json import view_json
from election.render.package_zip import package_zip
from election.render.page import page_html
from election.render.png import chart_png
from election.render.social import card_png, card_svg
from election.render.text import view_text
from election.view import Listing, Section, View
from election.views import Opened, open_page
from election.words import _, listing
from web.files.asked import NARROW, Asked
from web.files.refused import RefusedError
from web.http.encodings import CODINGS, compressed

_NO_SCRIPT = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; form-action 'self'; base-uri 'none'"
_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain; charset=utf-8",
    "woff2": "font/woff2",
    "xml": "application/xml",
    "zip": "application/zip",
}
_PACKED = ("png", "woff2", "zip")
_TAKEN_AWAY = ("csv", "geojson", "zip")
_AROUND = 2_000  # bytes that a kept file takes besides: its headers and its key
_WORTH_IT = 500  # bytes: less is hardly made smaller


@dataclass(frozen=True)
class Made:
    """A file's bytes, as they are and compressed, and the headers that speak of it."""

    body: bytes
    headers: Mapping[str, str]
    coded: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def room(self) -> int:
        """In bytes of memory, about."""
        return len(self.body) + sum(map(len, self.coded.values())) + _AROUND


def made(body: bytes | str, name: str) -> Made:
    """A file of that name; its ending says what it is, and whether a browser shows it or saves it."""
    body = body.encode() if isinstance(body, str) else body
    form = name.rpartition(".")[2]
    kept = "attachment" if form in _TAKEN_AWAY else "inline"
    headers = {
        "content-type": _TYPES.get(form, "application/octet-stream"),
        "content-disposition": f'{kept}; filename="{re.sub("[^A-Za-z0-9._-]+", "-", name)}"',
    }
    if form in ("html", "svg"):
        headers["content-security-policy"] = _NO_SCRIPT  # whatever a cell of the data holds, none of it runs
    squeezed = form not in _PACKED and len(body) >= _WORTH_IT
    return Made(body, headers, {coding: compressed(body, coding) for coding in CODINGS} if squeezed else {})


def page_file(dataset: Dataset, asked: Asked, site: str) -> Made:
    """The file that is asked for. Raises RefusedError for a chart that the page doesn't have, Unsupported for one that
    can't be drawn."""
    opened = open_page(dataset, asked.page, asked.choices)
    block = _block(opened.view, asked)
    view = _only(opened.view, block) if block and asked.chart else opened.view
    return made(_body(dataset, asked, site, opened, view, block), _name(asked, block))


def _body(
    dataset: Dataset, asked: Asked, site: str, opened: Opened, view: View, block: Chart | Listing | None
) -> bytes | str:
    match asked.form:
        case "html":
            return page_html(opened, dataset, site, view)
        case "json":
            return view_json(view, dataset, asked.choices, site)
        case "txt":
            return view_text(view, dataset)
        case "csv":
            assert block
            return block.table.csv()
    return _picture(dataset, asked, opened.view, block if isinstance(block, Chart) else None)


def _picture(dataset: Dataset, asked: Asked, view: View, chart: Chart | None) -> bytes | str:
    if asked.card or chart is None:
        card = card_svg if asked.form == "svg" else card_png
        return card(view, dataset, chart, dark=asked.theme == "dark")
    svg = chart_svg(
        chart,
        width=asked.width,
        theme=asked.theme,
        framed=True,
        narrow=asked.width < NARROW,
        source_line=file_line(chart.source_ids, dataset),
        colours=colours.pairs(dataset["contestants"]),
    )
    return svg if asked.form == "svg" else chart_png(svg)


def _block(view: View, asked: Asked) -> Chart | Listing | None:
    """The chart or table of that id, else the first; a picture can be of a chart alone. None: nothing in particular
    is asked for, and the form is of the whole page."""
    kinds = (Chart,) if asked.form in ("svg", "png") else (Chart, Listing)
    blocks = {block.id: block for block in view.blocks() if isinstance(block, kinds)}
    if asked.chart in blocks:
        return blocks[asked.chart]
    if not asked.chart and (asked.form in ("html", "json", "txt") or asked.card):
        return next(iter(blocks.values()), None) if asked.card else None
    if not blocks:
        message = _("The page {page} has no chart or table to be had as {form}; it can be had as html, json and txt.")
        raise RefusedError(404, message.format(page=asked.page, form=asked.form))
    if asked.chart:
        message = _("There is no chart “{chart}” here; there is: {known}.")
        raise RefusedError(404, message.format(chart=asked.chart[:40], known=listing(list(blocks))))
    return next(iter(blocks.values()))


def _only(view: View, block: Chart | Listing) -> View:
    return replace(view, parts=(Section(block.id, (block,)),))


def _name(asked: Asked, block: Chart | Listing | None) -> str:
    """'vote_share-shares-mazhilis-2021.csv': the page, what of it, and what is chosen."""
    chosen = [value for _name, values in asked.query for value in values]
    parts = [asked.page, *([block.id] if block and not asked.card else []), *chosen]
    parts += [asked.theme] if asked.theme != "light" else []
    return f"{'-'.join(parts)[:100]}.{asked.form}"


def package_file(dataset: Dataset) -> Made:
    """The whole data package as one zip."""
    return made(package_zip(dataset), f"{dataset.package.get('name', 'data')}-{dataset.version}.zip")


def table_files(dataset: Dataset) -> dict[str, bytes]:
    """Files of the package by the names under which they are had: their own, and a table's as `NAME.csv`. Whatever an
    address says is looked up here and nowhere else: it never becomes a path."""
    files = {name: content for name, content in dataset.files.items() if "/" not in name}
    for resource in dataset.package.get("resources", []):
        path = str(resource.get("path", ""))
        if path.lower().endswith(".csv") and path in dataset.files:
            files.setdefault(f"{resource.get('name')}.csv", dataset.files[path])
    return files


def table_file(dataset: Dataset, name: str) -> Made:
    """A file of the package, byte for byte as it was read. Raises RefusedError for another name."""
    files = table_files(dataset)
    if name not in files:
        message = _("There is no file “{name}” in the data; there is: {names}.")
        raise RefusedError(404, message.format(name=name[:40], names=listing(sorted(files))))
    return made(files[name], name)
