"""One cell: its text becomes a value, or a complaint in words that say how to mend it."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from election.problems import did_you_mean, quoted, sentences, strange_letter
from election.schema import Field
from election.words import _, listing

_WHOLE = re.compile(r"-?[0-9]{1,15}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_ISO_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_LISTED = 12  # so many allowed words are still read in one sentence


@dataclass(frozen=True)
class Complaint:
    """What is wrong with a cell. `cause` is the same for cells of a column that one mistake explains."""

    what: str
    mend: str
    cause: str = ""


def read_cell(field: Field, text: str) -> tuple[Any, Complaint | None]:
    """The value of a cell: str, int, Decimal, bool or tuple of str by the field's kind; a gap is "", None or ().

    With a complaint the value is that of a gap.
    """
    complaint = _wrong_kind(field, text) if text else None
    if complaint:
        return gap(field), complaint
    if field.kind == "list":
        return _read_list(field, text)
    value, notes = field.reader(text.lower() if field.kind == "bool" else text)
    if notes:
        return gap(field), _broken_rule(field, text, notes)
    return gap(field) if value is None else value, None


def gap(field: Field) -> Any:
    """What stands for an empty cell of this kind."""
    if field.kind == "list":
        return ()
    return None if field.kind in ("int", "num", "share", "bool") else ""


def _read_list(field: Field, text: str) -> tuple[Any, Complaint | None]:
    """Several values in one cell, each read by itself; an empty or a repeated one among them says nothing."""
    parts = tuple(dict.fromkeys(part for each in text.split(field.separator or ";") if (part := each.strip())))
    for part in parts or ("",):
        _value, notes = field.reader(part)
        if notes:
            return (), _broken_rule(field, part, notes)
    return parts, None


def _wrong_kind(field: Field, text: str) -> Complaint | None:
    match field.kind:
        case "int" if not _WHOLE.fullmatch(text):
            return _no_whole_number(text)
        case "num" | "share" if not _NUMBER.fullmatch(text):
            return _no_number(text)
        case "date":
            return _no_date(text)
        case "url" if not _is_link(text):
            return _no_link(text)
        case "colour" if not _COLOUR.fullmatch(text):
            mend = _("Write # and six digits from 0 to F, such as #2265B1.")
            return Complaint(_("{value} is not a colour.").format(value=quoted(text)), mend)
    return None


def _broken_rule(field: Field, text: str, notes: dict[str, str]) -> Complaint:
    """The first rule of the table's description that the value breaks, in words."""
    rule = next(iter(notes))
    limit = field.limits.get(rule)
    shown = quoted(text)
    match rule:
        case "required":
            mend = _("Fill it in, or delete the row if it was not meant to be there.")
            return Complaint(_("The cell is empty, but every row needs a value here."), mend, rule)
        case "minimum":
            return Complaint(*_too_small(shown, limit))
        case "maximum":
            what = _("{value} is more than {limit}, the most that can stand here.").format(value=shown, limit=limit)
            if field.kind == "share":
                what = _("{value} is more than 100, and a share in per cent can't be.").format(value=shown)
            return Complaint(what, _("Correct the figure; leave the cell empty if it is not known."))
        case "enum":
            return _not_among(text, [str(each) for each in limit or ()])
        case "maxLength":
            what = _("{value} has {n} characters; there is room for {limit}.").format(
                value=shown, n=len(text), limit=limit
            )
            return Complaint(what, _("Shorten it."))
        case "minLength":
            what = _("{value} is shorter than {limit} characters.").format(value=shown, limit=limit)
            return Complaint(what, _("Write it in full."))
        case "pattern":
            what = _("{value} is not written as this column needs it.").format(value=shown)
            return Complaint(what, _pattern_in_words(str(limit), text), rule)
    what = _("{value} is neither yes nor no here.").format(value=shown)
    return Complaint(what, _("Write “true” or “false”."), rule)


def _too_small(shown: str, limit: Any) -> tuple[str, str]:
    mend = _("Correct the figure; leave the cell empty if it is not known.")
    if limit == 0:
        return _("{value} is negative, and nothing that is counted here can be.").format(value=shown), mend
    return _("{value} is less than {limit}, the least that can stand here.").format(value=shown, limit=limit), mend


def _not_among(text: str, words: list[str]) -> Complaint:
    what = _("{value} is not one of the words that this column knows.").format(value=quoted(text))
    known = _("It knows: {words}.").format(words=listing(words)) if len(words) <= _LISTED else ""
    return Complaint(what, sentences(did_you_mean(text, words), known), f"enum {text}")


def _pattern_in_words(pattern: str, text: str) -> str:
    """The patterns that ids and codes usually have, said in words; any other as it stands."""
    if re.fullmatch(pattern, "a-b-2023") and not re.fullmatch(pattern, "A b"):
        id_form = _("Write an id in small Latin letters and digits, the words joined by hyphens: “green-party-2”.")
        return sentences(id_form, strange_letter(text))
    if re.fullmatch(pattern, "kk") and not re.fullmatch(pattern, "kaz"):
        return _("Write two small letters, such as “en”.")
    if re.fullmatch(pattern, "KAZ") and not re.fullmatch(pattern, "KZ"):
        return _("Write three capital letters, such as “KAZ”.")
    return _("It has to fit the pattern {pattern}").format(pattern=pattern.removeprefix("(?:").removesuffix(")"))


_GAP_WORDS = {"-", "–", "—", "?", "…", "...", "n/a", "na", "n.a.", "n.d.", "nan", "null", "none", "нет", "н/д"}
_SPACES = " \u00a0\u202f\u2009'’"
_GROUPED = re.compile(rf"-?[0-9]{{1,3}}(?:[{_SPACES}.,][0-9]{{3}})+(?:[.,][0-9]+)?")


def _no_whole_number(text: str) -> Complaint:
    if _GROUPED.fullmatch(text):
        plain = re.sub(r"[^0-9-]", "", text)
        what = _("{value} has signs between the thousands.").format(value=quoted(text))
        return Complaint(what, _("Write {plain}.").format(plain=plain), "thousands")
    if re.fullmatch(r"-?[0-9]+[.,]0+", text):
        what = _("{value} has decimals, but this is a whole number.").format(value=quoted(text))
        return Complaint(what, _("Write {plain}.").format(plain=re.split("[.,]", text)[0]), "decimals")
    if re.fullmatch(r"-?[0-9]+[.,][0-9]+", text):
        what = _("{value} has decimals, but this is a whole number.").format(value=quoted(text))
        return Complaint(what, _("Correct the figure; leave the cell empty if it is not known."), "decimals")
    return _odd_number(text)


def _no_number(text: str) -> Complaint:
    if re.fullmatch(r"-?[0-9]+,[0-9]+", text):
        what = _("{value} has a comma where the decimal point belongs.").format(value=quoted(text))
        return Complaint(what, _("Write {plain}.").format(plain=text.replace(",", ".")), "comma")
    if _GROUPED.fullmatch(text):
        whole, point, decimals = re.sub(rf"[{_SPACES}]", "", text).replace(",", ".").rpartition(".")
        plain = whole.replace(".", "") + ("." + decimals if point and len(decimals) != 3 else decimals)
        what = _("{value} has signs between the thousands.").format(value=quoted(text))
        return Complaint(what, _("Write {plain}.").format(plain=plain), "thousands")
    return _odd_number(text)


def _odd_number(text: str) -> Complaint:
    """What is no number, by what it was probably meant to be."""
    shown = quoted(text)
    if text.casefold() in _GAP_WORDS:
        return Complaint(
            _("{value} stands where a figure is not known.").format(value=shown), _("Leave the cell empty."), "gap"
        )
    if _NUMBER.fullmatch(text.rstrip("%").rstrip().replace(",", ".")):
        plain = text.rstrip("%").rstrip().replace(",", ".")
        return Complaint(
            _("{value} has a sign for per cent.").format(value=shown),
            _("Write {plain}.").format(plain=plain),
            "percent",
        )
    if _NUMBER.fullmatch(plain := re.sub("[−–—‒]", "-", text).removeprefix("+")):
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


def _no_date(text: str) -> Complaint | None:
    match = _ISO_DATE.fullmatch(text)
    if match is None:
        return _other_date(text)
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year:
        return Complaint(_("There is no year 0."), _("Correct the year."))
    if month is not None and not 1 <= month <= 12:
        what = _("{value} has the month {month}.").format(value=quoted(text), month=match[2])
        return Complaint(what, _("Write year, month and day in this order: 2023-03-19."))
    last = calendar.monthrange(year, month)[1] if month else 0
    if day is not None and not 1 <= day <= last:
        what = _("There is no {value}: that month has {last} days.").format(value=quoted(text), last=last)
        return Complaint(
            what, _("Correct the day, or leave it out if it is not known: {month}.").format(month=text[:7])
        )
    return None


def _other_date(text: str) -> Complaint:
    iso = _as_iso(text)
    what = _("{value} is not a date as it is written here, year first: 2023-03-19, 2023-03 or 2023.").format(
        value=quoted(text)
    )
    mend = (
        _("Write {plain}.").format(plain=iso) if iso else _("Write year, month and day; leave out what is not known.")
    )
    return Complaint(what, mend, "date")


def _as_iso(text: str) -> str:
    """The date that a reader of this text would understand, or "" where it can be read in two ways."""
    text = re.sub(r"[T ]00:00(:00)?(\.0+)?Z?$", "", text)
    if match := re.fullmatch(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})", text):
        return _iso(int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"([0-9]{1,2})([-./])([0-9]{1,2})[-./]([0-9]{4})", text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if second > 12:
            return _iso(year, first, second)
        return _iso(year, second, first) if first > 12 or first == second or match[2] == "." else ""
    if re.fullmatch(r"[1-5][0-9]{4}", text):  # the day number of a spreadsheet, counted from the end of 1899
        return (date(1899, 12, 30) + timedelta(days=int(text))).isoformat()
    return ""


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _is_link(text: str) -> bool:
    """http or https, a host, and no space or quotation mark that would end the address early."""
    return re.fullmatch(r"(?i)https?://[^\s/?#\"<>]+[^\s\"<>]*", text) is not None


def _no_link(text: str) -> Complaint:
    what = _("{value} is not an address on the web; only http and https are.").format(value=quoted(text))
    mend = _("Write the whole address, beginning with https://, or leave the cell empty.")
    if re.fullmatch(r"(www\.)?[\w-]+(\.[\w-]+)+(/\S*)?", text):
        mend = _("Write {plain}.").format(plain=f"https://{text}")
    return Complaint(what, mend)
