"""What datapackage.json says of the pages, held against the tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from election.package.descriptor import DESCRIPTOR
from election.package.problems import Problem, did_you_mean, quoted, sentences
from election.package.records import Tables
from election.words import _

# Part of the package's `dashboard` -> the table whose ids it holds.
_IDS = {
    "focus": ("elections", "election_id"),
    "article": ("sources", "source_id"),
    "ruling_party": ("contestants", "contestant_id"),
    "overview_events": ("events", "event_id"),
    "primer.source_ids": ("sources", "source_id"),
    "closing.source_ids": ("sources", "source_id"),
    "bloc_note.source_ids": ("sources", "source_id"),
    "article_note.source_ids": ("sources", "source_id"),
    "exit_poll_note.source_ids": ("sources", "source_id"),
}


def settings_name_rows(package: Mapping[str, Any], tables: Tables) -> Iterator[Problem]:
    """The focus election, the events of the overview and the sources of its texts are rows; an optional table that
    the package leaves out is not looked in."""
    for path, (name, column) in _IDS.items():
        table = tables[name]
        if not table.whole or not table.records or column in table.missing:
            continue
        known = {record[column] for record in table.records}
        for value in _values(package.get("dashboard"), path):
            if value not in known and value not in table.lost:
                what = _("There is no {value} in {file}.").format(value=quoted(value), file=table.schema.file)
                mend = sentences(did_you_mean(value, known), _("Correct it, or leave it out."))
                yield Problem(DESCRIPTOR, None, f"dashboard.{path}", value, what, mend)


def _values(settings: Any, path: str) -> list[str]:
    for part in path.split("."):
        settings = settings.get(part) if isinstance(settings, dict) else None
    values = settings if isinstance(settings, list) else [settings]
    return [value for value in values if isinstance(value, str) and value]
