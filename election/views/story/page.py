"""The story: how it came to the vote of the focus and what followed, step by step, each a picture and two sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from election import words
from election.choices import Control, Query
from election.contests import phrases
from election.dates import month_of
from election.package.dataset import Dataset
from election.view import Part, Prose, Section, View
from election.views.story.steps import Step, steps
from election.words import _, capital, n_

NAME = "story"
TITLE = _("Story")
NEEDS = frozenset({"events"})


@dataclass(frozen=True)
class Choices:
    """Nothing: a story is told in one order."""


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    return ()


def view(dataset: Dataset, choices: Choices) -> View:
    told = steps(dataset)
    return View(
        page=NAME,
        title=TITLE,
        kicker=dataset.title,
        headline=_headline(dataset, told),
        deck=_deck(len(told)),
        parts=tuple(_parts(told)),
    )


def _deck(number: int) -> str:
    return n_(
        "{{Number}} step, with a picture and the sources it rests on.",
        "{{Number}} steps, each with a picture and the sources it rests on.",
        number,
    ).format(Number=capital(phrases.number(number)))


def _headline(dataset: Dataset, told: tuple[Step, ...]) -> str:
    """'How it came to the vote of March 2023, from January 2022 on, and what followed until August 2026'."""
    if not told:
        return _("Too little is known to tell how it came to this vote")
    vote = str(dataset.row("elections", dataset.focus)["date"])
    first, last = (_month(each.dates[place]) for each, place in ((told[0], 0), (told[-1], -1)))
    known = {"vote": _month(vote), "first": first, "last": last}
    if told[0].dates[0] < vote < told[-1].dates[-1]:
        return _("How it came to the vote of {vote}, from {first} on, and what had followed by {last}").format(**known)
    if told[0].dates[0] < vote:
        return _("How it came to the vote of {vote}, from {first} on").format(**known)
    return _("The vote of {vote} and what had followed by {last}").format(**known)


def _month(day: str) -> str:
    return words.day(month_of(day) or day)


def _parts(told: tuple[Step, ...]) -> Iterator[Part]:
    for number, step in enumerate(told, start=1):
        title = _("{number}. {title}").format(number=number, title=step.title)
        chart = replace(step.chart, id=f"picture-{number}")
        yield Section(f"step-{number}", (Prose((step.text,), step.source_ids), chart), title, link=step.link)
