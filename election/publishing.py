"""What is worth knowing before a folder is published, but too slow or too strict to ask at every load."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from election.package.dataset import Dataset
from election.package.descriptor import DESCRIPTOR
from election.package.needs import NEEDS
from election.package.problems import Problem
from election.record.claims import compared
from election.words import _


def publishing_problems(dataset: Dataset) -> Iterator[Problem]:
    """What is wrong with a package that can be shown all the same."""
    if standard_is_checked():
        yield from _outside_the_standard(dataset)
    yield from _files_not_listed(dataset)
    yield from _verdicts_to_look_at(dataset)


def standard_is_checked() -> bool:
    """Whether frictionless is there, which knows the Data Package standard. Nothing else needs it, and it brings a
    score of packages along: so the app does without."""
    return find_spec("frictionless") is not None


def _outside_the_standard(dataset: Dataset) -> Iterator[Problem]:
    """A package that keeps to the standard can be read by any tool that knows it, not by this one alone."""
    from frictionless import FrictionlessException, Package

    descriptor: dict[str, Any] = {**dataset.package}
    try:
        notes = [error.note for error in Package.metadata_validate(descriptor)]
    except FrictionlessException as error:
        notes = [error.error.note]
    for note in notes:
        what = _("The description doesn't keep to the Data Package standard: {note}.").format(note=note.rstrip("."))
        yield Problem(DESCRIPTOR, None, "", "", what, _("Other tools may not read it; see datapackage.org."))


def _files_not_listed(dataset: Dataset) -> Iterator[Problem]:
    """A table whose file lies in the folder without being listed is not shown, which its keeper may not notice."""
    for table in NEEDS:
        name = f"{table}.csv"
        if name not in dataset.files and not dataset.schemas[table].file and (dataset.folder / name).exists():
            what = _("The file is in the folder, but {file} does not list it, so it is not read.").format(
                file=DESCRIPTOR
            )
            yield Problem(name, None, "", "", what, _("List it under “resources”, or take it out of the folder."))


def _verdicts_to_look_at(dataset: Dataset) -> Iterator[Problem]:
    """A figure that has changed, or gone, since a verdict was given on it: the page says so, and whoever keeps the
    data should know before the readers do."""
    file = dataset.schemas["claim_figures"].file
    for each in compared(dataset):
        if not each.changed:
            continue
        if each.recorded:
            what = _("The verdict on {claim} was given on another figure: {place} now has {cell}.")
            mend = _("Look at the verdict again, then correct the row here or that of the claim.")
        else:
            what = _("The verdict on {claim} rests on a cell that is empty or not there: {place}.")
            mend = _("Correct the key, or put the figure back.")
        what = what.format(claim=each.claim_id, place=each.cell.place, cell=each.recorded)
        yield Problem(file, None, each.cell.column, each.stated, what, mend)
