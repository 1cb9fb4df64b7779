"""Rolls, ballots and turnout: how many could vote, how many did, and the share that is printed."""

from __future__ import annotations

from collections.abc import Iterator

from election.package.checks.contests import Contest, contests, counted, other_figures
from election.package.checks.rounding import digits, follows, is_cut
from election.package.problems import Problem
from election.package.records import CheckedTable, Record, Tables
from election.words import _, count, decimal

_COMPARE = _("Compare both with their source.")
_COMPARE_ALL = _("Compare the three with their source.")
_SOURCES_DISAGREE = _("Compare the three with their source. If sources disagree, that is a row in crosschecks.")


def somebody_is_on_the_roll(tables: Tables) -> Iterator[Problem]:
    """A share of nobody is no figure. A unit may have nobody on its roll, as some do where voters abroad or in camps
    are counted; a whole contest has not."""
    for record in tables["elections"].records:
        if record.known("roll") and record["roll"] == 0:
            record.spoil("roll", "ballots", "turnout_pct")
            what = _("There are 0 voters on the roll, but a contest has some.")
            yield tables["elections"].problem(record, "roll", what, _("Leave the cell empty if it is not known."))
    table = tables["region_turnout"]
    for record in table.records:
        if record.known("roll") and record["roll"] == 0:
            yield from _nobody(table, record)


def _nobody(table: CheckedTable, record: Record) -> Iterator[Problem]:
    """Without voters there is no turnout, whether the source prints 0 or nothing; with ballots there were some."""
    if record.known("ballots") and record["ballots"]:
        record.spoil("roll", "ballots", "turnout_pct")
        what = _("{ballots} ballots were cast where nobody is on the roll.").format(ballots=count(record["ballots"]))
        yield table.problem(record, "roll", what, _("Leave the roll empty if it is not known."))
    elif record.known("turnout_pct"):
        what = _("Nobody is on the roll, so there is no turnout: {turnout} is shown as a gap.").format(
            turnout=record.texts["turnout_pct"]
        )
        yield table.warning(record, "turnout_pct", what, _("Leave the cell empty."))
        record.values["turnout_pct"] = None


def votes_fit_the_ballots(tables: Tables) -> Iterator[Problem]:
    """Nobody votes for a line without a ballot, and nobody gets a ballot who is not on the roll. Fewer is possible:
    some ballots are spoilt or not returned."""
    for contest in contests(tables):
        election = contest.election
        votes = sum(line["votes"] for line in contest.lines if line.known("votes"))
        if not contest.whole:
            continue
        if election.known("ballots"):
            if votes > election["ballots"]:
                yield _too_few(tables, contest, votes, "ballots")
        elif election.known("roll") and votes > election["roll"] and not _over_all(election):
            yield _too_few(tables, contest, votes, "roll")


def invalid_ballots_fit(tables: Tables) -> Iterator[Problem]:
    """Who voted for a line had a valid ballot: with the invalid ones there are no more than were cast."""
    for contest in contests(tables):
        election = contest.election
        if not contest.whole or not election.known("ballots", "invalid_votes"):
            continue
        votes = sum(line["votes"] for line in counted(contest, tables) if line.known("votes"))
        if votes + election["invalid_votes"] > election["ballots"] >= votes:
            what = _("{votes} votes and {invalid} invalid ballots are more than the {all} ballots.").format(
                votes=count(votes), invalid=count(election["invalid_votes"]), all=count(election["ballots"])
            )
            yield tables["elections"].warning(election, "invalid_votes", what, _COMPARE_ALL)


def _too_few(tables: Tables, contest: Contest, votes: int, column: str) -> Problem:
    what = {
        "ballots": _("There are {votes} votes for the lines of {contest} in results.csv, but {all} ballots."),
        "roll": _("There are {votes} votes for the lines of {contest} in results.csv, but {all} voters on the roll."),
    }[column].format(votes=count(votes), contest=contest.id, all=count(contest.election[column]))
    problem = tables["elections"].problem(contest.election, column, what, _COMPARE)
    contest.election.spoil(column)
    return problem


def turnout_follows(tables: Tables) -> Iterator[Problem]:
    """Turnout is ballots by roll, to the digits printed: a misprint in one of the three shows. More than all is
    possible where people may vote away from home, but then the source says so."""
    for name in ("elections", "region_turnout"):
        table = tables[name]
        for record in table.records:
            if record.known("ballots", "roll") and record["roll"]:
                yield from _of_the_roll(tables, table, record)
            elif _over_all(record):
                what = _("A turnout of {turnout}% is more than all voters on the roll.")
                what = what.format(turnout=record.texts["turnout_pct"])
                yield table.warning(record, "turnout_pct", what, _COMPARE)


def _over_all(record: Record) -> bool:
    return record.known("turnout_pct") and record["turnout_pct"] > 100


def _of_the_roll(tables: Tables, table: CheckedTable, record: Record) -> Iterator[Problem]:
    ballots, roll = record["ballots"], record["roll"]
    if ballots > roll and not _over_all(record):
        what = _("{ballots} ballots are more than the {roll} voters on the roll.").format(
            ballots=count(ballots), roll=count(roll)
        )
        mend = _(
            "Compare both with their source. If people could vote away from home, and the source says so, write its "
            "turnout: {turnout}."
        ).format(turnout=decimal(100 * ballots / roll, 2))
        yield table.problem(record, "ballots", what, mend)
    elif record.known("turnout_pct"):
        yield from _printed(tables, table, record)


def _printed(tables: Tables, table: CheckedTable, record: Record) -> Iterator[Problem]:
    ballots, roll, turnout = record["ballots"], record["roll"], record["turnout_pct"]
    key = "/".join(record[column] for column in table.schema.key)
    figures = [turnout, *other_figures(tables, table.schema.table, key, "turnout_pct")]
    what = _("{ballots} ballots by {roll} voters are {right}%, not {given}%.").format(
        ballots=count(ballots),
        roll=count(roll),
        right=decimal(100 * ballots / roll, digits(turnout)),
        given=record.texts["turnout_pct"],
    )
    if any(follows(ballots, roll, figure) for figure in figures):
        if turnout > 100:
            what = _("{ballots} ballots are more than the {roll} voters on the roll, as the turnout says.")
            what = what.format(ballots=count(ballots), roll=count(roll))
            yield table.warning(record, "turnout_pct", what, _COMPARE)
    elif is_cut(ballots, roll, turnout):
        mend = _("Compare it with its source; it may stay if the source cuts figures off instead of rounding them.")
        yield table.warning(record, "turnout_pct", what, mend)
    else:
        yield table.problem(record, "turnout_pct", what, _SOURCES_DISAGREE)
