"""What followed the contest that a site is about: the next of its kind, with what is known of it and what is not."""

from __future__ import annotations

from collections.abc import Iterator

from election import words
from election.cited import cited
from election.contests.lines import result, sources_of
from election.contests.reliance import with_reliance
from election.contests.series import successor
from election.contests.state_phrases import became
from election.link import Link
from election.package.dataset import Dataset
from election.view import Prose, Section
from election.views.overview.words import headline
from election.views.shared import result_words
from election.views.shared.contest_choice import opening_base
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
    title = _("What followed: {contest}").format(contest=result_words.named(dataset, after))
    link = Link(str(contest["short_name"]), "overview", {"election": after})
    prose = Prose(tuple(text for text in told if text), sources)
    yield Section("afterwards", (prose,), title, link=link, folded="always")


def _not_found(dataset: Dataset, election: str) -> str:
    rows = dataset["not_found"]
    names = [lowered(str(name)) for name in rows[rows["election_id"] == election]["name"]]
    return _("Not found: {names}.").format(names=words.listing(names)) if names else ""
