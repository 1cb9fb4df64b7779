"""The answer of the page Vote share."""

from __future__ import annotations

from election import words
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.change_phrases import STEADY
from election.contests.changes import Change, changes
from election.contests.lines import ballot
from election.contests.reliance import counted_pct
from election.contests.rounds import first_round, later_round
from election.contests.series import by_election
from election.package.dataset import Dataset
from election.views.shared import result_words
from election.words import _


def headline(dataset: Dataset, election: str, base: BaseName) -> str:
    """By how much the winner's share rose or fell, and whether others moved the other way: 'Amanat fell by 17.2 points
    to 53.9% of the vote; of the old parties, only Auyl gained'. Who had how much, where that can't be said."""
    moved, own = _leader(dataset, election, base)
    if own is None or own.points is None or abs(own.points) < STEADY:
        return result_words.headline(dataset, election, base)
    kind = phrases.kind_of(ballot(dataset, election))
    pattern = (
        _("{name} fell by {size} points to {share} {of_base}")
        if own.points < 0
        else _("{name} rose by {size} points to {share} {of_base}")
    )
    said = pattern.format(
        name=phrases.at_start(phrases.named(dataset, own.line.contestant_id)),
        size=words.decimal(abs(own.points)),
        share=words.share(own.line.share or 0),
        of_base=phrases.of_base(base, kind),
    )
    alone = result_words.moved_alone(dataset, moved, own, kind)
    return _("{outcome}; {others}").format(outcome=said, others=alone) if alone else said


def _leader(dataset: Dataset, election: str, base: BaseName) -> tuple[tuple[Change, ...], Change | None]:
    """All changes, and that of the winner; None before a winner is known, and of a run-off or a by-election, which are
    not set beside the contest before."""
    lines, moved = shares.shares(dataset, election, base), tuple(changes(dataset, election, base))
    first = phrases.leaders(lines)
    other = first_round(dataset, election) or later_round(dataset, election) or by_election(dataset, election)
    open_ = counted_pct(dataset, election) is not None or not phrases.certain(dataset, election, lines)
    if len(first) != 1 or other or open_ or phrases.against_all_leads(lines):
        return moved, None
    return moved, next((each for each in moved if each.line.contestant_id == first[0].contestant_id), None)
