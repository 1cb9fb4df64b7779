"""Counts that go on: what is said of how far they are fits the figures that are there."""

from __future__ import annotations

from collections.abc import Iterator

from election.package.checks.contests import contests
from election.package.problems import Problem
from election.package.records import Tables
from election.words import _


def counted_share_fits(tables: Tables) -> Iterator[Problem]:
    """Before the first station is counted nobody has votes, and before the last one no figure is final."""
    table = tables["elections"]
    for contest in contests(tables):
        election = contest.election
        if not election.known("counted_pct") or election["counted_pct"] >= 100:
            continue
        if not election["counted_pct"] and any(line.known("votes") for line in contest.lines):
            what = _("No station is counted yet, but {contest} has votes in results.csv.")
            mend = _("Write the share of stations counted; leave the cell empty if it is not known.")
        elif any(line.known("votes", "status") and line["status"] == "final" for line in contest.lines):
            what = _("Not all stations are counted yet, but votes of {contest} in results.csv are final.")
            mend = _("Write “preliminary” as their status; leave this cell empty once all are counted.")
        else:
            continue
        yield table.warning(election, "counted_pct", what.format(contest=contest.id), mend)
