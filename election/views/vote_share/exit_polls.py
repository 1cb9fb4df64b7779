"""The list seats that each exit poll would have meant, beside the official ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pandas as pd

from election import words
from election.cited import cited
from election.contests import phrases
from election.contests.exit_polls import Poll, polls, seats_meant
from election.contests.lines import ballot, sources_of
from election.contests.rules import official_rules, official_seats
from election.package.dataset import Dataset
from election.seats.apportion import Apportionment
from election.seats.formulas import FORMULAS
from election.table import Column, Table
from election.view import Listing
from election.words import _, capital, n_


def meant_seats(dataset: Dataset, election_id: str) -> Listing | None:
    """Each poll's list seats by the contest's own rules; None where no poll's can be calculated."""
    meant = {poll: seats for poll in polls(dataset, election_id) if (seats := seats_meant(dataset, election_id, poll))}
    official = official_seats(dataset, election_id)
    if not meant or not official:
        return None
    lines = [line for line in ballot(dataset, election_id) if line.contestant_id in official]
    return Listing(
        id="exit_seats",
        title=_title(dataset, meant, official),
        reading=_reading(dataset, election_id),
        table=_table(dataset, meant, official),
        note=" ".join(_notes(list(meant))),
        source_ids=cited([*(poll.source_ids for poll in meant), sources_of(dataset, election_id, lines)]),
    )


def _differences(seats: Apportionment, official: Mapping[str, int]) -> dict[str, int]:
    """Party -> seats by the poll less the official ones, for the parties where that is not nothing."""
    every = {name: seats.seats.get(name, 0) - number for name, number in official.items()}
    return {name: more for name, more in every.items() if more}


def _title(dataset: Dataset, meant: Mapping[Poll, Apportionment], official: Mapping[str, int]) -> str:
    shut_out = [
        (poll.name, name)
        for poll, seats in meant.items()
        for name, number in official.items()
        if number and not seats.seats.get(name) and not seats.ties
    ]
    if len(shut_out) == 1:
        _pollster, name = shut_out[0]
        which = _("The exit poll") if len(meant) == 1 else _("One exit poll")
        return n_(
            "{{which}} would have cost {{name}} its one list seat",
            "{{which}} would have cost {{name}} all {{n}} of its list seats",
            official[name],
        ).format(which=which, name=dataset.short(name), n=phrases.number(official[name]))
    other = sum(bool(_differences(seats, official) or seats.ties) for seats in meant.values())
    if not other:
        return n_(
            "The exit poll would have meant the official list seats",
            "All {n} exit polls would have meant the official list seats",
            len(meant),
        )
    if len(meant) == 1:
        return _("The exit poll would have meant other list seats than the official ones")
    return _("{number} of {total} exit polls would have meant other list seats than the official ones").format(
        number=capital(phrases.number(other)), total=phrases.number(len(meant))
    )


def _reading(dataset: Dataset, election_id: str) -> str:
    rules = official_rules(dataset, election_id)
    assert rules is not None  # else no poll's seats are calculated
    threshold = words.threshold(rules.percent) if rules.threshold else ""
    pattern = (
        _("The {seats} list seats by each poll's shares and the official rules: {formula}, {share} threshold.")
        if threshold
        else _("The {seats} list seats by each poll's shares and the official rules: {formula}.")
    )
    divided = pattern.format(seats=words.count(rules.seats), formula=FORMULAS[rules.formula].title, share=threshold)
    return " ".join((divided, _("In brackets: the official seats.")))


def _table(dataset: Dataset, meant: Mapping[Poll, Apportionment], official: Mapping[str, int]) -> Table:
    seated = (name for name in official if official[name] or any(seats.seats.get(name) for seats in meant.values()))
    shown = sorted(seated, key=lambda name: -official[name])
    records = [
        {
            "name": poll.name,
            "pollster": poll.pollster,
            "sample": poll.sample,
            "mean_error_points": None if poll.mean_error is None else round(poll.mean_error, 6),
            **{name: seats.seats.get(name, 0) for name in shown},
            "difference": _difference(dataset, seats, official),
        }
        for poll, seats in meant.items()
    ]
    return Table(_columns(dataset, {name: official[name] for name in shown}), pd.DataFrame(records, dtype=object))


def _columns(dataset: Dataset, official: Mapping[str, int]) -> tuple[Column, ...]:
    """A column for each party, headed by its official seats, between what is told of a poll as a whole."""
    parties = {
        name: _("{name} ({seats})").format(name=dataset.short(name), seats=words.count(seats))
        for name, seats in official.items()
    }
    return (
        Column("name", _("Exit poll")),
        Column("difference", _("Difference from the result")),
        *(Column(name, title, "count") for name, title in parties.items()),
        Column("mean_error_points", _("Mean error, points"), "number"),
        Column("sample", _("People asked"), "count", gap=_("not known")),
        Column("pollster", _("Institute"), wide_only=True),
    )


def _difference(dataset: Dataset, seats: Apportionment, official: Mapping[str, int]) -> str:
    parts = [
        _("{name} {seats}").format(name=dataset.short(name), seats=words.points(more, 0))
        for name, more in _differences(seats, official).items()
    ]
    for tie in seats.ties:
        names = words.listing([dataset.short(name) for name in tie.contestants])
        parts.append(n_("{{names}} tie for {n} seat", "{{names}} tie for {n} seats", tie.seats).format(names=names))
    return ", ".join(parts) if parts else _("none")


def _notes(found: Sequence[Poll]) -> Iterator[str]:
    yield _("An exit poll asks people who have voted; people who refuse to answer are not in it.")
    stated = [poll for poll in found if poll.margin is not None]
    if not stated:
        return
    margins = words.listing(
        [_("{name} {points}").format(name=poll.name, points=words.decimal(poll.margin or 0)) for poll in stated]
    )
    yield _("Margins of error for chance, as the institutes stated them, in points: {margins}.").format(margins=margins)
    if all(poll.farthest is not None and abs(poll.farthest.error or 0) <= (poll.margin or 0) for poll in stated):
        yield n_("All its figures fell within that margin.", "All their figures fell within that margin.", len(stated))
