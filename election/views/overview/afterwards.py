"""What followed the contest that a site is about: the next of its kind, with what is known of it and what is not; and
the ways from another contest to it and to its neighbours."""

from __future__ import annotations

from collections.abc import Iterator

from election import words
from election.cited import cited
from election.contests.lines import result, sources_of
from election.contests.reliance import with_reliance
from election.contests.series import successor, with_result
from election.contests.state_phrases import became, labelled
from election.contests.states import state_of
from election.link import Link
from election.package.dataset import Dataset
from election.view import Links, Prose, Section
from election.views.overview.words import headline
from election.views.shared import result_words
from election.views.shared.contest_choice import opening_base, opening_contest
from election.words import _, lowered


def afterwards(dataset: Dataset, election: str) -> Iterator[Section]:
    """The next contest's result as its own page says it, and what of it was looked for in vain. Nothing for any contest
    but the focus, and where none followed."""
    after = successor(dataset, election)
    if election != dataset.focus or not after:
        return
    contest = dataset.row("elections", after)
    said = became(dataset, after) or with_reliance(
        dataset, after, headline(dataset, after, opening_base(dataset, after))
    )
    told = [_("{sentence}.").format(sentence=said), _not_found(dataset, after)]
    sources = cited([sources_of(dataset, after, result(dataset, after))])
    title = _("What followed: {contest}").format(contest=result_words.kicker(dataset, after))
    link = Link(str(contest["short_name"]), "overview", {"election": after})
    yield Section("afterwards", (Prose(tuple(text for text in told if text), sources),), title, link=link)


def neighbours(dataset: Dataset, election: str) -> Iterator[Section]:
    """From any contest but the focus: the ways to it, and to the elections of the same house or office before and
    after; from a focus without votes to show, to the election before."""
    focus = opening_contest(dataset)
    if election == focus and state_of(dataset, election) == "counted":
        return
    kind = str(dataset.row("elections", election)["kind"])
    before = [each for each in with_result(dataset, kind) if successor(dataset, each) == election]
    others = (focus, *before[-1:], successor(dataset, election))
    links = tuple(
        Link(labelled(dataset, each), "overview", {} if each == focus else {"election": each})
        for each in dict.fromkeys(others)
        if each and each != election
    )
    yield Section("neighbours", (Links("neighbours", links, _("Other votes")),))


def _not_found(dataset: Dataset, election: str) -> str:
    rows = dataset["not_found"]
    names = [lowered(str(name)) for name in rows[rows["election_id"] == election]["name"]]
    return _("Not found: {names}.").format(names=words.listing(names)) if names else ""
