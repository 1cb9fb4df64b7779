"""Results by region: each region's shares and votes by themselves, and all regions together against the contest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from election.package.checks.contests import Contest, contests, counted
from election.package.checks.groups import Group, groups
from election.package.checks.rounding import common_base, digits, follows, half_a_digit, is_cut
from election.package.problems import Problem
from election.package.records import Record, Tables
from election.words import _, count, decimal, listing

_COMPARE = _("Compare the figures with their source.")
_ENOUGH = 3  # lines of one region, of which one can be told to be wrong by the others


def shares_of_one_whole_fit(tables: Tables) -> Iterator[Problem]:
    """Parts of one whole are not more than it; and they are all of it where every line of the ballot is there."""
    complete = {contest.id: _who_counts(contest, tables) for contest in contests(tables) if contest.complete()}
    for group in groups(tables, "region_results", "local_results", "exit_polls"):
        lines = [record for record in group.records if record.known("share_pct")]
        total = sum(line["share_pct"] for line in lines)
        slack = sum(half_a_digit(line["share_pct"]) for line in lines)
        whole = group.table.schema.table == "region_results" and _has_all(group, lines, complete)
        if Fraction(total) > 100 + slack or (whole and Fraction(total) < 100 - 2 * slack):
            what = _("The shares of {group} add up to {total}, not to 100.").format(group=group.name, total=total)
            if not whole:
                what = _("The shares of {group} add up to {total}, more than 100.").format(
                    group=group.name, total=total
                )
            yield group.table.problem(lines[0], "share_pct", what, _COMPARE)
            for line in lines:
                line.spoil("share_pct")


def _who_counts(contest: Contest, tables: Tables) -> frozenset[str]:
    """The lines that make up a share of the valid votes; none where shares are of something else."""
    if contest.election["share_base"] != "valid":
        return frozenset()
    return frozenset(line["contestant_id"] for line in counted(contest, tables))


def _has_all(group: Group, lines: Sequence[Record], complete: dict[str, frozenset[str]]) -> bool:
    wanted = complete.get(group.election_id)
    return bool(wanted) and wanted == {line["contestant_id"] for line in lines}


def region_shares_follow(tables: Tables) -> Iterator[Problem]:
    """A share is votes by its base in a region as in the whole country: the votes for all lines, or the ballots of the
    region. Where neither is known the shares of a region still are of one base."""
    everybody = {contest.id: (contest, _who_counts(contest, tables)) for contest in contests(tables)}
    ballots = _by_region(tables, "ballots")
    for group in groups(tables, "region_results"):
        contest, names = everybody.get(group.election_id, (None, frozenset()))
        lines = [line for line in group.records if line.known("votes", "share_pct")]
        base = None
        if contest and contest.complete() and names and names == {line["contestant_id"] for line in lines}:
            base = sum(line["votes"] for line in lines)
        elif contest and contest.election["share_base"] == "ballots":
            base = ballots.get(group.key)
        wrong = _against(lines, base) if base else _outlier(lines)
        if len(wrong) > 1:
            yield _many(group, lines, wrong, base)
        elif wrong:
            yield _contradiction(group, wrong[0], base)


def _against(lines: Sequence[Record], base: int) -> list[Record]:
    off = [line for line in lines if not follows(line["votes"], base, line["share_pct"])]
    return [line for line in off if not is_cut(line["votes"], base, line["share_pct"])]


def _outlier(lines: Sequence[Record]) -> list[Record]:
    """The one line without which the shares of all others are of one base, if there is just one."""
    pairs = [(line["votes"], line["share_pct"]) for line in lines]
    if len(lines) < _ENOUGH or common_base(pairs):
        return []
    found = [line for place, line in enumerate(lines) if common_base(pairs[:place] + pairs[place + 1 :])]
    return found if len(found) == 1 else []


def _many(group: Group, lines: Sequence[Record], wrong: Sequence[Record], base: int | None) -> Problem:
    what = _("{wrong} of {n} shares of {group} don't follow from the votes; all votes are {base}.").format(
        wrong=len(wrong), n=len(lines), group=group.name, base=count(base or 0)
    )
    problem = group.table.problem(wrong[0], "share_pct", what, _COMPARE)
    for line in lines:
        line.spoil("share_pct")
    return problem


def _contradiction(group: Group, line: Record, base: int | None) -> Problem:
    what = _("{votes} votes and {share}% don't go together in {group}.")
    if base:
        what = _("{votes} of {base} votes in {group} are {right}%, not {share}%.")
    what = what.format(
        votes=count(line["votes"]),
        share=line.texts["share_pct"],
        group=group.name,
        base=count(base or 0),
        right=decimal(100 * line["votes"] / base, digits(line["share_pct"])) if base else "",
    )
    problem = group.table.problem(line, "share_pct", what, _COMPARE)
    line.spoil("votes", "share_pct")
    return problem


def votes_fit_the_region(tables: Tables) -> Iterator[Problem]:
    """In a region, too, there are no more votes than ballots, nor more than voters on the roll, unless more took part
    than are on it."""
    ballots, roll = _by_region(tables, "ballots"), _by_region(tables, "roll")
    over = {key for key, turnout in _by_region(tables, "turnout_pct").items() if turnout > 100}
    for group in groups(tables, "region_results"):
        lines = [line for line in group.records if line.known("votes")]
        votes = sum(line["votes"] for line in lines)
        most = ballots.get(group.key) or (None if group.key in over else roll.get(group.key))
        if most and votes > most:
            what = _("There are {votes} votes in {group}, but {most} {column} in region_turnout.csv.").format(
                votes=count(votes),
                group=group.name,
                most=count(most),
                column=_("ballots") if group.key in ballots else _("voters on the roll"),
            )
            yield group.table.problem(lines[0], "votes", what, _COMPARE)


def _by_region(tables: Tables, column: str) -> dict[tuple[str, ...], int]:
    records = tables["region_turnout"].records
    return {(each["election_id"], each["region_id"]): each[column] for each in records if each.known(column)}


@dataclass(frozen=True)
class _Sum:
    """A line's votes in all regions, beside those of the contest."""

    line: Record
    records: tuple[Record, ...]
    missing: tuple[str, ...]

    @property
    def votes(self) -> int:
        return sum(record["votes"] for record in self.records)

    @property
    def over(self) -> int:
        """By how much they are more than the contest's."""
        return int(self.votes - self.line["votes"])


def regions_add_up(tables: Tables) -> Iterator[Problem]:
    """All regions together don't have more votes for a line than the contest has. They may have fewer, for votes from
    abroad may be counted apart; but then of every line, not of one alone."""
    by_election: dict[str, list[Record]] = {}
    for record in tables["region_results"].records:
        if record.sound("election_id", "region_id", "contestant_id"):
            by_election.setdefault(record["election_id"], []).append(record)
    for contest in contests(tables):
        sums = list(_sums(contest, by_election.get(contest.id, [])))
        exact = sum(not each.over and not each.missing for each in sums)
        for each in sums:
            if each.over > 0 or (each.over < 0 and 2 * exact >= len(sums) > 1):
                yield _not_the_sum(tables, contest, each)


def _sums(contest: Contest, records: Sequence[Record]) -> Iterator[_Sum]:
    regions = list(dict.fromkeys(record["region_id"] for record in records))
    for line in contest.lines:
        own = [each for each in records if each["contestant_id"] == line["contestant_id"]]
        known = tuple(record for record in own if record.known("votes"))
        if known and line.known("votes") and all(record.sound("votes") for record in own):
            there = {record["region_id"] for record in known}
            yield _Sum(line, known, tuple(region for region in regions if region not in there))


def _not_the_sum(tables: Tables, contest: Contest, found: _Sum) -> Problem:
    what = _("The votes for {name} in {contest} add up to {sum} here, and are {votes} in results.csv.").format(
        name=found.line["contestant_id"],
        contest=contest.id,
        sum=count(found.votes),
        votes=count(found.line["votes"]),
    )
    mend = _COMPARE
    if found.missing and found.over < 0:
        mend = _("It has no votes in {regions}: put the row back, or correct the figures.").format(
            regions=listing(list(found.missing[:5]))
        )
    return tables["region_results"].problem(found.records[0], "votes", what, mend)
