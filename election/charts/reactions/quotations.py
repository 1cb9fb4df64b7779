"""Quotations in a picture of voices: words in the serif face, under them who said them and when."""

from __future__ import annotations

from collections.abc import Sequence

from election import colours
from election.card import Quote
from election.charts.draw import template
from election.charts.draw.ruler import wrap
from election.charts.draw.sheet import Sheet
from election.charts.reactions.heads import Place
from election.record.blocks import Voice
from election.words import _

SIZE, LINE = 17, 22
BY, BY_LINE = 12, 16
LEAST = 138  # pixels that a quotation needs
_INDENT = 9  # from the middle of a voice's mark
_BEFORE, _AFTER = 3, 4


def beside(sheet: Sheet, voice: Voice, places: Sequence[Place], top: float) -> None:
    """A voice's quotations, each in a place of its own, their upper edges at `top`."""
    for quoted, place in zip(voice.quotes, places, strict=True):
        write(sheet, quoted, top, place.room - _INDENT, voice.row.reaction_id, x=place.start, shift=_INDENT)


def height(voice: Voice, places: Sequence[Place]) -> float:
    return max(high(quoted, place.room - _INDENT) for quoted, place in zip(voice.quotes, places, strict=True))


def write(sheet: Sheet, quoted: Quote, top: float, room: float, of: str, *, x: float = 0, shift: float = 0) -> None:
    """One quotation of the statement of that id, `shift` pixels right of `x` on the sheet."""
    at = {"x": x, "xref": "x", "name": of}
    top += _BEFORE
    for number, line in enumerate(_lines(quoted, room)):
        font = {"family": template.SERIF, "size": SIZE}
        sheet.label(shift, top + (number + 0.5) * LINE, template.safe(line), **at, font=font)
    top += len(_lines(quoted, room)) * LINE + _AFTER
    for number, line in enumerate(_by(quoted, room)):
        font = {"size": BY, "color": colours.SECONDARY.light}
        sheet.label(shift, top + (number + 0.5) * BY_LINE, template.safe(line), **at, font=font)


def high(quoted: Quote, room: float) -> float:
    """How many pixels it takes downwards."""
    return _BEFORE + len(_lines(quoted, room)) * LINE + _AFTER + len(_by(quoted, room)) * BY_LINE + _AFTER


def _lines(quoted: Quote, room: float) -> list[str]:
    return wrap(_("“{words}”").format(words=quoted.text), room, size=SIZE, serif=True, lines=6)


def _by(quoted: Quote, room: float) -> list[str]:
    return wrap(quoted.by, room, size=BY, lines=2)
