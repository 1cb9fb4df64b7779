"""A view as plain text: for a terminal, a mail, a log."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import assert_never

from election.card import Card
from election.chart import Chart
from election.link import Link
from election.package.dataset import Dataset
from election.render.credits import data_line, licences, told_apart
from election.table import Table
from election.view import (
    Block,
    Cards,
    Cells,
    Figure,
    Hit,
    Hits,
    Key,
    Links,
    Listing,
    Prose,
    Section,
    Strips,
    Tiles,
    View,
)
from election.words import _, clean, short_day

WIDTH = 78


def view_text(view: View, dataset: Dataset) -> str:
    """Headline, notices, figures, then each block: a chart by its title, reading and rows. Last the data's version,
    date and licence. Nothing in it can move a terminal's cursor or turn the reading direction round."""
    parts = [*_opening(view), *_figures(view.figures, dataset)]
    for section in view.each_section():
        parts += _section(section, dataset)
    parts.append("\n".join(map(_wrap, _end(dataset))))
    text = "\n\n".join(part for part in parts if part)
    return "\n".join(clean(line) for line in text.split("\n")) + "\n"


def _section(section: Section, dataset: Dataset) -> Iterator[str]:
    if section.title:
        yield f"{section.title}\n{'=' * min(len(section.title), WIDTH)}"
    yield _wrap(section.text)
    for block in section.blocks:
        yield from _block(block, dataset)
    if section.link:
        yield _link(section.link)


def _end(dataset: Dataset) -> Iterator[str]:
    yield "-" * WIDTH
    yield f"{dataset.title}. {data_line(dataset)}"
    yield from (f"{each.title} {each.url}".strip() for each in licences(dataset))


def _opening(view: View) -> Iterator[str]:
    yield "\n".join(_wrap(text) for text in (view.kicker, view.headline) if text)
    yield _wrap(view.deck)
    if isinstance(view.beside, Key):
        yield "\n".join(_wrap(mark.words, indent="    ") for mark in view.beside.marks)
    for notice in view.notices:
        yield _wrap(f"! {notice.text}", indent="  ")


def _figures(figures: Sequence[Figure], dataset: Dataset) -> Iterator[str]:
    if figures:
        yield "\n".join(
            _wrap(
                f"{figure.label}: {', '.join(filter(None, (f'{figure.value} {figure.rest}'.strip(), figure.base)))} "
                f"[{_names(figure.source_ids, dataset)}]{_differing(figure)}",
                indent="    ",
            )
            for figure in figures
        )


def _differing(figure: Figure) -> str:
    return f" {_('Sources differ')}: {figure.differs}" if figure.differs else ""


def _block(block: Block, dataset: Dataset) -> Iterator[str]:
    match block:
        case Chart() | Listing():
            yield _headed(block.title, block.reading)
            yield table_text(block.table)
            yield _wrap(block.note)
            yield _sources(block.source_ids, dataset)
        case Tiles():
            yield from _figures(block.figures, dataset)
        case Cards():
            yield _wrap(block.caption)
            yield "\n\n".join(_cards(block, dataset)) or _wrap(block.empty)
        case Prose():
            yield "\n\n".join(_wrap(paragraph) for paragraph in block.paragraphs)
            yield _sources(block.source_ids, dataset)
        case Links():
            yield "\n".join([*filter(None, [_wrap(block.title)]), *map(_link, block.links)])
        case Cells():
            yield "\n".join(" ".join(filter(None, (f"{each.name}: {each.value}", each.detail))) for each in block.cells)
        case Strips():
            yield "\n".join(f"{strip.label}: {strip.value}" for strip in block.strips)
        case Hits():
            yield "\n\n".join(map(_hit, block.hits))
        case _:
            assert_never(block)


def _hit(hit: Hit) -> str:
    lines = [_wrap(text) for text in (hit.about, hit.words) if text]
    return "\n    ".join([_link(hit.link), *lines])


def _link(link: Link) -> str:
    """Address as it is: broken over two lines it could not be followed."""
    return f"{link.label}: {link.address}"


def _cards(block: Cards, dataset: Dataset) -> Iterator[str]:
    """The cards, each group under its heading."""
    cards = iter(block.cards)
    for title, number in block.groups or (("", len(block.cards)),):
        if title:
            yield f"{title}\n{'-' * min(len(title), WIDTH)}"
        yield from (_card(card, dataset) for card in islice(cards, number))


def _card(card: Card, dataset: Dataset) -> str:
    first = "  ".join(text for text in (card.date, card.title) if text)
    lines = [first, card.mark.words if card.mark else "", card.subtitle, " · ".join(each.text for each in card.names)]
    for quote in filter(None, (card.quote, card.counter)):
        lines.append(f"“{quote.text}”" + (f" ({quote.by})" if quote.by else ""))
    lines.append(card.text)
    lines += [f"{name}: {text}" for name, text in card.details]
    lines.append(card.footer)
    lines += [_link(link) for link in card.links]
    lines.append(_sources(card.source_ids, dataset))
    return "\n".join(_wrap(line, indent="    ") for line in lines if line)


def table_text(table: Table) -> str:
    """Columns padded to their widest cell, numbers to the right, gaps as the column says them."""
    printed = [[column.label for column in table.columns]]
    for row in table.rows():
        printed.append([column.text(cell) or column.gap for column, cell in zip(table.columns, row, strict=True)])
    widths = [max(len(line[index]) for line in printed) for index in range(len(table.columns))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column.numeric else cell.ljust(width)
            for cell, width, column in zip(line, widths, table.columns, strict=True)
        ).rstrip()
        for line in printed
    )


def _headed(title: str, reading: str) -> str:
    return "\n".join(part for part in (_wrap(title), _wrap(reading)) if part)


def _sources(ids: tuple[str, ...], dataset: Dataset) -> str:
    return _wrap(_("Sources: {names}").format(names=_names(ids, dataset)), indent="    ") if ids else ""


def _names(ids: tuple[str, ...], dataset: Dataset) -> str:
    sources = dataset.sources(ids)
    return "; ".join(
        " ".join(filter(None, (name, short_day(each.published), "" if each.url else _("(no address)"))))
        for each, name in zip(sources, told_apart(sources), strict=True)
    )


def _wrap(text: str, indent: str = "") -> str:
    return textwrap.fill(text, WIDTH, subsequent_indent=indent, break_long_words=False) if text else ""
