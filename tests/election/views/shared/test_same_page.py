"""The way to a page itself with other choices."""

from __future__ import annotations

from dataclasses import dataclass

from election.choices import Control, Option, read
from election.views.shared.same_page import same_page

CONTROLS = (
    Control("kind", "Kind", "many", (), (Option("a", "A"), Option("b", "B"))),
    Control("q", "Search", "search", ""),
    Control("all", "All", "switch", False),
)


@dataclass(frozen=True)
class Choices:
    kind: tuple[str, ...] = ()
    q: str = ""
    all: bool = False


def test_a_link_has_what_is_chosen_and_nothing_else() -> None:
    link = same_page("On", "fruit", CONTROLS, Choices(("a", "b"), "x y"))
    assert link.address == "fruit?kind=a&kind=b&q=x+y"
    assert read(CONTROLS, {"kind": ["a", "b"], "q": ["x y"]})[0] == vars(Choices(("a", "b"), "x y"))


def test_a_page_as_it_opens_is_its_plain_address() -> None:
    assert same_page("Back", "fruit", CONTROLS, Choices()).address == "fruit"
