"""Files by address: a page's charts and tables under the same name and query as the page itself.

/vote_share.svg?election=mazhilis-2021      the first chart; chart=ID picks another, theme=dark its dark form
/vote_share.png, /vote_share.csv            the same as a picture, or the rows behind it
/data.zip                                   the whole data package
"""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from election import colours, live
from election.chart import Chart
from election.dataset import Dataset
from election.render.files import package_zip
from election.render.png import chart_png
from election.render.svg import chart_svg
from election.view import Listing, View
from election.views import PAGES, available, open_page
from election.words import _, listing, short_day

THEMES = ("light", "dark")


class RefusedError(Exception):
    """An address that can't be answered, in one sentence for whoever asked."""

    def __init__(self, status: int, sentence: str) -> None:
        self.status = status
        super().__init__(sentence)


def routes() -> list[Route]:
    """One route for each page and form, and one for the package. Nothing else is taken from Streamlit's paths."""
    pages = [
        Route(f"/{page}.{form}", _answering(page, form), methods=["GET", "HEAD"]) for page in PAGES for form in _FORMS
    ]
    return [*pages, Route("/data.zip", _package, methods=["GET", "HEAD"])]


def _answering(page: str, form: str) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        try:
            return _file(page, form, request)
        except RefusedError as refusal:
            return PlainTextResponse(f"{refusal}\n", refusal.status)

    return answer


def _file(page: str, form: str, request: Request) -> Response:
    dataset = _dataset()
    if page not in available(dataset):
        raise RefusedError(
            404,
            _("This data has no page {page}; it has {pages}.").format(
                page=page, pages=listing(list(available(dataset)))
            ),
        )
    query = {name: request.query_params.getlist(name) for name in request.query_params}
    view = open_page(dataset, page, query).view
    if view.notices:
        raise RefusedError(400, " ".join(notice.text for notice in view.notices))
    block = _block(view, request.query_params.get("chart", ""), tables=form == "csv")
    make, mime = _FORMS[form]
    name = f"{page}-{block.id}.{form}"
    return Response(
        make(block, dataset, request),
        media_type=mime,
        headers={"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-cache"},
    )


def _dataset() -> Dataset:
    dataset = live.current().dataset
    if dataset is None:
        raise RefusedError(503, _("The data needs mending; there is nothing sound to show yet."))
    return dataset


def _block(view: View, wanted: str, *, tables: bool) -> Chart | Listing:
    """The chart of that id, or the first; as CSV a table that is not behind a chart can be had as well."""
    kinds = (Chart, Listing) if tables else (Chart,)
    blocks = {block.id: block for block in view.blocks() if isinstance(block, kinds)}
    if wanted in blocks:
        return blocks[wanted]
    if wanted or not blocks:
        known = listing(list(blocks)) or _("none")
        raise RefusedError(
            404, _("There is no chart “{chart}” here; there is: {known}.").format(chart=wanted, known=known)
        )
    return next(iter(blocks.values()))


def _csv(block: Chart | Listing, dataset: Dataset, request: Request) -> str:
    return block.table.csv()


def _svg(block: Chart | Listing, dataset: Dataset, request: Request) -> str:
    assert isinstance(block, Chart)
    theme = request.query_params.get("theme", "light")
    if theme not in THEMES:
        raise RefusedError(400, _("There is no theme “{theme}”; there is light and dark.").format(theme=theme))
    return chart_svg(
        block,
        theme=theme,  # type: ignore[arg-type]
        framed=True,
        source_line=source_line(block, dataset),
        colours=colours.pairs(dataset["contestants"]),
    )


def _png(block: Chart | Listing, dataset: Dataset, request: Request) -> bytes:
    return chart_png(_svg(block, dataset, request))


NAMED_SOURCES = 8  # a picture names so many; the page and the rows have all


def source_line(chart: Chart, dataset: Dataset) -> str:
    """Publishers with their dates, each once: 'Sources: Vlast, 27 Mar 2023; ... and 12 more'."""
    lines = [
        ", ".join(filter(None, (source.publisher or source.title, short_day(source.published))))
        for source in dataset.sources(chart.source_ids)
    ]
    names = list(dict.fromkeys(lines))
    line = _("Sources: {names}").format(names="; ".join(names[:NAMED_SOURCES]))
    more = len(names) - NAMED_SOURCES
    return f"{line} {_('and {n} more').format(n=more)}" if more > 0 else line


_FORMS: dict[str, tuple[Callable[[Chart | Listing, Dataset, Request], str | bytes], str]] = {
    "csv": (_csv, "text/csv; charset=utf-8"),
    "svg": (_svg, "image/svg+xml"),
    "png": (_png, "image/png"),
}


def _package(request: Request) -> Response:
    try:
        dataset = _dataset()
    except RefusedError as refusal:
        return PlainTextResponse(f"{refusal}\n", refusal.status)
    name = f"{dataset.package.get('name', 'data')}-{dataset.version}.zip"
    return Response(
        package_zip(dataset),
        media_type="application/zip",
        headers={"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-cache"},
    )
