"""A page, or one chart or table of it, as it is to be written in a form."""

from __future__ import annotations

from dataclasses import dataclass, replace

from election import colours
from election.chart import Chart
from election.package.dataset import Dataset
from election.render.chart_svg import Theme, chart_svg
from election.render.credits import file_line, first_line
from election.render.social import card_svg
from election.table import Table
from election.view import Listing, Section, View
from election.views import Opened

NARROW = 640  # pixels: under it a chart that has a phone's form is drawn in that
USUAL_WIDTH = 960


@dataclass(frozen=True)
class Piece:
    """What is written.

    opened  the page, as it was opened for a query
    block   of it the chart or table that alone is wanted; None for the whole
    site    the site's own address, ending in a slash; without it addresses are relative
    theme, width in pixels, card    of a picture; a card is the one that a chat shows beside a link
    remark  what a picture says at its foot beside its sources
    """

    opened: Opened
    dataset: Dataset
    block: Chart | Listing | None = None
    site: str = ""
    theme: Theme = "light"
    width: int = USUAL_WIDTH
    card: bool = False
    remark: str = ""

    @property
    def view(self) -> View:
        """The page's view, or what is wanted of it."""
        whole, block = self.opened.view, self.block
        return replace(whole, parts=(Section(block.id, (block,)),)) if block else whole

    @property
    def table(self) -> Table:
        """The rows of the chart or table."""
        assert self.block
        return self.block.table

    def svg(self) -> str:
        """The chart as a picture. Raises Unsupported for what can't be drawn."""
        chart = self.block if isinstance(self.block, Chart) else None
        if self.card or chart is None:
            return card_svg(self.opened.view, self.dataset, chart, dark=self.theme == "dark", remark=self.remark)
        return chart_svg(
            chart,
            width=self.width,
            theme=self.theme,
            framed=True,
            narrow=self.width < NARROW,
            first_line=first_line(self.opened.view, self.dataset),
            source_line=" ".join(filter(None, (file_line(chart.source_ids, self.dataset), self.remark))),
            colours=colours.pairs(self.dataset.colours.values()),
        )
