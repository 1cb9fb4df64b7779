"""Who stood and who did not, and which contest is the run-off of which: what rows say of it has to fit together."""

from __future__ import annotations

from collections.abc import Iterator

from election.package.checks.contests import contests
from election.package.problems import Problem
from election.package.records import Tables
from election.words import _

_ON_THE_BALLOT = ("votes", "share_pct")


def absent_had_no_votes(tables: Tables) -> Iterator[Problem]:
    """Who boycotted a contest, was barred from it or withdrew can't have votes in it."""
    lines = {(contest.id, line["contestant_id"]): line for contest in contests(tables) for line in contest.lines}
    table = tables["absences"]
    for record in table.records:
        line = lines.get((record["election_id"], record["contestant_id"]))
        if line is not None and any(line.known(column) for column in _ON_THE_BALLOT):
            what = _("{name} was not on the ballot of {contest}, but has votes or a share in results.csv, row {row}.")
            what = what.format(name=record["contestant_id"], contest=record["election_id"], row=line.number)
            yield table.problem(record, "contestant_id", what, _("Correct one of the two rows, or delete it."))


def a_run_off_comes_after_its_first_round(tables: Tables) -> Iterator[Problem]:
    """A run-off is compared with its first round, which is of the same kind and was held before it."""
    table = tables["elections"]
    rows = {record["election_id"]: record for record in table.records if record.sound("election_id")}
    for record in table.records:
        first = rows.get(record["first_round_id"]) if record.known("first_round_id") else None
        if first is None:
            continue
        if first["kind"] != record["kind"]:
            what = _("{first} is a contest of another kind than {contest}.")
        elif record["date"] and first["date"] >= record["date"]:
            what = _("{first} was not held before {contest}.")
        else:
            continue
        what = what.format(first=first["election_id"], contest=record["election_id"])
        mend = _("Name the round before this one; leave the cell empty for a first round.")
        yield table.problem(record, "first_round_id", what, mend)
