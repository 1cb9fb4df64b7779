"""The data package as one file."""

from __future__ import annotations

import io
import zipfile

from election.dataset import Dataset

_PARTS = ("datapackage.json", "*.csv", "*.geojson")


def package_zip(dataset: Dataset) -> bytes:
    """Every file of the package, as it lies in its folder, in one zip with that folder's name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for pattern in _PARTS:
            for path in sorted(dataset.folder.glob(pattern)):
                archive.write(path, f"{dataset.folder.name}/{path.name}")
    return out.getvalue()
