"""The house that a calculation would make: the list seats that it gives, with the district seats as they were won."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from election.contests.house import Group, House, house_of
from election.contests.lines import TOGETHER
from election.contests.scenario import Scenario


@dataclass(frozen=True)
class WouldBe:
    """`house` as it would be, its groups in the order of the house as it was `elected`, which is None where there is
    none of the same size to compare with. `tied` seats are nobody's yet. `districts` are those in it that stay as they
    were won."""

    house: House
    elected: House | None
    tied: int
    districts: Mapping[str, int]

    def seats(self, contestant: str) -> int:
        return _held(self.house, contestant)

    def before(self, contestant: str) -> int:
        return _held(self.elected, contestant) if self.elected else 0

    @property
    def everyone(self) -> tuple[str, ...]:
        """All who have a seat in either house, in the order of the house as elected."""
        houses = (self.elected, self.house) if self.elected else (self.house,)
        return tuple(dict.fromkeys(group.contestant_id for house in houses for group in house.groups))

    @property
    def gains(self) -> dict[str, int]:
        """Who has how many seats more than were won; empty without a house to compare with."""
        if self.elected is None:
            return {}
        more = {each: self.seats(each) - self.before(each) for each in self.everyone}
        return {each: number for each, number in more.items() if number > 0}

    @property
    def first(self) -> str:
        """Who has most seats; of several who was ahead before. Empty where nobody has one."""
        return max(self.everyone, key=lambda each: (self.seats(each), self.before(each)), default="")


def _held(house: House, contestant: str) -> int:
    return next((group.seats for group in house.groups if group.contestant_id == contestant), 0)


def would_be(now: Scenario) -> WouldBe:
    """The whole house where the seats tried are as many as its own by list, or as all that are elected; else the list
    seats alone."""
    elected, tied = house_of(now.dataset, now.election), sum(tie.seats for tie in now.result.ties)
    districts = _districts(now, elected) if elected else None
    if elected is None or districts is None:
        groups = tuple(Group(each, "party", now.seats(each), None, now.seats(each)) for each in now.winners
                       if now.seats(each))  # fmt: skip
        return WouldBe(House(now.rules.seats, groups), None, tied, {})
    groups = _groups(now, elected, districts)
    left = elected.size - elected.appointed - tied - sum(group.seats for group in groups)
    house = House(elected.size, groups, elected.appointed, min(elected.vacant, left), elected.lists, elected.districts)
    return WouldBe(house, elected, tied, districts)


def _districts(now: Scenario, elected: House) -> dict[str, int] | None:
    """The seats of each group that don't change with those by list. None where so many list seats make neither the
    house as it was nor one without districts, and where the seats known are more than it has."""
    own = {group.contestant_id: group.seats - now.published.get(group.contestant_id, 0) for group in elected.groups}
    by_district = elected.districts or 0
    if now.compared and min(own.values()) >= 0:
        fits = sum(own.values()) + now.rules.seats + elected.appointed <= elected.size
        return {each: seats for each, seats in own.items() if seats} if fits else None
    whole = by_district and now.rules.seats == now.official.seats + by_district
    return {} if whole else None


def _groups(now: Scenario, elected: House, districts: Mapping[str, int]) -> tuple[Group, ...]:
    """Those of the house as elected in its order, with their new seats; who comes in before those without a party."""
    kinds = {group.contestant_id: group.kind for group in elected.groups}
    new = [each for each in now.winners if each not in kinds]
    order = [*(each for each in kinds if kinds[each] not in TOGETHER), *new]
    order += [each for each in kinds if kinds[each] in TOGETHER]
    unconfirmed = {group.contestant_id for group in elected.groups if group.unconfirmed}
    made = []
    for each in order:
        by_list, by_district = now.seats(each), districts.get(each, 0)
        if by_list + by_district:
            kind = kinds.get(each, "party")
            sure = each in unconfirmed and not by_list
            made.append(Group(each, kind, by_list, by_district, by_list + by_district, sure))
    return tuple(made)
