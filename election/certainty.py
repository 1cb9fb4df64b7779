"""What is unconfirmed: the row rests on one source that can't be opened, or on hearsay. The one home of its words.

A table may have a column `certainty`, empty or "unconfirmed". What is unconfirmed is shown with its word, and drawn
with a dotted outline; it is never counted with what is known, and no headline says it without the word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from election.words import _

if TYPE_CHECKING:
    import pandas as pd

UNCONFIRMED = "unconfirmed"  # in the column `certainty`
OUTLINE = "dot"  # plotly's word for a dotted line


def is_unconfirmed(row: Any) -> bool:
    """Whether a row, a Series or a named tuple of a table, is unconfirmed. Tables without the column are certain."""
    return getattr(row, "certainty", "") == UNCONFIRMED


def confirmed(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of a table that are not unconfirmed: those that count."""
    return rows[rows["certainty"] != UNCONFIRMED] if "certainty" in rows else rows


def word() -> str:
    """'unconfirmed', in the reader's language."""
    return _("unconfirmed")


def with_doubt(text: str, unconfirmed: bool) -> str:
    """What is said, with the word where it is needed: '71% (unconfirmed)'."""
    return _("{text} (unconfirmed)").format(text=text) if unconfirmed else text


def meaning() -> str:
    """What the word means, for a note beside the first mark that has it."""
    return _("Unconfirmed: it rests on one source that could not be opened, or on hearsay.")
