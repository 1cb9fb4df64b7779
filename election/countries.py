"""Names of countries from their three-letter codes, in the languages that a reader may search in."""

from __future__ import annotations

from functools import lru_cache

from babel.core import Locale, get_global

from election.words import LOCALE

SEARCHED = ("en", "kk", "ru")  # the languages of the names in the data


def country(code: str) -> str:
    """A country's name by its ISO 3166 alpha-3 code: 'DEU' -> 'Germany'; the code where it isn't known."""
    return _name(code, LOCALE) or code


def country_names(code: str) -> tuple[str, ...]:
    """A country's name in every language that is searched, then the code itself; nothing for no code."""
    if not code:
        return ()
    names = (_name(code, language) for language in SEARCHED)
    return (code, *filter(None, names))


@lru_cache(maxsize=1024)  # all countries in four languages
def _name(code: str, language: str) -> str:
    # Unicode's data lists the three-letter codes as other names of the two-letter ones.
    short = get_global("territory_aliases").get(code, [])
    return Locale.parse(language).territories.get(short[0], "") if len(short) == 1 else ""
