"""The command line: `python -m election check FOLDER` and `python -m election say PAGE`."""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
from collections.abc import Sequence

from election.package.dataset import Dataset, load
from election.package.folder import shown_folder
from election.package.problems import DataError, Problem
from election.package.report import WIDTH, problems_json, problems_text
from election.render.forms import Form, forms_of
from election.words import _, listing, n_


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; gives the exit status: 0 done, 1 the data has problems, 2 not understood."""
    options = _parser().parse_args(arguments)
    status: int = options.run(options)
    return status


def check(options: argparse.Namespace) -> int:
    """Prints every problem and every warning of a folder, and one line when it is sound."""
    found, sound = _found(options.folder)
    if options.json:
        print(problems_json(found))
    else:
        if found:
            print(problems_text(found, shutil.get_terminal_size((WIDTH, 24)).columns))
        if sound:
            print(sound)
    return 0 if sound else 1


def _found(folder: str) -> tuple[Sequence[Problem], str]:
    """What is wrong with a folder, and the line that says it is sound, empty where it is not."""
    from election.publishing import publishing_problems, standard_is_checked

    try:
        dataset = load(folder)
    except DataError as error:
        return [*error.problems, *error.warnings], ""
    if not standard_is_checked():
        print(_("Not checked: whether the description keeps to the Data Package standard."), file=sys.stderr)
        print(_("“pip install frictionless” adds that."), file=sys.stderr)
    found = sorted([*publishing_problems(dataset), *dataset.warnings], key=lambda each: each.level)
    return found, "" if any(each.level == "problem" for each in found) else _sound(folder, dataset)


def say(options: argparse.Namespace) -> int:
    """Prints what a page says: headline, figures, and each chart's reading and rows."""
    from election.choices import parsed
    from election.render.piece import Piece
    from election.views import available, open_page

    try:
        dataset = load(options.data)
    except DataError as error:
        print(problems_text(error.problems), file=sys.stderr)
        return 1
    pages = available(dataset)
    if options.page not in pages:
        message = _("There is no page “{page}” in this data; there are {pages}.").format(
            page=options.page, pages=listing(list(pages))
        )
        print(message, file=sys.stderr)
        return 2
    query = parsed(options.query.lstrip("?"))
    said = _forms()[options.form].write(Piece(open_page(dataset, options.page, query), dataset))
    if isinstance(said, str):
        print(said, end="")
    else:
        sys.stdout.buffer.write(said)
    return 0


def _forms() -> dict[str, Form]:
    """What a page can be said as, by the names that the command line has for it."""
    return {form.spoken or form.name: form for form in forms_of("page")}


def _sound(folder: str, dataset: Dataset) -> str:
    with_rows = [table for table in dataset.tables if table in dataset]
    tables = n_("{n} table", "{n} tables", len(with_rows))
    rows = n_("{n} row", "{n} rows", sum(len(dataset[table]) for table in with_rows))
    return _("{folder}: {tables}, {rows}, sound").format(folder=folder, tables=tables, rows=rows)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m election", description=_("Election results from a folder of CSVs.")
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    checking = commands.add_parser("check", help=_("say what is wrong with a folder, by file, row and column"))
    checking.add_argument("folder", metavar="FOLDER", help=_("a folder with datapackage.json and its CSVs"))
    checking.add_argument("--json", action="store_true", help=_("print a list of objects instead of a table"))
    checking.set_defaults(run=check)
    saying = commands.add_parser("say", help=_("print what a page says, as text or for a browser or a program"))
    saying.add_argument("page", metavar="PAGE", help=_("the page's name, as in its address"))
    saying.add_argument("--query", default="", help=_("the address's query, such as “election=...&base=...”"))
    saying.add_argument("--data", metavar="FOLDER", default=str(shown_folder()), help=_("the folder to read"))
    saying.add_argument("--as", dest="form", choices=_forms(), default="text", help=_("the form (text by itself)"))
    saying.set_defaults(run=say)
    return parser


def _run() -> int:
    """`main` for a shell: a terminal that lacks a letter gets its escape, and a pipe may close early (`| head`)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter complains when it closes
        return 1
    return status


if __name__ == "__main__":
    sys.exit(_run())
