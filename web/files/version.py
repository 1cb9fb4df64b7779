"""The version of the code that makes files: another one may make other bytes of the same data."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_FOLDERS = ("election", "figure_svg", "web", "locales")
_LIBRARIES = ("Babel", "Brotli", "Jinja2", "pandas", "Pillow", "plotly", "resvg-py")


@cache
def code_version() -> str:
    """A short hash of the files of the project that have a say, and of the libraries' versions."""
    digest = sha256()
    for path in sorted(path for folder in _FOLDERS for path in (_ROOT / folder).rglob("*") if path.is_file()):
        if "__pycache__" not in path.parts:
            digest.update(f"{path.relative_to(_ROOT)}\0".encode())
            digest.update(path.read_bytes())
    for name in _LIBRARIES:
        digest.update(f"{name} {version(name)}\0".encode())
    return digest.hexdigest()[:16]
