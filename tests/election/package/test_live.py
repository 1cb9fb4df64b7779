from __future__ import annotations

import pytest

from election.package.live import SHOWN_PROBLEMS, Store
from tests.folders import Folder


def test_a_folder_is_read_again_when_a_file_changes_and_only_then(orvania: Folder) -> None:
    store = Store(orvania.path)
    before = store.refresh().dataset
    assert before is not None
    assert store.refresh().dataset is before
    orvania.cell("contestants.csv", 2, "name_en", "Alliance of the Whole Coast")
    after = store.refresh().dataset
    assert after is not None
    assert after.name("coast-alliance") == "Alliance of the Whole Coast"
    assert store.notices() == ()


def test_a_broken_file_leaves_what_was_sound_and_says_where_it_is_broken(orvania: Folder) -> None:
    store = Store(orvania.path)
    sound = store.refresh().dataset
    orvania.cell("results.csv", 3, "share_pct", "26,26")
    assert store.refresh().dataset is sound
    (notice,) = store.notices()
    assert notice.text == "The data was changed and has 1 problem: this page shows the last version that was sound."
    assert notice.details == (
        "results.csv, row 3, column share_pct: “26,26” has a comma where the decimal point belongs. Write 26.26.",
    )
    orvania.cell("results.csv", 3, "share_pct", "26.26")
    assert store.refresh().dataset == sound
    assert store.notices() == ()


def test_a_fault_of_the_reading_itself_leaves_what_was_sound(orvania: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(orvania.path)
    sound = store.refresh().dataset

    def fails(*_anything: object) -> None:
        raise IndexError("no line at all")

    monkeypatch.setattr("election.package.folder.read_table", fails)
    orvania.cell("results.csv", 3, "votes", "372941")
    assert store.refresh().dataset is sound
    (notice,) = store.notices()
    assert any("results.csv: “read_table” broke off here" in detail for detail in notice.details)


def test_a_folder_that_was_never_sound_has_nothing_to_show(orvania: Folder) -> None:
    orvania.write("results.csv", b"")
    store = Store(orvania.path).refresh()
    assert store.dataset is None
    assert [each.what for each in store.problems] == ["The file is empty."]


def test_a_notice_is_never_longer_than_a_page(orvania: Folder) -> None:
    store = Store(orvania.path)
    store.refresh()
    many = [{"name": f"table-{number}", "path": f"table-{number}.csv"} for number in range(SHOWN_PROBLEMS + 1)]
    orvania.describe(lambda package: package["resources"].extend(many))  # none of these files is there
    (notice,) = store.refresh().notices()
    assert len(store.problems) > SHOWN_PROBLEMS
    assert len(notice.details) == SHOWN_PROBLEMS
