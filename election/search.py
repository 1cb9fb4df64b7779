"""Free-text search as a reader expects it: case, accents, the script and the way a name is put into Latin letters don't
matter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

# Letters that Unicode does not take apart, each to the one that a reader without its keyboard types.
_NEAREST = str.maketrans(
    {
        "ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe",
        "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и",
        "’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-",
    }
)  # fmt: skip

# Cyrillic, as `fold` leaves it, in the Latin letters that `spelled` leaves.
_LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "j", "з": "z", "и": "i", "к": "k", "л": "l",
        "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts",
        "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    }
)  # fmt: skip

# Letters that one romanisation writes where another writes a second: Zhetisu, Jetysu; Qonayev, Konaev; Khojanazarov,
# Hodzhanazarov.
_ROMANISED = (("dzh", "j"), ("zh", "j"), ("kh", "h"), ("q", "k"), ("ye", "e"), ("y", "i"))


def fold(text: str) -> str:
    """The text without case, accents and invisible signs: 'Şeker' -> 'seker', 'Қазақстан' -> 'казакстан'."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(sign for sign in apart if unicodedata.category(sign) not in ("Mn", "Cf"))
    return plain.translate(_NEAREST)


def spelled(text: str) -> str:
    """The text as all its romanisations are spelled: 'Ak Zhol', 'Aq Jol' and 'Ақ жол' -> 'ak jol'.

    For comparing alone: English words are respelled as well."""
    latin = fold(text).translate(_LATIN)
    for one, other in _ROMANISED:
        latin = latin.replace(one, other)
    return re.sub("i+", "i", latin)


@dataclass(frozen=True)
class Prepared:
    """Texts made ready to be searched often: as `fold` and as `spelled` leave them."""

    folded: str
    respelled: str

    @classmethod
    def of(cls, *texts: str) -> Prepared:
        # Joined by a line end, so that no word is made out of the end of one text and the start of the next.
        place = "\n".join(texts)
        return cls(fold(place), spelled(place))

    def has(self, words: Sequence[Word]) -> bool:
        """Whether every word occurs somewhere in the texts together."""
        return all(plain in self.folded or respelled in self.respelled for plain, respelled in words)


Word = tuple[str, str]
"""A word of a query, as `fold` and as `spelled` leave it."""


def words_of(query: str) -> tuple[Word, ...]:
    """The words of a query: the parts between white space."""
    return tuple((word, spelled(word) or word) for word in fold(query).split())


def matches(query: str, *texts: str) -> bool:
    """Whether every word of the query occurs somewhere in the texts together; no word at all fits anything.

    Words are parts between white space, and a part of a word is enough: 'observ' finds 'observers'. A name is found in
    either script and in any of its usual spellings: 'Жетісу' and 'Zhetysu' find 'Jetisu'.
    """
    return Prepared.of(*texts).has(words_of(query))
