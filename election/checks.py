"""The rules that no table schema can state, each with its reason.

A rule takes all tables and yields problems. It looks only at what is known and sound, so that one mistake is not told
twice: a rule that finds a fault marks the cells it can't rely on, and those after it pass them over. Where sources
disagree that is no fault but a row of `crosschecks`, and shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from election.check_shares import follows, shares_add_up
from election.contests import Contest, contests, other_figures
from election.problems import Findings, Problem, did_you_mean, quoted, sentences
from election.tables import Record, Table, Tables
from election.words import _, count, decimal

Rule = Callable[[Tables], Iterator[Problem]]


def held_has_a_date(tables: Tables) -> Iterator[Problem]:
    """A contest that was held was held on a day, and everything is put in order by it."""
    table = tables["elections"]
    for record in table.records:
        if record.known("status") and record["status"] == "held" and record.sound("date") and not record["date"]:
            what = _("{contest} was held, but has no date.").format(contest=record["election_id"])
            yield table.problem(record, "date", what, _("Write the date, or “announced” as its status."))


def announced_has_no_results(tables: Tables) -> Iterator[Problem]:
    """What has not been held can't have been counted."""
    for contest in contests(tables):
        if contest.election.known("status") and contest.election["status"] == "announced":
            what = _("{contest} is announced, but results.csv has {n} lines of its result.").format(
                contest=contest.id, n=len(contest.lines)
            )
            mend = _("Write “held” as its status, or take the lines out.")
            yield tables["elections"].problem(contest.election, "status", what, mend)


def results_bear_the_date(tables: Tables) -> Iterator[Problem]:
    """The date in a result repeats the election's, for whoever opens results.csv alone: it has to be the same."""
    for contest in contests(tables):
        election, lines = contest.election, [line for line in contest.lines if line.known("date")]
        wrong = [line for line in lines if line["date"] != election["date"]]
        if not wrong or not election.sound("date"):
            continue
        if len(wrong) == len(lines) > 1 and len({line["date"] for line in lines}) == 1:
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


def seats_are_list_and_district(tables: Tables) -> Iterator[Problem]:
    """A seat is won on the list or in a district (or, in a house, by appointment): the parts are the whole."""
    parts = {
        "results": ("list_seats", "district_seats"),
        "elections": ("list_seats", "district_seats", "appointed_seats"),
    }
    for name, columns in parts.items():
        for record in tables[name].records:
            if not (record.sound(*columns) and record.known("seats") and record.known(columns[0])):
                continue
            total = sum(record[column] or 0 for column in columns)
            every = record.known(*columns[:2])
            if total > record["seats"] or (every and total < record["seats"]):
                record.spoil("seats", *columns)
                what = _("{parts} seats of lists, districts and others are {total}, not {seats}.").format(
                    parts=" + ".join(str(record[column]) for column in columns if record[column] is not None),
                    total=total,
                    seats=record["seats"],
                )
                mend = _("Correct the one that is wrong; leave empty what is not known.")
                yield tables[name].problem(record, "seats", what, mend)


def seats_fit_the_house(tables: Tables) -> Iterator[Problem]:
    """A house can't have more members than seats: not one line, and not all together."""
    for contest in contests(tables):
        for column in ("seats", "list_seats", "district_seats"):
            if contest.election.known(column):
                yield from _over(tables, contest, column, contest.election[column])


def _over(tables: Tables, contest: Contest, column: str, house: int) -> Iterator[Problem]:
    lines = [line for line in contest.lines if line.known(column)]
    over = [line for line in lines if line[column] > house]
    for line in over:
        line.spoil("seats", "list_seats", "district_seats")
        what = _("{seats} seats are more than the {house} that there were.").format(seats=line[column], house=house)
        yield tables["results"].problem(line, column, what, _("Correct the seats here or in elections.csv."))
    total = sum(line[column] for line in lines)
    if not over and total > house and all(line.sound(column) for line in contest.lines) and contest.whole:
        contest.election.spoil("seats")
        what = _("The lines of {contest} have {total} together, and there were {house}.").format(
            contest=contest.id, total=total, house=house
        )
        yield tables["elections"].problem(contest.election, column, what, _("Correct it here or in results.csv."))


def votes_fit_the_ballots(tables: Tables) -> Iterator[Problem]:
    """Nobody votes for a line without a ballot, and nobody gets a ballot who is not on the roll. Fewer is possible:
    some ballots are spoilt or not returned."""
    for contest in contests(tables):
        votes = [line["votes"] for line in contest.lines if line.known("votes")]
        election = contest.election
        if contest.whole and election.known("ballots") and sum(votes) > election["ballots"]:
            what = _(
                "There are {votes} votes for the lines of {contest} in results.csv, but {ballots} ballots."
            ).format(votes=count(sum(votes)), contest=contest.id, ballots=count(election["ballots"]))
            election.spoil("ballots")
            yield tables["elections"].problem(election, "ballots", what, _("Compare both with their source."))


def turnout_follows(tables: Tables) -> Iterator[Problem]:
    """Turnout is ballots by roll, to the digits printed: a misprint in one of the three shows."""
    for name in ("elections", "region_turnout"):
        for record in tables[name].records:
            if not record.known("ballots", "roll"):
                continue
            if record["ballots"] > record["roll"]:
                what = _("{ballots} ballots are more than the {roll} voters on the roll.").format(
                    ballots=count(record["ballots"]), roll=count(record["roll"])
                )
                yield tables[name].problem(record, "ballots", what, _("Compare both with their source."))
            elif record.known("turnout_pct") and not _turnout_fits(tables, name, record):
                what = _("{ballots} ballots by {roll} voters are {right}%, not {given}%.").format(
                    ballots=count(record["ballots"]),
                    roll=count(record["roll"]),
                    right=decimal(100 * record["ballots"] / record["roll"], 2),
                    given=record.texts["turnout_pct"],
                )
                mend = _("Compare the three with their source. If sources disagree, that is a row in crosschecks.")
                yield tables[name].problem(record, "turnout_pct", what, mend)


def _turnout_fits(tables: Tables, name: str, record: Record) -> bool:
    """Printed turnout, or the one that `crosschecks` has from another source."""
    key = "/".join(record[column] for column in tables[name].schema.key)
    figures = [record["turnout_pct"], *other_figures(tables, name, key, "turnout_pct")]
    return any(follows(record["ballots"], record["roll"], figure) for figure in figures)


def predecessors_end(tables: Tables) -> Iterator[Problem]:
    """A line of succession has a first name: one that comes back to itself would be followed for ever."""
    table = tables["contestants"]
    before = {each["contestant_id"]: each["predecessor_id"] for each in table.records if each.sound("predecessor_id")}
    told: set[str] = set()
    for record in table.records:
        ring = _ring(record["contestant_id"], before)
        if ring and told.isdisjoint(ring):
            told.update(ring)
            what = _("The predecessors go round in a ring: {ring}.").format(ring=" → ".join([*ring, ring[0]]))
            mend = _("Take out the predecessor of the one that came first.")
            yield table.problem(record, "predecessor_id", what, mend)


def _ring(start: str, before: dict[str, str]) -> list[str]:
    """The ring that `start` is part of, from it on; empty where its line ends or leads into a ring of others."""
    chain = [start]
    while (previous := before.get(chain[-1], "")) and previous not in chain:
        chain.append(previous)
    return chain if previous == start and start else []


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


def crosschecks_name_cells(tables: Tables) -> Iterator[Problem]:
    """A second figure stands beside the first only if table and column are named as they are here."""
    table = tables["crosschecks"]
    for record in table.records:
        if not record.known("table", "column"):
            continue
        other = tables.get(record["table"])
        if other is None:
            what = _("There is no table {name}.").format(name=quoted(record["table"]))
            mend = did_you_mean(record["table"], list(tables)) or _("Write the table's name without “.csv”.")
            yield table.problem(record, "table", what, mend)
            continue
        names = [each.name for each in other.schema.fields]
        for name in (each.strip() for each in record["column"].split(",")):
            if name not in names:
                what = _("{table} has no column {name}.").format(table=record["table"], name=quoted(name))
                mend = sentences(did_you_mean(name, names), _("Write columns as in the header, with commas between."))
                yield table.problem(record, "column", what, mend)


RULES: Sequence[Rule] = (
    held_has_a_date,
    announced_has_no_results,
    results_bear_the_date,
    polling_days_are_events,
    seats_are_list_and_district,
    seats_fit_the_house,
    shares_add_up,
    votes_fit_the_ballots,
    turnout_follows,
    predecessors_end,
    spans_end_after_they_start,
    precision_is_the_dates,
)


def check_rules(tables: Tables, findings: Findings) -> None:
    """All rules, in order; a rule comes before those that would only repeat what it finds."""
    for rule in RULES:
        findings.extend(rule(tables))


__all__ = ["RULES", "Record", "Rule", "Table", "check_rules"]
