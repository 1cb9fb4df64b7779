"""The source-check page for a query, and what stands on it."""

from __future__ import annotations

from election import Dataset
from election.card import Card
from election.view import Cards, Listing, View
from election.views import open_page

VERDICTS = {"supported": 11, "imprecise": 9, "wrong": 4, "unverifiable": 5}  # as they were given


def page(dataset: Dataset, **query: str | list[str]) -> View:
    asked = {name: [value] if isinstance(value, str) else value for name, value in query.items()}
    return open_page(dataset, "source_check", asked).view


def cards(shown: View, section: str = "claims") -> tuple[Card, ...]:
    (block,) = shown.section(section).blocks
    assert isinstance(block, Cards)
    return block.cards


def listing(shown: View, section: str, number: int = 0) -> Listing:
    block = shown.section(section).blocks[number]
    assert isinstance(block, Listing)
    return block


def card(shown: View, claim: str) -> Card:
    return next(each for each in cards(shown) if each.id == claim)
