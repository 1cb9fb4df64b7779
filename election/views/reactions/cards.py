"""A statement as a card: who spoke, how it was taken, the words themselves, and why they were coded so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pandas as pd

from election.card import Card, Mark, Quote
from election.certainty import with_doubt
from election.charts.draw.marks import look
from election.contests.phrases import number
from election.countries import country
from election.link import Link
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.record.claims import about, article
from election.record.voices import told
from election.words import _, day

PAGE = "reactions"


def stance_mark(
    dataset: Dataset, stance: str, relayed: bool = False, unconfirmed: bool = False, table: str = "reactions"
) -> Mark:
    """The stance's shape and words; what is unconfirmed, or known only through the host country, says so."""
    known = look(stance, relayed, unconfirmed)
    words = dataset.labels(table, "stance").get(stance, stance)
    if unconfirmed:
        words = with_doubt(words, unconfirmed)
    elif relayed:
        words = _("{stance}, relayed by the host").format(stance=words)
    return Mark(known.shape, known.tone, words)


def reaction_card(dataset: Dataset, row: Any, *, chosen: bool = False) -> Card:
    """The card of one row of `voices.told`. `chosen` opens it and marks it as the one that was asked for."""
    return Card(
        id=row.reaction_id,
        title=row.actor,
        mark=stance_mark(dataset, row.stance, row.relayed, row.unconfirmed),
        subtitle=", ".join(part for part in (row.speaker, row.speaker_role) if part),
        quote=Quote(row.quote, row.quote_language or "en") if row.quote else None,
        text=" ".join(filter(None, (_doubt(dataset, row), row.summary))),
        details=_details(dataset, row),
        footer=_("{channel}, {date}").format(channel=_label(dataset, "channel", row.channel), date=day(row.date)),
        source_ids=row.source_ids,
        link=statement_link(dataset, row),
        links=tuple(_checked(dataset, row.reaction_id)),
        focus=chosen,
        open=chosen,
    )


def voice_card(dataset: Dataset, row: Any) -> Card:
    """The card of one row of `Statements.voices`, for its mark in a picture: the statement that counts, in short."""
    return Card(
        id=row.reaction_id,
        title=row.actor,
        date=day(row.date),
        mark=stance_mark(dataset, row.stance, row.relayed, row.unconfirmed),
        subtitle=", ".join(part for part in (row.speaker, row.speaker_role) if part),
        text=" ".join(filter(None, (_doubt(dataset, row), row.summary))),
        source_ids=row.source_ids,
        links=(*_all_of(dataset, row), *_checked(dataset, row.reaction_id)),
    )


def _all_of(dataset: Dataset, row: Any) -> Iterator[Link]:
    """To all statements of a voice that made several: its mark is one of them."""
    several = len(row.reaction_ids)
    if several > 1:
        label = _("All {n} statements").format(n=number(several))
        query = {**statement_link(dataset, row).query, "all": "yes"}
        yield Link(label, PAGE, query, anchor=row.reaction_id)


def _doubt(dataset: Dataset, row: Any) -> str:
    """Where an unconfirmed statement is from; a quotation in it is that source's, and was not seen in the original."""
    if not row.unconfirmed:
        return ""
    source = dataset.source(row.source_ids[0])
    known = article(dataset)
    pattern = (
        _("Unconfirmed: as the article of {publisher} reports it, and counted nowhere.")
        if known and source.id == known.id
        else _("Unconfirmed: as {publisher} reports it, and counted nowhere.")
    )
    return pattern.format(publisher=source.publisher)


def _checked(dataset: Dataset, reaction_id: str) -> Iterator[Link]:
    """To the claims of the article whose verdict rests on this statement."""
    for claim_id in about(dataset, "reactions", reaction_id):
        place = dataset.row("claims", claim_id)["paragraph"]
        label = _("Source check") if pd.isna(place) else _("Source check, paragraph {n}").format(n=place)
        yield Link(label, "source_check", {"claim": claim_id})


def _details(dataset: Dataset, row: Any) -> tuple[tuple[str, str], ...]:
    pairs = (
        (_("Why coded so"), row.stance_reason),
        (_("Bloc"), _label(dataset, "bloc", row.bloc)),
        (_("Kind"), _label(dataset, "actor_kind", row.actor_kind)),
        (_("Country"), country(row.country_iso3) if row.country_iso3 else ""),
    )
    return tuple((name, text) for name, text in pairs if text)


def _label(dataset: Dataset, column: str, value: str) -> str:
    return dataset.labels("reactions", column).get(value, value)


def statement_link(dataset: Dataset, row: Any) -> Link:
    """To just this statement; the election only where it isn't the one that the page opens with. One of several that a
    voice made has no mark of its own in the picture, so the link leads to its card in the list."""
    query = {"reaction": row.reaction_id}
    if row.election_id != dataset.focus:
        query = {"election": row.election_id, **query}
    several = (row.election_id, row.voice) in _spoke_often(dataset)
    return Link(_("Link to this"), PAGE, query, anchor=row.reaction_id if several else "")


@kept_with_data(1)
def _spoke_often(dataset: Dataset) -> frozenset[tuple[str, str]]:
    """The contests and voices of which there are several statements."""
    tally = Counter(zip(told(dataset)["election_id"], told(dataset)["voice"], strict=True))
    return frozenset(pair for pair, number_of in tally.items() if number_of > 1)
