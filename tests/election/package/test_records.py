from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.election.package.damages import Damage, R, S, reported
from tests.folders import Folder


def without_column(file: str, column: str) -> Callable[[Folder], None]:
    def change(rows: list[list[str]]) -> None:
        at = rows[0].index(column)
        for row in rows:
            del row[at]

    return lambda folder: folder.change(file, change)


def with_column_again(file: str, column: str) -> Callable[[Folder], None]:
    def change(rows: list[list[str]]) -> None:
        at = rows[0].index(column)
        for row in rows:
            row.append(row[at])

    return lambda folder: folder.change(file, change)


def renamed(file: str, column: str, name: str) -> Callable[[Folder], None]:
    def change(rows: list[list[str]]) -> None:
        rows[0][rows[0].index(column)] = name

    return lambda folder: folder.change(file, change)


DAMAGES: dict[str, Damage] = {
    "a column missing": Damage(
        without_column(R, "votes"), R, 1, "votes",
        "There is no column “votes”.",
        "Add the column, where a cell that is not known stays empty; or take it out of datapackage.json.", "",
    ),
    "a column that has nearly its name": Damage(
        renamed(R, "share_pct", "share_pc"), R, 1, "share_pct",
        "There is no column “share_pct”.", "Rename “share_pc” to “share_pct”, if that is what it is.", "",
    ),
    "a key column missing": Damage(
        without_column(S, "source_id"), S, 1, "source_id", "There is no column “source_id”."
    ),
    "a column twice": Damage(
        with_column_again(R, "votes"), R, 1, "votes",
        "The column “votes” is in the header 2 times.", "Delete the one that is not meant, or give it another name.",
    ),
    "no header": Damage(
        lambda folder: folder.delete_row(S, 1), S, 1, "",
        "The first row does not name the columns.",
        "Put this header first: source_id,publisher,title,url,published,language",
    ),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_header_that_does_not_name_the_columns(orvania: Folder, damage: Damage) -> None:
    reported(orvania, damage)
