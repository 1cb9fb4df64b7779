"""Dates: what was held has one, and those that belong together agree."""

from __future__ import annotations

from collections.abc import Iterator

from election.package.checks.contests import contests
from election.package.problems import Problem
from election.package.records import Tables
from election.words import _


def held_has_a_date(tables: Tables) -> Iterator[Problem]:
    """A contest that was held was held on a day, and everything is put in order by it."""
    table = tables["elections"]
    for record in table.records:
        if record.known("status") and record["status"] == "held" and record.sound("date") and not record["date"]:
            what = _("{contest} was held, but has no date.").format(contest=record["election_id"])
            yield table.problem(record, "date", what, _("Write the date, or “announced” as its status."))


def announced_is_to_come(tables: Tables) -> Iterator[Problem]:
    """What is only announced was not overtaken: no later contest of its kind has been held."""
    table = tables["elections"]
    known = [record for record in table.records if record.known("status", "kind", "date")]
    for record in known:
        if record["status"] != "announced":
            continue
        held = [each for each in known if (each["status"], each["kind"]) == ("held", record["kind"])]
        after = next((each for each in held if each["date"] > record["date"]), None)
        if after is not None:
            what = _("{contest} is only announced for {date}, but {after} was held after it.").format(
                contest=record["election_id"], date=record["date"], after=after["election_id"]
            )
            yield table.warning(record, "status", what, _("Write what became of it, such as “held” or “cancelled”."))


def results_bear_the_date(tables: Tables) -> Iterator[Problem]:
    """The date in a result repeats the election's, for whoever opens results.csv alone: it has to be the same."""
    for contest in contests(tables):
        election, lines = contest.election, [line for line in contest.lines if line.known("date")]
        wrong = [line for line in lines if line["date"] != election["date"]]
        if not wrong or not election.sound("date"):
            continue
        if len(wrong) == len(lines) > 1 and len({line["date"] for line in lines}) == 1:
            election.spoil("date")
            what = _("All lines of {contest} in results.csv have the date {date}.").format(
                contest=contest.id, date=wrong[0]["date"]
            )
            yield tables["elections"].problem(election, "date", what, _("Correct the one that is wrong."))
            continue
        for line in wrong:
            what = _("{contest} was held on {date}, says elections.csv.").format(
                contest=contest.id, date=election["date"] or _("a day not known")
            )
            yield tables["results"].problem(line, "date", what, _("Write the same date, or correct the election."))


def polling_days_are_events(tables: Tables) -> Iterator[Problem]:
    """An event with an election's id is its polling day; the timeline puts the result there."""
    dates = {each["election_id"]: each["date"] for each in tables["elections"].records if each.known("date")}
    for record in tables["events"].records:
        date = dates.get(record["election_id"]) if record.known("election_id", "start_date") else None
        if date and record["start_date"] != date:
            what = _("The event is the polling day of {contest}, which is {date} in elections.csv.").format(
                contest=record["election_id"], date=date
            )
            mend = _("Correct the date; leave election_id empty if the event is another day of it.")
            yield tables["events"].problem(record, "start_date", what, mend)


_SPANS = (
    ("events", "start_date", "end_date"),
    ("people", "born", "died"),
    ("missions", "arrived_on", "reported_on"),
)


def spans_end_after_they_start(tables: Tables) -> Iterator[Problem]:
    """What ends before it starts can't be drawn. Dates known to the month or year are compared as far as both go."""
    for name, first, last in _SPANS:
        for record in tables[name].records:
            if not record.known(first, last):
                continue
            length = min(len(record[first]), len(record[last]))
            if record[last][:length] < record[first][:length]:
                what = _("The end, {last}, is before the start, {first}.").format(
                    last=record[last], first=record[first]
                )
                yield tables[name].problem(record, last, what, _("Correct the one that is wrong."))


def precision_is_the_dates(tables: Tables) -> Iterator[Problem]:
    """The precision says how a date is drawn and read out; it has to be the one that the date is written with."""
    lengths = {"year": 4, "month": 7, "day": 10}
    for name, column in (("events", "start_date"), ("reactions", "date")):
        for record in tables[name].records:
            if record.known(column, "date_precision") and len(record[column]) != lengths[record["date_precision"]]:
                right = next(word for word, length in lengths.items() if length == len(record[column]))
                what = _("The date {date} is known to the {right}, not to the {given}.").format(
                    date=record[column], right=right, given=record["date_precision"]
                )
                mend = _("Write “{right}”, or correct the date.").format(right=right)
                yield tables[name].problem(record, "date_precision", what, mend)
