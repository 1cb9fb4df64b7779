"""The rules that no table schema can state, each with its reason.

A rule takes all tables and yields problems. It looks only at what is known and sound, so that one mistake is not told
twice: a rule that finds a fault marks the cells it can't rely on, and those after it pass them over. Where sources
disagree that is no fault but a row of `crosschecks`, and shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from election.package.checks.cells import claim_figures_name_cells, crosschecks_name_cells
from election.package.checks.contests import contests, other_figures
from election.package.checks.dates import (
    held_has_a_date,
    polling_days_are_events,
    precision_is_the_dates,
    results_bear_the_date,
    spans_end_after_they_start,
)
from election.package.checks.seats import (
    all_lines_fit_the_house,
    no_line_exceeds_the_house,
    seats_are_list_and_district,
)
from election.package.checks.shares import follows, shares_add_up, shares_follow
from election.package.problems import Findings, Problem
from election.package.records import Record, Tables
from election.words import _, count, decimal

Rule = Callable[[Tables], Iterator[Problem]]


_FIGURES = ("votes", "share_pct", "list_seats", "district_seats", "seats")


def not_held_has_no_result(tables: Tables) -> Iterator[Problem]:
    """Where no poll took place, nothing can have been counted; who stood, or was to stand, may be known."""
    for contest in contests(tables):
        election = contest.election
        if not (election.known("status") and election["status"] in ("announced", "cancelled")):
            continue
        counted = [line for line in contest.lines if any(line.known(column) for column in _FIGURES)]
        if counted:
            what = _("{contest} is {status}, but results.csv has a figure for it in row {row}.").format(
                contest=contest.id, status=election["status"], row=counted[0].number
            )
            mend = _("Write “held” as its status, or “annulled” if the result was declared void; or empty the figures.")
            yield tables["elections"].problem(election, "status", what, mend)


def votes_fit_the_ballots(tables: Tables) -> Iterator[Problem]:
    """Nobody votes for a line without a ballot, and nobody gets a ballot who is not on the roll. Fewer is possible:
    some ballots are spoilt or not returned."""
    for contest in contests(tables):
        votes = [line["votes"] for line in contest.lines if line.known("votes")]
        election = contest.election
        if contest.whole and election.known("ballots") and sum(votes) > election["ballots"]:
            what = _(
                "There are {votes} votes for the lines of {contest} in results.csv, but {ballots} ballots."
            ).format(votes=count(sum(votes)), contest=contest.id, ballots=count(election["ballots"]))
            election.spoil("ballots")
            yield tables["elections"].problem(election, "ballots", what, _("Compare both with their source."))


def turnout_follows(tables: Tables) -> Iterator[Problem]:
    """Turnout is ballots by roll, to the digits printed: a misprint in one of the three shows."""
    for name in ("elections", "region_turnout"):
        for record in tables[name].records:
            if not record.known("ballots", "roll"):
                continue
            if record["ballots"] > record["roll"]:
                what = _("{ballots} ballots are more than the {roll} voters on the roll.").format(
                    ballots=count(record["ballots"]), roll=count(record["roll"])
                )
                yield tables[name].problem(record, "ballots", what, _("Compare both with their source."))
            elif record.known("turnout_pct") and not _turnout_fits(tables, name, record):
                what = _("{ballots} ballots by {roll} voters are {right}%, not {given}%.").format(
                    ballots=count(record["ballots"]),
                    roll=count(record["roll"]),
                    right=decimal(100 * record["ballots"] / record["roll"], 2),
                    given=record.texts["turnout_pct"],
                )
                mend = _("Compare the three with their source. If sources disagree, that is a row in crosschecks.")
                yield tables[name].problem(record, "turnout_pct", what, mend)


def _turnout_fits(tables: Tables, name: str, record: Record) -> bool:
    """Printed turnout, or the one that `crosschecks` has from another source."""
    key = "/".join(record[column] for column in tables[name].schema.key)
    figures = [record["turnout_pct"], *other_figures(tables, name, key, "turnout_pct")]
    return any(follows(record["ballots"], record["roll"], figure) for figure in figures)


def predecessors_end(tables: Tables) -> Iterator[Problem]:
    """A line of succession has a first name: one that comes back to itself would be followed for ever."""
    table = tables["contestants"]
    before = {each["contestant_id"]: each["predecessor_id"] for each in table.records if each.sound("predecessor_id")}
    told: set[str] = set()
    for record in table.records:
        ring = _ring(record["contestant_id"], before)
        if ring and told.isdisjoint(ring):
            told.update(ring)
            what = _("The predecessors go round in a ring: {ring}.").format(ring=" → ".join([*ring, ring[0]]))
            mend = _("Take out the predecessor of the one that came first.")
            yield table.problem(record, "predecessor_id", what, mend)


def _ring(start: str, before: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The shortest ring that `start` is part of, from it on; empty where its lines end or lead into another ring."""
    chains, seen = [[start]], {start}
    while chains:
        chain = chains.pop(0)
        for previous in before.get(chain[-1], ()):
            if previous == start:
                return chain
            if previous not in seen:
                seen.add(previous)
                chains.append([*chain, previous])
    return []


RULES: Sequence[Rule] = (
    held_has_a_date,
    not_held_has_no_result,
    results_bear_the_date,
    polling_days_are_events,
    no_line_exceeds_the_house,
    seats_are_list_and_district,
    all_lines_fit_the_house,
    shares_follow,
    shares_add_up,
    votes_fit_the_ballots,
    turnout_follows,
    predecessors_end,
    spans_end_after_they_start,
    precision_is_the_dates,
    crosschecks_name_cells,
    claim_figures_name_cells,
)


def check_rules(tables: Tables, findings: Findings) -> None:
    """All rules, in order; a rule comes before those that would only repeat what it finds."""
    for rule in RULES:
        findings.extend(rule(tables))
