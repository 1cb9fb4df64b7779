"""Observers as cards: a mission with its verdict, and what was found on a topic, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from election.card import Card
from election.cited import cited
from election.package.dataset import Dataset
from election.record.blocks import Voice, blocks
from election.record.observers import size_words
from election.record.statements import statements
from election.views.reactions.cards import stance_mark, statement_link
from election.words import _, day


def mission_card(dataset: Dataset, row: Any) -> Card:
    """The card of one row of `observers_of`: who led it, what it concluded, and its size or that none was published."""
    reported = _("reported {date}").format(date=day(row.reported_on)) if row.reported_on else ""
    invited = _("Invited by the host, no mission of an organisation") if row.invited else ""
    arrived = _("arrived {date}").format(date=day(row.arrived_on)) if row.arrived_on else ""
    return Card(
        id=f"mission-{row.mission_id}",
        title=row.organisation,
        mark=stance_mark(dataset, row.stance, table="missions"),
        subtitle=", ".join(part for part in (row.head, row.head_role) if part),
        text=row.verdict,
        footer="; ".join(
            part for part in (invited, size_words(row) or _("Number of observers not known"), arrived, reported) if part
        ),
        source_ids=row.source_ids,
    )


def mission_voices(dataset: Dataset, election_id: str) -> tuple[Card, ...]:
    """What observer missions said of a contest, a card each, for a page that shows them in short: one that is quoted
    with its praise and its criticism first, the others with their verdict in a few words. As voices, so that the shape
    tells which are known only through the host."""
    laid = blocks(dataset, statements(dataset, election_id), election_id)
    voices = [voice for block in laid for kind in block.kinds for voice in kind.voices if voice.mission]
    return tuple(_voice_card(dataset, voice) for voice in sorted(voices, key=lambda voice: not voice.quotes))


def _voice_card(dataset: Dataset, voice: Voice) -> Card:
    row, sides = voice.row, voice.quotes or (None, None)
    return Card(
        id=row.reaction_id,
        title=voice.name,
        mark=stance_mark(dataset, row.stance, row.relayed, row.unconfirmed),
        subtitle=voice.size,
        quote=sides[0],
        counter=sides[1],
        text=voice.brief or row.summary,
        source_ids=row.source_ids,
        links=(statement_link(dataset, row),),
    )


def topic_cards(findings: pd.DataFrame) -> Iterator[Card]:
    """A card for each topic of the findings (as `findings_of` gives them), in their order, with every finding on it."""
    for topic, group in findings.groupby("topic", sort=False):
        yield Card(
            id=f"topic-{topic}",
            title=group["topic_words"].iloc[0],
            details=tuple(_finding(row) for row in group.itertuples()),
            source_ids=cited(group["source_ids"]),
            open=True,
        )


def finding_card(row: Any) -> Card:
    """The card of one row of `findings_of`, for its mark in a picture."""
    return Card(
        id=row.finding_id,
        title=row.topic_words,
        date=row.document_words,
        subtitle=row.judgement,
        text=row.finding,
        source_ids=row.source_ids,
    )


def _finding(row: Any) -> tuple[str, str]:
    """What kind of finding it is, or its figure where it doesn't judge; and the sentence with its document."""
    if row.polarity == "neutral" and row.figure_words:
        return row.figure_words, _("{finding} ({document})").format(finding=row.finding, document=row.document_words)
    where = ", ".join(part for part in (row.figure_words, row.document_words) if part)
    return row.judgement, _("{finding} ({document})").format(finding=row.finding, document=where)
