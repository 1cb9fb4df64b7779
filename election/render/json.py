"""A view as JSON, for other programs. These names stay as they are; new ones may be added.

page, title, kicker, headline, deck   as on the page
key        what the shapes of the first picture mean, in words
query      name -> list of values: the shortest query that gives this view
address    where the page stands
notices    [{text, details: [str]}]
figures    [{label, value, base, differs, sources: [id]}]; all as words, `differs` of what other sources give
sections   in reading order: [{id, title, text, link, blocks}]
blocks     each with its `kind`:
             chart   {id, title, reading, note, columns, rows, sources}
             table   the same: a table that is not behind a chart
             cards   {id, caption, empty, groups: [{title, count}], cards}
             prose   {paragraphs: [str], sources}
             links   {id, title, links}
             figures {figures}: as those of the page
             strips  {id, strips: [{label, value}], sources}; label and value as words
             cells   {id, cells: [{id, name, value, detail}]}: numbers of contestants; the last three as words
             hits    {id, hits: [{link, about, words}]}: what a search found
columns    [{key, label, kind, gap}]; kind is text, count, number, share (per cent), points, date or sources;
           gap is what a reader sees where a row has null
rows       every row as {key: value}, unrounded; null where there is no figure; a list where a cell holds several
cards      [{id, title, date, mark, subtitle, names, quote, counter, text, details: [{name, text}], footer, sources,
           link, turning_point}]; mark in words; names are [{text, language}], what it is called in other languages; a
           quote is {text, language, by} and its counter the words of the other side; quote,
           counter and link are null where there is none
link       {label, page, query, address}, or null
sources    id -> {publisher, title, url, published, language}: every source that anything above rests on
dataset    {name, title, version, date, licences: [{title, url}]}; date is an ISO day or ""
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, assert_never
from urllib.parse import parse_qs, urlencode, urljoin

import pandas as pd

from election.card import Card
from election.chart import Chart
from election.link import Link
from election.package.dataset import Dataset
from election.render.credits import data_date, licences, rested_on
from election.table import Table
from election.view import Block, Cards, Cells, Figure, Hits, Key, Links, Listing, Prose, Section, Strips, Tiles, View

Object = dict[str, Any]


def view_json(view: View, dataset: Dataset, query: Mapping[str, Sequence[str]], site: str = "") -> str:
    """The view as a JSON document. `query` is the one that gives it, `site` the site's own address ending in a slash;
    without it addresses are relative."""
    return json.dumps(_view(view, dataset, query, site), ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _view(view: View, dataset: Dataset, query: Mapping[str, Sequence[str]], site: str) -> Object:
    return {
        "page": view.page,
        "title": view.title,
        "query": {name: list(values) for name, values in query.items()},
        "address": urljoin(site, Link("", view.page, query).address),
        "kicker": view.kicker,
        "headline": view.headline,
        "deck": view.deck,
        "key": [mark.words for mark in view.beside.marks] if isinstance(view.beside, Key) else [],
        "notices": [{"text": notice.text, "details": list(notice.details)} for notice in view.notices],
        "figures": _figures(view.figures),
        "sections": [_section(section, site) for section in view.each_section()],
        "sources": {
            source.id: {
                "publisher": source.publisher,
                "title": source.title,
                "url": source.url,
                "published": source.published,
                "language": source.language,
            }
            for source in dataset.sources(rested_on(view, whole=True))
        },
        "dataset": _dataset(dataset),
    }


def _dataset(dataset: Dataset) -> Object:
    return {
        "name": str(dataset.package.get("name", "")),
        "title": dataset.title,
        "version": dataset.version,
        "date": data_date(dataset),
        "licences": [{"title": each.title, "url": each.url} for each in licences(dataset)],
    }


def _section(section: Section, site: str) -> Object:
    return {
        "id": section.id,
        "title": section.title,
        "text": section.text,
        "link": _link(section.link, site),
        "blocks": [_block(block, site) for block in section.blocks],
    }


def _figures(figures: Sequence[Figure]) -> list[Object]:
    return [
        {
            "label": each.label,
            "value": f"{each.value} {each.rest}".strip(),
            "base": each.base,
            "differs": each.differs,
            "sources": list(each.source_ids),
        }
        for each in figures
    ]


def _block(block: Block, site: str) -> Object:
    match block:
        case Chart():
            return {"kind": "chart", **_titled(block)}
        case Listing():
            return {"kind": "table", **_titled(block)}
        case Cards():
            return {
                "kind": "cards",
                "id": block.id,
                "caption": block.caption,
                "empty": block.empty,
                "groups": [{"title": title, "count": count} for title, count in block.groups],
                "cards": [_card(card, site) for card in block.cards],
            }
        case Prose():
            return {"kind": "prose", "paragraphs": list(block.paragraphs), "sources": list(block.source_ids)}
        case Links():
            links = [_link(link, site) for link in block.links]
            return {"kind": "links", "id": block.id, "title": block.title, "links": links}
        case Tiles():
            return {"kind": "figures", "figures": _figures(block.figures)}
        case Cells():
            cells = [
                {"id": each.id, "name": each.name, "value": each.value, "detail": each.detail} for each in block.cells
            ]
            return {"kind": "cells", "id": block.id, "cells": cells}
        case Strips():
            strips = [{"label": strip.label, "value": strip.value} for strip in block.strips]
            return {"kind": "strips", "id": block.id, "strips": strips, "sources": list(block.source_ids)}
        case Hits():
            hits = [{"link": _link(hit.link, site), "about": hit.about, "words": hit.words} for hit in block.hits]
            return {"kind": "hits", "id": block.id, "hits": hits}
        case _:
            assert_never(block)


def _titled(block: Chart | Listing) -> Object:
    return {
        "id": block.id,
        "title": block.title,
        "reading": block.reading,
        "note": block.note,
        "columns": [
            {"key": column.key, "label": column.label, "kind": column.kind, "gap": column.gap}
            for column in block.table.columns
        ],
        "rows": _rows(block.table),
        "sources": list(block.source_ids),
    }


def _rows(table: Table) -> list[Object]:
    keys = [column.key for column in table.columns]
    return [dict(zip(keys, map(_plain, row), strict=True)) for row in replace(table, limit=0).rows()]


def _plain(cell: Any) -> Any:
    """A cell as JSON has it. Frames hold numbers of numpy, and gaps of three kinds."""
    if isinstance(cell, tuple):
        return list(cell)
    if isinstance(cell, str):
        return str(cell) or None
    if pd.isna(cell):
        return None
    return cell.item() if hasattr(cell, "item") else cell


def _card(card: Card, site: str) -> Object:
    return {
        "id": card.id,
        "title": card.title,
        "date": card.date,
        "mark": card.mark.words if card.mark else "",
        "subtitle": card.subtitle,
        "names": [{"text": name.text, "language": name.language} for name in card.names],
        "quote": vars(card.quote) if card.quote else None,
        "counter": vars(card.counter) if card.counter else None,
        "text": card.text,
        "details": [{"name": name, "text": text} for name, text in card.details],
        "footer": card.footer,
        "sources": list(card.source_ids),
        "link": _link(card.link, site),
        "links": [_link(link, site) for link in card.links],
        "turning_point": card.weight == 1,
    }


def _link(link: Link | None, site: str) -> Object | None:
    if link is None:
        return None
    query = parse_qs(urlencode(link.query, doseq=True))
    return {"label": link.label, "page": link.page, "query": query, "address": urljoin(site, link.address)}
