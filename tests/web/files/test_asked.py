"""What an address with a form asks for: one file by any address that means it, or a refusal."""

from __future__ import annotations

import pytest

from election import Dataset
from election.choices import Control, Option
from election.render.piece import USUAL_WIDTH
from web.files.asked import MANY, Asked, asked, there
from web.http.refused import RefusedError


def test_a_picture_is_as_wide_as_is_asked_within_bounds(good: Dataset) -> None:
    def width(text: str) -> int:
        return asked(good, "vote_share", "svg", {"width": [text]}).width

    assert [width(text) for text in ("320", "1600", "")] == [320, 1600, USUAL_WIDTH]
    for text in ("319", "1601", "9999", "99999", "-500", "6e2", "٩٠٠", "wide"):
        with pytest.raises(RefusedError, match="whole pixels from 320 to 1600") as refusal:
            width(text)
        assert refusal.value.status == 400


def test_a_card_has_its_own_size(good: Dataset) -> None:
    card = asked(good, "vote_share", "png", {"size": ["card"], "width": ["wide"]})
    assert (card.card, card.width) == (True, USUAL_WIDTH)


def test_only_a_picture_has_a_theme_and_a_width(good: Dataset) -> None:
    query = {"theme": ["dark"], "width": ["320"]}
    assert asked(good, "vote_share", "json", query) == Asked("vote_share", "json")
    assert asked(good, "vote_share", "png", query) == Asked("vote_share", "png", theme="dark", width=320)


@pytest.mark.parametrize(
    "query",
    [
        {"election": ["mazhilis-2021"], "base": ["roll"]},
        {"base": ["roll"], "election": ["mazhilis-2016", "mazhilis-2021"], "utm_source": ["chat"]},
        {"base": ["roll", ""], "election": ["mazhilis-2021"], "theme": ["light"]},
    ],
)
def test_addresses_that_mean_the_same_ask_for_one_file(good: Dataset, query: dict[str, list[str]]) -> None:
    meant = (("base", ("roll",)), ("election", ("mazhilis-2021",)))
    assert asked(good, "vote_share", "svg", query) == Asked("vote_share", "svg", meant)


@pytest.mark.parametrize(
    ("control", "said"),
    [
        (Control("a", "A", "select", "x", (Option("x", "X"), Option("y", "Y"), Option("z", "Z", "No."))), "x and y."),
        (Control("a", "A", "hidden", "", (Option("", "None"),)), "there is: nothing."),
        (
            Control("a", "A", "many", (), tuple(Option(f"{n}", "") for n in range(MANY + 1))),
            "that the page's JSON has.",
        ),
        (Control("a", "A", "many", (), tuple(Option(f"{n}", "") for n in range(MANY))), f"and {MANY - 1}."),
        (Control("a", "A", "steps", 5.0, bounds=(0, 10), step=0.5), "a number from 0 to 10 in steps of 0.5."),
        (Control("a", "A", "range", (1, 2), bounds=(1989, 2026)), "such as 1989-2026."),
        (Control("a", "A", "switch", False), "it takes yes or no."),
        (Control("a", "A", "search", ""), "it takes any text."),
    ],
)
def test_what_a_choice_takes_is_said(control: Control, said: str) -> None:
    assert there(control).endswith(said)
