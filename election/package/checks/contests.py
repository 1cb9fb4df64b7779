"""A contest with its lines, as the checks see it: what is known and sound, and what can be concluded from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from election.package.records import Record, Tables
from election.package.values import number


@dataclass(frozen=True)
class Contest:
    """An election's row and the rows of its results. `whole` is False where the file has, or may have, further rows of
    this election that could not be told to be its: then nothing may be concluded from a sum."""

    election: Record
    lines: tuple[Record, ...]
    whole: bool

    @property
    def id(self) -> str:
        return str(self.election["election_id"])

    def complete(self) -> bool:
        """Whether every line of the ballot paper is here, as the row of the election says."""
        return self.whole and self.election.known("lines_complete") and bool(self.election["lines_complete"])


def contests(tables: Tables) -> Iterator[Contest]:
    """Every contest that has results. It is not whole where a line names no contest, stands there twice, or is of a
    contestant of whom it is not known whether votes for it count."""
    results = tables["results"]
    lines: dict[str, list[Record]] = {}
    astray: set[str] = set()
    unsure = {each["contestant_id"] for each in tables["contestants"].records if not each.sound("kind")}
    for record in results.records:
        lines.setdefault(record["election_id"], []).append(record)
        if not record.sound("election_id", "contestant_id") or record["contestant_id"] in unsure:
            astray.add(record["election_id"])
    elections = {record["election_id"]: record for record in tables["elections"].records}
    strays = any(each not in elections for each in astray)  # it may be any contest's line
    for election_id, election in elections.items():
        if election_id in lines and election.sound("election_id"):
            whole = not strays and election_id not in astray and election_id not in results.lost
            yield Contest(election, tuple(lines[election_id]), whole)


def counted(contest: Contest, tables: Tables) -> tuple[Record, ...]:
    """The lines of the ballot: without what counts for nobody (invalid, nothing marked) and without those, such as
    independents, who won seats in districts only and have neither votes nor a share of this ballot."""
    kinds = {each["contestant_id"]: each["kind"] for each in tables["contestants"].records}
    return tuple(
        line
        for line in contest.lines
        if kinds.get(line["contestant_id"]) != "uncounted"
        and (line.known("votes") or line.known("share_pct") or not line.sound("votes", "share_pct"))
    )


def other_figures(tables: Tables, table: str, key: str, column: str) -> Iterator[Decimal]:
    """The figures that `crosschecks` has for a cell as disagreeing with it. Where the one that would follow from the
    other cells is among them, the contradiction is known, and lies between the sources."""
    for record in tables["crosschecks"].records:
        here = record.known("agrees") and (record["table"], record["key"], record["column"]) == (table, key, column)
        if here and not record["agrees"] and (figure := number(str(record["value"]))) is not None:
            yield figure
