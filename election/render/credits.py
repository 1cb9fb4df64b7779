"""What a file says of what it is of and where it comes from: country, contest and day; its sources, and the data's
date, version and licence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from election.chart import Chart
from election.cited import cited
from election.contests.phrases import country
from election.dates import to_the_day
from election.package.dataset import Dataset, Source
from election.table import Table
from election.view import Listing, View
from election.words import _, language_name, short_day

NAMED_SOURCES = 8  # a picture names so many; the page and the rows have all


@dataclass(frozen=True)
class Licence:
    """`url` is http or https, or empty."""

    title: str
    url: str


def first_line(view: View, dataset: Dataset) -> str:
    """What a picture that is taken away is of: 'Kazakhstan · Early Mazhilis election, 19 March 2023'."""
    where = country(dataset) or dataset.title
    return view.kicker if where in view.kicker else " · ".join(filter(None, (where, view.kicker)))


def licences(dataset: Dataset) -> tuple[Licence, ...]:
    """The licences that the package names, each with words for a reader."""
    found = []
    for given in dataset.package.get("licenses") or ():
        title, url = str(given.get("title") or given.get("name") or ""), str(given.get("path") or "")
        if title:
            found.append(Licence(title, url if url.startswith(("http://", "https://")) else ""))
    return tuple(found)


def data_date(dataset: Dataset) -> str:
    """The ISO day that the package gives as its own, or "": '2026-11-24'."""
    day = str(dataset.package.get("created") or "")[: len("2026-11-24")]  # the hour may follow it
    return day if to_the_day(day) else ""


def data_line(dataset: Dataset) -> str:
    """The data's version, with its day where it has one: 'Data version 3f2a of 24 Nov 2026.'"""
    day = data_date(dataset)
    if not day:
        return _("Data version {version}.").format(version=dataset.version)
    return _("Data version {version} of {day}.").format(version=dataset.version, day=_day(day))


def _day(text: str) -> str:
    try:
        return short_day(text)
    except ValueError:  # the thirtieth of February is still what the package says
        return text


def source_line(source_ids: Iterable[str], dataset: Dataset) -> str:
    """Publishers with their dates, each once: 'Sources: Vlast, 27 Mar 2023; ... and 12 more'. Empty for none."""
    names = list(dict.fromkeys(map(named, dataset.sources(source_ids))))
    if not names:
        return ""
    line = _("Sources: {names}").format(names="; ".join(names[:NAMED_SOURCES]))
    more = len(names) - NAMED_SOURCES
    return f"{line} {_('and {n} more').format(n=more)}" if more > 0 else line


def named(source: Source) -> str:
    """'Vlast, 27 Mar 2023'; the title where no publisher is shown."""
    return ", ".join(filter(None, (source.publisher or source.title, short_day(source.published))))


def told_apart(sources: Sequence[Source]) -> list[str]:
    """Names for sources that stand side by side: the publisher, and where two have the same publisher and day, the
    language that tells them apart, or else the title."""
    return [_beside(source, [each for each in sources if _named_alike(each, source)]) for source in sources]


def _named_alike(one: Source, other: Source) -> bool:
    return (one.publisher, one.published) == (other.publisher, other.published)


def _beside(source: Source, alike: Sequence[Source]) -> str:
    if len(alike) == 1 or not source.publisher:
        return source.publisher or source.title
    if len({each.language for each in alike}) == len(alike):
        return _("{publisher} ({language})").format(publisher=source.publisher, language=language_name(source.language))
    return _("{publisher}: {title}").format(publisher=source.publisher, title=source.title)


def rested_on(view: View, *, whole: bool = False) -> tuple[str, ...]:
    """Source ids of everything that the page prints, each once: the view's own and those in cells of its tables.
    `whole` counts the rows as well that a page leaves out."""
    tables = (block.table for block in view.blocks() if isinstance(block, Chart | Listing))
    return cited([view.source_ids(), *(ids for table in tables for ids in _in_cells(table, whole))])


def _in_cells(table: Table, whole: bool) -> Iterator[Iterable[str]]:
    places = [place for place, column in enumerate(table.columns) if column.kind == "sources"]
    for row in (replace(table, limit=0) if whole else table).rows() if places else ():
        yield from (row[place] or () for place in places)


def file_line(source_ids: Iterable[str], dataset: Dataset) -> str:
    """What stands at the foot of a picture that is taken away: sources, then the data's version."""
    line = source_line(source_ids, dataset)
    return f"{line}. {data_line(dataset)}" if line else data_line(dataset)
