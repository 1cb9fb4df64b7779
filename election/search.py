"""Free-text search as a reader expects it: case, accents and the keyboard at hand don't matter."""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not take apart, each to the one that a reader without its keyboard types.
_NEAREST = str.maketrans(
    {
        "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe",
        "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и",
        "’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """The text without case, accents and invisible signs: 'Şeker' -> 'seker', 'Қазақстан' -> 'казакстан'."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(sign for sign in apart if unicodedata.category(sign) not in ("Mn", "Cf"))
    return plain.translate(_NEAREST)


def matches(query: str, *texts: str) -> bool:
    """Whether every word of the query occurs somewhere in the texts together; no word at all fits anything.

    Words are parts between white space, and a part of a word is enough: 'observ' finds 'observers'.
    """
    # Joined by a line end, so that no word is made out of the end of one text and the start of the next.
    place = "\n".join(fold(text) for text in texts)
    return all(word in place for word in fold(query).split())
