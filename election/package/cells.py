"""One cell: its text becomes a value of its column's kind, or a complaint in words that say how to mend it.

`readers` says which limit a value breaks, `misprints` what a number or a date was meant to be; the sentences are here.
"""

from __future__ import annotations

import re
from typing import Any

from election.package.misprints import Complaint, wrong_date, wrong_number, wrong_whole_number
from election.package.needs import SYNONYMS
from election.package.problems import did_you_mean, quoted, sentences, strange_letter
from election.package.schema import Field
from election.package.values import NUMBER, WHOLE
from election.words import _, listing

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_SEVERAL = re.compile(r"[0-9.]+%?(\s*([;/|]|and)\s*[0-9.]+%?)+")  # numbers, one after another
_LISTED = 12  # so many allowed words are still read in one sentence


def read_cell(field: Field, text: str) -> tuple[Any, Complaint | None]:
    """The value of a cell: str, int, Decimal, bool or tuple of str by the field's kind; a gap is "", None or ().

    With a complaint the value is that of a gap.
    """
    complaint = _wrong_kind(field, text) if text else None
    if complaint:
        return gap(field), complaint
    if field.kind == "list":
        return _read_list(field, text)
    value, broken = field.reader(text)
    if broken:
        return gap(field), _broken_rule(field, text, broken)
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
        _value, broken = field.reader(part)
        if broken:
            return (), _broken_rule(field, part, broken)
    return parts, None


def _wrong_kind(field: Field, text: str) -> Complaint | None:
    match field.kind:
        case "int" if not WHOLE.fullmatch(text):
            return wrong_whole_number(text)
        case "num" | "share" if _SEVERAL.fullmatch(text):
            return _several(field, text)
        case "num" | "share" if not NUMBER.fullmatch(text):
            return wrong_number(text)
        case "date":
            return wrong_date(text)
        case "url" if not _is_link(text):
            return _no_link(text)
        case "colour" if not _COLOUR.fullmatch(text):
            mend = _("Write # and six digits from 0 to F, such as #2265B1.")
            return Complaint(_("{value} is not a colour.").format(value=quoted(text)), mend)
    return None


def _several(field: Field, text: str) -> Complaint:
    """More than one number in a cell: two thresholds are recorded apart, each for those for whom it held."""
    what = _("{value} is more than one number, and a cell holds one.").format(value=quoted(text))
    if field.name != "threshold_pct":
        return Complaint(what, _("Write the one that counts; a note may tell of the others."))
    mend = _(
        "Write the general threshold in elections.csv, and any other one in a column threshold_pct of results.csv, "
        "in the rows of those for whom it held (0 where none did)."
    )
    return Complaint(what, mend)


def _broken_rule(field: Field, text: str, rule: str) -> Complaint:
    """A rule of the table's description that the value breaks, in words."""
    limit, shown = field.limits.get(rule), quoted(text)
    match rule:
        case "required":
            mend = _("Fill it in, or delete the row if it was not meant to be there.")
            return Complaint(_("The cell is empty, but every row needs a value here."), mend, rule)
        case "minimum" | "maximum":
            mend = _("Correct the figure; leave the cell empty if it is not known.")
            return Complaint(_out_of_bounds(field.kind, rule, shown, limit), mend)
        case "minLength" | "maxLength":
            return _wrong_length(rule, text, limit)
        case "enum":
            return _not_among(text, [str(each) for each in limit or ()])
        case "pattern":
            what = _("{value} is not written as this column needs it.").format(value=shown)
            return Complaint(what, _pattern_in_words(str(limit), text), rule)
    what = _("{value} is neither yes nor no here.").format(value=shown)
    return Complaint(what, _("Write “true” or “false”."), rule)


def _out_of_bounds(kind: str, rule: str, shown: str, limit: Any) -> str:
    if rule == "maximum" and kind == "share" and limit == 100:
        return _("{value} is more than 100, and a share in per cent can't be.").format(value=shown)
    if rule == "maximum":
        return _("{value} is more than {limit}, the most that can stand here.").format(value=shown, limit=limit)
    if limit == 0:
        return _("{value} is negative, and nothing that is counted here can be.").format(value=shown)
    return _("{value} is less than {limit}, the least that can stand here.").format(value=shown, limit=limit)


def _wrong_length(rule: str, text: str, limit: Any) -> Complaint:
    if rule == "minLength":
        what = _("{value} is shorter than {limit} characters.").format(value=quoted(text), limit=limit)
        return Complaint(what, _("Write it in full."))
    what = _("{value} has {n} characters; there is room for {limit}.")
    return Complaint(what.format(value=quoted(text), n=len(text), limit=limit), _("Shorten it."))


def _not_among(text: str, words: list[str]) -> Complaint:
    what = _("{value} is not one of the words that this column knows.").format(value=quoted(text))
    known = _("It knows: {words}.").format(words=listing(words)) if len(words) <= _LISTED else ""
    other = SYNONYMS.get(text.casefold().replace("-", " "), SYNONYMS.get(text.casefold(), ""))
    meant = _("Did you mean {near}?").format(near=quoted(other)) if other in words else did_you_mean(text, words)
    return Complaint(what, sentences(meant, known), f"enum {text}")


def _pattern_in_words(pattern: str, text: str) -> str:
    """The patterns that ids and codes usually have, said in words; any other as it stands."""
    if re.fullmatch(pattern, "a-b-2023") and not re.fullmatch(pattern, "A b"):
        id_form = _("Write an id in small Latin letters and digits, the words joined by hyphens: “green-party-2”.")
        return sentences(id_form, strange_letter(text))
    if re.fullmatch(pattern, "kk") and not re.fullmatch(pattern, "kaz"):
        return _("Write two small letters, such as “en”.")
    if re.fullmatch(pattern, "KAZ") and not re.fullmatch(pattern, "KZ"):
        return _("Write three capital letters, such as “KAZ”.")
    return _("It has to fit the pattern {pattern}").format(pattern=pattern)


def _is_link(text: str) -> bool:
    """http or https, a host, and no space or quotation mark that would end the address early."""
    return re.fullmatch(r"(?i)https?://[^\s/?#\"<>]+[^\s\"<>]*", text) is not None


def _no_link(text: str) -> Complaint:
    what = _("{value} is not an address on the web; only http and https are.").format(value=quoted(text))
    mend = _("Write the whole address, beginning with https://, or leave the cell empty.")
    if re.fullmatch(r"(www\.)?[\w-]+(\.[\w-]+)+(/\S*)?", text):
        mend = _("Write {plain}.").format(plain=f"https://{text}")
    return Complaint(what, mend)
