"""Per cent and fractions of one: a sheet that shows 34.20% holds 0.3420, and that is what it exports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from election.package.checks.contests import contests
from election.package.checks.groups import Group, groups
from election.package.problems import Problem
from election.package.records import Record, Tables
from election.words import _

_NEAR = Decimal("0.05")
_LEAST = {  # what is less is hardly meant in per cent
    ("elections", "threshold_pct"): Decimal("0.15"),
    ("results", "threshold_pct"): Decimal("0.15"),
    ("elections", "turnout_pct"): Decimal(1),
    ("region_turnout", "turnout_pct"): Decimal(1),
    ("districts", "turnout_pct"): Decimal(1),
}


def shares_are_per_cent(tables: Tables) -> Iterator[Problem]:
    """Shares that belong together and add up to one, not to a hundred, are fractions; so are those of a contest that
    would make its votes a hundred times as many as its ballots."""
    ballots = {contest.id: contest.election["ballots"] for contest in contests(tables)}
    for group in groups(tables):
        lines = [record for record in group.records if record.known("share_pct")]
        if _are_fractions(lines) or _are_too_small(lines, ballots.get(group.election_id)):
            yield _fractions(group, lines)


def _are_fractions(lines: Sequence[Record]) -> bool:
    shares = [line["share_pct"] for line in lines]
    return len(shares) > 1 and max(shares) <= 1 and abs(sum(shares) - 1) <= _NEAR


def _are_too_small(lines: Sequence[Record], ballots: int | None) -> bool:
    """Whether the shares, taken as per cent of the votes beside them, are of far more than all ballots."""
    counted = [line for line in lines if line.values.get("votes") and line.sound("votes") and line["share_pct"]]
    if not counted or not ballots or max(line["share_pct"] for line in lines) > 1:
        return False
    return all(100 * line["votes"] > 20 * ballots * line["share_pct"] for line in counted)


def _fractions(group: Group, lines: Sequence[Record]) -> Problem:
    first = lines[0]
    what = _("The shares of {group} are fractions of 1, not per cent: they add up to {total}.").format(
        group=group.name, total=sum(line["share_pct"] for line in lines)
    )
    mend = _("Multiply them by 100: {share} becomes {right}.").format(
        share=first.texts["share_pct"], right=first["share_pct"].scaleb(2)
    )
    problem = group.table.problem(first, "share_pct", what, mend)
    for line in lines:
        line.spoil("share_pct")
    return problem


def figures_are_per_cent(tables: Tables) -> Iterator[Problem]:
    """A threshold of 0.04 per cent, or a turnout of 0.7, is possible, and most likely meant as 4 and 70."""
    for (name, column), least in _LEAST.items():
        table = tables[name]
        for record in table.records:
            if record.known(column) and 0 < record[column] < least:
                right = f"{record[column].scaleb(2):f}".rstrip("0").rstrip(".")
                what = _("{value} is {value}%, less than one in a hundred. Is this {right}?")
                what = what.format(value=record.texts[column], right=right)
                mend = _("Write {right} if per cent is meant.").format(right=right)
                yield table.warning(record, column, what, mend)
