"""Texts: what a spreadsheet would run as a formula, and names that two contestants share."""

from __future__ import annotations

from collections.abc import Iterator

from election.package.checks.contests import contests
from election.package.problems import Problem, quoted
from election.package.records import Tables
from election.spreadsheet import defused, is_formula
from election.words import _

_TEXTS = ("text", "list", "any")


def no_text_is_a_formula(tables: Tables) -> Iterator[Problem]:
    """A name that begins with = is shown letter by letter here, but run by a spreadsheet in which the file is opened.
    Files that are given away have an apostrophe before it."""
    for table in tables.values():
        columns = [each.name for each in table.schema.fields if each.kind in _TEXTS]
        for record in table.records:
            for column in columns:
                text = record.texts.get(column, "")
                if is_formula(text):
                    what = _("{value} begins like a formula, which a spreadsheet runs.").format(value=quoted(text))
                    mend = _("If it has to begin so, put an apostrophe before it, which is not shown: {defused}")
                    yield table.warning(record, column, what, mend.format(defused=defused(text)[:60]))


def names_are_told_apart(tables: Tables) -> Iterator[Problem]:
    """Two lines of one ballot with one name can't be told apart by any reader."""
    table = tables["contestants"]
    records = {each["contestant_id"]: each for each in table.records if each.sound("contestant_id")}
    told: set[str] = set()
    for contest in contests(tables):
        first: dict[tuple[str, str], str] = {}
        for name in dict.fromkeys(line["contestant_id"] for line in contest.lines):
            for column in ("name_en", "short_name"):
                text = records[name][column].casefold() if name in records else ""
                other = first.setdefault((column, text), name) if text else name
                if other != name and name not in told:
                    told.add(name)
                    what = _("{name} has the same name as {other}, and both are on the ballot of {contest}.")
                    what = what.format(name=name, other=other, contest=contest.id)
                    mend = _("Write what tells them apart, or one id for both if they are one.")
                    yield table.warning(records[name], column, what, mend)
