"""The same voices over several elections: what each said of which, and whether it has become milder.

One yardstick: the words on the election before of the same kind, such as the parliamentary one four years ago.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from election.cited import cited
from election.contests.naming import short_name
from election.contests.phrases import number
from election.package.dataset import Dataset
from election.record.voices import SEVERITY, by_voice, told
from election.words import _, capital, n_, the


@dataclass(frozen=True)
class Cell:
    """What one voice said of one contest: the harshest of `number` statements, by its id; or that none was found.

    Without either the data has no statement and doesn't say that one was looked for. What is unconfirmed is shown and
    not compared.
    """

    stance: str = ""
    relayed: bool = False
    reaction_id: str = ""
    number: int = 0
    none_found: bool = False
    unconfirmed: bool = False

    @property
    def severity(self) -> int | None:
        return None if self.unconfirmed else SEVERITY.get(self.stance)


@dataclass(frozen=True)
class Comparison:
    """Actors down, contests across in order of time, the last of them the one that is compared, with `before`: the
    earlier contest of its kind that it is held against, "" where no actor spoke of one."""

    actors: tuple[str, ...]
    contests: pd.DataFrame
    cells: Mapping[tuple[str, str], Cell]
    before: str
    source_ids: tuple[str, ...]

    def row(self, actor: str) -> list[Cell]:
        return [self.cell(actor, contest) for contest in self.contests["election_id"]]

    def cell(self, actor: str, contest: str) -> Cell:
        return self.cells.get((actor, contest), Cell())

    @property
    def now(self) -> str:
        """The contest that is compared."""
        return str(self.contests["election_id"].iloc[-1])

    def latest(self, number: int) -> Comparison:
        """The same of the last so many contests, and the actors who spoke of any of these."""
        contests = self.contests.iloc[-number:]
        shown = set(contests["election_id"])
        spoke = {actor for (actor, contest) in self.cells if contest in shown}
        return replace(self, contests=contests, actors=tuple(actor for actor in self.actors if actor in spoke))

    def pairs(self) -> dict[str, tuple[int, int]]:
        """How severe each actor with a verdict on both was of the contest before, and of this one."""
        found = {}
        for actor in self.actors:
            before, now = self.cell(actor, self.before).severity, self.cell(actor, self.now).severity
            if before is not None and now is not None:
                found[actor] = (before, now)
        return found

    def always_critical(self) -> dict[str, int]:
        """Those that are milder now and criticised every earlier contest that they spoke of, with how many these
        are; two at least."""
        found = {}
        for actor in self.actors:
            *earlier, now = (cell.severity for cell in self.row(actor))
            known = [severity for severity in earlier if severity is not None]
            harshest = SEVERITY["critical"]
            if len(known) > 1 and min(known) == harshest and now is not None and now < harshest:
                found[actor] = len(known)
        return found


def compare(dataset: Dataset, election_id: str) -> Comparison:
    """The voices that the data names for comparison and that spoke of an election before this one.

    Referendums are left out on both sides: there is nobody to choose, and a stance on one is no measure for an
    election. No actor where there is nothing earlier.
    """
    elections = dataset["elections"]
    date = dataset.row("elections", election_id)["date"]
    past = elections[(elections["kind"] != "referendum") & (elections["date"] <= date) & (elections["date"] != "")]
    said = told(dataset)
    said = said[(said["compared_as"] != "") & said["election_id"].isin(past["election_id"])]
    before = said[said["election_id"] != election_id]
    blocs = list(dataset.labels("reactions", "bloc"))
    said = said.assign(bloc_place=[blocs.index(bloc) for bloc in said["bloc"]]).sort_values("bloc_place", kind="stable")
    actors = tuple(actor for actor in dict.fromkeys(said["compared_as"]) if actor in set(before["compared_as"]))
    said = said[said["compared_as"].isin(actors)]
    wanted = {election_id, *said["election_id"]}
    contests = past[past["election_id"].isin(wanted)].sort_values("date", kind="stable")
    last = contests[contests["election_id"] == election_id]
    contests = pd.concat([contests[contests["election_id"] != election_id], last])
    sources = cited(said["source_ids"])
    return Comparison(actors, contests, _cells(dataset, said), _before(contests, said, election_id), sources)


def _before(contests: pd.DataFrame, said: pd.DataFrame, election_id: str) -> str:
    """The latest earlier contest of the kind of this one on which one of those who spoke of it spoke too."""
    now = set(said[said["election_id"] == election_id]["compared_as"])
    spoken = set(said[said["compared_as"].isin(now)]["election_id"])
    kind = contests["kind"].iloc[-1]
    earlier = contests.iloc[:-1]
    fitting = earlier[(earlier["kind"] == kind) & earlier["election_id"].isin(spoken)]
    return str(fitting["election_id"].iloc[-1]) if len(fitting) else ""


def _cells(dataset: Dataset, said: pd.DataFrame) -> dict[tuple[str, str], Cell]:
    looked = dataset["not_found"]
    looked = looked[(looked["subject"] == "reactions") & (looked["compared_as"] != "")]
    cells = {(row.compared_as, row.election_id): Cell(none_found=True) for row in looked.itertuples()}
    for election_id, group in said.groupby("election_id", sort=False):
        for row in by_voice(group).itertuples():
            number_of = len(row.reaction_ids)
            cells[row.voice, str(election_id)] = Cell(
                row.stance, row.relayed, row.reaction_id, number_of, unconfirmed=row.unconfirmed
            )
    return cells


def comparison_sentence(dataset: Dataset, found: Comparison) -> str:
    """How many actors were milder than about the contest before, and how many harsher."""
    pairs = found.pairs()
    if not pairs:
        return _("No actor can be compared with its own earlier word on an election of this kind")
    contest = short_name(dataset, found.before)
    milder = sum(now < before for before, now in pairs.values())
    harsher = sum(now > before for before, now in pairs.values())
    if len(pairs) == 1:
        return _one(next(iter(pairs)), milder, harsher, contest)
    if not milder + harsher:
        pattern = (
            _("Compared with {contest}, neither of two actors changed its verdict")
            if len(pairs) == 2
            else _("Compared with {contest}, none of {n} actors changed its verdict")
        )
        return pattern.format(n=number(len(pairs)), contest=contest)
    pattern = n_(
        "Compared with {{contest}}, {{milder}} of {{all}} actors was milder and {{harsher}} harsher",
        "Compared with {{contest}}, {{milder}} of {{all}} actors were milder and {{harsher}} harsher",
        milder,
    )
    return pattern.format(contest=contest, milder=_some(milder), all=number(len(pairs)), harsher=_some(harsher))


def _one(actor: str, milder: int, harsher: int, contest: str) -> str:
    change = _("was milder") if milder else _("was harsher") if harsher else _("did not change its verdict")
    return _("Compared with {contest}, {actor} {change}").format(actor=the(actor), change=change, contest=contest)


def _some(n: int) -> str:
    return number(n) if n else _("none")


def once_critical(found: Comparison) -> str:
    """'The OSCE had criticised all seven earlier elections that it spoke of.' for each of whom that is true."""
    return " ".join(
        n_(
            "{{actor}} had criticised all {{n}} earlier election in the table.",
            "{{actor}} had criticised all {{n}} earlier elections in the table.",
            times,
        ).format(actor=capital(the(actor)), n=number(times))
        for actor, times in found.always_critical().items()
    )
