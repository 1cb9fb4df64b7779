"""What a page's head says of it to a chat in which its link is pasted, to a search engine, and to the reader's tab."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any
from urllib.parse import urljoin

from jinja2 import Template

from election import words
from election.link import HOME, Link
from election.package.dataset import Dataset
from election.render import html
from election.render.credits import data_date, licences
from election.render.page import faces_ahead, file_address
from election.view import View
from election.views import Opened

LONGEST = 300  # characters of a description: no one shows more

_DATA_PAGE = "data"


def head_html(opened: Opened, dataset: Dataset, site: str) -> str:
    """Title, description, canonical address, the page's other forms, and its card with picture for chats; on the page
    of the data also what a search for datasets reads. `site` is the site's own address, ending in a slash."""
    view = opened.view
    query = opened.query
    chart = next(view.charts(), None)
    headline = view.asked.title if view.asked else view.headline
    said = view.asked.text if view.asked else view.deck
    return _template().render(
        dataset=dataset,
        page=view.page,
        listed=view.listed,
        home=HOME,
        query=query,
        title=f"{headline} · {dataset.title}",
        headline=headline,
        description=_shortened(said or (chart.title if chart else headline)),
        canonical=urljoin(site, Link("", view.page, query).address),
        locale=words.LOCALE,
        picture=urljoin(site, file_address(view.page, "png", {**query, "size": ["card"]})),
        alt=chart.alt if chart else view.headline,
        faces=faces_ahead(),
        linked=_linked(view, dataset, site, query) if view.page == _DATA_PAGE else None,
    )


@cache
def _template() -> Template:
    environment = html.environment()
    environment.globals |= {"file": file_address}
    return environment.get_template("head.html")


def _shortened(text: str) -> str:
    """The text, or as many of its words as are shown somewhere."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]}…"


def _linked(view: View, dataset: Dataset, site: str, query: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The data package as schema.org's Dataset: https://schema.org/Dataset."""
    formats = {
        "data.zip": "application/zip",
        **{f"data/{name}.csv": "text/csv" for name in dataset.tables if name in dataset},
    }
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": dataset.title,
        "description": str(dataset.package.get("description") or view.headline),
        "url": urljoin(site, Link("", view.page, query).address),
        "version": dataset.version,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": urljoin(site, file), "encodingFormat": kind}
            for file, kind in formats.items()
        ],
    }
    if date := data_date(dataset):
        described["dateModified"] = date
    if addresses := [licence.url for licence in licences(dataset) if licence.url]:
        described["license"] = addresses
    return described
