"""A desk saves its tables all day: a version that nobody shows any more is let go, with all that was made of it."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest

from election.package.dataset import Dataset
from election.package.live import Store
from election.views import OUTSIDE_MENU, available, open_page
from tests.folders import DATA, ORVANIA, Folder
from ui import page, style
from web.files.asked import asked
from web.files.guides import GUIDES
from web.files.made import package_file, page_file, table_file
from web.pages.first_view import view_of


def open_all(dataset: Dataset) -> None:
    """Everything that a reader can get of the data."""
    style._of_data(dataset)
    for name in available(dataset):
        open_page(dataset, name, {})
        page._kept(dataset, name, ())
        view_of(dataset, name, {}, "", ())
        for form in ("html", "json", "csv"):
            if form != "csv" or name not in OUTSIDE_MENU:  # a search without words has no rows
                page_file(dataset, asked(dataset, name, form, {}), "")
    for guide in GUIDES.values():
        guide(dataset, "")
    package_file(dataset)
    table_file(dataset, "results.csv")


@pytest.mark.parametrize(("package", "versions"), [(ORVANIA, 4), (DATA, 2)], ids=["four of few tables", "every table"])
def test_versions_that_were_replaced_are_let_go(package: Path, versions: int, tmp_path: Path) -> None:
    folder = Folder(package, tmp_path / "data")
    store = Store(folder.path)
    seen: dict[str, weakref.ref[Dataset]] = {}
    for number in range(versions):
        folder.write("datapackage.json", folder.read("datapackage.json") + b" " * number)
        dataset = store.refresh().dataset
        assert dataset is not None
        open_all(dataset)
        seen[dataset.version] = weakref.ref(dataset)
    del dataset
    gc.collect()
    assert len(seen) == versions
    assert [version for version, reference in seen.items() if reference() is not None] == list(seen)[-1:]
