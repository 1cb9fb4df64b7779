"""Rounds of one contest: which is the run-off of which."""

from __future__ import annotations

from election.contests.lines import ballot, whole
from election.dates import bounds, to_the_day
from election.package.dataset import Dataset
from election.package.kept import kept_with_data

NEAR = 60  # days from one round to the next at most, where no column says which belong together


@kept_with_data(128)
def first_round(dataset: Dataset, election_id: str) -> str:
    """The round before this one; empty where this is no run-off.

    By the column `first_round_id`; else by `round`, where this is above 1; else a contest of the same kind shortly
    before, from whose ballot some stand again and nobody else does.
    """
    row = dataset.row("elections", election_id)
    if row["first_round_id"]:
        return str(row["first_round_id"])
    number = whole(row["round"])
    if row["kind"] == "referendum" or number == 1:
        return ""
    for earlier in _before(dataset, election_id):
        if number is None:
            if _near(dataset, earlier, election_id) and _again(dataset, earlier, election_id):
                return earlier
        elif (whole(dataset.row("elections", earlier)["round"]) or number) < number:
            return earlier
    return ""


@kept_with_data(128)
def later_round(dataset: Dataset, election_id: str) -> str:
    """The round after this one, whether or not it was held yet; empty where none is known."""
    kind = dataset.row("elections", election_id)["kind"]
    frame = dataset["elections"]
    same = frame[(frame["kind"] == kind) & (frame["election_id"] != election_id)]["election_id"]
    return next((str(each) for each in same if first_round(dataset, each) == election_id), "")


def _before(dataset: Dataset, election_id: str) -> list[str]:
    """The contests of the same kind that were held before this one, the latest first."""
    row, frame = dataset.row("elections", election_id), dataset["elections"]
    held = frame[(frame["kind"] == row["kind"]) & (frame["status"] == "held") & (frame["date"] < row["date"])]
    return list(held.sort_values("date", kind="stable", ascending=False)["election_id"])


def _near(dataset: Dataset, earlier: str, later: str) -> bool:
    days = [str(dataset.row("elections", each)["date"]) for each in (earlier, later)]
    return all(map(to_the_day, days)) and bounds(days[1])[0] - bounds(days[0])[0] <= NEAR


def _again(dataset: Dataset, earlier: str, later: str) -> bool:
    """Whether fewer stand than then, and nobody who did not stand then."""
    then, now = ({line.contestant_id for line in ballot(dataset, each) if line.stands} for each in (earlier, later))
    return bool(now) and now < then
