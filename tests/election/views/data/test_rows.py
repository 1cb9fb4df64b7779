"""The rows of a table in a reader's words, and as they are in the file they are saved to."""

from __future__ import annotations

from election import Dataset
from election.table import Table
from election.views.data.rows import columns, fitting, in_order


def printed(dataset: Dataset, table: str, row: int = 0) -> dict[str, str]:
    shown = columns(dataset, table)
    cells = next(Table(shown, in_order(dataset, table).iloc[row:]).rows())
    return {column.key: column.text(cell) or column.gap for column, cell in zip(shown, cells, strict=True)}


def test_names_stand_in_the_place_of_ids_and_labels_in_that_of_words_of_the_code(good: Dataset) -> None:
    first = printed(good, "results")
    assert (first["election_id"], first["contestant_id"]) == ("Mazhilis 2023", "Amanat")
    assert (first["votes"], first["share_pct"], first["status"]) == ("3,431,510", "53.9", "Final")
    assert printed(good, "contestants")["registered"] == "yes"
    assert printed(good, "contestants")["predecessor_id"] == "Nur Otan"
    assert printed(good, "sources")["language"] == "English"


def test_the_csv_keeps_the_ids(good: Dataset) -> None:
    saved = Table(columns(good, "results"), in_order(good, "results")).csv()
    assert saved.splitlines()[1].startswith("mazhilis-2023,amanat,")


def test_the_contest_that_the_site_is_about_comes_first_and_the_rest_keep_their_order(good: Dataset) -> None:
    rows = in_order(good, "results")
    focus = (rows["election_id"] == good.focus).tolist()
    assert focus == sorted(focus, reverse=True)
    rest = good["results"][good["results"]["election_id"] != good.focus]
    assert rows[[not each for each in focus]].equals(rest)


def test_a_row_is_found_by_what_is_printed_and_by_what_is_in_the_file(good: Dataset) -> None:
    shown = columns(good, "results")
    for words in ("Ak Zhol mazhilis 2021", "aq-jol mazhilis-2021", "792,828", "792828"):
        found = fitting(good["results"], shown, words)
        assert list(found["contestant_id"]) == ["aq-jol"], words
