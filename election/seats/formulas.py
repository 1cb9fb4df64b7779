"""The formulas by which seats can be divided: how, by which names, where each is in use, and who says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from election.seats.divisors import HighestAverages
from election.seats.quotas import LargestRemainder
from election.words import _


@dataclass(frozen=True)
class Formula:
    """One way to divide seats, with all that sets it apart: no other module knows a formula by its name.

    name        as the page, the address and Python write it
    rule        how the seats fall
    short       inside a sentence: 'Hare quota', of which largest remainders are a matter of course
    also        other names in the field
    used        where it is, or was, in use
    source      publisher and title of what says so
    source_url  where that stands
    article     English says 'by the Hare quota', and 'by D'Hondt'
    offered     one of the most used, which a reader is offered beside the contest's own
    """

    name: str
    rule: LargestRemainder | HighestAverages
    short: str
    also: tuple[str, ...]
    used: str
    source: str
    source_url: str
    article: bool = False
    offered: bool = False

    @property
    def title(self) -> str:
        """For a menu or a heading: 'Hare quota, largest remainder'."""
        quota = isinstance(self.rule, LargestRemainder)
        return _("{quota}, largest remainder").format(quota=self.short) if quota else self.short

    @property
    def divides_any(self) -> bool:
        """Whether it has an answer for any votes: its whole quotas are never more than the seats."""
        return not (isinstance(self.rule, LargestRemainder) and self.rule.too_many == "error")


_WIKIPEDIA = "https://en.wikipedia.org/wiki"
_VOTA = "https://www.te.gob.mx/vota_elections/thesaurus/article"  # election laws, kept with the Venice Commission

_ALL = (
    Formula(
        "hare",
        LargestRemainder(lambda votes, seats: Fraction(votes, seats)),
        _("Hare quota"),
        ("Hamilton", "Hare-Niemeyer", "Vinton"),
        _("Lithuania and Namibia; United States, House seats of the states, 1852 to 1900"),
        "Wikipedia: Largest remainder method",
        f"{_WIKIPEDIA}/Largest_remainder_method",
        article=True,
    ),
    Formula(
        "droop",
        LargestRemainder(lambda votes, seats: Fraction(votes // (seats + 1) + 1)),  # the next whole number above
        _("Droop quota"),
        (),
        _("South Africa, National Assembly"),
        "South Africa, Electoral Act 73 of 1998, schedule 1A",
        "https://www.acts.co.za/electoral-act-1998/schedule_1a__system_of_represe",
        article=True,
    ),
    Formula(
        "hagenbach-bischoff",
        LargestRemainder(lambda votes, seats: Fraction(votes, seats + 1), too_many="tie"),
        _("Hagenbach-Bischoff quota"),
        ("Exact Droop",),
        _("Slovakia, with the quota rounded to a whole number of votes"),
        "Nicholas Whyte: A quirk in Slovakia",
        "http://nwhyte.livejournal.com/2965501.html",
        article=True,
    ),
    Formula(
        "imperiali-quota",
        LargestRemainder(lambda votes, seats: Fraction(votes, seats + 2), too_many="error"),
        _("Imperiali quota"),
        (),
        _("Italy, Chamber of Deputies, 1946 to 1993"),
        "Wikipedia: Imperiali quota",
        f"{_WIKIPEDIA}/Imperiali_quota",
        article=True,
    ),
    Formula(
        "dhondt",
        HighestAverages(lambda held: held + 1),
        _("D'Hondt"),
        ("Jefferson", "Greatest divisors"),
        _("European Parliament elections in 16 member states, as counted in 2019"),
        "European Parliamentary Research Service: Understanding the d'Hondt method",
        "https://docslib.org/doc/3593165/"
        "understanding-the-dhondt-method-allocation-of-parliamentary-seats-and-leadership-positions",
        offered=True,
    ),
    Formula(
        "sainte-lague",
        HighestAverages(lambda held: 2 * held + 1),
        _("Sainte-Laguë"),
        ("Webster", "Schepers", "Major fractions"),
        _("Germany, Bundestag since 2009"),
        "Deutscher Bundestag: Glossar",
        "https://www.bundestag.de/services/glossar/glossar/S",
        offered=True,
    ),
    Formula(
        "sainte-lague-1.4",
        HighestAverages(lambda held: 5 * (2 * held + 1) if held else 7, unit=5),  # 1.4, 3, 5 ... in fifths
        _("Sainte-Laguë, first divisor 1.4"),
        ("Modified Sainte-Laguë", "Adjusted odd numbers"),
        _("Norway, constituency seats"),
        "Norway, Election Act, section 11",
        f"{_VOTA}/50584/16603/175",
    ),
    Formula(
        "danish",
        HighestAverages(lambda held: 3 * held + 1),
        _("Danish method"),
        (),
        _("Denmark, a party's compensatory seats among constituencies"),
        "Venice Commission: Report on Electoral Systems, paragraph 64",
        f"{_VOTA}/41581/16491/136",
        article=True,
    ),
    Formula(
        "adams",
        HighestAverages(lambda held: held),
        _("Adams"),
        ("Smallest divisors",),
        _("Japan, lower-house seats of the prefectures, after the census of 2020"),
        "Jiji Press: 10 Lower House Seats to Be Reallocated",
        "https://www.nippon.com/en/news/yjj2021062500614/10-lower-house-seats-to-be-reallocated-to-correct-vote-value-gaps.html",
    ),
    Formula(
        "huntington-hill",
        HighestAverages(
            lambda held: held * (held + 1),
            roots=True,
            quotient=_("The quotient is votes divided by the root of seats held times one more."),
        ),
        _("Huntington-Hill"),
        ("Equal proportions", "Hill"),
        _("United States, House seats of the states, since 1941"),
        "U.S. Census Bureau: Computing Apportionment",
        "https://webarchive.library.unt.edu/eot2008/20081108144008/"
        "http:/www.census.gov/population/www/censusdata/apportionment/computing.html",
    ),
)

FORMULAS: Mapping[str, Formula] = MappingProxyType({formula.name: formula for formula in _ALL})

ANY = "hare"
"""For a question to which all formulas have one answer, such as who takes part: it can divide any votes."""
