"""The first view of a page: its answer, its figures and its first chart, laid out as the live page will be.

It is sent inside the live page's own HTML and stands until the app has drawn the same. What it measures in pixels are
Streamlit's own measures round our parts; a test holds the two against each other in a browser.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Template
from markupsafe import Markup

from election import colours
from election.chart import Chart
from election.choices import Control, closed_options, write
from election.package.dataset import Dataset
from election.render import html, style
from election.render.chart_svg import chart_svg
from election.render.page import file_address, kind, pages_from
from election.view import Notice, Pair, Section
from election.views import PAGES, Opened
from election.views.shared.top import Bar, Bench, top_of

COLUMN = 1152  # pixels: the page's column at its widest
GAP = 64  # pixels between two sections side by side
TABLET, PHONE = 720, 358

Row = Sequence[tuple[float, Section | Bench | None]]
"""What stands side by side, each with its weight; None where the view has nothing to put there."""


@dataclass(frozen=True)
class Picture:
    """A chart's picture for the screens that class `shown` names."""

    shown: str
    svg: Markup
    height: int


def first_html(opened: Opened, dataset: Dataset, notices: tuple[Notice, ...] = ()) -> str:
    """The first view as a fragment with its own style, for the body of a page that has the faces (`page.faces`).
    `notices` are those that stand over any page. Raises Unsupported as `chart_svg` does."""
    shown = _Shown(opened)
    query = write(opened.controls, vars(opened.choices))
    drawn = {chart.id: tuple(_pictures(chart, width)) for chart, width in shown.charts()}
    return _template().render(
        view=opened.view,
        notices=notices + opened.view.notices,
        dataset=dataset,
        query=query,
        pages=pages_from(dataset, opened.view.page, query),
        parts_on_top=shown.top,
        rows=shown.rows,
        controls=opened.controls,
        chosen=vars(opened.choices),
        pictures=drawn,
        sheet=Markup(_sheet(dataset, drawn)),
    )


class _Shown:
    """What of a view stands in its first view: the parts on top, and the rows of sections up to the first chart."""

    def __init__(self, opened: Opened) -> None:
        self._view = opened.view
        self.top = [part for part in top_of(PAGES[opened.view.page]) if not isinstance(part, Bench)]
        self.bench = next((part for part in top_of(PAGES[opened.view.page]) if isinstance(part, Bench)), None)
        self.rows: list[Row] = list(self._rows())

    def _rows(self) -> Iterator[Row]:
        if self.bench:
            yield [(1, self.bench), (2, next(iter(self.sections((self.bench.result,))), None))]
            return
        for part in self._view.sections:
            sections = (part.left, part.right) if isinstance(part, Pair) else (part,)
            yield list(zip(part.weights if isinstance(part, Pair) else (1.0,), sections, strict=True))
            if any(isinstance(block, Chart) for section in sections for block in section.blocks):
                return

    def sections(self, names: Sequence[str]) -> list[Section]:
        """The view's sections of these names, in its order."""
        return [section for section in self._view.each_section() if section.id in names]

    def charts(self) -> Iterator[tuple[Chart, int]]:
        """Every chart shown, with the width of its column on a wide page."""
        for row in self.rows:
            whole = sum(weight for weight, _place in row)
            for weight, place in row:
                width = round(COLUMN * weight / whole - GAP * (len(row) - 1) / len(row))  # as Streamlit divides it
                sections = self.sections(place.sections) if isinstance(place, Bench) else [place] if place else []
                for block in (block for section in sections for block in section.blocks):
                    if isinstance(block, Chart):
                        yield block, width


def _pictures(chart: Chart, width: int) -> Iterator[Picture]:
    """The chart as wide as its column on a wide page, on a tablet, on a phone."""
    narrow = chart.narrow is not None
    height = chart.narrow_height if narrow else chart.height
    yield Picture("on-wide", Markup(chart_svg(chart, width=width, framed=False)), chart.height)
    for shown, size in (("on-tablet", TABLET), ("on-phone", PHONE)):
        yield Picture(shown, Markup(chart_svg(chart, width=size, framed=False, narrow=narrow)), height)


@cache
def _template() -> Template:
    environment = html.environment()
    environment.globals |= {
        "kind": kind,
        "file": file_address,
        "is_bar": _is_bar,
        "is_bench": _is_bench,
        "closed_options": closed_options,
        "no_form": _no_form,
    }
    return environment.get_template("first.html")


def _no_form(control: Control) -> str:
    raise TypeError(f"a first view has no form for a control of kind {control.kind}")


def _is_bar(part: object) -> bool:
    return isinstance(part, Bar)


def _is_bench(place: object) -> bool:
    return isinstance(place, Bench)


def _sheet(dataset: Dataset, drawn: Mapping[str, Sequence[Picture]]) -> str:
    markup = "".join(picture.svg for pictures in drawn.values() for picture in pictures)
    dark = style.dark_pictures(".first-view", colours.pairs(dataset["contestants"]), markup)
    return "".join(
        (
            f".first-view{{{style.tokens('light')}}}",
            style.rules("first"),
            style.rules("parts"),
            f"@media (prefers-color-scheme:dark){{.first-view{{{style.tokens('dark')}}}{dark}}}",
        )
    )
