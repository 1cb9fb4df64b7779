"""What became of a contest: whether it took place, and whether it has a result."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from election.contests.lines import result_rows, seats_won, whole
from election.package.dataset import Dataset
from election.package.kept import kept_with_data

State = Literal["counted", "uncounted", "uncontested", "announced", "cancelled", "annulled"]


@kept_with_data(128)
def state_of(dataset: Dataset, election_id: str) -> State:
    """What became of a contest.

    counted      held, with a figure of its result: votes, shares or seats
    uncounted    held, and no figure of its result is known yet
    uncontested  whoever stood got all there was without a poll: by its row, or because one contestant has every
                 elected seat and nobody has a vote, a share or a ballot
    announced    not held yet
    cancelled    no poll took place
    annulled     held, and its result was declared void
    """
    contest = dataset.row("elections", election_id)
    if contest["status"] != "held":
        status: State = contest["status"]
        return status
    rows = result_rows(dataset, election_id)
    if rows[["votes", "share_pct"]].notna().any(axis=None):
        return "counted"
    if _unopposed(dataset, contest, rows):
        return "uncontested"
    return "counted" if seats_won(rows).fillna(0).gt(0).any() else "uncounted"


def has_result(dataset: Dataset, election_id: str) -> bool:
    """Whether it filled what was to be filled, as far as is known: by votes that were counted, or without a poll."""
    return state_of(dataset, election_id) in ("counted", "uncontested")


def _unopposed(dataset: Dataset, contest: pd.Series, rows: pd.DataFrame) -> bool:
    """Whether one contestant has all elected seats of a contest in which no ballot was cast, as far as is known.

    A single seat alone doesn't show it: its winner may be known before the votes. There every line has to be known.
    """
    size, won = whole(contest["seats"]), seats_won(rows).dropna()
    won = won[won > 0]
    if not size or len(won) != 1 or pd.notna(contest["ballots"]) or pd.notna(contest["turnout_pct"]):
        return False
    winner = dataset.row("contestants", rows.loc[won.index[0], "contestant_id"])
    alone = size > 1 or (bool(contest["lines_complete"]) and len(rows) == 1)
    every = int(won.iloc[0]) == size - (whole(contest["appointed_seats"]) or 0)
    return alone and every and winner["kind"] in ("party", "candidate")
