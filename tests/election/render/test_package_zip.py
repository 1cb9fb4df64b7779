"""The data package as one file."""

from __future__ import annotations

import io
import zipfile

from election import load
from election.render.package_zip import package_zip
from tests.folders import Folder


def test_it_is_what_is_shown_even_where_the_folder_has_been_broken_since(orvania: Folder) -> None:
    dataset, sound = load(orvania.path), orvania.read("results.csv")
    orvania.write("results.csv", b"broken")
    with zipfile.ZipFile(io.BytesIO(package_zip(dataset))) as archive:
        assert set(archive.namelist()) == {f"orvania/{name}" for name in dataset.files}
        assert archive.read("orvania/results.csv") == sound


def test_what_it_unpacks_to_can_be_shown(orvania: Folder) -> None:
    with zipfile.ZipFile(io.BytesIO(package_zip(load(orvania.path)))) as archive:
        archive.extractall(orvania.path / "copy")
    assert load(orvania.path / "copy" / "orvania").version == load(orvania.path).version
