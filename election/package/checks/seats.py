"""Seats: the parts are the whole, and the whole fits the house."""

from __future__ import annotations

from collections.abc import Iterator

from election.package.checks.contests import contests
from election.package.problems import Problem
from election.package.records import CheckedTable, Tables
from election.words import _, listing

_SEATS = ("seats", "list_seats", "district_seats")


def no_line_exceeds_the_house(tables: Tables) -> Iterator[Problem]:
    """Nobody can win more seats than there are."""
    for contest in contests(tables):
        for column in _SEATS:
            if not contest.election.known(column):
                continue
            house = contest.election[column]
            for line in contest.lines:
                if line.known(column) and line[column] > house:
                    line.spoil(*_SEATS)
                    what = _("{seats} are more than all {column} of {contest}, which are {house}.").format(
                        seats=line.texts[column], column=column, contest=contest.id, house=house
                    )
                    yield tables["results"].problem(line, column, what, _("Correct it here or in elections.csv."))


def seats_are_list_and_district(tables: Tables) -> Iterator[Problem]:
    """A seat is won on the list or in a district (or, in a house, by appointment): the parts are the whole."""
    yield from _parts_of_seats(tables["results"], ("list_seats", "district_seats"))
    yield from _parts_of_seats(tables["elections"], ("list_seats", "district_seats", "appointed_seats"))


def _parts_of_seats(table: CheckedTable, columns: tuple[str, ...]) -> Iterator[Problem]:
    for record in table.records:
        if not (record.sound(*columns) and record.known("seats", "list_seats")):
            continue
        total = sum(record[column] or 0 for column in columns)
        if total > record["seats"] or (record.known("district_seats") and total < record["seats"]):
            record.spoil("seats", *columns)
            parts = [f"{record[column]} {column}" for column in columns if record[column] is not None]
            what = _("{parts} are {total} together, not {seats} seats.").format(
                parts=listing(parts), total=total, seats=record["seats"]
            )
            mend = _("Correct the one that is wrong; leave empty what is not known.")
            yield table.problem(record, "seats", what, mend)


def all_lines_fit_the_house(tables: Tables) -> Iterator[Problem]:
    """A house can't have more members than seats; it may have fewer, where some are not known or were left empty."""
    for contest in contests(tables):
        for column in _SEATS:
            sound = all(line.sound(column) for line in contest.lines)
            if not (sound and contest.whole and contest.election.known(column)):
                continue
            total, house = sum(line[column] or 0 for line in contest.lines), contest.election[column]
            if total > house:
                contest.election.spoil(*_SEATS)
                what = _("The lines of {contest} in results.csv have {total} {column} together, not {house}.").format(
                    contest=contest.id, total=total, column=column, house=house
                )
                yield tables["elections"].problem(
                    contest.election, column, what, _("Correct it here or in results.csv.")
                )


def vacant_seats_are_left_over(tables: Tables) -> Iterator[Problem]:
    """Seats that are vacant are none that somebody won or that another body filled."""
    for contest in contests(tables):
        election = contest.election
        if not (election.known("seats", "vacant_seats") and election.sound("appointed_seats")):
            continue
        won = sum(line["seats"] or (line["list_seats"] or 0) + (line["district_seats"] or 0) for line in contest.lines)
        filled = won + (election["appointed_seats"] or 0)
        if filled + election["vacant_seats"] > election["seats"]:
            election.spoil("vacant_seats")
            what = _("{filled} seats of {contest} are filled and {vacant} vacant, more than its {seats}.").format(
                filled=filled, contest=contest.id, vacant=election["vacant_seats"], seats=election["seats"]
            )
            mend = _("Correct it here or in results.csv; leave it empty if no seat is vacant.")
            yield tables["elections"].problem(election, "vacant_seats", what, mend)
