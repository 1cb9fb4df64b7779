"""What stands over the voices of a block, from abroad or at home: how many there are of each stance.

`starts` are the places of the columns across the sheet, by stance; `rooms` the pixels that each has for its words.
"""

from __future__ import annotations

from collections.abc import Mapping

from election.charts.draw import marks, template
from election.charts.draw.ruler import wrap
from election.charts.draw.sheet import Sheet
from election.record.statements import Statements
from election.words import _, count

LINE = 17  # from one line of a heading to the next
BLOCK = 17  # size of “Abroad” and “At home”


def height(found: Statements, rooms: Mapping[str, float]) -> int:
    return 34 + LINE * max(len(_wrapped(found.stances[stance], room)) for stance, room in rooms.items())


def abroad(
    sheet: Sheet, found: Statements, starts: Mapping[str, float], rooms: Mapping[str, float], names: int = 0
) -> None:
    """Over each column how many there are from abroad and of what, in the stance's colour for words; `names` pixels
    under the name of the block."""
    counts = found.counts(found.abroad)
    if len(found.home):
        sheet.heading(
            0, 0 if names else 4, template.bold(_("Abroad")), xref="paper", xshift=-sheet.left, font={"size": BLOCK}
        )
    for stance, start in starts.items():
        font = {"color": marks.look(stance).text.light}
        words = "<br>".join(map(template.bold, _wrapped(found.stances[stance], rooms[stance])))
        number = template.bold(count(counts[stance]))
        sheet.heading(start, names, number, xshift=-7, font={**font, "size": 20})
        sheet.heading(start, names + 24, words, xshift=-7, align="left", font=font)


def at_home(sheet: Sheet, found: Statements, starts: Mapping[str, float], y: float, names: float = 0) -> None:
    """The line over what was said at home: its name, and how many of each stance, `names` pixels under it."""
    sheet.label(-sheet.left, y, template.bold(_("At home")), font={"size": BLOCK})
    counts = found.counts(found.home)
    for stance, start in starts.items():
        font = {"color": marks.look(stance).text.light, "size": 20}
        sheet.label(-7, y + names, template.bold(count(counts[stance])), x=start, xref="x", font=font)


def _wrapped(words: str, room: float) -> list[str]:
    return wrap(words, room, bold=True)
