"""Text, numbers and dates as a reader sees them.

Everything that is printed goes through here: sentences through gettext, numbers and dates through Babel, so
that a second language is a catalogue and not a second code path.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from election.dates import month_of, parts, to_the_day
from election.published import Published

LOCALE = "en_GB"  # day before month, comma between thousands
LANGUAGE = LOCALE.replace("_", "-")  # as HTML writes it
_CATALOGUE = gettext.translation(
    "dashboard", Path(__file__).parent.parent / "locales", languages=[LOCALE], fallback=True
)

MINUS = "\N{MINUS SIGN}"
# Control characters, halves of letters, and what turns the reading direction round for all that follows.
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
_SENTENCE_END = re.compile(r"(?<=[^ .][^ .A-Z][.!?”])\s+(?=[A-Z“\d])")  # not after an initial, "U.S." or "No."
_BREAK = re.compile("\r\n|[\t\n\r]")


def _(message: str) -> str:
    """The sentence in the reader's language."""
    return _CATALOGUE.gettext(message)


def n_(singular: str, plural: str, number: int) -> str:
    """The sentence in the number that fits, with `{n}` filled in as a count."""
    return _CATALOGUE.ngettext(singular, plural, number).format(n=count(number))


def count(number: float | Decimal) -> str:
    """A whole number with separators: 6366441 -> '6,366,441'."""
    return format_decimal(int(number), format="#,##0", locale=LOCALE).replace("-", MINUS)


def rounded(number: float | Decimal, digits: int) -> Decimal:
    """A number to so many decimals; halves go away from zero, as the press rounds: 63.25 is 63.3. What counts is the
    number as Python would print it: 0.285 is 0.29, though its binary fraction is less."""
    return Decimal(str(number)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def decimal(number: float | Decimal, digits: int = 1) -> str:
    """A number with a fixed number of decimals and a real minus: -1234.25 -> '−1,234.3'. One that was published with
    fewer keeps these: no digit is shown that its source did not give."""
    if isinstance(number, Published):
        digits = min(digits, number.decimals)
    pattern = "#,##0." + "0" * digits if digits else "#,##0"
    return format_decimal(rounded(number, digits), format=pattern, locale=LOCALE).replace("-", MINUS)


def share(percent: float | Decimal, digits: int = 1, *, brief: bool = False) -> str:
    """A share in per cent: 53.9 -> '53.9%'; one that would round to nothing, and is something: 'under 0.1%', in a
    column of figures (`brief`) '<0.1%'. Nothing and all have no decimals: '0%', '100%'."""
    if percent > 0 and not rounded(percent, digits):
        least = f"{decimal(Decimal(1).scaleb(-digits), digits)}%"
        return f"<{least}" if brief else _("under {share}").format(share=least)
    return f"{decimal(percent, 0 if percent in (0, 100) else digits)}%"


def threshold(percent: float | Decimal) -> str:
    """A threshold without idle decimals: 5.0 -> '5%', 4.5 -> '4.5%'."""
    return share(percent, 0 if percent == int(percent) else 1)


def points(change: float | Decimal, digits: int = 1) -> str:
    """A change in percentage points, always with its sign: -17.19 -> '−17.2'."""
    size = decimal(change, digits).removeprefix(MINUS)
    if not any(figure in "123456789" for figure in size):
        return size  # what rounds to nothing has no direction
    return f"{MINUS if change < 0 else '+'}{size}"


def day(text: str) -> str:
    """An ISO date, year and month, or year as words: '2023-03' -> 'March 2023'.

    Anything else is given back as it is: a date nobody could read is still what the row says.
    """
    found = parts(text)
    if found is None:
        return text
    year, month, number = found
    if month is None:
        return text
    if number is None:
        return format_date(date(year, month, 1), "LLLL y", locale=LOCALE)
    return format_date(date(year, month, number), "d MMMM y", locale=LOCALE)


def short_day(text: str) -> str:
    """As `day`, with the month cut to three letters, for source lines: '27 Mar 2023'."""
    if not to_the_day(text):
        return day(text)
    return format_date(date.fromisoformat(text), "d MMM y", locale=LOCALE)


def month_name(month: int, *, short: bool = False) -> str:
    """A month by its number: 2 -> 'February', in short 'Feb'."""
    return format_date(date(2000, month, 1), "LLL" if short else "LLLL", locale=LOCALE)


def span(start: str, end: str | None) -> str:
    """Two ISO dates as one span: '5 to 19 January 2022'."""
    if not end or end == start:
        return day(start)
    if month_of(start) == month_of(end) and to_the_day(start) and to_the_day(end):
        return _("{first} to {last}").format(first=int(start[8:]), last=day(end))
    return _("{first} to {last}").format(first=day(start), last=day(end))


def capital(text: str) -> str:
    """The first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """The first letter in lower case, for the middle of a sentence; the rest as it is."""
    return text[:1].lower() + text[1:]


def listing(words: Sequence[str]) -> str:
    """Words as a list in a sentence: 'Auyl, Respublica and Aq Jol'."""
    return format_list(list(words), locale=LOCALE) if words else ""


def first_sentences(text: str, letters: int = 220) -> str:
    """The whole sentences that a text begins with: one at least, and more as long as all are no longer than that."""
    first, *others = _SENTENCE_END.split(text.strip())
    for sentence in others:
        if len(first) + 1 + len(sentence) > letters:
            break
        first = f"{first} {sentence}"
    return first


def clean(text: str) -> str:
    """Text on one line that can do nothing but be read: each break or tab as a space, no control characters."""
    return _UNWANTED.sub("", _BREAK.sub(" ", text))


def either(words: Sequence[str]) -> str:
    """Words of which one is meant: '.json, .txt or .csv'."""
    return format_list(list(words), style="or", locale=LOCALE) if words else ""


_WITH_ARTICLE = re.compile(
    r"[A-Z]{2,4}|United .+|.+ (?:Union|States|Kingdom|Republic|Federation|Emirates|Organi[sz]ation|Assembly|Council|"
    r"Commission|Committee|Delegation|Department|Embassy|Government|Ministry|[Mm]ission|Office|Parliament|Service)"
)


def the(name: str) -> str:
    """A body's name as English has it in a sentence: 'the OSCE', 'the European Union', 'Russia'."""
    return _("the {name}").format(name=name) if _WITH_ARTICLE.fullmatch(name) else name


def language_name(code: str) -> str:
    """A language by its code, in words: 'kk' -> 'Kazakh'; the code where it isn't known."""
    try:
        return Locale.parse(code).get_language_name(LOCALE) or code
    except (UnknownLocaleError, ValueError):
        return code
