"""Contestants' colours: what their page would swallow, and what two of a contest share. Both are drawn in a shade that
can be seen and told apart, so both may be meant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from election.colouring import Wish, alike, seen
from election.colours import PAPER
from election.package.checks.contests import contests
from election.package.problems import Problem
from election.package.records import Record, Tables
from election.words import _


def colours_are_seen(tables: Tables) -> Iterator[Problem]:
    """A colour stands out from its page at 3:1, as WCAG 2.2 asks of what is to be understood (1.4.11)."""
    for record, wish in _wishes(tables).values():
        pages = (("colour", wish.light, _("light"), PAPER.light), ("colour_dark", wish.dark, _("dark"), PAPER.dark))
        for (column, given, page, paper), drawn in zip(pages, seen(wish), strict=True):
            if given and drawn != given.upper():
                what = _("{given} can hardly be seen on the {page} page: it is drawn as {drawn}.").format(
                    given=given, page=page, drawn=drawn
                )
                mend = _("Give a colour with a contrast of 3:1 to {paper}, or leave it so.").format(paper=paper)
                yield tables["contestants"].warning(record, column, what, mend)


def colours_are_told_apart(tables: Tables) -> Iterator[Problem]:
    """Two who stand in one contest, and so in one picture, don't look alike."""
    wishes = _wishes(tables)
    told: set[str] = set()
    for contest in contests(tables):
        own = [wishes[line["contestant_id"]] for line in contest.lines if line["contestant_id"] in wishes]
        for (_record, first), (record, second) in combinations(own, 2):
            if second.contestant_id not in told and alike(seen(first), seen(second)):
                told.add(second.contestant_id)
                what = _(
                    "{first} and {second} stand in {contest} and look alike: one is drawn in another shade."
                ).format(first=first.contestant_id, second=second.contestant_id, contest=contest.id)
                mend = _("Give one of them another colour, or leave it so.")
                yield tables["contestants"].warning(record, "colour", what, mend)


def _wishes(tables: Tables) -> dict[str, tuple[Record, Wish]]:
    """Those who have a colour of their own, with their rows."""
    columns = ("contestant_id", "kind", "colour", "colour_dark")
    rows = ((row, Wish(*(row[each] or "" for each in columns))) for row in tables["contestants"].records)
    return {wish.contestant_id: (row, wish) for row, wish in rows if row.sound(*columns) and wish.own}
