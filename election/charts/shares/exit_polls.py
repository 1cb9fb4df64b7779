"""What exit polls found beside the result: who was off by how much and in which direction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from math import ceil

import pandas as pd

from election import words
from election.chart import Chart
from election.charts.draw import template
from election.charts.draw.ruler import wrap
from election.charts.shares.exit_poll_rows import Row, draw
from election.cited import cited
from election.contests import phrases
from election.contests.bases import BaseName
from election.contests.exit_polls import Poll, compared_base, crossings, polls, seats_meant
from election.contests.lines import Line, ballot, sources_of
from election.contests.reliance import with_reliance
from election.contests.rules import official_seats
from election.package.dataset import Dataset
from election.published import Published
from election.table import Column, Table
from election.words import _, n_

CLOSE = 3  # points within which the title says that the polls were


def exit_polls(dataset: Dataset, election_id: str, base: BaseName = "valid") -> Chart | None:
    """The exit polls of a contest against its result; None where there are none with a result to compare.

    `base` is the one that the page shows: where it is another than that of the comparison, the reading says so.
    """
    found = polls(dataset, election_id)
    if not any(poll.mean_error is not None for poll in found):
        return None
    lines = _lines(dataset, election_id, found)
    law = dataset.settings["exit_poll_note"]
    return Chart(
        id="exit_polls",
        title=with_reliance(dataset, election_id, _title(found)),
        reading=_reading(dataset, election_id, base, found),
        draw=partial(draw, [row for line in lines if (row := _row(dataset, line, found))]),
        table=_table(dataset, lines, found),
        note=" ".join(filter(None, (law["text"], *_sentences(dataset, election_id, found)))),
        source_ids=cited(
            [*(poll.source_ids for poll in found), sources_of(dataset, election_id, lines), law["source_ids"]]
        ),
    )


def _lines(dataset: Dataset, election_id: str, found: Sequence[Poll]) -> list[Line]:
    """The lines of the ballot for which some poll has a figure, in the order of the result."""
    by_name = {line.contestant_id: line for line in ballot(dataset, election_id)}
    longest = max(found, key=lambda poll: len(poll.answers))
    names = [answer.contestant_id for poll in (longest, *found) for answer in poll.answers]
    return [by_name[name] for name in dict.fromkeys(names)]


def _row(dataset: Dataset, line: Line, found: Sequence[Poll]) -> Row | None:
    """None where the line has no result that a poll could be off."""
    name = dataset.short(line.contestant_id)
    errors = [
        (answer.error, _hover(name, poll, answer.share, answer.error))
        for poll in found
        if (answer := poll.answer(line.contestant_id)) and answer.error is not None
    ]
    colour = dataset.colours[line.contestant_id].light
    return Row(line.contestant_id, wrap(name, template.NAMES, lines=2), colour, errors) if errors else None


def _drawn(share: Decimal | None) -> float | None:
    return None if share is None else float(share)


def _hover(name: str, poll: Poll, share: Decimal, error: float) -> str:
    off = _("{points} points off the result").format(points=words.points(error, 2))
    return "<br>".join([template.bold(poll.name), template.safe(f"{name} {words.share(share, 2)}"), off])


def _title(found: Sequence[Poll]) -> str:
    """Within how many points of the result all of them were; where that is far, how far off the farthest was."""
    farthest = [abs(poll.farthest.error or 0) for poll in found if poll.farthest]
    most = ceil(max(farthest))
    if most > CLOSE:
        pattern = n_("The exit poll was up to {{size}} points off the result",
                     "The exit polls were up to {{size}} points off the result", len(farthest))  # fmt: skip
        return pattern.format(size=words.decimal(max(farthest)))
    points = n_("a point", "{{number}} points", max(1, most)).format(number=phrases.number(most))
    if len(farthest) == 1:
        return _("The exit poll was within {points} of the result on every line").format(points=points)
    if len(farthest) == 2:
        return _("Both exit polls were within {points} of the result").format(points=points)
    pattern = _("All {number} exit polls were within {points} of the result")
    return pattern.format(number=phrases.number(len(farthest)), points=points)


def _reading(dataset: Dataset, election_id: str, base: BaseName, found: Sequence[Poll]) -> str:
    parts = [
        _("Ring: how many points the exit poll was off the result.")
        if len(found) == 1
        else _("Rings: how many points each of the {number} exit polls was off the result.").format(
            number=phrases.number(len(found))
        )
    ]
    compared = compared_base(dataset, election_id)
    if base != compared:
        kind = phrases.kind_of(ballot(dataset, election_id))
        of = _("of the valid votes") if compared == "valid" else phrases.of_base(compared, kind)
        parts.append(
            _("Compared with the result in per cent {of_base}, not with the base chosen above.").format(of_base=of)
        )
    return " ".join(parts)


def _sentences(dataset: Dataset, election_id: str, found: Sequence[Poll]) -> Iterator[str]:
    for poll, party, under in crossings(dataset, election_id, found):
        pattern = _("{poll} had {name} under the threshold.") if under else _("{poll} had {name} over the threshold.")
        yield pattern.format(poll=poll.name, name=phrases.named(dataset, party))
    yield _("That an exit poll is near the official result is no check of the count.")
    if official_seats(dataset, election_id) and any(seats_meant(dataset, election_id, poll) for poll in found):
        return  # the table of what they would have meant has the rest
    means = [
        _("{name} {size}").format(name=poll.name, size=words.decimal(poll.mean_error, 2))
        for poll in found
        if poll.mean_error is not None
    ]
    yield _("Mean error over all lines, in points: {means}.").format(means=words.listing(means))
    known = [_("{name} {n}").format(name=poll.name, n=words.count(poll.sample)) for poll in found if poll.sample]
    unknown = [poll.name for poll in found if not poll.sample]
    if known:
        yield _("People asked: {samples}.").format(samples=words.listing(known))
    if unknown:
        yield n_(
            "The sample of {{names}} is not known.", "The samples of {{names}} are not known.", len(unknown)
        ).format(names=words.listing(unknown))


def _table(dataset: Dataset, lines: Sequence[Line], found: Sequence[Poll]) -> Table:
    """A row a line of the ballot: the result, then each poll's share and its error."""
    gap = _("not known")
    columns = [Column("contestant", _("On the ballot")), Column("result_pct", _("Result"), "share", gap=gap)]
    keys = [re.sub(r"\W+", "_", poll.name.lower()).strip("_") for poll in found]
    for key, poll in zip(keys, found, strict=True):
        columns.append(Column(f"{key}_pct", poll.name, "share", gap=gap))
        columns.append(Column(f"{key}_error_points", _("Error in points"), "points"))
    records = []
    for line in lines:
        record: dict[str, object] = {
            "contestant": dataset.name(line.contestant_id),
            "result_pct": _drawn(line.printed),
        }
        for key, poll in zip(keys, found, strict=True):
            answer = poll.answer(line.contestant_id)
            record[f"{key}_pct"] = Published(answer.share) if answer else None
            record[f"{key}_error_points"] = answer.error if answer else None
        records.append(record)
    return Table(tuple(columns), pd.DataFrame(records, dtype=object))
