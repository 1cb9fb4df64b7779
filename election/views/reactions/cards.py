"""A statement as a card: who spoke, how it was taken, the words themselves, and why they were coded so."""

from __future__ import annotations

from typing import Any

from election.charts.draw.marks import look
from election.link import Link
from election.package.dataset import Dataset
from election.record.statements import HOST
from election.view import Card, Mark, Quote
from election.views.shared.countries import country
from election.words import _, day

PAGE = "reactions"


def stance_mark(dataset: Dataset, stance: str, relayed: bool = False, table: str = "reactions") -> Mark:
    """The stance's shape and words; what is known only through the host country says so."""
    known = look(stance, relayed)
    words = dataset.labels(table, "stance").get(stance, stance)
    if relayed:
        words = _("{stance}, relayed by the host").format(stance=words)
    return Mark(known.shape, known.tone, words)


def reaction_card(dataset: Dataset, row: Any, *, chosen: bool = False) -> Card:
    """The card of one row of `reactions`. `chosen` opens it and marks it as the one that was asked for."""
    return Card(
        id=row.reaction_id,
        title=row.actor,
        mark=stance_mark(dataset, row.stance, row.reported_by == HOST),
        subtitle=", ".join(part for part in (row.speaker, row.speaker_role) if part),
        quote=Quote(row.quote, row.quote_language or "en") if row.quote else None,
        text=row.summary,
        details=_details(dataset, row),
        footer=_("{channel}, {date}").format(channel=_label(dataset, "channel", row.channel), date=day(row.date)),
        source_ids=row.source_ids,
        link=Link(_("Link to this"), PAGE, _query(dataset, row)),
        focus=chosen,
        open=chosen,
    )


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


def _query(dataset: Dataset, row: Any) -> dict[str, str]:
    """The address of just this statement; the election only where it isn't the one that the page opens with."""
    query = {"reaction": row.reaction_id}
    return query if row.election_id == dataset.focus else {"election": row.election_id, **query}
