"""The rules that no table schema can state, each with its reason.

A rule takes all tables and yields problems. It looks only at what is known and sound, so that one mistake is not told
twice: a rule that finds a fault marks the cells it can't rely on, and those after it pass them over. Where sources
disagree that is no fault but a row of `crosschecks`, and shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from election.package.checks.cells import claim_figures_name_cells, crosschecks_name_cells
from election.package.checks.colours import colours_are_seen, colours_are_told_apart
from election.package.checks.contests import contests
from election.package.checks.counts import counted_share_fits
from election.package.checks.dates import (
    announced_is_to_come,
    held_has_a_date,
    polling_days_are_events,
    precision_is_the_dates,
    results_bear_the_date,
    spans_end_after_they_start,
)
from election.package.checks.fractions import figures_are_per_cent, shares_are_per_cent
from election.package.checks.letters import letters_have_a_font
from election.package.checks.regions import (
    region_shares_follow,
    regions_add_up,
    shares_of_one_whole_fit,
    votes_fit_the_region,
)
from election.package.checks.rounds import a_run_off_comes_after_its_first_round, absent_had_no_votes
from election.package.checks.seats import (
    all_lines_fit_the_house,
    no_line_exceeds_the_house,
    seats_are_list_and_district,
    vacant_seats_are_left_over,
)
from election.package.checks.shares import shares_add_up, shares_follow
from election.package.checks.sums import no_line_is_the_sum, no_region_is_the_sum
from election.package.checks.texts import names_are_told_apart, no_text_is_a_formula
from election.package.checks.turnout import (
    invalid_ballots_fit,
    somebody_is_on_the_roll,
    turnout_follows,
    votes_fit_the_ballots,
)
from election.package.problems import Findings, Problem
from election.package.records import Tables
from election.words import _

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


RULES: Sequence[tuple[str, Rule]] = (
    ("elections", held_has_a_date),
    ("elections", not_held_has_no_result),
    ("elections", announced_is_to_come),
    ("elections", counted_share_fits),
    ("results", results_bear_the_date),
    ("events", polling_days_are_events),
    ("results", no_line_exceeds_the_house),
    ("results", seats_are_list_and_district),
    ("results", all_lines_fit_the_house),
    ("results", vacant_seats_are_left_over),
    ("results", no_line_is_the_sum),
    ("region_turnout", no_region_is_the_sum),
    ("results", shares_are_per_cent),
    ("elections", figures_are_per_cent),
    ("results", shares_follow),
    ("results", shares_add_up),
    ("region_turnout", somebody_is_on_the_roll),
    ("results", votes_fit_the_ballots),
    ("results", invalid_ballots_fit),
    ("region_turnout", turnout_follows),
    ("region_results", region_shares_follow),
    ("region_results", shares_of_one_whole_fit),
    ("region_results", votes_fit_the_region),
    ("region_results", regions_add_up),
    ("contestants", predecessors_end),
    ("absences", absent_had_no_votes),
    ("elections", a_run_off_comes_after_its_first_round),
    ("events", spans_end_after_they_start),
    ("events", precision_is_the_dates),
    ("crosschecks", crosschecks_name_cells),
    ("claim_figures", claim_figures_name_cells),
    ("contestants", names_are_told_apart),
    ("contestants", no_text_is_a_formula),
    ("contestants", colours_are_seen),
    ("contestants", colours_are_told_apart),
    ("contestants", letters_have_a_font),
)
"""Each with the table that it looks at first: there a keeper begins to search should the rule itself fail."""


def check_rules(tables: Tables, findings: Findings) -> None:
    """All rules, in order; a rule comes before those that would only repeat what it finds."""
    for table, rule in RULES:
        with findings.watching(tables[table].schema.file or f"{table}.csv", rule.__name__):
            findings.extend(rule(tables))
