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


_WIKIPEDIA = "https://en.wikipedia.org/wiki"
_VOTA = "https://www.te.gob.mx/vota_elections/thesaurus/article"  # election laws, kept with the Venice Commission

_ALL = (
    Formula(
        "hare",
        "quota",
        _("Hare quota, largest remainder"),
        ("Hamilton", "Hare-Niemeyer", "Vinton"),
        _("Lithuania and Namibia; United States, House seats of the states, 1852 to 1900"),
        "Wikipedia: Largest remainder method",
        f"{_WIKIPEDIA}/Largest_remainder_method",
    ),
    Formula(
        "droop",
        "quota",
        _("Droop quota, largest remainder"),
        (),
        _("South Africa, National Assembly"),
        "South Africa, Electoral Act 73 of 1998, schedule 1A",
        "https://www.acts.co.za/electoral-act-1998/schedule_1a__system_of_represe",
    ),
    Formula(
        "hagenbach-bischoff",
        "quota",
        _("Hagenbach-Bischoff quota, largest remainder"),
        ("Exact Droop",),
        _("Slovakia, with the quota rounded to a whole number of votes"),
        "Nicholas Whyte: A quirk in Slovakia",
        "http://nwhyte.livejournal.com/2965501.html",
    ),
    Formula(
        "imperiali-quota",
        "quota",
        _("Imperiali quota, largest remainder"),
        (),
        _("Italy, Chamber of Deputies, 1946 to 1993"),
        "Wikipedia: Imperiali quota",
        f"{_WIKIPEDIA}/Imperiali_quota",
    ),
    Formula(
        "dhondt",
        "divisor",
        _("D'Hondt"),
        ("Jefferson", "Greatest divisors"),
        _("European Parliament elections in 16 member states, as counted in 2019"),
        "European Parliamentary Research Service: Understanding the d'Hondt method",
        "https://docslib.org/doc/3593165/"
        "understanding-the-dhondt-method-allocation-of-parliamentary-seats-and-leadership-positions",
    ),
    Formula(
        "sainte-lague",
        "divisor",
        _("Sainte-Laguë"),
        ("Webster", "Schepers", "Major fractions"),
        _("Germany, Bundestag since 2009"),
        "Deutscher Bundestag: Glossar",
        "https://www.bundestag.de/services/glossar/glossar/S",
    ),
    Formula(
        "sainte-lague-1.4",
        "divisor",
        _("Sainte-Laguë, first divisor 1.4"),
        ("Modified Sainte-Laguë", "Adjusted odd numbers"),
        _("Norway, constituency seats"),
        "Norway, Election Act, section 11",
        f"{_VOTA}/50584/16603/175",
    ),
    Formula(
        "danish",
        "divisor",
        _("Danish method"),
        (),
        _("Denmark, a party's compensatory seats among constituencies"),
        "Venice Commission: Report on Electoral Systems, paragraph 64",
        f"{_VOTA}/41581/16491/136",
    ),
    Formula(
        "adams",
        "divisor",
        _("Adams"),
        ("Smallest divisors",),
        _("Japan, lower-house seats of the prefectures, after the census of 2020"),
        "Jiji Press: 10 Lower House Seats to Be Reallocated",
        "https://www.nippon.com/en/news/yjj2021062500614/10-lower-house-seats-to-be-reallocated-to-correct-vote-value-gaps.html",
    ),
    Formula(
        "huntington-hill",
        "divisor",
        _("Huntington-Hill"),
        ("Equal proportions", "Hill"),
        _("United States, House seats of the states, since 1941"),
        "U.S. Census Bureau: Computing Apportionment",
        "https://webarchive.library.unt.edu/eot2008/20081108144008/"
        "http:/www.census.gov/population/www/censusdata/apportionment/computing.html",
    ),
)

FORMULAS: Mapping[str, Formula] = MappingProxyType({formula.name: formula for formula in _ALL})
