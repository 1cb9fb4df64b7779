"""A contest's result in sentences: the headline and what goes with it, for any kind of contest and any base."""

from __future__ import annotations

from collections.abc import Sequence

from election import words
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.lines import Line, ballot
from election.contests.phrases import points_in_words
from election.contests.reliance import counted_pct
from election.contests.succession import Change, changes, previous, when
from election.package.dataset import Dataset
from election.words import _

ENOUGH = 3  # contestants that stood both times, before "only one of them" means anything


def kicker(dataset: Dataset, election_id: str) -> str:
    """Which contest, and when: 'Early Mazhilis election, 19 March 2023'."""
    contest = dataset.row("elections", election_id)
    return _("{name}, {date}").format(name=contest["name"], date=words.day(str(contest["date"])))


def headline(dataset: Dataset, election_id: str, base: BaseName) -> str:
    """Who had how much, beside last time where that can be compared, and whether others moved the other way.

    'Amanat won 53.9% of the vote, 17.2 points less than Nur Otan in 2021; of the parties that stood both times, only
    Auyl gained'.
    """
    lines = shares.shares(dataset, election_id, base)
    kind = phrases.kind_of(ballot(dataset, election_id))
    first = phrases.leaders(lines)
    if not first:
        return _("No result is published for this contest")
    if kind == "answer":
        return answers(dataset, lines, base)
    said = outcome(dataset, election_id, base, lines)
    if len(first) > 1 or phrases.against_all_leads(lines) or not phrases.certain(dataset, election_id, lines):
        return said
    moved = changes(dataset, election_id, base)
    own = next((each for each in moved if each.line.contestant_id == first[0].contestant_id), None)
    before = previous(dataset, election_id)
    if own is None or own.points is None or before is None:
        margin = ahead(dataset, lines)
        return _("{outcome}, {margin}").format(outcome=said, margin=margin) if margin else said
    compared = phrases.against_before(dataset, own, before)
    said = _("{outcome}, {change}").format(outcome=said, change=compared)
    alone = moved_alone(dataset, moved, own, kind)
    return _("{outcome}; {others}").format(outcome=said, others=alone) if alone else said


def outcome(dataset: Dataset, election_id: str, base: BaseName, lines: Sequence[Line]) -> str:
    """Who had most and how much, without more: 'Amanat won 53.9% of the vote'."""
    kind, first = phrases.kind_of(ballot(dataset, election_id)), phrases.leaders(lines)
    share, of = words.share(first[0].share or 0), phrases.of_base(base, kind)
    names = words.listing([dataset.short(line.contestant_id) for line in first])
    against_all = phrases.against_all_leads(lines)
    if against_all:
        pattern = _("“{name}” had {share} {of_base}, more than anyone on the ballot")
        name = dataset.short(against_all.contestant_id)
        return pattern.format(name=name, share=words.share(against_all.share or 0), of_base=of)
    if len(first) > 1:
        return _("{names} are level, each with {share} {of_base}").format(names=names, share=share, of_base=of)
    if not phrases.certain(dataset, election_id, lines):
        pattern = _("{name} had {share} {of_base}, the most of those whose figures are published")
    elif kind == "candidate" and _alone(dataset, election_id, lines):
        pattern = _("{name}, the only candidate, had {share} {of_base}")
    elif counted_pct(dataset, election_id) is not None:
        pattern = _("{name} has {share} {of_base} so far")
    else:
        pattern = {
            "valid": _("{name} won {share} {of_base}"),
            "ballots": _("{name} had {share} {of_base}"),
            "roll": _("{name} had the votes of {share} {of_base}"),
            "parties": _("{name} won {share} {of_base}"),
        }[base]
    return pattern.format(name=names, share=share, of_base=of)


def _alone(dataset: Dataset, election_id: str, lines: Sequence[Line]) -> bool:
    complete = bool(dataset.row("elections", election_id)["lines_complete"])
    return complete and sum(line.stands for line in lines) == 1


def answers(dataset: Dataset, lines: Sequence[Line], base: BaseName) -> str:
    """The answers to a question with their shares, most first: '“Yes” had 96.2% of the vote, “No” 3.8%'."""
    stand = [line for line in lines if line.stands and line.share is not None]
    first, *others = stand
    said = _("“{name}” had {share} {of_base}").format(
        name=dataset.short(first.contestant_id),
        share=words.share(first.share or 0),
        of_base=phrases.of_base(base, "answer"),
    )
    rest = [f"“{dataset.short(line.contestant_id)}” {words.share(line.share or 0)}" for line in others]
    return ", ".join([said, *rest])


def ahead(dataset: Dataset, lines: Sequence[Line]) -> str:
    """How far the leader is from the next: '54.7 points ahead of Kosanov'. Empty on a tie and where nobody is next."""
    first, next_ = phrases.leaders(lines), phrases.runners_up(lines)
    if len(first) != 1 or not next_:
        return ""
    distance = (first[0].share or 0) - (next_[0].share or 0)
    names = words.listing([dataset.short(line.contestant_id) for line in next_])
    return _("{points} ahead of {names}").format(points=points_in_words(distance), names=names)


def moved_alone(dataset: Dataset, moved: Sequence[Change], leader: Change, kind: str) -> str:
    """Whether just one of those that stood both times gained or lost; empty where that is not so.

    Counted are parties or candidates with a share at both contests, predecessors' shares included.
    """
    both = [each for each in moved if each.points is not None and each.line.stands]
    if len(both) < ENOUGH:
        return ""
    gained = [each for each in both if (each.points or 0) > 0]
    lost = [each for each in both if (each.points or 0) < 0]
    who = phrases.plural(kind)
    if len(lost) == len(both):
        return _("all {number} {who} that stood both times lost").format(number=phrases.number(len(both)), who=who)
    if len(gained) == len(both):
        return _("all {number} {who} that stood both times gained").format(number=phrases.number(len(both)), who=who)
    if len(gained) == 1:
        if gained[0] is leader:
            return _("none of the other {who} that stood both times gained").format(who=who)
        name = dataset.short(gained[0].line.contestant_id)
        return _("of the {who} that stood both times, only {name} gained").format(who=who, name=name)
    if len(lost) == 1:
        if lost[0] is leader:
            return _("none of the other {who} that stood both times lost").format(who=who)
        name = dataset.short(lost[0].line.contestant_id)
        return _("of the {who} that stood both times, only {name} lost").format(who=who, name=name)
    return ""


def places(dataset: Dataset, election_id: str, base: BaseName) -> str:
    """Who came second and third, each beside last time: for under the headline. Empty where places are shared."""
    lines = shares.shares(dataset, election_id, base)
    if phrases.kind_of(ballot(dataset, election_id)) == "answer" or not phrases.certain(dataset, election_id, lines):
        return ""
    second = phrases.runners_up(lines)
    if len(phrases.leaders(lines)) != 1 or len(second) != 1:
        return ""
    moved = {each.line.contestant_id: each for each in changes(dataset, election_id, base)}
    said = [_("{name} came second with {share}").format(**_placed(dataset, election_id, second[0], moved))]
    third = phrases.leaders([line for line in lines if line not in phrases.leaders(lines) and line not in second])
    if len(third) == 1:
        said.append(_("{name} third with {share}").format(**_placed(dataset, election_id, third[0], moved)))
    return _("{sentence}.").format(sentence="; ".join(said))


def _placed(dataset: Dataset, election_id: str, line: Line, moved: dict[str, Change]) -> dict[str, str]:
    name, share = dataset.short(line.contestant_id), words.share(line.share or 0)
    change, before = moved.get(line.contestant_id), previous(dataset, election_id)
    if change is None or before is None:
        return {"name": name, "share": share}
    told = phrases.against_before(dataset, change, before)
    if line.kind == "party" and change.status in ("new", "absent"):
        told = _("not on the ballot in {year}").format(year=when(dataset, before))
    return {"name": name, "share": _("{share}, {told}").format(share=share, told=told) if told else share}
