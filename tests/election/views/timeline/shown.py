"""The timeline page for a query, and what stands on it."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

from election import Dataset, load
from election.view import Cards, Section, View
from election.views import open_page
from tests.folders import DATA


def rows_of_the_csv() -> list[dict[str, str]]:
    with (DATA / "events.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def opened(dataset: Dataset, **query: str | list[str]) -> View:
    asked = {name: [value] if isinstance(value, str) else value for name, value in query.items()}
    return open_page(dataset, "timeline", asked).view


def cards_of(section: Section) -> Cards:
    (cards,) = section.blocks
    assert isinstance(cards, Cards)
    return cards


def listed(view: View) -> list[str]:
    """The events of the years chosen; the groups before and after them are named after several years."""
    cards = cards_of(view.section("list"))
    groups = [title for title, number in cards.groups for _card in range(number)]
    return [card.id for card, title in zip(cards.cards, groups, strict=True) if len(title) == 4]


def ids(view: View) -> list[str]:
    return [section.id for section in view.each_section()]


def follow(dataset: Dataset, section: Section) -> View:
    """The view behind a section's link."""
    assert section.link is not None
    query = {name: [value] if isinstance(value, str) else list(value) for name, value in section.link.query.items()}
    return open_page(dataset, section.link.page, query).view


def changed(folder: Path, event_id: str, **cells: str) -> Dataset:
    """The package with some cells of one event changed."""
    shutil.copytree(DATA, folder / "data")
    rows = rows_of_the_csv()
    (row,) = (row for row in rows if row["event_id"] == event_id)
    row.update(cells)
    with (folder / "data" / "events.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return load(folder / "data")
