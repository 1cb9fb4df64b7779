"""Problems as text for a terminal and as JSON for a program."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from dataclasses import asdict

from election.package.problems import Problem
from election.words import _, n_

WIDTH = 80
_LEAST = 30  # characters: words in a narrower column are hard to read
_WIDEST = 18  # characters that the name of a file or a column takes before it is broken


def problems_text(problems: Sequence[Problem], width: int = WIDTH) -> str:
    """An aligned table: where, and beside it what is wrong and, on a line of its own, how to mend it."""
    heads = (_("file"), _("row"), _("column"), _("what is wrong, how to mend it"))
    rows = [_cells(problem) for problem in problems]
    widths = [min(_WIDEST, max(len(row[index]) for row in [heads, *rows])) for index in range(3)]
    widths.append(max(_LEAST, width - sum(widths) - 3 * 2))
    lines = [*_row(heads, widths), "  ".join("-" * each for each in widths)]
    for row in rows:
        lines += [*_row(row, widths), ""]
    return "\n".join([*lines, _counted(problems)])


def problems_json(problems: Sequence[Problem]) -> str:
    """A list of objects with the fields of `Problem`; row is null where there is none."""
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)


def _counted(problems: Sequence[Problem]) -> str:
    grave = sum(problem.level == "problem" for problem in problems)
    warned = len(problems) - grave
    told = (
        n_("{n} problem", "{n} problems", grave) if grave else "",
        n_("{n} warning", "{n} warnings", warned) if warned else "",
    )
    return f"{', '.join(filter(None, told))}."


def _cells(problem: Problem) -> tuple[str, ...]:
    row = "" if problem.row is None else str(problem.row)
    what = problem.what if problem.level == "problem" else _("Warning: {what}").format(what=problem.what)
    return problem.file, row, problem.column, f"{what}\n{problem.mend}"


def _row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    """A row of the table as lines: each cell wrapped to its width, short ones filled up."""
    wrapped = [_wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, wrapped))
    filled = [lines + [""] * (height - len(lines)) for lines in wrapped]
    return [
        "  ".join(line.ljust(width) for line, width in zip(line_cells, widths, strict=True)).rstrip()
        for line_cells in zip(*filled, strict=True)
    ]


def _wrap(text: str, width: int) -> list[str]:
    """Lines of a cell. What can't be printed is shown as an escape, so that no file's content moves the cursor."""
    printable = "".join(each if each.isprintable() or each == "\n" else repr(each)[1:-1] for each in text)
    return [line for part in printable.split("\n") for line in textwrap.wrap(part, width) or [""]]
