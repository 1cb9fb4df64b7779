"""What exit polls found beside the result: who was off by how much, and on which side of the threshold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

import pandas as pd

from election import words
from election.chart import Chart
from election.charts.draw import template
from election.charts.draw.ruler import wrap
from election.charts.shares.exit_poll_rows import Row, draw, on_scale
from election.cited import cited
from election.contests import phrases
from election.contests.bases import BaseName
from election.contests.exit_polls import Poll, compared_base, crossings, polls
from election.contests.lines import Line, ballot, real, sources_of
from election.contests.reliance import with_reliance
from election.package.dataset import Dataset
from election.published import Published
from election.table import Column, Table
from election.words import _, capital, n_


def exit_polls(dataset: Dataset, election_id: str, base: BaseName = "valid") -> Chart | None:
    """The exit polls of a contest against its result; None where there are none with a result to compare.

    `base` is the one that the page shows: where it is another than that of the comparison, the reading says so.
    """
    found = polls(dataset, election_id)
    if not any(poll.mean_error is not None for poll in found):
        return None
    lines = _lines(dataset, election_id, found)
    threshold = real(dataset.row("elections", election_id)["threshold_pct"])
    crossed = crossings(dataset, election_id, found)
    law = dataset.settings["exit_poll_note"]
    drawn, off = on_scale([_row(dataset, line, found, crossed) for line in lines])
    return Chart(
        id="exit_polls",
        title=with_reliance(dataset, election_id, _title(dataset, found, crossed)),
        reading=_reading(dataset, election_id, base, found, off),
        draw=partial(draw, drawn, threshold, wide=True),
        table=_table(dataset, lines, found),
        note=" ".join(filter(None, (law["text"], *_sentences(found)))),
        source_ids=cited(
            [*(poll.source_ids for poll in found), sources_of(dataset, election_id, lines), law["source_ids"]]
        ),
        draw_narrow=partial(draw, drawn, threshold, wide=False),
    )


def _lines(dataset: Dataset, election_id: str, found: Sequence[Poll]) -> list[Line]:
    """The lines of the ballot for which some poll has a figure, in the order of the result."""
    by_name = {line.contestant_id: line for line in ballot(dataset, election_id)}
    longest = max(found, key=lambda poll: len(poll.answers))
    names = [answer.contestant_id for poll in (longest, *found) for answer in poll.answers]
    return [by_name[name] for name in dict.fromkeys(names)]


def _row(dataset: Dataset, line: Line, found: Sequence[Poll], crossed: Sequence[tuple[Poll, str, bool]]) -> Row:
    name = dataset.short(line.contestant_id)
    answers = [(poll, poll.answer(line.contestant_id)) for poll in found]
    told = next((poll for poll, party, _under in crossed if party == line.contestant_id), None)
    mine = told.answer(line.contestant_id) if told else None
    return Row(
        name=wrap(name, template.NAMES, lines=2),
        colour=dataset.colours[line.contestant_id].light,
        polls=[(float(each.share), _hover(name, poll, each.share, each.error)) for poll, each in answers if each],
        result=_drawn(line.printed),
        told=(float(mine.share), f"{told.name}: {words.share(mine.share, 2)}") if told and mine else None,
        errors=_span_of([each.error for _poll, each in answers if each and each.error is not None]),
    )


def _drawn(share: Decimal | None) -> float | None:
    return None if share is None else float(share)


def _hover(name: str, poll: Poll, share: Decimal, error: float | None) -> str:
    lines = [template.bold(poll.name), template.safe(f"{name} {words.share(share, 2)}")]
    if error is not None:
        lines.append(_("{points} points off the result").format(points=words.points(error, 2)))
    return "<br>".join(lines)


def _span_of(errors: Sequence[float]) -> str:
    """The smallest and the greatest error with their signs, once where both are printed alike."""
    ends = list(dict.fromkeys(words.points(error) for error in (min(errors), max(errors)))) if errors else []
    return _("{low} to {high}").format(low=ends[0], high=ends[1]) if len(ends) == 2 else "".join(ends)


def _title(dataset: Dataset, found: Sequence[Poll], crossed: Sequence[tuple[Poll, str, bool]]) -> str:
    if crossed:
        _poll, party, under = crossed[0]
        number = sum((each, side) == (party, under) for _other, each, side in crossed)
        name = dataset.short(party)
        under_over = (
            (_("The exit poll had {name} under the threshold"), _("The exit poll had {name} over the threshold"))
            if len(found) == 1
            else (
                _("{number} of {total} exit polls had {name} under the threshold"),
                _("{number} of {total} exit polls had {name} over the threshold"),
            )
        )
        said, total = capital(phrases.number(number)), phrases.number(len(found))
        return under_over[0 if under else 1].format(number=said, total=total, name=name)
    errors = [(poll.mean_error, poll.name) for poll in found if poll.mean_error is not None]
    size, name = min(errors)
    if len(errors) == 1:
        return _("The exit poll was {size} points off on average").format(size=words.decimal(size, 2))
    return _("{name} came closest: {size} points off on average").format(name=name, size=words.decimal(size, 2))


def _reading(dataset: Dataset, election_id: str, base: BaseName, found: Sequence[Poll], off: Sequence[Row]) -> str:
    parts = [
        _("Ring: the exit poll.")
        if len(found) == 1
        else _("Rings: the {number} exit polls.").format(number=phrases.number(len(found))),
        _("Thick bar: the official result."),
    ]
    for row in off:
        parts.append(_off_the_scale(row))
    compared = compared_base(dataset, election_id)
    if base != compared:
        kind = phrases.kind_of(ballot(dataset, election_id))
        of = _("of the valid votes") if compared == "valid" else phrases.of_base(compared, kind)
        parts.append(
            _("Compared with the result in per cent {of_base}, not with the base chosen above.").format(of_base=of)
        )
    return " ".join(parts)


def _off_the_scale(row: Row) -> str:
    shares = [share for share, _hover in row.polls]
    name, low, high = " ".join(row.name), words.decimal(min(shares)), words.share(max(shares))
    span = high if f"{low}%" == high else _("{low} to {high}").format(low=low, high=high)
    if row.result is None:
        return _("{name} ({span}) is off this scale.").format(name=name, span=span)
    return _("{name} ({span}, result {result}) is off this scale.").format(
        name=name, span=span, result=words.share(row.result)
    )


def _sentences(found: Sequence[Poll]) -> Iterator[str]:
    yield _("That an exit poll is near the official result is no check of the count.")
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
