"""The arithmetic that decides: where sources differ on the votes for a line, what adds up and what does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from election import words
from election.cited import cited
from election.contests import phrases
from election.contests.naming import short_name
from election.package.dataset import Dataset
from election.record.arithmetic import Weighed, weighed
from election.table import Column, Table
from election.view import Block, Listing
from election.views.shared.differing import ALL
from election.words import _, count, lowered, n_


def arithmetic(dataset: Dataset, contest: str) -> Iterator[Block]:
    """Listings on the votes for which two sources give two figures, of one contest or of "all", the focus election
    first.

    One says of each line which figure the arithmetic supports; it is left out for a single line that the sum decides.
    The others add up the ballots of the lines that the sum decides."""
    cases = [each for each in weighed(dataset) if contest in (ALL, each.election_id)]
    cases.sort(key=lambda each: each.election_id != dataset.focus)
    if len(cases) > 1 or any(each.by_sum not in ("used", "other") for each in cases):
        yield _overview(dataset, cases)
    for each in cases:
        if each.by_sum in ("used", "other"):
            yield _line_by_line(dataset, each)


def _overview(dataset: Dataset, cases: list[Weighed]) -> Listing:
    """A row for each line with two figures, and what arithmetic says of them."""
    settled = sum(each.fit in ("used", "other") for each in cases)
    return Listing(
        id="settled",
        table=_overview_table(dataset, cases),
        title=_settled(settled, len(cases)),
        reading=_(
            "The lines of a ballot have to add up to the published total, and a printed share has to follow from its "
            "votes."
        ),
        source_ids=cited([*(each.source_ids for each in cases), *(each.line.source_ids for each in cases)]),
    )


def _overview_table(dataset: Dataset, cases: list[Weighed]) -> Table:
    columns = (
        Column("contest", _("Contest")),
        Column("line", _("Line")),
        Column("used", _("Figure used"), "count", wide_only=True),
        Column("other", _("The other figure"), "count", wide_only=True),
        Column("decides", _("What the arithmetic says")),
        Column("source_ids", _("Who gives the other"), "sources"),
    )
    rows = [
        {
            "contest": _contest(dataset, each),
            "line": dataset.short(each.line.contestant_id),
            "used": each.used,
            "other": each.other,
            "decides": decides(each),
            "source_ids": each.source_ids,
        }
        for each in cases
    ]
    return Table(columns, pd.DataFrame(rows, dtype=object))


def _settled(settled: int, total: int) -> str:
    if settled == total == 1:
        return _("On the one line with two figures for the votes, arithmetic decides")
    if settled == total:
        return _("On all {number} lines with two figures for the votes, arithmetic decides").format(
            number=phrases.number(total)
        )
    if not settled:
        return _("Sources give two figures for the votes of a line, and arithmetic does not decide")
    return _("On {number} of {all} lines with two figures for the votes, arithmetic decides").format(
        number=phrases.number(settled), all=phrases.number(total)
    )


def decides(each: Weighed) -> str:
    """In a sentence or two what adds up, and what does not."""
    return " ".join(filter(None, (_by_sum(each), _by_share(each)))) or _(
        "No total and no share is known to hold the two against."
    )


def _by_sum(each: Weighed) -> str:
    if each.total is None or not each.lines:
        return ""
    used, other = (_off(added - each.total.votes) for added in each.sums)
    one, two = count(each.used), count(each.other)
    if each.by_sum in ("used", "other"):
        fits, fails, off = (one, two, other) if each.by_sum == "used" else (two, one, used)
        return _("The lines add up to {total} only with {fits}; with {fails} they are {off}.").format(
            total=count(each.total.votes), fits=fits, fails=fails, off=off
        )
    return _("The lines add up to {total} with neither: they are {used} with {one} and {other} with {two}.").format(
        total=count(each.total.votes), used=used, one=one, other=other, two=two
    )


def _off(difference: int) -> str:
    """'90,000 short', '7 too many'."""
    pattern = _("{n} short") if difference < 0 else _("{n} too many")
    return pattern.format(n=count(abs(difference)))


def _by_share(each: Weighed) -> str:
    first, second = each.shares(each.line)
    if each.by_share == "unknown" or first is None or second is None or each.line.printed is None:
        return ""
    printed = words.share(each.line.printed, each.digits)
    one, two = words.share(first, 2), words.share(second, 2)
    if each.by_share == "both":
        return _("The printed share of {printed} follows from both.").format(printed=printed)
    if each.by_share == "neither":
        return _("The printed share of {printed} follows from neither: they would give {one} and {two}.").format(
            printed=printed, one=one, two=two
        )
    right, wrong, share = (each.used, each.other, two) if each.by_share == "used" else (each.other, each.used, one)
    return _("The printed {printed} follows from {right}; {wrong} would be {share}.").format(
        printed=printed, right=count(right), wrong=count(wrong), share=share
    )


def _contest(dataset: Dataset, each: Weighed) -> str:
    return short_name(dataset, each.election_id)


def _line_by_line(dataset: Dataset, each: Weighed) -> Listing:
    """All lines with either figure, their sums, and the published total that only one of the two meets."""
    assert each.total is not None  # else no sum could have decided
    fits = each.used if each.by_sum == "used" else each.other
    return Listing(
        id=f"sum-{each.election_id}-{each.line.contestant_id}",
        table=Table(_line_columns(), pd.DataFrame(list(_rows(dataset, each)), dtype=object)),
        title=_("{contest}: the {number} lines add up to {total} only with {fits} for {name}").format(
            contest=_contest(dataset, each),
            number=phrases.number(len(each.lines)),
            total=count(each.total.votes),
            fits=count(fits),
            name=dataset.short(each.line.contestant_id),
        ),
        reading=decides(each),
        note=_bases(each),
        source_ids=cited([each.total.source_ids, *(line.source_ids for line in each.lines), each.source_ids]),
    )


def _line_columns() -> tuple[Column, ...]:
    return (
        Column("line", _("Line")),
        Column("used", _("Votes used"), "count", gap=""),
        Column("other", _("With the other figure"), "count", gap=""),
        Column("printed", _("Share as printed"), "share", gap=""),
        Column("share_used", _("From the votes used"), "share", gap=""),
        Column("share_other", _("From the other"), "share", gap=""),
    )


def _bases(each: Weighed) -> str:
    """What the shares are shares of, and with how many digits they were printed, where the table shows more."""
    assert each.total is not None
    text = _("Shares are computed of {total}, {label}.").format(
        total=count(each.base[0] or 0), label=lowered(each.total.label)
    )
    if each.digits >= 2:
        return text
    pattern = n_(
        "They were printed with {{number}} decimal.", "They were printed with {{number}} decimals.", each.digits
    )
    return f"{text} {pattern.format(number=phrases.number(each.digits))}"


def _rows(dataset: Dataset, each: Weighed) -> Iterator[dict[str, Any]]:
    assert each.total is not None
    for line in each.lines:
        differs = line.contestant_id == each.line.contestant_id
        first, second = each.shares(line)
        yield {
            "line": dataset.short(line.contestant_id),
            "used": line.votes,
            "other": each.other if differs else line.votes,
            "printed": None if line.printed is None else float(line.printed),
            "share_used": first,
            "share_other": second,
        }
    used, other = each.sums
    yield _summary(_("Added up"), used, other)
    yield _summary(each.total.label, each.total.votes, each.total.votes)
    yield _summary(_("Difference"), used - each.total.votes, other - each.total.votes)


def _summary(label: str, used: int, other: int) -> dict[str, Any]:
    return {"line": label, "used": used, "other": other, "printed": None, "share_used": None, "share_other": None}
