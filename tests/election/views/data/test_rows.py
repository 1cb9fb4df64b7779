"""The rows of a table in a reader's words, and as they are in the file they are saved to."""

from __future__ import annotations

from election import Dataset
from election.table import Table
from election.views.data.rows import as_printed, columns, fitting, in_order


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


def test_the_contest_that_the_site_is_about_comes_first_and_then_the_newest(good: Dataset) -> None:
    for table in ("results", "elections"):
        shown = list(dict.fromkeys(in_order(good, table)["election_id"]))
        assert shown[0] == good.focus
        dates = [str(good.row("elections", each)["date"]) for each in shown[1:]]
        assert dates == sorted(dates, reverse=True)


def test_points_of_figures_stand_under_each_other_and_no_digit_is_made_up(good: Dataset) -> None:
    rows = in_order(good, "results")
    share = next(each for each in as_printed(columns(good, "results"), rows) if each.key == "share_pct")
    texts = [text for cell in rows["share_pct"] if (text := share.text(cell))]
    assert {len(text) - len(text.partition(".")[0]) for text in texts if "." in text} == {3}
    assert {text.strip() for text in texts} >= {"53.9", "8.59"}


def test_a_column_that_none_of_the_rows_fills_is_left_out_on_a_phone(good: Dataset) -> None:
    rows = in_order(good, "results")
    rows = rows[rows["election_id"] == "mazhilis-2023"]
    left_out = {each.key for each in as_printed(columns(good, "results"), rows) if each.wide_only}
    assert left_out == {"party_id", "certainty"}


def test_a_row_is_found_by_what_is_printed_and_by_what_is_in_the_file(good: Dataset) -> None:
    shown = columns(good, "results")
    for words in ("Ak Zhol mazhilis 2021", "aq-jol mazhilis-2021", "792,828", "792828"):
        found = fitting(good["results"], shown, words)
        assert list(found["contestant_id"]) == ["aq-jol"], words
