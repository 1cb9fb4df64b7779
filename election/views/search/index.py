"""What of the data a query fits, the best first, and where it was found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.search import Prepared, Word, words_of
from election.views.search.entries import Entry, entries
from election.words import _

_EXCERPT = 150  # characters of a text that are shown
_BEFORE = 50  # of them at most before the word that was found
_EXACT, _STARTS, _WORDS_BEGIN, _IN_NAMES, _BEGIN_ANYWHERE, _ANYWHERE = range(6)


@dataclass(frozen=True)
class _Indexed:
    """An entry with its names and all its words, made ready once; `beginnings` have each word after a space."""

    entry: Entry
    named: Prepared
    whole: Prepared
    beginnings: Prepared
    all_beginnings: Prepared

    @classmethod
    def of(cls, entry: Entry) -> _Indexed:
        names = tuple(dict.fromkeys(filter(None, (entry.link.label, *entry.names))))
        texts = (*names, *entry.texts)
        return cls(entry, Prepared.of(*names), Prepared.of(*texts), _spaced(names), _spaced(texts))


def _spaced(texts: Sequence[str]) -> Prepared:
    return Prepared.of(*(" ".join(["", *re.findall(r"\w+", text)]) for text in texts))


@kept_with_data(1)
def _index(dataset: Dataset) -> Mapping[str, tuple[_Indexed, ...]]:
    return {kind: tuple(map(_Indexed.of, each)) for kind, each in entries(dataset).items()}


def known(dataset: Dataset) -> dict[str, tuple[Entry, ...]]:
    """All that there is to find, by kind."""
    return {kind: tuple(indexed.entry for indexed in each) for kind, each in _index(dataset).items()}


def numbers(dataset: Dataset) -> dict[str, int]:
    """How many things of each kind there are to find."""
    return {kind: len(each) for kind, each in _index(dataset).items()}


@kept_with_data(64)
def find(dataset: Dataset, query: str) -> Mapping[str, tuple[Entry, ...]]:
    """What fits every word of the query, by kind, the best first; the kind with the best of all comes first, but for
    sources, which come last: the rest rests on them. Nothing for a query without a word."""
    words = words_of(query)
    if not words:
        return {}
    ranked = {kind: _of_kind(each, words) for kind, each in _index(dataset).items()}
    best = {kind: each[0][0] for kind, each in ranked.items() if each}
    order = sorted(best, key=lambda kind: (kind == "source", best[kind]))  # stable: else as KINDS has them
    return {kind: tuple(entry for _, entry in ranked[kind]) for kind in order}


def _of_kind(indexed: Sequence[_Indexed], words: Sequence[Word]) -> list[tuple[int, Entry]]:
    """The entries that fit, each after its rank."""
    found = [(_rank(each, words), each.entry) for each in indexed if each.whole.has(words)]
    return sorted(found, key=lambda pair: pair[0])


def _rank(each: _Indexed, words: Sequence[Word]) -> int:
    """How well it fits, 0 the best: title before text, the whole before a part, the beginning of a word before its
    middle."""
    asked = " ".join(respelled for _plain, respelled in words)
    starting = [(f" {plain}", f" {respelled}") for plain, respelled in words]
    if each.named.has(words):
        names = each.named.respelled.split("\n")
        if asked in names:
            return _EXACT
        if any(name.startswith(asked) for name in names):
            return _STARTS
        return _WORDS_BEGIN if each.beginnings.has(starting) else _IN_NAMES
    return _BEGIN_ANYWHERE if each.all_beginnings.has(starting) else _ANYWHERE


# --- where it was found --------------------------------------------------------------------------------------------


def where(entry: Entry, query: str) -> str:
    """The other name or the piece of text in which it was found; the start of its text where the title has it."""
    words = words_of(query)
    shown = Prepared.of(entry.link.label, entry.about)
    if shown.has(words):
        return excerpt(next(iter(entry.texts), ""), ())
    for name in entry.names:
        if Prepared.of(entry.link.label, name).has(words):
            return _("Also called {name}").format(name=name)
    missing = [word for word in words if not shown.has([word])]
    return excerpt(_fullest(entry.texts, missing), missing)


def _fullest(texts: Sequence[str], words: Sequence[Word]) -> str:
    """The text with most of the words, the first of several."""
    return max(texts, key=lambda text: sum(Prepared.of(text).has([word]) for word in words), default="")


def excerpt(text: str, words: Sequence[Word]) -> str:
    """About as much of the text as fits on a line or two, from shortly before the first of the words."""
    if len(text) <= _EXCERPT:
        return text
    parts = text.split()
    at = next((place for place, part in enumerate(parts) if _has_one(part, words)), 0)
    start = at
    while start and len(" ".join(parts[start - 1 : at])) <= _BEFORE:
        start -= 1
    shown = " ".join(_up_to(parts[start:], _EXCERPT))
    end = "" if text.endswith(shown) else "…"
    return f"{'…' if start else ''}{shown.rstrip(',;:') if end else shown}{end}"


def _has_one(part: str, words: Sequence[Word]) -> bool:
    place = Prepared.of(part)
    return any(place.has([word]) for word in words)


def _up_to(parts: Sequence[str], size: int) -> Iterator[str]:
    for part in parts:
        size -= len(part) + 1
        if size < 0:
            return
        yield part
