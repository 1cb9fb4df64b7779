"""The data package as one file."""

from __future__ import annotations

import io
import zipfile

from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.spreadsheet import defused_file


@kept_with_data(1)
def package_files(dataset: Dataset) -> dict[str, bytes]:
    """The package's files as they are given away: byte for byte as they were read, but for a cell that a spreadsheet
    would run."""
    return {
        name: defused_file(content) if name.lower().endswith(".csv") else content
        for name, content in dataset.files.items()
    }


def package_zip(dataset: Dataset) -> bytes:
    """Every file of the package in one zip, as it was read (see `package_files`): what the page shows, even where a
    file in the folder has been broken since."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in package_files(dataset).items():
            archive.writestr(f"{dataset.folder.name}/{name}", content)
    return out.getvalue()
