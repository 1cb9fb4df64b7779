"""A contest's result in sentences: the headline and what goes with it, for any kind of contest and any base."""

from __future__ import annotations

from collections.abc import Sequence

from election import words
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.change_phrases import against_before, no_change
from election.contests.changes import NOT_THERE, Change, changes
from election.contests.lines import Line, ballot
from election.contests.phrases import points_in_words
from election.contests.reliance import counted_pct
from election.contests.rounds import first_round, later_round
from election.contests.series import back_then, by_election, previous
from election.contests.states import has_result
from election.dates import to_the_day
from election.package.dataset import Dataset
from election.words import _, n_

ENOUGH = 3  # contestants that stood both times, before "only one of them" means anything


def kicker(dataset: Dataset, election_id: str) -> str:
    """Where, which contest, and when: 'Kazakhstan · Early Mazhilis election, 19 March 2023'."""
    where, said = phrases.country(dataset), named(dataset, election_id)
    return said if not where or where in said else f"{where} · {said}"


def named(dataset: Dataset, election_id: str) -> str:
    """Which contest, and when: 'Early Mazhilis election, 19 March 2023'."""
    contest = dataset.row("elections", election_id)
    date = words.day(str(contest["date"]))
    return _("{name}, {date}").format(name=contest["name"], date=date) if date else str(contest["name"])


def headline(dataset: Dataset, election_id: str, base: BaseName, where: str = "") -> str:
    """Who had how much, beside last time where that can be compared, and whether others moved the other way.

    'Amanat won 53.9% of the vote, 17.2 points less than Nur Otan in 2021; of the old parties, only Auyl gained'. A
    run-off, in which fewer stand, is not set beside its first round. `where` is the country, if it is to be said.
    """
    lines = shares.shares(dataset, election_id, base)
    kind = phrases.kind_of(ballot(dataset, election_id))
    first = phrases.leaders(lines)
    if not first:
        return _("The shares of the vote are not known")
    if kind == "answer":
        return answers(dataset, lines, base, where)
    said = outcome(dataset, election_id, base, lines)
    said = _("{outcome} in {country}").format(outcome=said, country=where) if where else said
    if len(first) > 1 or phrases.against_all_leads(lines) or not phrases.certain(dataset, election_id, lines):
        return said
    moved = changes(dataset, election_id, base)
    own = next((each for each in moved if each.line.contestant_id == first[0].contestant_id), None)
    before = previous(dataset, election_id)
    if own is None or own.points is None or before is None or first_round(dataset, election_id):
        margin = ahead(dataset, lines)
        return _("{outcome}, {margin}").format(outcome=said, margin=margin) if margin else said
    compared = against_before(dataset, own, before, election_id)
    said = _("{outcome}, {change}").format(outcome=said, change=compared)
    alone = moved_alone(dataset, moved, own, kind)
    return _("{outcome}; {others}").format(outcome=said, others=alone) if alone else said


def outcome(dataset: Dataset, election_id: str, base: BaseName, lines: Sequence[Line]) -> str:
    """Who had most and how much, without more: 'Amanat won 53.9% of the vote'."""
    kind, first = phrases.kind_of(ballot(dataset, election_id)), phrases.leaders(lines)
    share, of = words.share(first[0].share or 0), phrases.of_base(base, kind)
    names = phrases.at_start(phrases.few([phrases.named(dataset, line.contestant_id) for line in first]))
    against_all = phrases.against_all_leads(lines)
    if against_all:
        pattern = _("“{name}” had {share} {of_base}, more than anyone on the ballot")
        name = dataset.short(against_all.contestant_id)
        return pattern.format(name=name, share=words.share(against_all.share or 0), of_base=of)
    most = first[0].votes or 0
    if len(first) > 1:
        if len({words.share(line.share or 0) for line in first}) > 1:  # published so that all add up to 100
            level = n_("{{names}} are level, each with {n} vote", "{{names}} are level, each with {n} votes", most)
            return level.format(names=names)
        return _("{names} are level, each with {share} {of_base}").format(names=names, share=share, of_base=of)
    pattern = _one_ahead(dataset, election_id, base, lines)
    return pattern.format(name=names, share=share, of_base=of, which=which_vote(dataset, election_id))


def _one_ahead(dataset: Dataset, election_id: str, base: BaseName, lines: Sequence[Line]) -> str:
    """The pattern for one with more than all others, who won only where nothing is left to be counted or decided."""
    if not phrases.certain(dataset, election_id, lines):
        return _("{name} had {share} {of_base}, the most of those whose figures are known")
    if phrases.kind_of(ballot(dataset, election_id)) == "candidate" and _alone(dataset, election_id, lines):
        return _("{name}, the only candidate, had {share} {of_base}")
    if counted_pct(dataset, election_id) is not None:
        return _("{name} has {share} {of_base} so far")
    if later_round(dataset, election_id):
        return _("{name} led the first round with {share} {of_base}")
    if which_vote(dataset, election_id):
        return (
            _("{name} had {share} {of_base} {which}")
            if base in ("ballots", "roll")
            else _("{name} won {share} {of_base} {which}")
        )
    return {
        "valid": _("{name} won {share} {of_base}"),
        "ballots": _("{name} had {share} {of_base}"),
        "roll": _("{name} had the votes of {share} {of_base}"),
        "parties": _("{name} won {share} {of_base}"),
    }[base]


def which_vote(dataset: Dataset, election_id: str) -> str:
    """That a vote is not one of the whole, as the end of a sentence: 'in the run-off with two candidates instead of
    three', 'in the by-election'; empty for any other."""
    first = first_round(dataset, election_id)
    if not first:
        return _("in the by-election") if by_election(dataset, election_id) else ""
    now, then = (sum(line.stands for line in ballot(dataset, each)) for each in (election_id, first))
    if not now < then:
        return _("in the run-off")
    who = phrases.plural(phrases.kind_of(ballot(dataset, first)))
    pattern = _("in the run-off with {now} {who} instead of {then}")
    return pattern.format(now=phrases.number(now), then=phrases.number(then), who=who)


def _alone(dataset: Dataset, election_id: str, lines: Sequence[Line]) -> bool:
    complete = bool(dataset.row("elections", election_id)["lines_complete"])
    return complete and sum(line.stands for line in lines) == 1


def answers(dataset: Dataset, lines: Sequence[Line], base: BaseName, where: str = "") -> str:
    """The answers to a question with their shares, most first: '“Yes” had 96.2% of the vote, “No” 3.8%'."""
    stand = [line for line in lines if line.stands and line.share is not None]
    first, *others = stand
    said = _("“{name}” had {share} {of_base}").format(
        name=dataset.short(first.contestant_id),
        share=words.share(first.share or 0),
        of_base=phrases.of_base(base, "answer"),
    )
    said = _("{outcome} in {country}").format(outcome=said, country=where) if where else said
    rest = [f"“{dataset.short(line.contestant_id)}” {words.share(line.share or 0)}" for line in others]
    return ", ".join([said, *rest])


def ahead(dataset: Dataset, lines: Sequence[Line]) -> str:
    """How far the leader is from the next: '54.7 points ahead of Kosanov'. Empty on a tie and where nobody is next."""
    first, next_ = phrases.leaders(lines), phrases.runners_up(lines)
    if len(first) != 1 or not next_:
        return ""
    distance = (first[0].share or 0) - (next_[0].share or 0)
    names = phrases.few([phrases.named(dataset, line.contestant_id) for line in next_])
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
    who = _("old parties") if kind == "party" else _("candidates of last time")
    if len(lost) == len(both):
        return _("all {number} {who} lost").format(number=phrases.number(len(both)), who=who)
    if len(gained) == len(both):
        return _("all {number} {who} gained").format(number=phrases.number(len(both)), who=who)
    if len(gained) == 1:
        if gained[0] is leader:
            return _("none of the other {who} gained").format(who=who)
        name = phrases.named(dataset, gained[0].line.contestant_id)
        return _("of the {who}, only {name} gained").format(who=who, name=name)
    if len(lost) == 1:
        if lost[0] is leader:
            return _("none of the other {who} lost").format(who=who)
        name = phrases.named(dataset, lost[0].line.contestant_id)
        return _("of the {who}, only {name} lost").format(who=who, name=name)
    return ""


def places(dataset: Dataset, election_id: str, base: BaseName) -> str:
    """Who came second and third, each beside last time: for under the headline. Empty where places are shared, and for
    a run-off, whose headline has both."""
    lines = shares.shares(dataset, election_id, base)
    if phrases.kind_of(ballot(dataset, election_id)) == "answer" or not phrases.certain(dataset, election_id, lines):
        return ""
    if first_round(dataset, election_id):
        return ""
    order = [phrases.leaders(lines), phrases.runners_up(lines)]
    order.append(phrases.leaders([line for line in lines if line not in order[0] and line not in order[1]]))
    if phrases.against_all_leads(lines):
        second, third = order[0], order[1]
    elif len(order[0]) == 1:
        second, third = order[1], order[2]
    else:
        return ""
    if len(second) != 1:
        return ""
    moved = {each.line.contestant_id: each for each in changes(dataset, election_id, base)}
    said = [_("{name} came second with {share}").format(**_placed(dataset, election_id, second[0], moved))]
    if len(third) == 1:
        said.append(_("{name} third with {share}").format(**_placed(dataset, election_id, third[0], moved)))
    return _("{sentence}.").format(sentence=phrases.at_start("; ".join(said)))


def _placed(dataset: Dataset, election_id: str, line: Line, moved: dict[str, Change]) -> dict[str, str]:
    """A name and a share, each with what belongs to it: 'Asar, not on the ballot in 1999,' and '10.9%, 5.6 points more
    than in 2021'."""
    name, share = phrases.named(dataset, line.contestant_id), words.share(line.share or 0)
    change, before = moved.get(line.contestant_id), previous(dataset, election_id)
    if change is None or before is None:
        return {"name": name, "share": share}
    absent = ""
    if line.kind == "party" and change.status in ("new", "absent"):
        absent = _("not on the ballot {then}").format(then=back_then(dataset, before, election_id))
    elif line.kind == "party" and change.status in NOT_THERE:
        absent = no_change(dataset, change, before, election_id)
        if change.status in ("boycotted", "withdrew"):
            absent = _("which {did_not_stand}").format(did_not_stand=absent)
    if absent:
        return {"name": _("{name}, {absent},").format(name=name, absent=absent), "share": share}
    told = against_before(dataset, change, before, election_id)
    return {"name": name, "share": _("{share}, {told}").format(share=share, told=told) if told else share}


def other_round(dataset: Dataset, election_id: str, base: BaseName) -> str:
    """Of a first round, that it did not decide; of a run-off, who led before it."""
    later, first = later_round(dataset, election_id), first_round(dataset, election_id)
    if later:
        date = str(dataset.row("elections", later)["date"])
        if not has_result(dataset, later) or not to_the_day(date):
            return _("A run-off decides.")
        return _("The run-off followed on {day}.").format(day=words.day(date))
    lines = shares.shares(dataset, first, base) if first else ()
    leaders = phrases.leaders(lines)
    if len(leaders) != 1:
        return ""
    pattern = _("{name} led the first round, on {day}, with {share}.")
    day = words.day(str(dataset.row("elections", first)["date"]))
    name = phrases.named(dataset, leaders[0].contestant_id)
    return pattern.format(name=phrases.at_start(name), day=day, share=words.share(leaders[0].share or 0))
