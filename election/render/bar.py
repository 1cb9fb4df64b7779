"""The context bar, first on every page and always in sight: whose site this is, its pages, and the contest shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from math import ceil

from election.charts.draw import ruler
from election.choices import CARRIED, Control, Query, choice_links, read, reasons
from election.contests.naming import short_name
from election.link import Link
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.views import PAGES, available, meant, menu, search
from election.views.shared import contest_menu
from election.words import LOCALE, _

COLUMN = 1152  # pixels: the page's column at its widest
FOLDS = (800, 900, 1000, 1100, 1216)
_TOOLS = 76  # pixels: search and colours
_SIDES = 64  # pixels: what a page leaves free at both sides of its column


@dataclass(frozen=True)
class Row:
    """A contest in the menu: the way to it, what came of it, and whether it is the one shown."""

    link: Link
    result: str
    here: bool


@dataclass(frozen=True)
class Picker:
    """Which contest is shown, and the way to every other that the page can show.

    before, after  the neighbours of its kind in time
    columns        a head and its contests, newest first, for each kind
    announced      contests that are still to come
    missing        why others aren't here, a sentence for each reason
    base           what the page's shares are of, where it can be chosen and there is room to say it
    bases          the ways to each, and whether it is the one shown
    """

    name: str
    before: Link | None
    after: Link | None
    columns: tuple[tuple[str, tuple[Row, ...]], ...]
    announced: tuple[Row, ...]
    missing: tuple[str, ...]
    base: str
    bases: tuple[tuple[Link, bool], ...]


@dataclass(frozen=True)
class Bar:
    """`short` is the site's name on a phone; `folds` the width of a window, in pixels, up to which the names of the
    pages fold behind a button, one of `FOLDS`, or "always"."""

    site: str
    short: str
    pages: Sequence[tuple[Link, bool]]
    title: str
    picker: Picker | None
    searches: Link | None
    folds: int | str


def bar_of(dataset: Dataset, page: str, query: Query) -> Bar:
    """The bar over that page with that query; KeyError when these data don't feed the page."""
    known = meant(dataset, page, query).known
    return _bar(dataset, page, tuple((name, tuple(values)) for name, values in known.items()))


@kept_with_data(256)
def _bar(dataset: Dataset, page: str, query: tuple[tuple[str, tuple[str, ...]], ...]) -> Bar:
    known = dict(query)
    controls = available(dataset)[page].controls(dataset, known)
    pages = pages_from(dataset, page, known)
    site, short = site_names(dataset)
    picker = _picker(dataset, page, controls, known)
    names = [link.label for link, _here in pages]
    if picker and _width(site, names, picker) > COLUMN:
        picker = replace(picker, base="")
    if _width(site, names, picker) > COLUMN:
        site = short
    needed = _width(site, names, picker) + _SIDES
    return Bar(
        site=site,
        short=short,
        pages=pages,
        title=PAGES[page].TITLE,
        picker=picker,
        searches=Link(_("Search"), search.NAME) if search.NAME in available(dataset) else None,
        folds=next((each for each in FOLDS if needed <= each), "always"),
    )


def site_names(dataset: Dataset) -> tuple[str, str]:
    """The site's name in full and as short as can be: 'Kazakhstan’s elections', 'Kazakhstan'."""
    named = str(dataset.settings["site_name"])
    names = dataset.settings["country"]
    country = str(names.get(LOCALE.partition("_")[0]) or next(iter(names.values()), ""))
    if not country:
        return named or dataset.title, named or dataset.title
    pattern = _("Elections in {country}") if country.endswith("s") else _("{country}’s elections")
    return named or pattern.format(country=country), country


def _picker(dataset: Dataset, page: str, controls: Sequence[Control], query: Query) -> Picker | None:
    values, _notices = read(controls, query)
    control = next((each for each in controls if each.kind == "contest"), None)
    if control is None or not values[control.key]:
        return None
    ways = _Ways(dataset, page, control, values[control.key], query)
    shown = [option.value for option in control.options if not option.reason]
    before, after = contest_menu.alike(dataset, shown, ways.chosen)
    bases = tuple(_bases(page, controls, values))
    closed = [option for option in (*control.options, *control.closed) if option.reason]
    return Picker(
        name=short_name(dataset, ways.chosen),
        before=ways.to(before) if before else None,
        after=ways.to(after) if after else None,
        columns=tuple((each.head, tuple(map(ways.row, each.entries))) for each in contest_menu.columns(dataset, shown)),
        announced=tuple(map(ways.row, contest_menu.announced(dataset, shown))),
        missing=tuple(reasons(closed)),
        base=next((link.label for link, here in bases if here), ""),
        bases=bases,
    )


def _bases(page: str, controls: Sequence[Control], values: Mapping[str, object]) -> Iterator[tuple[Link, bool]]:
    for control in controls:
        if control.key == "base" and control.kind == "segments":
            for option, link in choice_links(page, controls, values, control):
                if not option.reason:
                    yield link, option.value == values["base"]


@dataclass(frozen=True)
class _Ways:
    """The ways from a page, as it is set, to the same page for other contests."""

    dataset: Dataset
    page: str
    control: Control
    chosen: str
    query: Query

    def to(self, election_id: str, label: str = "") -> Link:
        asked = {} if election_id == self.control.default else {self.control.key: [election_id]}
        return Link(
            label or short_name(self.dataset, election_id), self.page, {**asked, **dict(self._kept(election_id))}
        )

    def row(self, entry: contest_menu.Entry) -> Row:
        return Row(self.to(entry.election_id, entry.label), entry.result, entry.election_id == self.chosen)

    def _kept(self, election_id: str) -> Iterator[tuple[str, Sequence[str]]]:
        """What else is chosen, as far as it means the same for that contest."""
        others = {name: values for name, values in self.query.items() if name != self.control.key}
        if others:
            found = meant(self.dataset, self.page, {**others, self.control.key: [election_id]}).known
            yield from ((name, values) for name, values in found.items() if name in others)


def pages_from(dataset: Dataset, here: str, query: Mapping[str, Sequence[str]]) -> list[tuple[Link, bool]]:
    """A link to each page of the menu, and whether it is this one."""
    carried = tuple((name, tuple(query[name])) for name in CARRIED if name in query)
    return [
        (Link(page.TITLE, name, _offered(dataset, name, carried)), name == here) for name, page in menu(dataset).items()
    ]


@kept_with_data(256)  # every page asks it of every page, and a page's controls take as long as its first chart
def _offered(
    dataset: Dataset, page: str, carried: tuple[tuple[str, tuple[str, ...]], ...]
) -> Mapping[str, Sequence[str]]:
    """Those of the choices that the page has and can show."""
    shown = available(dataset)[page]
    choices = {choice.name for choice in fields(shown.Choices)}
    query = {name: values for name, values in carried if name in choices}
    controls = shown.controls(dataset, query) if query else ()
    return {
        control.key: query[control.key]
        for control in controls
        if control.key in query and not read([control], query)[1]
    }


def _width(site: str, pages: Sequence[str], picker: Picker | None) -> int:
    """All in one line at the sizes of `templates/ways.css`, in pixels."""
    name = ruler.width(site, size=17, bold=True) + 16
    names = sum(ruler.width(each, size=14) + 12 for each in pages)
    contest = ruler.width(picker.name, size=14, bold=True) + 112 + _base_width(picker) if picker else 0
    return ceil(name + names + _TOOLS + contest)


def _base_width(picker: Picker) -> int:
    return ceil(ruler.width(f" · {picker.base}", size=14)) if picker.base else 0
