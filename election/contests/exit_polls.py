"""Exit polls beside the result: what each pollster found, how far it was off, and the seats it would have meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pandas as pd

from election.cited import cited
from election.contests import rules, shares
from election.contests.bases import BaseName
from election.contests.lines import ballot, decimal, real, whole
from election.contests.thresholds import thresholds_of
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.seats.apportion import Apportionment
from election.seats.awards import ApportionmentError


@dataclass(frozen=True)
class Answer:
    """What a pollster found for one line of the ballot, in per cent of its answers.

    result  the published share; None where none is
    error   poll - result, in percentage points; None where there is no result
    """

    contestant_id: str
    share: Decimal
    result: Decimal | None
    error: float | None


@dataclass(frozen=True)
class Poll:
    """One pollster's exit poll, answers in the order of the result; what was not published is None.

    sample  people asked
    margin  the margin of error that the pollster stated, in points
    """

    pollster: str
    name: str
    answers: tuple[Answer, ...]
    sample: int | None
    margin: float | None
    source_ids: tuple[str, ...]

    def answer(self, contestant_id: str) -> Answer | None:
        return next((answer for answer in self.answers if answer.contestant_id == contestant_id), None)

    @property
    def mean_error(self) -> float | None:
        """The mean of |poll - result| over the lines that have a result, "against all" among them, in points."""
        errors = [abs(answer.error) for answer in self.answers if answer.error is not None]
        return sum(errors) / len(errors) if errors else None

    @property
    def farthest(self) -> Answer | None:
        """The answer that was farthest from the result; of several the one of the biggest line."""
        known = [answer for answer in self.answers if answer.error is not None]
        return max(known, key=lambda answer: abs(answer.error or 0), default=None)


@kept_with_data(64)
def polls(dataset: Dataset, election_id: str) -> tuple[Poll, ...]:
    """The exit polls of a contest, in the order of the table; answers for whatever was not on its ballot are left out.

    They are compared with the published shares: voters were asked what they had marked, so theirs are shares of
    the valid votes, and so are those wherever the contest's `share_base` says so.
    """
    rows = dataset["exit_polls"]
    rows = rows[rows["election_id"] == election_id]
    base = dataset.row("elections", election_id)["share_base"]
    order = {line.contestant_id: line.printed for line in shares.shares(dataset, election_id, base)}
    stood = [name for name in order if name in {line.contestant_id for line in ballot(dataset, election_id)}]
    found = [
        _poll(pollster, group, stood, order) for pollster, group in rows.groupby("pollster", sort=False) if len(group)
    ]
    return tuple(poll for poll in found if poll.answers)


def _poll(pollster: Any, group: pd.DataFrame, stood: Sequence[str], results: dict[str, Decimal | None]) -> Poll:
    found = dict(zip(group["contestant_id"], group["share_pct"], strict=True))
    answers = []
    for name in stood:
        share = decimal(found.get(name))
        if share is not None:
            result = results[name]
            error = None if result is None else float(share - result)
            answers.append(Answer(name, share, result, error))
    return Poll(
        pollster=str(pollster),
        name=next((name for name in group["short_name"] if name), str(pollster)),
        answers=tuple(answers),
        sample=whole(_first(group["sample"])),
        margin=real(_first(group["margin_points"])),
        source_ids=cited(group["source_ids"]),
    )


def _first(cells: pd.Series) -> Any:
    known = cells.dropna()
    return known.iloc[0] if len(known) else pd.NA


def compared_base(dataset: Dataset, election_id: str) -> BaseName:
    """What the shares are shares of that exit polls are compared with."""
    base: BaseName = dataset.row("elections", election_id)["share_base"]
    return base


def seats_meant(dataset: Dataset, election_id: str, poll: Poll) -> Apportionment | None:
    """The list seats that a poll's shares would have meant under the contest's own rules.

    None where these are not known, gave seats out by constituency or set the threshold against what no poll can know
    (ballots, the roll), or where the poll has no figure for some party of the ballot.
    """
    if dataset.row("elections", election_id)["seats_by"] == "constituency":
        return None
    official = rules.official_rules(dataset, election_id)
    parties = [line.contestant_id for line in ballot(dataset, election_id) if line.kind == "party"]
    answered = {answer.contestant_id: rules.hundredths(answer.share) for answer in poll.answers}
    if official is None or official.base not in ("valid", "parties") or not set(parties) <= set(answered):
        return None
    votes = {name: answered[name] for name in parties}
    base = rules.WHOLE if official.base == "valid" else sum(votes.values())
    try:
        return rules.divided(votes, official, base)
    except ApportionmentError:
        return None


def crossings(dataset: Dataset, election_id: str, found: Sequence[Poll]) -> list[tuple[Poll, str, bool]]:
    """The polls that had a party on the other side of the threshold than the result: (poll, party, whether the poll had
    it under)."""
    held = thresholds_of(dataset, election_id)
    limits = {line.contestant_id: held.of(line.contestant_id) for line in ballot(dataset, election_id)
              if line.kind == "party"}  # fmt: skip
    return [
        (poll, answer.contestant_id, answer.share < limit)
        for poll in found
        for answer in poll.answers
        if (limit := limits.get(answer.contestant_id)) is not None
        and answer.result is not None
        and (answer.share < limit) != (answer.result < limit)
    ]
