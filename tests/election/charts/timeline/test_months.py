"""On a phone a dot is an event, stacked by the month it began in."""

from __future__ import annotations

from datetime import date

import pytest

from election.charts.timeline.events import Event
from election.charts.timeline.months import USUAL, draw, stacked
from election.contests.votes import Vote


def event(number: int, start: str, importance: int = 2) -> Event:
    first = date.fromisoformat(start).toordinal()
    return Event(f"e{number}", first, first + 1, "day", "vote", importance, "Title", "Name", start)


EVENTS = [event(1, "2022-01-20"), event(2, "2022-01-05", 1), event(3, "2023-03-19", 1), event(4, "2019-06-09")]


def test_every_event_is_a_dot_over_its_month_turning_points_first() -> None:
    stacks = stacked(EVENTS, (2019, 2023))
    (dots,) = draw(stacks, None).data
    placed = {custom[0]: (x, y) for custom, x, y in zip(dots.customdata, dots.x, dots.y, strict=True)}
    assert {name: x for name, (x, _y) in placed.items()} == {"e1": 36, "e2": 36, "e3": 50, "e4": 5}
    assert placed["e2"][1] < placed["e1"][1]
    assert stacks.name(stacks.tallest) == "January 2022"


def test_the_tallest_stack_and_the_vote_are_named() -> None:
    figure = draw(stacked(EVENTS, (2019, 2023)), Vote("v", "2023-03-19", "A 50.1%", focus=True))
    assert [annotation.text for annotation in figure.layout.annotations] == ["<b>January 2022</b>", "<b>vote</b>"]
    assert figure.layout.shapes[1].x0 == 50


@pytest.mark.parametrize(("first", "months"), [(2019, 1), (2010, 3), (1989, 12), (1000, 1200)])
def test_stacks_have_room_however_many_years_there_are(first: int, months: int) -> None:
    stacks = stacked(EVENTS, (first, 2023))
    assert stacks.months == months
    assert USUAL / len(stacks.stacks) > 5


def test_five_thousand_events_of_a_month_are_dots_of_several() -> None:
    stacks = stacked([event(number, "2022-01-05") for number in range(5000)], (2019, 2023))
    assert stacks.unit == 125
    assert stacks.height < 400
