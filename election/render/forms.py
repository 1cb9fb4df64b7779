"""The forms in which a page, or a chart or table of it, can be had under an address of its own.

Whatever lists forms reads this list: addresses, guides, previews, the files under a chart and at the end of a page, the
command line. A new form is the module beside this one that writes it, its entry here, and a word in the README.

The command line asks for the names alone, and must not wait for what draws: that is imported by who writes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from election.words import _

if TYPE_CHECKING:
    from election.render.piece import Piece

Of = Literal["page", "table", "picture"]


@dataclass(frozen=True)
class Kind:
    """What a browser is told of a file.

    mime    its media type, as IANA registers it
    saved   it is offered for saving and not shown
    packed  it is compressed in itself
    active  a script in it would run
    """

    mime: str
    saved: bool = False
    packed: bool = False
    active: bool = False


@dataclass(frozen=True)
class Form:
    """One form.

    name     the ending of its addresses: 'svg'
    label    in a list of ways to take a page or chart along
    of       page: of the whole, or of one chart or table; table: of the rows of one; picture: of a chart
    write    the piece in this form, as text or bytes. Raises Unsupported for a chart that can't be drawn
    kind     what a browser is told of it
    spoken   its name on the command line, where that is another
    """

    name: str
    label: str
    of: Of
    write: Callable[[Piece], str | bytes]
    kind: Kind
    spoken: str = ""


def forms_of(*what: Of) -> list[Form]:
    """The forms of these, in their order."""
    return [form for form in FORMS.values() if form.of in what]


def _html(piece: Piece) -> str:
    from election.render.page import page_html

    return page_html(piece.opened, piece.dataset, piece.site, piece.view)


def _json(piece: Piece) -> str:
    from election.render.json import view_json

    return view_json(piece.view, piece.dataset, piece.opened.query, piece.site)


def _text(piece: Piece) -> str:
    from election.render.text import view_text

    return view_text(piece.view, piece.dataset)


def _png(piece: Piece) -> bytes:
    from election.render.png import boxes, chart_png

    svg = piece.svg()
    if remark := boxes(svg):
        svg = replace(piece, remark=remark).svg()
    return chart_png(svg, scale=1 if piece.card else 2)


FORMS = {
    form.name: form
    for form in (
        Form("html", _("plain HTML"), "page", _html, Kind("text/html", active=True)),
        Form("json", "JSON", "page", _json, Kind("application/json")),
        Form("txt", _("text"), "page", _text, Kind("text/plain"), spoken="text"),
        Form("png", "PNG", "picture", _png, Kind("image/png", packed=True)),
        Form("svg", "SVG", "picture", lambda piece: piece.svg(), Kind("image/svg+xml", active=True)),
        Form("csv", "CSV", "table", lambda piece: piece.table.csv(), Kind("text/csv", saved=True)),
    )
}
