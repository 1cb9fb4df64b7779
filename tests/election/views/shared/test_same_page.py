"""The way to a page itself with other choices."""

from __future__ import annotations

from dataclasses import dataclass

from election.choices import Control, Option, Query, read, said
from election.package.dataset import Dataset
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


def controls(_dataset: Dataset, query: Query) -> tuple[Control, ...]:
    """As a page has them: there is no "all" of one thing that is searched for."""
    return CONTROLS[:2] if said(query, "q") else CONTROLS


def test_a_link_has_what_is_chosen_and_nothing_else(good: Dataset) -> None:
    link = same_page(good, "On", "fruit", controls, Choices(("a", "b"), "x y"))
    assert link.address == "fruit?kind=a&kind=b&q=x+y"
    assert read(CONTROLS, {"kind": ["a", "b"], "q": ["x y"]})[0] == vars(Choices(("a", "b"), "x y"))


def test_a_page_as_it_opens_is_its_plain_address(good: Dataset) -> None:
    assert same_page(good, "Back", "fruit", controls, Choices()).address == "fruit"


def test_what_can_not_be_chosen_beside_the_others_is_left_out(good: Dataset) -> None:
    assert same_page(good, "All", "fruit", controls, Choices(all=True)).address == "fruit?all=yes"
    assert same_page(good, "All", "fruit", controls, Choices(q="x", all=True)).address == "fruit?q=x"
