"""What is no number or no date here, by what it was meant to be: a misprint says how it is to be mended."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from election.dates import parts
from election.package.problems import quoted
from election.package.values import NUMBER
from election.words import _

_GAP_WORDS = {"-", "–", "—", "?", "…", "...", "n/a", "na", "n.a.", "n.d.", "nan", "null", "none", "нет", "н/д",
    "#n/a", "#ref!", "#value!", "#div/0!", "#name?", "#num!", "#null!",
}  # fmt: skip
_GROUPED = re.compile(  # one sign between all thousands, and another before decimals
    "(?P<whole>-?[0-9]{1,3}(?P<sign>[ \u00a0\u202f\u2009'’.,])[0-9]{3}((?P=sign)[0-9]{3})*)"
    "((?!(?P=sign))[.,](?P<decimals>[0-9]+))?"
)


@dataclass(frozen=True)
class Complaint:
    """What is wrong with a cell. `cause` is the same for cells of a column that one mistake explains."""

    what: str
    mend: str
    cause: str = ""


def wrong_whole_number(text: str) -> Complaint:
    """What is wrong with a text that should be a whole number."""
    if (match := _GROUPED.fullmatch(text)) and not (match["decimals"] or "").strip("0"):
        return _grouped(text, re.sub("[^0-9-]", "", match["whole"]))
    if match := re.fullmatch(r"(-?[0-9]+)[.,]0+", text):
        what = _("{value} has decimals, but this is a whole number.").format(value=quoted(text))
        return Complaint(what, _("Write {plain}.").format(plain=match[1]), "decimals")
    if NUMBER.fullmatch(text.replace(",", ".")) or match:
        what = _("{value} has decimals, but this is a whole number.").format(value=quoted(text))
        return Complaint(what, _("Correct the figure; leave the cell empty if it is not known."), "decimals")
    return _odd_number(text)


def wrong_number(text: str) -> Complaint:
    """What is wrong with a text that should be a number."""
    if re.fullmatch(r"-?[0-9]+,[0-9]+", text):
        what = _("{value} has a comma where the decimal point belongs.").format(value=quoted(text))
        return Complaint(what, _("Write {plain}.").format(plain=text.replace(",", ".")), "comma")
    if match := _GROUPED.fullmatch(text):
        decimals = f".{match['decimals']}" if match["decimals"] else ""
        return _grouped(text, re.sub("[^0-9-]", "", match["whole"]) + decimals)
    return _odd_number(text)


def _grouped(text: str, plain: str) -> Complaint:
    what = _("{value} has signs between the thousands.").format(value=quoted(text))
    return Complaint(what, _("Write {plain}.").format(plain=plain), "thousands")


def _odd_number(text: str) -> Complaint:
    """What is no number, by what it was probably meant to be."""
    shown = quoted(text)
    if text.casefold() in _GAP_WORDS:
        return Complaint(
            _("{value} stands where a figure is not known.").format(value=shown), _("Leave the cell empty."), "gap"
        )
    if NUMBER.fullmatch(text.rstrip("%").rstrip().replace(",", ".")):
        plain = text.rstrip("%").rstrip().replace(",", ".")
        return Complaint(
            _("{value} has a sign for per cent.").format(value=shown),
            _("Write {plain}.").format(plain=plain),
            "percent",
        )
    if NUMBER.fullmatch(plain := re.sub("[−–—‒]", "-", text).removeprefix("+")):
        what = _("{value} begins with a sign that is not the keyboard's minus.").format(value=shown)
        return Complaint(what, _("Write {plain}.").format(plain=plain), "sign")
    if re.fullmatch(r"-?[0-9]+([.,][0-9]+)?[eE][+-]?[0-9]+", text):
        what = _("{value} is a number that a spreadsheet has shortened; its last digits are lost.").format(value=shown)
        return Complaint(
            what, _("Format the column as a number without decimals, and enter the figure again."), "shortened"
        )
    if re.fullmatch(r"-?[0-9]{16,}(\.[0-9]+)?|-?[0-9]+\.[0-9]{16,}", text):
        return Complaint(
            _("{value} has more digits than any figure here.").format(value=shown), _("Correct the figure.")
        )
    mend = _("Write digits only, with a point for decimals; leave the cell empty if the figure is not known.")
    return Complaint(_("{value} is not a number.").format(value=shown), mend)


def wrong_date(text: str) -> Complaint | None:
    """What is wrong with a text that should be a date; None for a day, a month or a year that there is."""
    found = parts(text)
    if found is None:
        return _other_date(text)
    year, month, day = found
    if not year:
        return Complaint(_("There is no year 0."), _("Correct the year."))
    if month is not None and not 1 <= month <= 12:
        what = _("{value} has the month {month}.").format(value=quoted(text), month=text[5:7])
        return Complaint(what, _("Write year, month and day in this order: 2023-03-19."))
    last = calendar.monthrange(year, month)[1] if month else 0
    if day is not None and not 1 <= day <= last:
        what = _("There is no {value}: that month has {last} days.").format(value=quoted(text), last=last)
        return Complaint(
            what, _("Correct the day, or leave it out if it is not known: {month}.").format(month=text[:7])
        )
    return None


def _other_date(text: str) -> Complaint:
    what = _("{value} is not a date as it is written here, year first: 2023-03-19, 2023-03 or 2023.").format(
        value=quoted(text)
    )
    iso, (month_first, day_first) = _as_iso(text), _both_ways(text)
    mend = _("Write year, month and day; leave out what is not known.")
    if iso:
        mend = _("Write {plain}.").format(plain=iso)
    elif month_first and day_first:
        mend = _("Write {one} or {other}, whichever is meant.").format(one=day_first, other=month_first)
    return Complaint(what, mend, "date")


def _both_ways(text: str) -> tuple[str, str]:
    """A date such as 5/12/2024 with the month first and with the day first, "" for what it can't be."""
    match = re.fullmatch(r"([0-9]{1,2})[-/]([0-9]{1,2})[-/]([0-9]{4})", text)
    if match is None:
        return "", ""
    one, two, year = map(int, match.groups())
    return _iso(year, one, two), _iso(year, two, one)


def _as_iso(text: str) -> str:
    """The date that a reader of this text would understand, or "" where it can be read in two ways."""
    text = re.sub(r"[T ]00:00(:00)?(\.0+)?Z?$", "", text)
    if match := re.fullmatch(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})|([0-9]{4})([0-9]{2})([0-9]{2})", text):
        return _iso(*(int(part) for part in match.groups() if part))
    if match := re.fullmatch(r"([0-9]{1,2})[- .]+([A-Za-z]{3,9})[-. ,]+([0-9]{4}|[0-9]{2})", text):
        return _named(match[3], match[2], match[1])
    if match := re.fullmatch(r"([A-Za-z]{3,9})[. ]+([0-9]{1,2})(?:st|nd|rd|th)?,? +([0-9]{4})", text):
        return _named(match[3], match[1], match[2])
    if match := re.fullmatch(r"([0-9]{1,2})([-./])([0-9]{1,2})[-./]([0-9]{4})", text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if second > 12:
            return _iso(year, first, second)
        return _iso(year, second, first) if first > 12 or first == second or match[2] == "." else ""
    if re.fullmatch(r"[1-5][0-9]{4}", text):  # the day number of a spreadsheet, counted from the end of 1899
        return (date(1899, 12, 30) + timedelta(days=int(text))).isoformat()
    return ""


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PIVOT = 30  # years of two digits from here on are of the twentieth century, as spreadsheets have it


def _named(year: str, month: str, day: str) -> str:
    """Of a month by its English name, a year perhaps of two digits: 17-May-20."""
    if month[:3].lower() not in _MONTHS:
        return ""
    century = 0 if len(year) == 4 else 2000 if int(year) < _PIVOT else 1900
    return _iso(century + int(year), _MONTHS.index(month[:3].lower()) + 1, int(day))


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
