"""The formulas by which seats can be divided: what each is called in the field, where it is in use, and who says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from election.words import _

Family = Literal["quota", "divisor"]


@dataclass(frozen=True)
class Formula:
    """One way to divide seats.

    name        as the page, the address and Python write it
    family      "quota": largest remainder; "divisor": highest averages
    title       for a menu or a heading
    also        other names in the field
    used        where it is, or was, in use
    source      publisher and title of what says so
    source_url  where that stands
    """

    name: str
    family: Family
    title: str
    also: tuple[str, ...]
    used: str
    source: str
    source_url: str


_VENICE = "Venice Commission, Report on Electoral Systems"
_VOTA = "https://www.te.gob.mx/vota_elections/thesaurus/article"

_ALL = (
    Formula(
        "hare",
        "quota",
        _("Hare quota, largest remainder"),
        ("Hamilton", "Hare-Niemeyer", "Vinton"),
        _("Shared out the seats of the United States House of Representatives from 1852 to 1900"),
        "Wikipedia, Quota method",
        "https://en.wikipedia.org/wiki/Largest_remainder_method",
    ),
    Formula(
        "droop",
        "quota",
        _("Droop quota, largest remainder"),
        (),
        _("South Africa"),
        "Wikipedia, Quota method",
        "https://en.wikipedia.org/wiki/Largest_remainder_method",
    ),
    Formula(
        "hagenbach-bischoff",
        "quota",
        _("Hagenbach-Bischoff quota, largest remainder"),
        (),
        "",
        _VENICE,
        f"{_VOTA}/41578/16491/175",
    ),
    Formula(
        "imperiali-quota",
        "quota",
        _("Imperiali quota, largest remainder"),
        (),
        "",
        _VENICE,
        f"{_VOTA}/41578/16491/175",
    ),
    Formula("dhondt", "divisor", _("D'Hondt"), ("Jefferson",), "", _VENICE, f"{_VOTA}/41581/16491/136"),
    Formula("sainte-lague", "divisor", _("Sainte-Laguë"), ("Webster",), "", _VENICE, f"{_VOTA}/41581/16491/136"),
    Formula(
        "sainte-lague-1.4",
        "divisor",
        _("Modified Sainte-Laguë, first divisor 1.4"),
        (),
        "",
        _VENICE,
        f"{_VOTA}/41581/16491/136",
    ),
    Formula("danish", "divisor", _("Danish method"), (), "", _VENICE, f"{_VOTA}/41581/16491/136"),
    Formula("adams", "divisor", _("Adams"), ("Smallest divisors",), "", "", ""),
    Formula("huntington-hill", "divisor", _("Huntington-Hill"), ("Equal proportions",), "", "", ""),
)

FORMULAS: Mapping[str, Formula] = MappingProxyType({formula.name: formula for formula in _ALL})
