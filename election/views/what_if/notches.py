"""What stands under the scale of thresholds: every party's share, and the official threshold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from election import words
from election.choices import Control, Notch
from election.contests.bases import BASES, BaseName
from election.contests.rules import official_rules
from election.contests.scenario import scenario
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.seats.awards import ApportionmentError
from election.words import _
from figure_svg.fonts import width

ACROSS = 272  # pixels of the scale where it is shortest
EDGE = 14  # pixels that a name may reach beyond either end
LINES = 2  # of names under it


@kept_with_data(128)
def notches(dataset: Dataset, election: str, base: str, control: Control) -> tuple[Notch, ...]:
    """Of the parties on the scale, in per cent of the base asked for; of the official base where none is. Names that
    find no room are left out: the curve and its table have all."""
    rules = official_rules(dataset, election)
    asked: BaseName | None = next((each for each in BASES if each == base), None)
    if rules is None:
        return ()
    try:
        now = scenario(dataset, election, replace(rules, base=asked or rules.base))
    except (ApportionmentError, KeyError):
        return ()
    low, high = control.bounds
    shares = [(party, float(share * 100)) for party in now.parties if (share := now.share(party)) is not None]
    parties = [
        Notch(share, dataset.short(party), dataset.colours[party]) for party, share in shares if low < share < high
    ]
    official = float(rules.percent)
    law = [Notch(official, _("official {share}").format(share=words.threshold(official)))] if now.limited else []
    return tuple(sorted(_placed([*law, *parties], high - low), key=lambda notch: notch.at))


def _placed(found: Sequence[Notch], across: float) -> list[Notch]:
    """Each with the first line on which there is room for its name; a tick alone where there is none."""
    placed: list[Notch] = []
    boxes: list[Box] = []
    for notch in found:
        x, long = notch.at / across * ACROSS, width(notch.name, 12) + 8
        box = next(
            (box for line in range(LINES) if _free(box := Box(line, x, x - long / 2, x + long / 2), boxes)), None
        )
        if box:
            boxes.append(box)
        placed.append(replace(notch, line=box.line) if box else replace(notch, name=""))
    return placed


class Box(NamedTuple):
    """Where a name would lie, on which line under the scale, and its tick."""

    line: int
    tick: float
    left: float
    right: float

    def cut_by(self, other: Box) -> bool:
        """Whether the other's tick goes through this name to a lower line."""
        return other.line > self.line and self.left < other.tick < self.right


def _free(box: Box, others: Sequence[Box]) -> bool:
    """Whether it is on the sheet, on no other name of its line, and neither is cut by the other's tick."""
    inside = box.left >= -EDGE and box.right <= ACROSS + EDGE
    apart = all(box.line != each.line or box.right < each.left or each.right < box.left for each in others)
    return inside and apart and not any(box.cut_by(each) or each.cut_by(box) for each in others)
