"""The first view of a page: its answer, its figures and its first chart, laid out as the live page will be.

It is sent inside the live page's own HTML and stands until the app has drawn the same. What it measures in pixels are
Streamlit's own measures round our parts; a test holds the two against each other in a browser.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Template
from markupsafe import Markup

from election import colours
from election.chart import Chart
from election.choices import Control, choice_links, controls_of, reasons
from election.package.dataset import Dataset
from election.render import html, style
from election.render.bar import COLUMN, bar_of
from election.render.chart_svg import chart_svg
from election.render.page import file_address, is_section, kind
from election.render.under import ROWS, card_foot
from election.view import FilterBar, Listing, Notice, Pair, Part, Section, Tiles, View, Workbench, sections_of
from election.views import Opened

FEW_CARDS = 40  # of a chart, which come with it; more would weigh as much as the rest, and wait for the live page
GAP = 64  # pixels between two sections side by side
TABLET, PHONE = 720, 358
BESIDE = 692  # pixels: what the headline leaves on a wide page (parts.css)

_KINDS: dict[type, str] = {Tiles: "tiles", FilterBar: "bar", Workbench: "workbench", Section: "section", Pair: "pair"}
"""Parts of a view, by the names that the template knows them by."""


@dataclass(frozen=True)
class Picture:
    """A chart's picture for the screens that class `shown` names."""

    shown: str
    svg: Markup
    height: int


def first_html(opened: Opened, dataset: Dataset, notices: tuple[Notice, ...] = (), rows: tuple[str, ...] = ()) -> str:
    """The first view as a fragment with its own style, for the body of a page that has the faces (`page.faces`).
    `notices` are those that stand over any page, `rows` the charts that are shown as their rows. Raises Unsupported as
    `chart_svg` does."""
    shown = list(_shown(opened.view))
    query, chosen = opened.query, vars(opened.choices)
    beside = {ROWS: rows} if rows else {}
    columns = [column for part in shown for column in _columns(part)]
    if isinstance(opened.view.beside, Section):
        columns.insert(0, (BESIDE, opened.view.beside))
    drawn = {
        chart.id: () if chart.id in rows else tuple(_pictures(chart, width))
        for width, section in columns
        for chart in _charts(section)
    }
    return _template().render(
        view=opened.view,
        notices=notices + opened.view.notices,
        dataset=dataset,
        query=query,
        context=bar_of(dataset, opened.view.page, query),
        shown=shown,
        controls=opened.controls,
        chosen=chosen,
        pictures=drawn,
        links_of=lambda control: choice_links(opened.view.page, opened.controls, chosen, control, beside),
        foot=lambda block: Markup(card_foot(opened, block, dataset, rows)),
        sheet=Markup(_sheet(dataset, drawn, tabled=bool(rows) or _tabled(shown))),
    )


def _shown(view: View) -> Iterator[Part]:
    """The view's parts up to the one that has its first chart; with a picture beside the headline, those before it."""
    pictured = isinstance(view.beside, Section)
    for part in view.parts:
        charted = any(True for section in sections_of(part) for _chart in _charts(section))
        if not (charted and pictured):
            yield part
        if charted:
            return


def _tabled(shown: Iterable[Part]) -> bool:
    """Whether there is a table among these parts."""
    blocks = (block for part in shown for section in sections_of(part) for block in section.blocks)
    return any(isinstance(block, Listing) for block in blocks)


def _charts(section: Section) -> Iterator[Chart]:
    yield from (block for block in section.blocks if isinstance(block, Chart))


def _columns(part: Part) -> Iterator[tuple[int, Section]]:
    """A part's sections, each with the width of its column on a wide page, in pixels."""
    if not isinstance(part, Pair | Workbench):
        yield from ((COLUMN, section) for section in sections_of(part))
        return
    left, right = (round(COLUMN * weight / sum(part.weights) - GAP / 2) for weight in part.weights)  # as Streamlit does
    *first, last = sections_of(part)
    yield from ((left, section) for section in first)
    yield right, last


def _pictures(chart: Chart, width: int) -> Iterator[Picture]:
    """The chart as wide as its column on a wide page, on a tablet, on a phone."""
    narrow = chart.narrow is not None
    height = chart.narrow_height if narrow else chart.height
    yield Picture("on-wide", Markup(chart_svg(chart, width=width, framed=False)), chart.height)
    on_tablet = narrow and chart.narrow_on == "tablet"
    tablet = Markup(chart_svg(chart, width=TABLET, framed=False, narrow=on_tablet))
    yield Picture("on-tablet", tablet, height if on_tablet else chart.height)
    yield Picture("on-phone", Markup(chart_svg(chart, width=PHONE, framed=False, narrow=narrow)), height)


@cache
def _template() -> Template:
    environment = html.environment()
    environment.globals |= {
        "FEW_CARDS": FEW_CARDS,
        "kind": kind,
        "file": file_address,
        "part_kind": _part_kind,
        "is_section": is_section,
        "controls_of": controls_of,
        "reasons": reasons,
        "no_form": _no_form,
    }
    return environment.get_template("first.html")


def _no_form(control: Control) -> str:
    raise TypeError(f"a first view has no form for a control of kind {control.kind}")


def _part_kind(part: Part) -> str:
    return _KINDS[type(part)]


def _sheet(dataset: Dataset, drawn: Mapping[str, Sequence[Picture]], *, tabled: bool) -> str:
    markup = "".join(picture.svg for pictures in drawn.values() for picture in pictures)
    themed = style.themed_pictures(".first-view", colours.pairs(dataset.colours.values()), markup)
    return "".join(
        (
            f".first-view{{{style.tokens()}}}",
            style.rules("first"),
            style.rules("parts"),
            style.tables() if tabled else "",
            style.rules("ways"),
            themed,
        )
    )
