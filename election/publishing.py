"""What is worth knowing before a folder is published, but too slow or too strict to ask at every load."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from election.package.dataset import Dataset
from election.package.descriptor import DESCRIPTOR
from election.package.needs import NEEDS
from election.package.problems import Problem, quoted
from election.record.claims import compared
from election.words import _, listing


def publishing_problems(dataset: Dataset) -> Iterator[Problem]:
    """What is wrong with a package that can be shown all the same; a warning is of the description alone."""
    if standard_is_checked():
        yield from _outside_the_standard(dataset)
    yield from _words_not_listed(dataset)
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
    yield from _keys_as_text(dataset)
    for note in dict.fromkeys(note for note in notes if not note.endswith(_KEY_AS_TEXT)):
        what = _("The description doesn't keep to the Data Package standard: {note}.").format(note=note.rstrip("."))
        yield _of_the_description("", what, _("Other tools may not read it; see datapackage.org."))


_KEY_AS_TEXT = "is not of type 'array' at property 'primaryKey'"


def _keys_as_text(dataset: Dataset) -> Iterator[Problem]:
    """A key of one column may be its bare name here, and has to be a list of one for other tools."""
    for resource in dataset.package.get("resources", []):
        key = resource.get("schema", {}).get("primaryKey")
        if isinstance(key, str):
            what = _("“primaryKey” is text, and a list by the Data Package standard.")
            mend = _('Write ["{key}"], with its brackets, in every table that has it so.').format(key=key)
            yield _of_the_description(f"{resource['name']}.primaryKey", what, mend)
            return


def _words_not_listed(dataset: Dataset) -> Iterator[Problem]:
    """Words that rows have and this app knows, but not the description: other tools refuse them."""
    for resource in dataset.package.get("resources", []):
        needs = NEEDS.get(resource["name"], {})
        for field in resource.get("schema", {}).get("fields", []):
            name, listed = field["name"], field.get("constraints", {}).get("enum")
            if not listed or name not in needs or not needs[name].words:
                continue
            lacking = sorted(set(dataset[resource["name"]][name]) - {"", *listed})
            if lacking:
                what = _("Rows have {words}, which the list “enum” in the description lacks.").format(
                    words=listing([quoted(word) for word in lacking])
                )
                mend = _("Add it there: this app knows it, but other tools go by the list.")
                yield _of_the_description(f"{resource['name']}.{name}", what, mend)


def _of_the_description(column: str, what: str, mend: str) -> Problem:
    return Problem(DESCRIPTOR, None, column, "", what, mend, "warning")


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
