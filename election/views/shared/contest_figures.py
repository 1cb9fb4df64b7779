"""A contest's own figures as tiles, each with its base in words and its source; one that is not known is not there."""

from __future__ import annotations

from collections.abc import Sequence

from election import words
from election.certainty import is_unconfirmed, word
from election.cited import cited
from election.contests import bases, phrases, shares, threshold_phrases
from election.contests.bases import base_of
from election.contests.change_phrases import reason
from election.contests.changes import NOT_THERE, Change, changes
from election.contests.house import house_of
from election.contests.lines import Line, ballot, real, whole
from election.contests.series import back_then, contests, previous, when
from election.contests.states import has_result
from election.contests.thresholds import thresholds_of
from election.package.dataset import Dataset
from election.record.cell_sources import contest_sources
from election.record.named_cells import NamedCell
from election.view import Figure, Tiles
from election.views.shared import differing
from election.words import _, n_

NAMED = 6  # newcomers that a tile names before it counts the rest


def turnout(dataset: Dataset, election_id: str) -> Figure | None:
    known = shares.turnout(dataset, election_id)
    if known.percent is None:
        return None
    base = took_part(known)
    if known.preliminary:
        pattern = _("preliminary, {base}") if known.ballots is None else _("preliminary: {base}")
        base = pattern.format(base=base)
    return _own(dataset, election_id, "turnout_pct", _("Turnout"), words.share(known.percent), base)


def _own(dataset: Dataset, election_id: str, column: str, label: str, value: str, base: str) -> Figure:
    """A figure of the contest's own row, from its `column`, with the word before its base where it is unconfirmed."""
    if is_unconfirmed(dataset.row("elections", election_id)):
        base = ", ".join(filter(None, (word(), base)))
    differs = differing.said(dataset, NamedCell("elections", election_id, column))
    return Figure(label, value, base, contest_sources(dataset, election_id, column), differs=differs)


def took_part(known: shares.Turnout) -> str:
    """The base of a turnout: '6,521,860 ballots of 12,035,578 on the roll'."""
    if known.ballots is not None and known.roll is not None:
        pattern = n_("{n} ballot of {{roll}} on the roll", "{n} ballots of {{roll}} on the roll", known.ballots)
        return pattern.format(roll=words.count(known.roll))
    if known.ballots is not None:
        return n_("{n} ballot; the roll is not known", "{n} ballots; the roll is not known", known.ballots)
    if known.roll is not None:
        return _("of {roll} on the roll; the ballots are not known").format(roll=words.count(known.roll))
    return _("of the voters on the roll; neither roll nor ballots are known")


def valid_votes(dataset: Dataset, election_id: str) -> Figure | None:
    votes = bases.valid_votes(dataset, election_id)
    if votes is None:
        return None
    lines = ballot(dataset, election_id)
    share = base_of(dataset, election_id, "ballots").votes
    base = _("the sum of the votes for {who}").format(who=phrases.voted_for(lines))
    part = words.share(shares.share_of(votes, share)) if share else ""
    if part and part != words.share(100):  # what rounds to all of them says nothing
        base = _("{base}, {share} of the ballots cast").format(base=base, share=part)
    sources = cited(line.source_ids for line in lines)
    return Figure(_("Valid votes"), words.count(votes), base, sources)


def ballots(dataset: Dataset, election_id: str) -> Figure | None:
    contest = dataset.row("elections", election_id)
    cast, valid, invalid = (
        whole(contest["ballots"]),
        bases.valid_votes(dataset, election_id),
        whole(contest["invalid_votes"]),
    )
    if cast is None:
        return None
    if invalid is not None and (valid is None or cast - valid == invalid):
        base = n_("{n} of them invalid", "{n} of them invalid", invalid) if invalid else _("none of them invalid")
    elif valid is not None and cast > valid:
        base = n_("{n} of them invalid or not accounted for", "{n} of them invalid or not accounted for", cast - valid)
    else:
        base = _("valid or not")
    return _own(dataset, election_id, "ballots", _("Ballots cast"), words.count(cast), base)


def roll(dataset: Dataset, election_id: str) -> Figure | None:
    voters = whole(dataset.row("elections", election_id)["roll"])
    if voters is None:
        return None
    base = _("registered voters")
    return _own(dataset, election_id, "roll", _("Voters on the roll"), words.count(voters), base)


def seats(dataset: Dataset, election_id: str) -> Figure | None:
    """Seats that this contest filled, by list and by district."""
    contest = dataset.row("elections", election_id)
    house, by_list = whole(contest["seats"]), whole(contest["list_seats"])
    by_district, appointed = whole(contest["district_seats"]), whole(contest["appointed_seats"]) or 0
    if contest["kind"] != "parliamentary" or house is None:
        return None
    parts = []
    if by_list:
        some = n_("{n} from party lists", "{n} from party lists", by_list)
        parts.append(_("all from party lists") if by_list == house - appointed else some)
    if by_district:
        some = n_("{n} in a district", "{n} in districts", by_district)
        parts.append(_("all in districts") if by_district == house - appointed > 1 else some)
    base = ", ".join(parts)
    if appointed:
        more = n_("{n} more was filled by another body", "{n} more were filled by another body", appointed)
        base = _("{elected}; {more}").format(elected=base, more=more) if base else more
    known = house_of(dataset, election_id)
    if known and known.vacant:
        vacant = n_("{n} of them is vacant", "{n} of them are vacant", known.vacant)
        base = _("{elected}; {more}").format(elected=base, more=vacant) if base else vacant
    filled = _("Seats elected") if has_result(dataset, election_id) else _("Seats to be filled")
    return _own(dataset, election_id, "seats", filled, words.count(house - appointed), base)


def threshold(dataset: Dataset, election_id: str) -> Figure | None:
    contest = dataset.row("elections", election_id)
    limit = real(contest["threshold_pct"])
    if limit is None:
        return None
    base = _threshold_before(dataset, election_id) or _("of the votes, to share in the list seats")
    other = threshold_phrases.other_limits(dataset, thresholds_of(dataset, election_id))
    if other:
        base = _("{base}; {other}").format(base=base, other=other)
    return _own(dataset, election_id, "threshold_pct", _("Threshold"), words.threshold(limit), base)


def _threshold_before(dataset: Dataset, election_id: str) -> str:
    """The threshold of the contest before, and since when it was that: 'It was 7% from 2007 to 2021', 'as since
    2007'."""
    series = contests(dataset, str(dataset.row("elections", election_id)["kind"]))
    if election_id not in series:
        return ""
    limits = [(each, real(dataset.row("elections", each)["threshold_pct"])) for each in series]
    earlier = limits[: series.index(election_id)]
    last, limit = earlier[-1] if earlier else ("", None)
    if limit is None:
        return ""
    first = last
    for each, other in reversed(earlier):
        if other != limit:
            break
        first = each
    share = words.threshold(limit)
    if limit == limits[series.index(election_id)][1]:
        pattern = _("as in {year}") if first == last else _("as since {year}")
        return pattern.format(year=when(dataset, first))
    if first == last:
        return _("It was {share} {then}").format(share=share, then=back_then(dataset, last, election_id))
    return _("It was {share} from {first} to {last}").format(
        share=share, first=when(dataset, first), last=when(dataset, last)
    )


def contestants(dataset: Dataset, election_id: str) -> Figure | None:
    """How many stood, and who of them did not at the contest before. None unless the whole ballot is published."""
    lines = ballot(dataset, election_id)
    kind = phrases.kind_of(lines)
    stand = [line for line in lines if line.stands]
    if kind == "answer" or not stand or not bool(dataset.row("elections", election_id)["lines_complete"]):
        return None
    label = _("Parties on the ballot") if kind == "party" else _("Candidates on the ballot")
    sources = cited(line.source_ids for line in stand)
    if any(line.kind == "others" for line in lines):
        return None
    base = _newcomers(dataset, election_id) if kind == "party" else ""
    return Figure(label, words.count(len(stand)), base or _beside(dataset, lines), sources)


def _beside(dataset: Dataset, lines: Sequence[Line]) -> str:
    """What else the ballot had than parties or candidates by themselves."""
    names = [_("independents") for line in lines if line.kind == "independents"]
    names += [
        _("a line “{line}”").format(line=dataset.short(each.contestant_id))
        for each in lines
        if each.kind == "against_all"
    ]
    return _("and {names}").format(names=words.listing(names)) if names else ""


def _newcomers(dataset: Dataset, election_id: str) -> str:
    """Who was not on the ballot of the contest before, and why where that is known."""
    before = previous(dataset, election_id)
    if before is None:
        return ""
    moved = [each for each in changes(dataset, election_id, "valid") if each.line.stands]
    then = back_then(dataset, before, election_id)
    fresh = [_not_there(dataset, each) for each in moved if each.status in NOT_THERE]
    if fresh:
        pattern = (
            _("{number} were not on the ballot {then}: {names}")
            if len(fresh) > 1
            else _("one was not on the ballot {then}: {names}")
        )
        return pattern.format(number=phrases.number(len(fresh)), then=then, names=phrases.few(fresh, NAMED))
    if moved and all(each.status == "compared" for each in moved):
        return _("each, or a predecessor, also {then}").format(then=then)
    return ""


def _not_there(dataset: Dataset, change: Change) -> str:
    """One that was not on the ballot then: 'OSDP (boycotted)'."""
    why = reason(change.status)
    name = dataset.short(change.line.contestant_id)
    return _("{name} ({why})").format(name=name, why=why) if why else name


def tiles(*figures: Figure | None, most: int = 4) -> Tiles:
    """The first few of these that are known."""
    known: Sequence[Figure] = [figure for figure in figures if figure is not None]
    return Tiles(tuple(known[:most]))
