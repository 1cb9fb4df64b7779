"""A view as a page of its own: HTML that needs no script, no other host and no app, on a screen and on paper.

It is the live page's answer with its parts in their order; a chart is its picture, with its rows folded under it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256
from urllib.parse import urlencode, urljoin

from jinja2 import Template
from markupsafe import Markup

from election import colours, words
from election.chart import Chart
from election.link import Link
from election.package.dataset import Dataset
from election.render import html, style
from election.render.bar import bar_of
from election.render.credits import data_line, licences, rested_on
from election.render.forms import forms_of
from election.render.pictures import Picture, pictures
from election.render.script import reader_tags
from election.render.under import foot_links
from election.table import Table
from election.view import (
    Block,
    Cards,
    Cells,
    FilterBar,
    Hits,
    Key,
    Links,
    Listing,
    Pair,
    Prose,
    Section,
    Strips,
    Tiles,
    View,
)
from election.views import Opened
from figure_svg import shipped
from figure_svg.parts import Unsupported

_LOG = logging.getLogger(__name__)
_FIRST_FACES = (
    ("Election Sans", 400, "normal", "ElectionSans-Regular"),
    ("Election Sans", 600, "normal", "ElectionSans-SemiBold"),
    ("Election Serif", 600, "normal", "ElectionSerif-SemiBold"),
)
_FACES = (
    *_FIRST_FACES,
    ("Election Sans", 400, "italic", "ElectionSans-Italic"),
    ("Election Serif", 400, "normal", "ElectionSerif-Regular"),
)
_KINDS: dict[type, str] = {
    Chart: "chart",
    Listing: "listing",
    Cards: "cards",
    Prose: "prose",
    Links: "links",
    Strips: "strips",
    Cells: "cells",
    Hits: "hits",
    Tiles: "tiles",
}
_SCRIPTS = {"latin": "U+0020-024F,U+2010-22FF", "cyrillic": "U+0400-052F"}


def page_html(opened: Opened, dataset: Dataset, site: str = "", view: View | None = None) -> str:
    """The whole page. `site` is the site's own address ending in a slash, for the canonical link; without it that is
    relative. `view` is shown in the place of the opened one, where only a part of it is asked for.
    """
    shown = view or opened.view
    query = opened.query
    drawn = dict(_drawn(shown))
    page = _template().render(
        view=shown,
        dataset=dataset,
        query=query,
        canonical=urljoin(site, Link("", shown.page, query).address),
        sheet=_sheet(dataset, drawn),
        language=words.LANGUAGE,
        context=bar_of(dataset, shown.page, query),
        pictures=drawn,
        foot=lambda block: foot_links(opened, block, turns=False),
        controls=opened.controls,
        chosen=vars(opened.choices),
        sources=dataset.sources(rested_on(shown)),
        numbers={source: number for number, source in enumerate(rested_on(shown), start=1)},
        data_line=data_line(dataset),
        licences=licences(dataset),
        others=[form for form in forms_of("page") if form.name != "html"],
    )
    return page.lstrip()


def _drawn(view: View) -> Iterator[tuple[str, tuple[Picture, ...]]]:
    halves = [half for part in view.sections if isinstance(part, Pair) for half in (part.left, part.right)]
    for section in view.each_section():
        for block in section.blocks:
            if isinstance(block, Chart):
                yield block.id, _pictures(block, section in (*halves, view.beside))


def _pictures(chart: Chart, halved: bool) -> tuple[Picture, ...]:
    """None for a chart that can't be drawn (names longer than a phone is wide, say): the page then shows its rows."""
    try:
        return pictures(chart, halved=halved)
    except Unsupported as reason:
        _LOG.warning("chart %s: %s", chart.id, reason)
    except Exception:  # a fault of ours in one picture must not cost a reader the page
        _LOG.exception("chart %s", chart.id)
    return ()


@cache
def _template() -> Template:
    environment = html.environment(still)
    environment.globals |= {
        "script": reader_tags(),
        "kind": kind,
        "captioned": captioned,
        "file": file_address,
        "is_section": is_section,
    }
    return environment.get_template("page.html")


def still(link: Link) -> str:
    """Where a link leads from a page that is a file: to the other page as a file. What is a file already stays."""
    return link.address if "." in link.page else replace(link, page=f"{link.page}.html").address


def kind(block: Block) -> str:
    """The block's kind, by which the template draws it. Raises TypeError for one that it can't draw."""
    if type(block) not in _KINDS:
        raise TypeError(f"a page has no form for {type(block).__name__}")
    return _KINDS[type(block)]


def is_section(beside: Section | FilterBar | Key | None) -> bool:
    """Whether what stands beside a headline is a picture."""
    return isinstance(beside, Section)


def captioned(block: Chart | Listing, section_title: str = "") -> Table:
    """The block's table with a caption: its own, else the title over it."""
    return replace(block.table, caption=block.table.caption or block.title or section_title)


def file_address(page: str, form: str, query: Mapping[str, Sequence[str]], chart: str = "") -> str:
    """A form of a page beside the page: 'vote_share.csv?election=...&chart=shares'."""
    whole = {**query, **({"chart": [chart]} if chart else {})}
    return f"{page}.{form}?{urlencode(whole, doseq=True)}" if whole else f"{page}.{form}"


def _sheet(dataset: Dataset, drawn: Mapping[str, tuple[Picture, ...]]) -> Markup:
    """All rules of the page: faces, colours, its own, those of the parts, its pictures in both themes."""
    markup = "".join(picture.svg for each in drawn.values() for picture in each)
    themed = style.themed_pictures(".picture", colours.pairs(dataset.colours.values()), markup)
    rules = (
        faces(),
        f":root{{{style.tokens()}}}",
        *map(style.rules, ("page", "parts")),
        style.tables(),
        *map(style.rules, ("ways", "print")),
        themed,
    )
    return Markup("".join(rules))


@cache
def faces() -> str:
    """Rules for the faces that come along, a script each."""
    return "".join(
        f'@font-face{{font-family:"{family}";font-weight:{weight};font-style:{slant};font-display:swap;'
        f"unicode-range:{letters};"
        f'src:url("{face_address(f"{name}.{script}.woff2")}") format("woff2")}}'
        for family, weight, slant, name in _FACES
        for script, letters in _SCRIPTS.items()
    )


@cache
def faces_ahead() -> Markup:
    """Links that fetch the Latin faces of every page along with it, so that its first words stand in them."""
    return Markup("").join(
        Markup('<link rel="preload" as="font" type="font/woff2" crossorigin href="{}">').format(
            face_address(f"{name}.latin.woff2")
        )
        for *_kind, name in _FIRST_FACES
    )


def face_address(file: str) -> str:
    """Where a face stands; the address changes with its bytes, so that it can be kept for good."""
    return f"fonts/{file}?v={sha256((shipped.FOLDER / file).read_bytes()).hexdigest()[:8]}"
