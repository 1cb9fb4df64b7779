"""The voices on a contest as they are laid out: two blocks, abroad and at home, each with a row for every kind of actor
and a cell for every stance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

import pandas as pd

from election.card import Quote
from election.certainty import word
from election.package.dataset import Dataset
from election.record.observers import both_sides, brief, missions_by_voice, size_words
from election.record.statements import Statements
from election.words import _, day

MISSIONS = "observer_mission"  # in the column `actor_kind`
_STATES = ("government", "international_organisation")


@dataclass(frozen=True)
class Voice:
    """A voice: a row of `Statements.voices`, the name it has in a picture, and under it what it said in a few words,
    where the data has such. `praise` and `criticism` are quotations of one that did both, `size` says how many
    observers it had."""

    row: Any
    name: str
    brief: str = ""
    size: str = ""
    quotes: tuple[Quote, ...] = ()

    @property
    def mission(self) -> bool:
        return bool(self.row.actor_kind == MISSIONS)


class Kind(NamedTuple):
    """Voices of one kind of actor, by stance in the order of the dictionary."""

    label: str
    cells: Mapping[str, list[Voice]]

    @property
    def voices(self) -> list[Voice]:
        return [voice for cell in self.cells.values() for voice in cell]

    @property
    def missions(self) -> bool:
        return all(voice.mission for voice in self.voices)


@dataclass(frozen=True)
class Block:
    """What was said abroad, or at home: how many voices took each stance, how many more are unconfirmed, and who."""

    label: str
    counts: Mapping[str, int]
    unconfirmed: Mapping[str, int]
    kinds: tuple[Kind, ...]


def blocks(dataset: Dataset, found: Statements, election_id: str) -> list[Block]:
    """The blocks that have a voice, abroad first."""
    missions = missions_by_voice(dataset, found, election_id)
    voices = found.voices
    sides = ((_("Abroad"), ~voices["home"], found.abroad), (_("At home"), voices["home"], found.home))
    return [
        Block(
            label,
            found.counts(counted),
            found.counts(voices[side & voices["unconfirmed"]]),
            tuple(_kinds(found, voices[side], missions)),
        )
        for label, side, counted in sides
        if side.any()
    ]


def _kinds(found: Statements, rows: pd.DataFrame, missions: Mapping[str, Any]) -> Iterator[Kind]:
    ordered = rows.sort_values("actor_kind_place", kind="stable")
    for label, group in groupby(ordered.itertuples(), _kind):
        voices = [_voice(found, row, missions.get(row.voice)) for row in group]
        yield Kind(label, {stance: [each for each in voices if each.row.stance == stance] for stance in found.stances})


def _kind(row: Any) -> str:
    """Governments and what they founded speak alike for states: one row."""
    return _("Governments and unions") if row.actor_kind in _STATES else str(row.kind_words)


def _voice(found: Statements, row: Any, mission: Any) -> Voice:
    if mission is None:
        return Voice(row, row.name, _known(row) or _role(row), quotes=_quotes(found, row))
    known, said = _known(row), brief(mission.verdict)
    return Voice(row, mission.short_name, known or said, size_words(mission), _quotes(found, row))


def _known(row: Any) -> str:
    """What the shape can't say: that it is unconfirmed, or, of a ring that is no verdict's own, that it was relayed."""
    if row.unconfirmed:
        return word()
    return _("relayed by the host") if row.relayed and row.stance == "neutral" else ""


def _role(row: Any) -> str:
    """Who somebody is who speaks for himself."""
    return str(row.speaker_role) if row.speaker and row.speaker == row.name else ""


def _quotes(found: Statements, row: Any) -> tuple[Quote, ...]:
    """Praise, then criticism, of a voice that did both."""
    return tuple(Quote(each.quote, each.quote_language or "en", _by(each)) for each in both_sides(found, row.voice))


def _by(row: Any) -> str:
    return ", ".join(part for part in (row.speaker or row.short_name, day(row.date)) if part)
