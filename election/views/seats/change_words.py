"""What changed from one house to another in sentences: who gained and who lost, under which name, and why some can't be
compared."""

from __future__ import annotations

from collections.abc import Sequence

from election import words
from election.contests import phrases
from election.contests.seat_changes import SeatChange
from election.contests.series import when
from election.package.dataset import Dataset
from election.words import _, n_


def changed(dataset: Dataset, changes: Sequence[SeatChange], earlier: str, later: str) -> str:
    """Who lost and who gained most seats between two houses; lines that can't be compared don't count."""
    compared = [each for each in changes if each.change is not None and each.kind != "independents"]
    years = {"earlier": when(dataset, earlier), "later": when(dataset, later)}
    moved = sorted((each for each in compared if each.change), key=lambda each: -abs(each.change or 0))
    if not compared:
        return _("No party with seats in {later} can be compared with {earlier}").format(**years)
    if not moved:
        return _("No party that stood both times has more or fewer seats in {later} than in {earlier}").format(**years)
    first = moved[0]
    other = next((each for each in moved if ((each.change or 0) > 0) is not ((first.change or 0) > 0)), None)
    said = [_moved(dataset, each) for each in (first, other) if each]
    return _("From {earlier} to {later} {moved}").format(**years, moved=words.listing(said))


def _moved(dataset: Dataset, each: SeatChange) -> str:
    size = each.change or 0
    name, was = phrases.named(dataset, each.contestant_id), as_whom(dataset, each)
    if was:
        name = _("{name} (then {was})").format(name=name, was=was)
    return _("{name} {moved}").format(name=name, moved=_gained(size))


def _gained(size: int) -> str:
    """By how much a number of seats changed: 'gained 19 seats', 'lost one seat'."""
    pattern = (
        n_("gained {{number}} seat", "gained {{number}} seats", size)
        if size > 0
        else n_("lost {{number}} seat", "lost {{number}} seats", -size)
    )
    return pattern.format(number=phrases.number(abs(size)))


def merged(dataset: Dataset, change: SeatChange) -> str:
    """The change against all that had merged by then: 'Asar and AIST had merged into Nur Otan: against Otan, Asar and
    AIST together it gained 41 seats.'"""
    size, joined = change.together or 0, [phrases.named(dataset, name) for name, _seats in change.merged]
    return _("{merged} had merged into {name}: against {all} together it {gained}.").format(
        merged=phrases.at_start(words.listing(joined)),
        name=phrases.named(dataset, change.contestant_id),
        all=words.listing([*(phrases.named(dataset, name) for name in change.stood_as), *joined]),
        gained=_gained(size) if size else _("won as many seats"),
    )


def as_whom(dataset: Dataset, change: SeatChange) -> str:
    """The names under which the line stood then, where they are others."""
    if not change.stood_as or change.stood_as == (change.contestant_id,):
        return ""
    return words.listing([phrases.named(dataset, name) for name in change.stood_as])


def remark(dataset: Dataset, change: SeatChange, earlier: str, later: str) -> str:
    """Under which name it stood, or why there is nothing to compare."""
    was = as_whom(dataset, change)
    if change.now is None:
        year = when(dataset, later)
        return {
            "split": _("split before {year}"),
            "merged": _("merged into another before {year}"),
            "boycotted": _("boycotted the vote in {year}"),
            "barred": _("barred from standing in {year}"),
            "withdrew": _("withdrew in {year}"),
            "no districts": _("no district seats in {year}"),
            "unlisted": _("not among the seats known in {year}"),
        }.get(change.status, _("did not stand in {year}")).format(year=year)
    if change.status == "split":
        return _("{was} split").format(was=was)
    if was:
        return _("as {was} in {year}").format(was=was, year=when(dataset, earlier))
    return {
        "held": "",
        "absent": _("did not stand in {year}"),
        "boycotted": _("boycotted the vote in {year}"),
        "barred": _("barred from standing in {year}"),
        "withdrew": _("withdrew in {year}"),
        "new": _("new"),
        "unlisted": _("not among the seats known in {year}"),
        "no districts": _("no district seats in {year}"),
    }.get(change.status, "").format(year=when(dataset, earlier))
