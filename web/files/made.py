"""Making a file: a page's view in the form that is asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from election.chart import Chart
from election.package.dataset import Dataset
from election.render.forms import FORMS, Kind, forms_of
from election.render.package_zip import package_files, package_zip
from election.render.piece import Piece
from election.render.script import allowed
from election.view import Listing, View
from election.views import open_page
from election.words import _, listing
from web.files.asked import Asked
from web.http.encodings import CODINGS, compressed
from web.http.refused import RefusedError

_OWN_SCRIPT = (
    f"default-src 'none'; {allowed()}; style-src 'unsafe-inline'; font-src 'self'; form-action 'self'; base-uri 'none'"
)
_OTHERS = {
    "geojson": Kind("application/geo+json", saved=True),
    "js": Kind("text/javascript"),
    "woff2": Kind("font/woff2", packed=True),
    "xml": Kind("application/xml"),
    "zip": Kind("application/zip", saved=True, packed=True),
}
"""What is no form of a page, by the ending of its name."""

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
    kind = _kind(name.rpartition(".")[2])
    kept = "attachment" if kind.saved else "inline"
    headers = {
        "content-type": f"{kind.mime}; charset=utf-8" if kind.mime.startswith("text/") else kind.mime,
        "content-disposition": f'{kept}; filename="{re.sub("[^A-Za-z0-9._-]+", "-", name)}"',
    }
    if kind.active:
        headers["content-security-policy"] = _OWN_SCRIPT  # whatever a cell of the data holds, it doesn't run
    squeezed = not kind.packed and len(body) >= _WORTH_IT
    return Made(body, headers, {coding: compressed(body, coding) for coding in CODINGS} if squeezed else {})


def _kind(ending: str) -> Kind:
    return FORMS[ending].kind if ending in FORMS else _OTHERS.get(ending, Kind("application/octet-stream"))


def page_file(dataset: Dataset, asked: Asked, site: str) -> Made:
    """The file that is asked for. Raises RefusedError for a chart that the page doesn't have, Unsupported for one that
    can't be drawn."""
    opened = open_page(dataset, asked.page, asked.choices)
    block = _block(opened.view, asked)
    piece = Piece(opened, dataset, block, site, asked.theme, asked.width, asked.card)
    return made(FORMS[asked.form].write(piece), _name(asked, block))


def _block(view: View, asked: Asked) -> Chart | Listing | None:
    """The chart or table of that id, else the first; a picture can be of a chart alone. None: nothing in particular
    is asked for, and the form is of the whole page."""
    form = FORMS[asked.form]
    kinds = (Chart,) if form.of == "picture" else (Chart, Listing)
    blocks = {block.id: block for block in view.blocks() if isinstance(block, kinds)}
    if asked.chart in blocks:
        return blocks[asked.chart]
    if not asked.chart and (form.of == "page" or asked.card):
        return next(iter(blocks.values()), None) if asked.card else None
    if not blocks:
        message = _("The page {page} has no chart or table to be had as {form}; it can be had as {forms}.")
        whole = listing([each.name for each in forms_of("page")])
        raise RefusedError(404, message.format(page=asked.page, form=asked.form, forms=whole))
    if asked.chart:
        message = _("There is no chart “{chart}” here; there is: {known}.")
        raise RefusedError(404, message.format(chart=asked.chart[:40], known=listing(list(blocks))))
    return next(iter(blocks.values()))


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
    given = package_files(dataset)
    files = {name: content for name, content in given.items() if "/" not in name}
    for resource in dataset.package.get("resources", []):
        path = str(resource.get("path", ""))
        if path.lower().endswith(".csv") and path in given:
            files.setdefault(f"{resource.get('name')}.csv", given[path])
    return files


def table_file(dataset: Dataset, name: str) -> Made:
    """A file of the package as it is given away (`package_files`). Raises RefusedError for another name."""
    files = table_files(dataset)
    if name not in files:
        message = _("There is no file “{name}” in the data; there is: {names}.")
        raise RefusedError(404, message.format(name=name[:40], names=listing(sorted(files))))
    return made(files[name], name)
