"""A row that is the sum of those beside it: a total under another name."""

from __future__ import annotations

from collections.abc import Iterator

from election.package.checks.groups import Group, groups
from election.package.problems import Problem
from election.package.records import CheckedTable, Record, Tables
from election.package.totals import DELETE, is_total
from election.words import _, count

_ENOUGH = 1000  # votes: fewer may be the sum of the others by chance


def no_line_is_the_sum(tables: Tables) -> Iterator[Problem]:
    """A line with as many votes as all others together is a total if its share or its name says so, and most likely
    one if nothing does."""
    names = {each["contestant_id"]: (each["name_en"], each["short_name"]) for each in tables["contestants"].records}
    for group in groups(tables, "results", "region_results", "local_results"):
        line = _sum_of_others(group)
        if line is None:
            continue
        what = _("{votes} votes are as many as all others of {group} have together.").format(
            votes=count(line["votes"]), group=group.name
        )
        all_of_it = line.known("share_pct") and line["share_pct"] == 100
        if all_of_it or any(map(is_total, names.get(line["contestant_id"], ()))):
            yield group.table.problem(line, "votes", what, DELETE)
            line.spoil("contestant_id", "votes", "share_pct")
        else:
            yield group.table.warning(line, "votes", what, _("If it is a total, delete the row."))


def _sum_of_others(group: Group) -> Record | None:
    lines = [record for record in group.records if record.known("votes")]
    total = sum(line["votes"] for line in lines)
    found = [line for line in lines if 2 * line["votes"] == total]
    return found[0] if len(lines) > 2 and total > 2 * _ENOUGH and found else None


def no_region_is_the_sum(tables: Tables) -> Iterator[Problem]:
    """A region with as many voters, and as many ballots, as all others together is the whole country."""
    table = tables["region_turnout"]
    by_election: dict[str, list[Record]] = {}
    for record in table.records:
        if record.known("election_id", "roll", "ballots"):
            by_election.setdefault(record["election_id"], []).append(record)
    for election, records in by_election.items():
        yield from _whole_country(table, election, records)


def _whole_country(table: CheckedTable, election: str, records: list[Record]) -> Iterator[Problem]:
    roll, ballots = (sum(record[column] for record in records) for column in ("roll", "ballots"))
    for record in records:
        if len(records) > 2 and (2 * record["roll"], 2 * record["ballots"]) == (roll, ballots) and roll:
            what = _("{roll} voters and {ballots} ballots are as many as all other regions of {contest} have together.")
            what = what.format(roll=count(record["roll"]), ballots=count(record["ballots"]), contest=election)
            yield table.problem(record, "roll", what, DELETE)
