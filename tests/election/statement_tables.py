"""Datasets with a few invented statements, findings or missions, for what the real ones don't show."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from election import Dataset

FOCUS = "mazhilis-2023"

PLAIN: dict[str, Any] = {
    "election_id": FOCUS,
    "date": "2023-03-20",
    "date_precision": "day",
    "compared_as": "",
    "actor_kind": "media",
    "country_iso3": "",
    "bloc": "none",
    "speaker": "",
    "speaker_role": "",
    "stance": "welcomed",
    "stance_reason": "Approves.",
    "summary": "It approved.",
    "quote": "",
    "quote_language": "",
    "quote_does": "",
    "channel": "statement",
    "reported_by": "",
    "certainty": "",
    "source_ids": ("reuters-whbl-2023-03-20",),
}


def said(number: int, **cells: Any) -> dict[str, Any]:
    """A statement; what isn't given is plain."""
    names = {"reaction_id": f"r{number}", "actor": f"Actor {number}", "short_name": f"A{number}"}
    return {**PLAIN, **names, **cells}


def with_table(dataset: Dataset, name: str, rows: list[dict[str, Any]]) -> Dataset:
    """The dataset with these rows as that table."""
    frame = pd.DataFrame(rows, columns=list(dataset[name].columns))
    tables = {**dataset.tables, name: frame.astype(dataset[name].dtypes.to_dict())}
    return replace(dataset, tables=tables, version=f"{dataset.version}-{name}-{hash(str(rows))}")


def with_statements(dataset: Dataset, *rows: dict[str, Any]) -> Dataset:
    return with_table(dataset, "reactions", list(rows))


def finding(number: int, topic: str, polarity: str, **cells: object) -> dict[str, object]:
    plain = {
        "election_id": FOCUS,
        "document": "final",
        "finding": f"Finding {number}.",
        "figure": float("nan"),
        "unit": "",
    }
    names = {
        "finding_id": f"x{number}",
        "topic": topic,
        "polarity": polarity,
        "source_ids": ("reuters-whbl-2023-03-20",),
    }
    return {**plain, **names, **cells}


def mission(number: int, stance: str, observers: int | None = None) -> dict[str, object]:
    return {
        "mission_id": f"m{number}", "election_id": FOCUS, "organisation": f"Organisation {number}",
        "short_name": f"M{number}", "kind": "", "head": "", "head_role": "", "observers": observers, "countries": None,
        "arrived_on": "", "reported_on": "", "verdict": "Fine.", "stance": stance,
        "source_ids": ("reuters-whbl-2023-03-20",),
    }  # fmt: skip
