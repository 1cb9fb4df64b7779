"""The seats of a house as they are drawn anywhere: whose, in which order and look, and where majorities begin."""

from __future__ import annotations

from typing import Literal, NamedTuple

from election import colours
from election.certainty import with_doubt
from election.colours import Pair
from election.contests import shares
from election.contests.house import Group, House
from election.contests.succession import founder
from election.package.dataset import Dataset
from election.table import Shape
from election.words import _

Tier = Literal["list", "district", "unconfirmed", "appointed", "vacant", "unnamed", "tied"]


class Bloc(NamedTuple):
    """Seats that stand together: of one contestant, or (then `contestant_id` is empty) those that are nobody's. `line`
    is the same for a contestant and whom it succeeded."""

    contestant_id: str
    name: str
    colour: Pair
    tiers: tuple[tuple[Tier, int], ...]
    line: str = ""

    @property
    def seats(self) -> int:
        return sum(number for _tier, number in self.tiers)

    @property
    def told(self) -> str:
        """Its name where no mark says that its seats are unconfirmed: with the word."""
        return with_doubt(self.name, any(tier == "unconfirmed" for tier, _number in self.tiers))

    @property
    def ring(self) -> bool:
        """Whether all its seats are drawn as rings."""
        return all(tier in ("district", "unconfirmed", "vacant", "unnamed", "tied") for tier, _number in self.tiers)

    @property
    def empty(self) -> bool:
        """Whether nobody is known for certain to hold its seats."""
        return all(tier in ("unconfirmed", "vacant", "unnamed", "tied") for tier, _number in self.tiers)

    @property
    def shape(self) -> Shape:
        return "ring" if self.ring else "disc"


def blocs_of(dataset: Dataset, house: House) -> tuple[Bloc, ...]:
    """Every seat of the house, from left to right."""
    blocs = [
        Bloc(
            group.contestant_id,
            dataset.short(group.contestant_id),
            dataset.colours[group.contestant_id],
            _tiers(group),
            founder(dataset, "parliamentary", group.contestant_id),
        )
        for group in house.groups
    ]
    if house.appointed:
        blocs.append(Bloc("", _("Not elected"), colours.AXIS, (("appointed", house.appointed),)))
    if house.vacant:
        blocs.append(Bloc("", _("Vacant"), colours.TERTIARY, (("vacant", house.vacant),)))
    if house.unnamed:
        blocs.append(Bloc("", _("Not known whose"), colours.TERTIARY, (("unnamed", house.unnamed),)))
    return tuple(blocs)


def _tiers(group: Group) -> tuple[tuple[Tier, int], ...]:
    """Its list seats, then those from districts; where they are not told apart, all are drawn as a list's are."""
    if group.unconfirmed:
        return (("unconfirmed", group.seats),)
    rings = group.by_district or 0 if group.told else 0
    tiers: tuple[tuple[Tier, int], ...] = (("list", group.seats - rings), ("district", rings))
    return tuple((tier, number) for tier, number in tiers if number)


def marks_of(size: int) -> list[tuple[str, int]]:
    """The numbers of seats that are a majority and two thirds, with their names; in a house so small that both are the
    same number, one name."""
    half, more = shares.majority(size), shares.two_thirds(size)
    if half == more:
        return [(_("Majority, two thirds"), half)]
    return [(_("Majority"), half), (_("Two thirds"), more)]
