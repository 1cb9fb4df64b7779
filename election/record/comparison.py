"""The same actors over several elections: what each said of which, and whether it has become milder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from election.cited import cited
from election.package.dataset import Dataset
from election.record.statements import HOST
from election.words import _, count, n_

SEVERITY = {"welcomed": 0, "mixed": 1, "critical": 2}
"""The stances that can be milder or harsher than each other. A statement without a verdict is neither."""


@dataclass(frozen=True)
class Cell:
    """What one actor said of one contest: the harshest of `number` statements, by its id; or that none was found.

    Without either the data has no statement and doesn't say that one was looked for.
    """

    stance: str = ""
    relayed: bool = False
    reaction_id: str = ""
    number: int = 0
    none_found: bool = False

    @property
    def severity(self) -> int | None:
        return SEVERITY.get(self.stance)


@dataclass(frozen=True)
class Comparison:
    """Actors down, contests across in order of time, the last of them the one that is compared."""

    actors: tuple[str, ...]
    contests: pd.DataFrame
    cells: Mapping[tuple[str, str], Cell]
    source_ids: tuple[str, ...]

    def row(self, actor: str) -> list[Cell]:
        return [self.cells.get((actor, contest), Cell()) for contest in self.contests["election_id"]]

    def verdicts(self, actor: str) -> tuple[list[int], int | None]:
        """How severe the actor was at each earlier contest with a verdict, and at the last one."""
        *earlier, now = (cell.severity for cell in self.row(actor))
        return [severity for severity in earlier if severity is not None], now


def compare(dataset: Dataset, election_id: str) -> Comparison:
    """The actors that the data names for comparison and that spoke of an election before this one.

    Referendums are left out on both sides: there is nobody to choose, and a stance on one is no measure for an
    election. No actor where there is nothing earlier.
    """
    elections = dataset["elections"]
    date = dataset.row("elections", election_id)["date"]
    past = elections[(elections["kind"] != "referendum") & (elections["date"] <= date) & (elections["date"] != "")]
    said = dataset["reactions"]
    said = said[(said["compared_as"] != "") & said["election_id"].isin(past["election_id"])]
    before = said[said["election_id"] != election_id]
    blocs = list(dataset.labels("reactions", "bloc"))
    said = said.assign(bloc_place=[blocs.index(bloc) for bloc in said["bloc"]]).sort_values("bloc_place", kind="stable")
    actors = tuple(actor for actor in dict.fromkeys(said["compared_as"]) if actor in set(before["compared_as"]))
    said = said[said["compared_as"].isin(actors)]
    wanted = {election_id, *said["election_id"]}
    contests = past[past["election_id"].isin(wanted)].sort_values("date", kind="stable")
    sources = cited(said["source_ids"])
    return Comparison(actors, contests, _cells(dataset, said), sources)


def _cells(dataset: Dataset, said: pd.DataFrame) -> dict[tuple[str, str], Cell]:
    looked = dataset["not_found"]
    looked = looked[(looked["subject"] == "reactions") & (looked["compared_as"] != "")]
    cells = {(row.compared_as, row.election_id): Cell(none_found=True) for row in looked.itertuples()}
    for key, group in said.groupby(["compared_as", "election_id"], sort=False):
        harshest = max(group.itertuples(), key=lambda row: SEVERITY.get(row.stance, -1))
        relayed = harshest.reported_by == HOST
        cells[key] = Cell(harshest.stance, relayed, harshest.reaction_id, len(group))
    return cells


def always_mild(found: Comparison) -> int:
    """How many of the actors that can be compared had only welcomed before, and so could not become milder."""
    return sum(max(earlier) == 0 for earlier, _now in _pairs(found))


def _pairs(found: Comparison) -> list[tuple[list[int], int]]:
    known = [found.verdicts(actor) for actor in found.actors]
    return [(earlier, now) for earlier, now in known if earlier and now is not None]


def comparison_sentence(found: Comparison) -> str:
    """How many actors are milder than in their harshest earlier word, and how many harsher than the time before."""
    pairs = _pairs(found)
    if not pairs:
        return _("No actor can be compared with its own earlier word")
    milder = sum(now < max(earlier) for earlier, now in pairs)
    harsher = sum(now > earlier[-1] for earlier, now in pairs)
    return f"{_milder(milder, len(pairs))}; {_harsher(harsher)}"


def _milder(milder: int, total: int) -> str:
    if total == 1:
        if milder:
            return _("The one actor that can be compared is milder than in its harshest earlier statement")
        return _("The one actor that can be compared is not milder than in its harshest earlier statement")
    if not milder:
        return _(
            "None of the {all} actors that can be compared is milder than in its harshest earlier statement"
        ).format(all=count(total))
    return n_(
        "{n} of {{all}} actors that can be compared is milder than in its harshest earlier statement",
        "{n} of {{all}} actors that can be compared are milder than in their harshest earlier statement",
        milder,
    ).format(all=count(total))


def _harsher(harsher: int) -> str:
    if not harsher:
        return _("none is harsher than in the one before")
    return n_("{n} is harsher than in the one before", "{n} are harsher than in the one before", harsher)
