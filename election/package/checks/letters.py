"""Letters in names for which this machine has no font: pictures drawn on the server would have boxes in their place."""

from __future__ import annotations

from collections.abc import Iterator

from election.package.problems import Problem
from election.package.records import Tables
from election.words import _
from figure_svg import machine, shipped

_DRAWN = ("name", "name_en", "short_name", "title", "headline", "actor")
"""Columns whose words stand in pictures, in whatever table."""


def letters_have_a_font(tables: Tables) -> Iterator[Problem]:
    """Each script is told once, at the first name that has it."""
    told: set[str] = set()
    for table in tables.values():
        columns = [field.name for field in table.schema.fields if field.name in _DRAWN]
        for record, column in ((record, column) for record in table.records for column in columns):
            for script in sorted({*map(machine.script, shipped.undrawn(record.texts.get(column, "")))} - told):
                told.add(script)
                what = _("No font on this machine has these letters ({script}): PNG pictures show boxes for them.")
                mend = _(
                    "Install one that has them, such as Noto (in Debian: fonts-noto-core, fonts-noto-cjk, "
                    "fonts-noto-color-emoji). Pages and SVG pictures use the reader’s fonts."
                )
                yield table.warning(record, column, what.format(script=script), mend)
