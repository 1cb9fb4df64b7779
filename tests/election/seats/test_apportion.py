"""Apportionment: textbook examples, real elections, votelib on random ones, and what holds for any votes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from votelib.component.divisor import d_hondt, danish, modified_first_coef, sainte_lague
from votelib.evaluate.core import Tie as TheirTie
from votelib.evaluate.proportional import HighestAverages, LargestRemainder

from election.seats.apportion import Apportionment, apportion
from election.seats.awards import ApportionmentError, Award, Tie
from election.seats.divisors import HighestAverages as OurAverages
from election.seats.formulas import FORMULAS
from election.words import listing

QUOTAS = {"hare": "hare", "droop": "droop", "hagenbach-bischoff": "hagenbach_bischoff", "imperiali-quota": "imperiali"}
DIVISORS: dict[str, Callable[[int], object]] = {
    "dhondt": d_hondt,
    "sainte-lague": sainte_lague,
    "sainte-lague-1.4": modified_first_coef(sainte_lague),
    "danish": danish,
}
FIRST_SEATS = ("adams", "huntington-hill")  # everyone with votes has a first seat
AVERAGES = [name for name, formula in FORMULAS.items() if isinstance(formula.rule, OurAverages)]
ALWAYS = [name for name, formula in FORMULAS.items() if formula.divides_any]


def test_only_the_imperiali_quota_can_give_more_than_there_is() -> None:
    assert set(FORMULAS) - set(ALWAYS) == {"imperiali-quota"}


# ---- examples that others have worked out -------------------------------------------------------------------------

# https://staatsrecht.honikel.de/en/berechnungsbeispiele-loesungen.htm: who has which of ten seats
HONIKEL = {"A": 6100, "B": 5000, "C": 900}


@pytest.mark.parametrize(("formula", "order"), [("sainte-lague", "ABABABCABA"), ("dhondt", "ABABABABAA")])
def test_seats_fall_in_the_order_of_their_quotients(formula: str, order: str) -> None:
    result = apportion(HONIKEL, 10, formula)
    assert [award.contestants for award in result.steps.awards] == [(letter,) for letter in order]
    assert [award.seat for award in result.steps.awards] == list(range(1, 11))
    assert result.seats == {letter: order.count(letter) for letter in "ABC"}
    assert result.steps.quota is None
    assert result.steps.shares == ()


def test_largest_remainder_step_by_step() -> None:
    result = apportion(HONIKEL, 10, "hare")
    assert result.seats == {"A": 5, "B": 4, "C": 1}
    assert result.steps.quota == 1200
    assert [(share.whole, round(float(share.remainder), 2)) for share in result.steps.shares] == [
        (5, 0.08),
        (4, 0.17),
        (0, 0.75),
    ]
    assert result.steps.awards == (Award(10, ("C",), Fraction(3, 4), 0),)


@pytest.mark.parametrize(
    ("votes", "seats", "formula", "expected"),
    [
        # wahlrecht.de/verfahren: dhondt123.html, stlague12.html
        ([4160, 3380, 2460], 10, "dhondt", [4, 4, 2]),
        ([4160, 3380, 2460], 10, "sainte-lague", [4, 3, 3]),
        # de.wikipedia.org/wiki/Adams-Verfahren
        ([450, 350, 199, 1], 50, "adams", [22, 17, 10, 1]),
    ],
)
def test_worked_examples(votes: list[int], seats: int, formula: str, expected: list[int]) -> None:
    named = {str(place): each for place, each in enumerate(votes)}
    assert list(apportion(named, seats, formula).seats.values()) == expected


def test_sk_ep_2014() -> None:
    """Slovakia's 13 members of the European Parliament, quota 439,522 / 14 (nwhyte.livejournal.com/2965501)."""
    votes = [135_089, 74_108, 43_467, 41_829, 38_316, 37_376, 36_629, 32_708, 121_081]
    lists = ["SMER", "KDH", "SDKU", "OLANO", "NOVA", "SAS", "SMK", "MOST"]
    small = {f"under 5%: {number}": 121_081 // 10 for number in range(10)}  # 21.6% for lists that each had too few
    result = apportion(dict(zip(lists, votes, strict=False)) | small, 13, "hagenbach-bischoff", "0.05", sum(votes))
    assert round(result.steps.quota or 0) == 31_394
    assert list(result.seats.values()) == [4, 2, 2, 1, 1, 1, 1, 1]
    assert {each.contestant for each in result.excluded} == set(small)


# Populations of the states at the census of 1880 (Wikipedia: 1880 United States census); they sum to the
# 49,371,340 that Balinski and Young, Fair Representation, divide.
CENSUS_1880 = {
    "Alabama": 1_262_505, "Arkansas": 802_525, "California": 864_694, "Colorado": 194_327, "Connecticut": 622_700,
    "Delaware": 146_608, "Florida": 269_493, "Georgia": 1_542_180, "Illinois": 3_077_871, "Indiana": 1_978_301,
    "Iowa": 1_624_615, "Kansas": 996_096, "Kentucky": 1_648_690, "Louisiana": 939_946, "Maine": 648_936,
    "Maryland": 934_943, "Massachusetts": 1_783_085, "Michigan": 1_636_937, "Minnesota": 780_773,
    "Mississippi": 1_131_597, "Missouri": 2_168_380, "Nebraska": 452_402, "Nevada": 62_266, "New Hampshire": 346_991,
    "New Jersey": 1_131_116, "New York": 5_082_871, "North Carolina": 1_399_750, "Ohio": 3_198_062, "Oregon": 174_768,
    "Pennsylvania": 4_282_891, "Rhode Island": 276_531, "South Carolina": 995_577, "Tennessee": 1_542_359,
    "Texas": 1_591_749, "Vermont": 332_286, "Virginia": 1_512_565, "West Virginia": 618_457, "Wisconsin": 1_315_497,
}  # fmt: skip


def with_a_seat_for_each(result: Apportionment, house: int) -> dict[str, int]:
    """Seats by quotas and remainders where every state has one at least, as the constitution wants it: what that
    takes goes off the seats for remainders."""
    whole = {share.contestant: share.whole for share in result.steps.shares}
    seats = {state: max(number, 1) for state, number in whole.items()}
    order = [award.contestants[0] for award in result.steps.awards if whole[award.contestants[0]]]
    for state in order[: house - sum(seats.values())]:
        seats[state] += 1
    return seats


@pytest.mark.parametrize(
    ("house", "expected"),
    [
        (299, {"Alabama": (8, 7.646), "Illinois": (18, 18.640), "Texas": (9, 9.640)}),
        (300, {"Alabama": (7, 7.671), "Illinois": (19, 18.702), "Texas": (10, 9.672)}),
    ],
)
def test_alabama_paradox_of_1880(house: int, expected: dict[str, tuple[int, float]]) -> None:
    """A larger house costs Alabama a seat: B. Cipra, E Pluribus Confusion, American Scientist (2010), with quotas."""
    assert sum(CENSUS_1880.values()) == 49_371_340
    result = apportion(CENSUS_1880, house, "hare")
    seats = with_a_seat_for_each(result, house)
    assert sum(seats.values()) == house
    quotas = {share.contestant: share.whole + share.remainder for share in result.steps.shares}
    assert {state: (seats[state], round(float(quotas[state]), 3)) for state in expected} == expected


def test_alabama_paradox_of_four_parties() -> None:
    """electowiki.org/wiki/Alabama_paradox"""
    votes = {"A": 567, "B": 385, "C": 42, "D": 6}
    assert apportion(votes, 323, "hare").seats == {"A": 183, "B": 124, "C": 14, "D": 2}
    assert apportion(votes, 324, "hare").seats == {"A": 184, "B": 125, "C": 13, "D": 2}


def test_new_states_paradox() -> None:
    """R. Blitzer, Thinking Mathematically, chapter 13, problem 12: D comes with seven seats, and C loses one to B."""
    votes = {"A": 99_000, "B": 214_000, "C": 487_000}
    assert apportion(votes, 50, "hare").seats == {"A": 6, "B": 13, "C": 31}
    assert apportion(votes | {"D": 116_000}, 57, "hare").seats == {"A": 6, "B": 14, "C": 30, "D": 7}


def test_population_paradox() -> None:
    """A. R. Angel and others, A Survey of Mathematics, section 14.4: B grows faster than A and loses a seat to it."""
    before = {"A": 23_527, "B": 5_548, "C": 70_925}
    after = {"A": 23_926, "B": 5_648, "C": 71_110}
    assert apportion(before, 100, "hare").seats == {"A": 23, "B": 6, "C": 71}
    assert apportion(after, 100, "hare").seats == {"A": 24, "B": 5, "C": 71}
    assert Fraction(after["B"], before["B"]) > Fraction(after["A"], before["A"])


# ---- ties ---------------------------------------------------------------------------------------------------------


def test_a_tie_for_the_last_seat() -> None:
    """Two with equal votes and an odd house: nothing but a lot can decide."""
    for formula in ALWAYS:
        result = apportion({"red": 500, "blue": 500}, 3, formula)
        assert result.seats == {"red": 1, "blue": 1}, formula
        assert result.ties == (Tie(("red", "blue"), 1),)
        assert result.steps.awards[-1].contestants == ("red", "blue")
        assert result.steps.awards[-1].seat == 3


def test_a_tie_of_several_for_fewer_seats() -> None:
    votes = {"red": 700, "blue": 100, "green": 100, "white": 100}
    result = apportion(votes, 9, "dhondt")  # 700 / 7 is 100 as well
    assert result.seats == {"red": 6, "blue": 0, "green": 0, "white": 0}
    assert result.ties == (Tie(("red", "blue", "green", "white"), 3),)
    assert [award.seat for award in result.steps.awards if len(award.contestants) > 1] == [7, 8, 9]
    assert {award.value for award in result.steps.awards[6:]} == {100}


def test_a_tie_in_which_all_have_their_seats_is_none() -> None:
    result = apportion({"red": 700, "blue": 100, "green": 100, "white": 100}, 10, "dhondt")
    assert result.seats == {"red": 7, "blue": 1, "green": 1, "white": 1}
    assert result.ties == ()
    assert all(len(award.contestants) == 1 for award in result.steps.awards)


def test_equal_remainders() -> None:
    votes = {"red": 250, "blue": 250, "green": 300, "white": 200}  # quotas of 100: 2.5 2.5 3 2
    result = apportion(votes, 10, "hare")
    assert result.seats == {"red": 2, "blue": 2, "green": 3, "white": 2}
    assert result.ties == (Tie(("red", "blue"), 1),)
    odd = apportion({"red": 150, "blue": 150, "green": 150, "white": 50}, 5, "hare")  # 1.5 1.5 1.5 0.5
    assert odd.seats == {"red": 1, "blue": 1, "green": 1, "white": 0}
    assert odd.ties == (Tie(("red", "blue", "green", "white"), 2),)


def test_a_first_seat_in_a_house_too_small_goes_by_votes() -> None:
    votes = {"a": 50, "b": 40, "c": 30, "d": 30, "e": 0}
    for formula in FIRST_SEATS:
        assert apportion(votes, 2, formula).seats == {"a": 1, "b": 1, "c": 0, "d": 0, "e": 0}
        result = apportion(votes, 3, formula)
        assert result.seats == {"a": 1, "b": 1, "c": 0, "d": 0, "e": 0}
        assert result.ties == (Tie(("c", "d"), 1),)
        assert [award.value for award in result.steps.awards] == [None, None, None]
        assert apportion(votes, 4, formula).seats == {"a": 1, "b": 1, "c": 1, "d": 1, "e": 0}


def test_as_many_whole_quotas_and_one_more_are_a_tie() -> None:
    """Hagenbach-Bischoff with no vote left over: as in D'Hondt, each one's last quota is as good as another's."""
    votes = {"red": 30, "blue": 20, "green": 10}
    result = apportion(votes, 5, "hagenbach-bischoff")
    assert [share.whole for share in result.steps.shares] == [3, 2, 1]
    assert result.seats == apportion(votes, 5, "dhondt").seats == {"red": 2, "blue": 1, "green": 0}
    assert result.ties == apportion(votes, 5, "dhondt").ties == (Tie(("red", "blue", "green"), 2),)
    assert apportion({"red": 9}, 5, "hagenbach-bischoff").seats == {"red": 5}


# ---- the threshold ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("threshold", [0.05, "0.05", "1/20", Fraction(1, 20)])
def test_a_share_equal_to_the_threshold_is_over_it(threshold: float | str | Fraction) -> None:
    votes = {"red": 950_000_000_000, "blue": 50_000_000_000}
    assert apportion(votes, 20, "hare", threshold).seats == {"red": 19, "blue": 1}
    result = apportion(votes | {"red": 950_000_000_001}, 20, "hare", threshold)
    assert result.seats == {"red": 20}
    (excluded,) = result.excluded
    assert (excluded.contestant, excluded.votes) == ("blue", 50_000_000_000)
    assert excluded.share == Fraction(50_000_000_000, 1_000_000_000_001)


def test_the_base_of_the_threshold() -> None:
    votes = {"red": 94, "blue": 6}
    assert apportion(votes, 10, "hare", "0.06").seats == {"red": 9, "blue": 1}
    assert apportion(votes, 10, "hare", "0.06", 101).seats == {"red": 10}
    assert apportion(votes, 10, "hare", "0.06", 101).excluded[0].share == Fraction(6, 101)


def test_the_quota_is_one_of_the_votes_over_the_threshold() -> None:
    result = apportion({"red": 60, "blue": 36, "green": 4}, 8, "hare", "0.05")
    assert result.steps.quota == Fraction(96, 8)
    assert result.seats == {"red": 5, "blue": 3}


# Slovakia, National Council, 29 February 2020: votes and seats of the Statistical Office, as votelib's tests have them
# (simberaj/votelib, tests/real/data/sk_nr_2020.csv). PS/SPOLU, a coalition, needed 7% and had 6.97%.
SLOVAKIA_2020 = {
    "OLANO": (721_166, 53), "Smer": (527_172, 38), "Sme rodina": (237_531, 17), "LSNS": (229_660, 17),
    "PS/SPOLU": (200_780, 0), "SaS": (179_246, 13), "Za ludi": (166_325, 12), "KDH": (134_099, 0), "MKO": (112_662, 0),
    "SNS": (91_171, 0), "Dobra volba": (88_220, 0), "Vlast": (84_507, 0), "Most": (59_174, 0), "others": (49_798, 0),
}  # fmt: skip


def test_sk_nr_2020() -> None:
    votes = {name: number for name, (number, _seats) in SLOVAKIA_2020.items()}
    coalition = {"PS/SPOLU": Fraction(7, 100)}
    result = apportion(votes, 150, "hagenbach-bischoff", "0.05", own=coalition)
    assert {name: result.seats.get(name, 0) for name in votes} == {
        name: seats for name, (_votes, seats) in SLOVAKIA_2020.items()
    }
    assert result.excluded[0].contestant == "PS/SPOLU"
    assert apportion(votes, 150, "hagenbach-bischoff", "0.05").seats["PS/SPOLU"] > 0


def test_who_is_exempt_takes_part_with_any_votes() -> None:
    result = apportion({"red": 960, "minority": 40}, 25, "hare", "0.05", own={"minority": Fraction(0)})
    assert result.seats == {"red": 24, "minority": 1}


def test_at_least_two_lists() -> None:
    votes = {"red": 880, "blue": 45, "green": 45, "white": 30}
    alone = apportion(votes, 98, "hare", "0.07")
    assert alone.seats == {"red": 98}
    two = apportion(votes, 98, "hare", "0.07", at_least=2)
    assert two.seats.keys() == {"red", "blue", "green"}  # two are next
    assert [each.contestant for each in two.excluded] == ["white"]
    assert apportion(votes | {"green": 44}, 98, "hare", "0.07", at_least=2).seats.keys() == {"red", "blue"}
    assert apportion(votes, 98, "hare", "0.04", at_least=2).seats.keys() == {"red", "blue", "green"}  # enough are over
    assert apportion({"red": 9, "blue": 0}, 5, "hare", "0.07", at_least=2).seats == {"red": 5}


# ---- no input crashes it ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("formula", FORMULAS)
def test_nothing_to_divide(formula: str) -> None:
    assert apportion({}, 10, formula).seats == {}
    assert apportion({"red": 0, "blue": 0}, 10, formula).seats == {"red": 0, "blue": 0}
    assert apportion({"red": 7, "blue": 3}, 0, formula).seats == {"red": 0, "blue": 0}
    for result in (apportion({"red": 0}, 10, formula, "0.05"), apportion({"red": 0}, 0, formula, base=0)):
        assert not any(result.seats.values())
        assert result.ties == ()


@pytest.mark.parametrize("formula", FORMULAS)
def test_all_under_the_threshold_leaves_the_house_empty(formula: str) -> None:
    result = apportion({"red": 30, "blue": 40, "green": 30}, 10, formula, "0.41")
    assert result.seats == {}
    assert result.ties == ()
    assert [each.contestant for each in result.excluded] == ["blue", "red", "green"]
    assert result.steps.awards == ()


@pytest.mark.parametrize("formula", ALWAYS)
def test_one_contestant_has_all(formula: str) -> None:
    assert apportion({"red": 1}, 10, formula).seats == {"red": 10}
    assert apportion({"red": 10**12, "blue": 0}, 98, formula).seats == {"red": 98, "blue": 0}


def test_more_seats_than_votes() -> None:
    for formula in ALWAYS:
        assert seats_in_all(apportion({"red": 2, "blue": 1}, 10, formula)) == 10, formula
    # a Droop quota of one vote leaves more seats than there are lists: remainders (all 0) are gone through again
    result = apportion({"red": 2, "blue": 1}, 10, "droop")
    assert result.seats == {"red": 5, "blue": 4}
    assert result.ties == (Tie(("red", "blue"), 1),)


def test_imperiali_says_when_it_gives_more_than_there_is() -> None:
    with pytest.raises(ApportionmentError) as error:
        apportion({"red": 50, "blue": 50}, 2, "imperiali-quota")
    assert str(error.value) == ("The quota is too small: whole quotas alone give 4 seats, and there are only 2.")
    with pytest.raises(ApportionmentError, match="there is only 1"):
        apportion({"red": 50}, 1, "imperiali-quota")
    fits = apportion({"red": 50, "blue": 31, "green": 19}, 3, "imperiali-quota")  # a quota of 20
    assert fits.seats == {"red": 2, "blue": 1, "green": 0}


@pytest.mark.parametrize(
    ("votes", "seats", "formula", "options", "message"),
    [
        ({"red": -1}, 5, "hare", {}, "red: -1 is negative."),
        ({"red": 1.5}, 5, "hare", {}, "red: 1.5 is not a whole number."),
        ({"red": 1}, -5, "hare", {}, "The number of seats: -5 is negative."),
        ({"red": 1}, 5, "hare", {"base": -1}, "The base of the threshold: -1 is negative."),
        ({"red": 1}, 5, "hare", {"base": 0}, "The base of the threshold is 0, though there are votes."),
        ({"red": 1}, 5, "hare", {"threshold": -0.1}, "A threshold can't be negative."),
        ({"red": 1}, 5, "hare", {"threshold": "some"}, "A threshold is a fraction such as 0.05 or 1/20, not “some”."),
        ({"red": 1}, 5, "hare", {"threshold": "1/0"}, "A threshold is a fraction such as 0.05 or 1/20, not “1/0”."),
        (
            {"red": 1},
            5,
            "lottery",
            {},
            f"There is no formula “lottery”; there are {listing(list(FORMULAS))}.",
        ),
    ],
)
def test_what_makes_no_sense_is_said(
    votes: dict[str, int], seats: int, formula: str, options: dict[str, object], message: str
) -> None:
    with pytest.raises(ApportionmentError) as error:
        apportion(votes, seats, formula, **options)  # type: ignore[arg-type]
    assert str(error.value) == message


# ---- beside votelib, and what holds for any votes -----------------------------------------------------------------

NUMBERS = st.one_of(st.integers(1, 40), st.integers(1, 10**6), st.integers(10**12 - 50, 10**12))
VOTES = st.lists(NUMBERS, min_size=1, max_size=8).map(lambda each: {f"p{n}": votes for n, votes in enumerate(each)})
SEATS = st.integers(1, 40)


def seats_in_all(result: Apportionment) -> int:
    return sum(result.seats.values()) + sum(tie.seats for tie in result.ties)


def as_theirs(result: Apportionment) -> dict[object, int]:
    """Ours as votelib gives seats: no zeros, a tie under a set of names."""
    seats: dict[object, int] = {name: number for name, number in result.seats.items() if number}
    return seats | {frozenset(tie.contestants): tie.seats for tie in result.ties}


def plain(theirs: Mapping[object, int]) -> dict[object, int]:
    return {frozenset(key) if isinstance(key, TheirTie) else key: number for key, number in theirs.items() if number}


@pytest.mark.parametrize("formula", DIVISORS)
@settings(max_examples=60, deadline=None)
@given(votes=VOTES, seats=SEATS)
def test_divisor_methods_as_in_votelib(formula: str, votes: dict[str, int], seats: int) -> None:
    theirs = HighestAverages(DIVISORS[formula]).evaluate(votes, seats)
    assert as_theirs(apportion(votes, seats, formula)) == plain(theirs)


@pytest.mark.parametrize(
    ("formula", "divisor", "power"), [("adams", lambda n: n, 1), ("huntington-hill", lambda n: n * (n + 1), 2)]
)
@settings(max_examples=60, deadline=None)
@given(votes=VOTES, seats=SEATS)
def test_methods_with_a_first_seat_as_in_votelib(
    formula: str, divisor: Callable[[int], int], power: int, votes: dict[str, int], seats: int
) -> None:
    """votelib's own Huntington-Hill divisor is a rounded root, which its evaluator then refuses; given squares it
    compares what the roots would."""
    assume(seats > len(votes))
    first = dict.fromkeys(votes, 1)
    squares = {name: number**power for name, number in votes.items()}
    theirs = plain(HighestAverages(divisor).evaluate(squares, seats, prev_gains=first))
    assert as_theirs(apportion(votes, seats, formula)) == theirs | {name: 1 + theirs.get(name, 0) for name in votes}


@pytest.mark.parametrize("formula", QUOTAS)
@settings(max_examples=60, deadline=None)
@given(votes=VOTES, seats=SEATS)
def test_largest_remainders_as_in_votelib(formula: str, votes: dict[str, int], seats: int) -> None:
    extra = {"hare": 0, "droop": 1, "hagenbach-bischoff": 1, "imperiali-quota": 2}[formula]
    whole = sum(number * (seats + extra) // sum(votes.values()) for number in votes.values())
    if formula not in ALWAYS and whole > seats:
        with pytest.raises(ApportionmentError):
            apportion(votes, seats, formula)
        return
    assume(formula != "hagenbach-bischoff" or whole <= seats)  # an error there, a tie here
    assume(formula != "droop" or sum(votes.values()) > seats * (seats + 1))  # their house would stay short
    theirs = LargestRemainder(QUOTAS[formula]).evaluate(votes, seats)
    assert as_theirs(apportion(votes, seats, formula)) == plain(theirs)


@pytest.mark.parametrize("formula", FORMULAS)
@settings(max_examples=40, deadline=None)
@given(votes=VOTES, seats=SEATS, turn=st.integers(0, 7))
def test_what_holds_for_any_votes(formula: str, votes: dict[str, int], seats: int, turn: int) -> None:
    try:
        result = apportion(votes, seats, formula)
    except ApportionmentError:
        assert formula not in ALWAYS
        return
    assert seats_in_all(result) == seats
    for tie in result.ties:
        assert 0 < tie.seats < len(tie.contestants)
    awards = result.steps.awards
    assert [award.seat for award in awards] == list(range(seats - len(awards) + 1, seats + 1))
    values = [award.value for award in awards if award.value is not None]
    assert values == sorted(values, reverse=True) or formula == "droop"  # goes through remainders again, with few votes
    for one in votes:  # whoever has more votes has no fewer seats
        assert all(result.seats[one] >= result.seats[other] for other in votes if votes[one] > votes[other])
    names = list(votes)
    turned = {name: votes[name] for name in names[turn:] + names[:turn]}
    assert as_theirs(apportion(turned, seats, formula)) == as_theirs(result)  # the order of the lists decides nothing
    if formula != "droop":  # whose quota is a whole number of votes
        assert as_theirs(apportion({k: 3 * v for k, v in votes.items()}, seats, formula)) == as_theirs(result)


@pytest.mark.parametrize("formula", AVERAGES)
@settings(max_examples=40, deadline=None)
@given(votes=VOTES, seats=SEATS)
def test_what_holds_for_divisor_methods(formula: str, votes: dict[str, int], seats: int) -> None:
    result, larger = apportion(votes, seats, formula), apportion(votes, seats + 1, formula)
    for name in votes:  # no Alabama paradox
        assert larger.seats[name] >= result.seats[name]
    for tie in result.ties:  # one vote more, and it is theirs
        for name in tie.contestants:
            assert apportion(votes | {name: votes[name] + 1}, seats, formula).seats[name] > result.seats[name]


def test_a_large_house_is_exact() -> None:
    """A thousand lists and ten thousand seats; twins of lists tie throughout. How long that takes, benchmarks/seats.py
    says."""
    votes = {f"p{place}": 10**12 - (place // 2) * 7 for place in range(1000)}
    for formula in AVERAGES:
        result = apportion(votes, 10_001, formula)
        assert seats_in_all(result) == 10_001
        (tie,) = result.ties
        assert tie.seats == 1
        assert len(tie.contestants) == 2
