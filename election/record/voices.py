"""Whose voice a statement is: of the country that voted or from abroad, of what kind of body, and how it is known.

Several statements of one organisation are one voice, and the harshest of them counts. What is unconfirmed is no
voice as long as it is all there is.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import pandas as pd

from election.certainty import is_unconfirmed
from election.countries import country_names
from election.package.dataset import Dataset
from election.package.kept import kept_with_data

HOST = "host"  # in the column `reported_by`
HOME_KINDS = ("domestic_government", "domestic_opposition", "party")  # in the column `actor_kind`
SEVERITY = {"welcomed": 0, "mixed": 1, "critical": 2}
"""The stances that can be milder or harsher than each other. A statement without a verdict is neither."""

_GROUPS = {
    "observer_mission": "missions",
    "government": "states",
    "international_organisation": "states",
    "parliament": "deputies",
}
GROUPS = ("missions", "states", "deputies", "others")
"""Who speaks from abroad: observer missions, governments and what they founded, parliaments and their members; and
others, who speak for no state: rights groups, analysts, media."""


@kept_with_data(1)
def told(dataset: Dataset) -> pd.DataFrame:
    """Every statement on every contest, with

    voice        whose it is: the name under `compared_as`, else the actor's own
    home         whether it comes from the country that voted
    group        of `GROUPS`, for statements from abroad
    relayed      whether it is known only through the host country; what the host says of itself is not relayed
    unconfirmed  whether it rests on hearsay
    """
    table = dataset["reactions"]
    home = _home_codes(dataset)
    frame = table.assign(
        voice=[row.compared_as or row.actor for row in table.itertuples()],
        home=[_at_home(row, home) for row in table.itertuples()],
        group=[_GROUPS.get(kind, "others") for kind in table["actor_kind"]],
        unconfirmed=[is_unconfirmed(row) for row in table.itertuples()],
    )
    return frame.assign(relayed=(frame["reported_by"] == HOST) & ~frame["home"])


def _home_codes(dataset: Dataset) -> set[str]:
    """The three-letter codes of the country that voted: those of its government, and those of its name."""
    table = dataset["reactions"]
    names = {str(name) for name in dataset.settings["country"].values()}
    domestic = table[table["actor_kind"].isin([kind for kind in HOME_KINDS if kind != "party"])]["country_iso3"]
    named = {code for code in table["country_iso3"] if names.intersection(country_names(code))}
    return (set(domestic) | named) - {""}


def _at_home(row: Any, home: Collection[str]) -> bool:
    return row.country_iso3 in home if row.country_iso3 else row.actor_kind in HOME_KINDS


def by_voice(statements: pd.DataFrame) -> pd.DataFrame:
    """One row for each voice in these rows of `told`: its harshest statement, of those that are confirmed if there
    are any. `name` is the voice's where it spoke more than once, else the actor's short name; `reaction_ids` are all
    its statements. In the order in which each first spoke."""
    voices: dict[str, list[dict[str, Any]]] = {}
    for statement in statements.to_dict("records"):
        voices.setdefault(statement["voice"], []).append(statement)
    columns = [*statements.columns, "name", "reaction_ids"]
    frame = pd.DataFrame([_one_voice(said) for said in voices.values()], columns=columns)
    return frame.astype({"home": bool, "relayed": bool, "unconfirmed": bool})


def _one_voice(said: Sequence[dict[str, Any]]) -> dict[str, Any]:
    known = [each for each in said if not each["unconfirmed"]] or said
    harshest = max(known, key=lambda each: SEVERITY.get(each["stance"], -1))
    return {
        **harshest,
        "name": harshest["voice"] if len(said) > 1 else harshest["short_name"],
        "relayed": all(each["relayed"] for each in known),
        "reaction_ids": tuple(each["reaction_id"] for each in said),
    }
