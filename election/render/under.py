"""What stands under a chart or a table: sources, the other form, its own address, files. Alike in the live page and in
its first view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from election.chart import Chart
from election.link import Link
from election.package.dataset import Dataset
from election.render import html
from election.render.forms import forms_of
from election.view import Listing, View
from election.views import Opened
from election.words import _

ROWS = "rows"
"""Name, in the address, of the charts that are shown as their rows: ?rows=shares."""


def as_rows(view: View, query: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Ids of the view's charts that an address asks for as their rows."""
    asked = query.get(ROWS, ())
    return tuple(chart.id for chart in view.charts() if chart.id in asked) if asked else ()


def card_foot(
    opened: Opened, block: Chart | Listing, dataset: Dataset, rows: Sequence[str] = (), *, turns: bool = True
) -> str:
    """The foot of a block; `rows` are the charts of the page that are shown as their rows, `turns` is False where a
    chart has only one form to be shown in, or stands there in both."""
    return html.card_foot(block, dataset, *foot_links(opened, block, rows, turns=turns))


def foot_links(
    opened: Opened, block: Chart | Listing, rows: Sequence[str] = (), *, turns: bool = True
) -> tuple[str, list[Link], Link | None]:
    """What a block's foot leads to: its own address, its files, and the chart's other form."""
    here = Link("", opened.view.page, opened.query, block.id).address
    turned = _turned(opened, block.id, rows) if turns and isinstance(block, Chart) else None
    return here, _files(opened, block), turned


def _turned(opened: Opened, chart: str, rows: Sequence[str]) -> Link:
    """To the same page with the chart as its rows, or as the picture again."""
    others = [each for each in rows if each != chart]
    wanted = others if chart in rows else [*others, chart]
    query = {**opened.query, **({ROWS: wanted} if wanted else {})}
    return Link(_("Chart") if chart in rows else _("Table"), opened.view.page, query, chart)


def _files(opened: Opened, block: Chart | Listing) -> list[Link]:
    """The block under the addresses of its files."""
    forms = forms_of("table", "picture") if isinstance(block, Chart) else forms_of("table")
    query = {**opened.query, "chart": block.id}
    return [Link(form.label, f"{opened.view.page}.{form.name}", query) for form in forms]
