"""What stands between a page's answer and its first section, in order: known here, so that the live page and its first
view lay it out alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from election.choices import Control


@dataclass(frozen=True)
class Bar:
    """A filter bar: the controls of these keys, without keys all; those in `more` fold behind a button on a phone."""

    keys: tuple[str, ...] = ()
    more: tuple[str, ...] = ()

    def controls(self, controls: tuple[Control, ...]) -> tuple[list[Control], list[Control]]:
        """Those in the open and those that fold, each in the page's order; hidden ones have no widget."""
        shown = [
            control
            for control in controls
            if control.kind != "hidden" and (not self.keys or control.key in (*self.keys, *self.more))
        ]
        return [each for each in shown if each.key not in self.more], [each for each in shown if each.key in self.more]


@dataclass(frozen=True)
class Tiles:
    """The view's figures."""


@dataclass(frozen=True)
class Bench:
    """A bar and the sections under it, one third of the page, beside the section in which their effect is seen."""

    bar: Bar
    sections: tuple[str, ...]
    result: str


Part = Bar | Tiles | Bench

USUAL: tuple[Part, ...] = (Bar(), Tiles())


def top_of(page: Any) -> tuple[Part, ...]:
    """The parts that a page's module names as its TOP, else the usual ones."""
    top: tuple[Part, ...] = getattr(page, "TOP", USUAL)
    return top
