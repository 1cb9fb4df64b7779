"""Every contestant can be seen on both pages, and in a contest no two look alike."""

from __future__ import annotations

from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import pytest

from election import Dataset, colours, sight
from election.colouring import ALIKE, APART, Wish, alike, distance, of_contestants
from election.colours import DEFAULTS, INDEPENDENTS, PAPER


def party(name: str, light: str = "", dark: str = "") -> Wish:
    return Wish(name, "party", light, dark)


@pytest.mark.parametrize("package", ["good", "small"])
def test_in_every_contest_all_parties_are_seen_and_told_apart(package: str, request: pytest.FixtureRequest) -> None:
    dataset: Dataset = request.getfixturevalue(package)
    parties = {row.contestant_id for row in dataset["contestants"].itertuples() if row.kind == "party"}
    for pair in dataset.colours.values():
        assert sight.contrast(pair.light, PAPER.light) >= 3
        assert sight.contrast(pair.dark, PAPER.dark) >= 3
    for contest, rows in dataset["results"].groupby("election_id"):
        drawn = [dataset.colours[name] for name in rows["contestant_id"] if name in parties]
        assert not any(alike(*two) for two in combinations(drawn, 2)), contest


def test_a_default_is_never_one_that_another_of_the_contest_has_as_its_own() -> None:
    first, second = DEFAULTS[:2]
    wishes = [party("a"), party("b", first.light.lower(), first.dark.lower()), Wish("c", "against_all", "", "")]
    assert of_contestants(wishes, [["a", "b", "c"]]) == {"a": second, "b": first, "c": colours.AGAINST_ALL}


def test_twenty_four_parties_without_colours_have_one_each() -> None:
    names = [f"list-{number}" for number in range(24)]
    drawn = list(of_contestants([party(name) for name in names], [names]).values())
    assert len(set(drawn)) == 24
    for one, other in combinations(drawn, 2):
        assert distance(one, other) >= APART
        for first, second in zip(one, other, strict=True):
            assert ciede2000(first, second) >= 6  # 2.3 can just be told where colours touch
            assert all(sight.distance(first, second, each) >= 1.5 * 0.02 for each in sight.DEFICIENCIES)


def test_more_than_there_are_defaults_are_told_apart_by_shades() -> None:
    names = [f"list-{number}" for number in range(40)]
    drawn = list(of_contestants([party(name) for name in names], [names]).values())
    assert not any(alike(*two) for two in combinations(drawn, 2))


def test_parties_have_colours_of_their_own_as_far_as_they_go_and_share_them_only_across_contests() -> None:
    drawn = of_contestants([party(name) for name in "abcd"], [["c", "d"], ["a", "b"]])
    assert drawn == dict(zip("cdab", DEFAULTS[:4], strict=True))  # the first contest's come first
    many = [f"{contest}-{number}" for contest in range(9) for number in range(7)]
    drawn = of_contestants([party(name) for name in many], [many[start : start + 7] for start in range(0, 63, 7)])
    for start in range(0, 63, 7):
        assert len({drawn[name] for name in many[start : start + 7]}) == 7


def test_black_white_and_yellow_are_seen_and_keep_their_character() -> None:
    wishes = [party("black", "#000000"), party("white", "#FFFFFF"), party("yellow", "#FFFF00", "#FFFF00")]
    drawn = of_contestants(wishes, [["black", "white", "yellow"]])
    assert drawn["black"].light == "#000000"
    assert drawn["white"].dark == drawn["white"].dark.upper() == "#FFFFFF"
    assert drawn["yellow"].dark == "#FFFF00"
    for pair in drawn.values():
        assert sight.contrast(pair.light, PAPER.light) >= 3
        assert sight.contrast(pair.dark, PAPER.dark) >= 3
    for name in ("black", "white"):  # grey where they must give way, never a hue
        assert all(hypot(*sight.oklab(each)[1:]) < 0.02 for each in drawn[name])


@pytest.mark.parametrize("second", ["#005F73", "#005E72", "#035F75"])
def test_two_of_one_colour_in_a_contest_are_told_apart_by_a_shade(second: str) -> None:
    wishes = [party("first", "#005F73", "#6CC5D9"), party("second", second, "#6CC5D9")]
    drawn = of_contestants(wishes, [["first", "second"]])
    assert drawn["first"] == ("#005F73", "#6CC5D9")
    assert not alike(*drawn.values())
    assert of_contestants(wishes, [["first"], ["second"]])["second"] == (second, "#6CC5D9")


def test_a_colour_given_for_one_page_makes_that_of_the_other() -> None:
    drawn = of_contestants([party("navy", "#000080"), party("lemon", "", "#FFF44F")], [])
    assert drawn["navy"].light == "#000080"
    assert 3 <= sight.contrast(drawn["navy"].dark, PAPER.dark) < 3.1
    assert drawn["lemon"].dark == "#FFF44F"
    assert 3 <= sight.contrast(drawn["lemon"].light, PAPER.light) < 3.1


def test_a_colour_means_a_party() -> None:
    """Answers and candidates among themselves have none, unless a row names one; among parties a candidate needs it."""
    wishes = [
        Wish("yes", "answer", "", ""),
        Wish("no", "answer", "", ""),
        Wish("red", "candidate", "#B00020", "#FF5060"),
    ]
    wishes += [Wish("a", "candidate", "", ""), Wish("b", "candidate", "", ""), party("p")]
    drawn = of_contestants(wishes, [["yes", "no"], ["a", "red"], ["b", "p"]])
    assert drawn["yes"] == drawn["no"] == drawn["a"] == INDEPENDENTS
    assert drawn["red"] == ("#B00020", "#FF5060")
    assert {drawn["b"], drawn["p"]} == set(DEFAULTS[:2])


def test_no_light_colour_has_two_dark_ones() -> None:
    """Pictures are turned dark by the light colour alone: a party's may be that of the text, or of another party."""
    text = colours.TEXT.light
    wishes = [party("a", text, "#B3AEA6"), party("b", "#7A3AC9", "#B481CB"), party("c", "#7A3AC9", "#E0A0FF")]
    drawn = of_contestants(wishes, [])
    mapping = colours.pairs(drawn.values())
    assert [mapping[pair.light] for pair in drawn.values()] == ["#B3AEA6", "#B481CB", "#E0A0FF"]
    assert mapping[text] == colours.TEXT.dark
    assert all(
        sight.distance(pair.light, wish.light) < ALIKE for pair, wish in zip(drawn.values(), wishes, strict=True)
    )


def ciede2000(one: str, other: str) -> float:
    return _ciede2000(_cielab(one), _cielab(other))


def _cielab(colour: str) -> tuple[float, float, float]:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (each ** (1 / 3) if each > 216 / 24389 else (24389 / 27 * each + 16) / 116 for each in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _ciede2000(first: tuple[float, float, float], second: tuple[float, float, float]) -> float:
    """Sharma, Wu and Dalal, The CIEDE2000 color-difference formula (2005)."""
    mean = (hypot(*first[1:]) + hypot(*second[1:])) / 2
    stretch = 1 + 0.5 * (1 - sqrt(mean**7 / (mean**7 + 25**7)))
    (l1, c1, h1), (l2, c2, h2) = (
        (lab[0], hypot(lab[1] * stretch, lab[2]), degrees(atan2(lab[2], lab[1] * stretch)) % 360)
        for lab in (first, second)
    )
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    dl, dc, dh = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(turn / 2))
    lm, cm = (l1 + l2) / 2, (c1 + c2) / 2
    hm = (h1 + turn / 2) % 360 if c1 * c2 else h1 + h2
    t = 1 - 0.17 * cos(radians(hm - 30)) + 0.24 * cos(radians(2 * hm))
    t += 0.32 * cos(radians(3 * hm + 6)) - 0.2 * cos(radians(4 * hm - 63))
    sl = 1 + 0.015 * (lm - 50) ** 2 / sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    bent = -sin(radians(60 * exp(-(((hm - 275) / 25) ** 2)))) * 2 * sqrt(cm**7 / (cm**7 + 25**7))
    return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + bent * dc / sc * dh / sh)


@pytest.mark.parametrize(
    ("first", "second", "apart"),  # of the pairs that the authors publish for whoever writes the formula
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_yardstick_of_these_tests_is_right(
    first: tuple[float, float, float], second: tuple[float, float, float], apart: float
) -> None:
    assert _ciede2000(first, second) == pytest.approx(apart, abs=0.0001)
