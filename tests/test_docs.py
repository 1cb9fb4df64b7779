"""What the README and the other pages for people name is there: paths, pages, benchmarks, rooms."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from election.views import PAGES
from tests.test_boundaries import FLOORS, MODULES, ROOT

DOCS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
NOT_HERE = {".venv/bin/activate", "importers/", "locales/", "static/static", "manifest.json"}
"""What a reader makes, what is still to come, and what is Streamlit's."""

FOLDERS = [*dict.fromkeys(module.partition(".")[0] for module in MODULES), "data", "docs", "tests"]

PATH = re.compile(r"(?<![\w/.:=-])\.?\w+/(?:\{[^}]*\}|[\w.])*(?:/(?:\{[^}]*\}|[\w.])*)*")
NAME = re.compile(r"(?<![\w/.])\w+\.(?:py|csv|md|json|geojson|toml)\b")


def text_of(path: Path) -> str:
    """Without addresses of the web."""
    return re.sub(r"https?://\S+", "", path.read_text(encoding="utf-8"))


def paths_in(text: str) -> set[str]:
    """Every path, "a/{b c}" as "a/b" and "a/c"."""
    found: set[str] = set()
    for path in PATH.findall(text):
        parts = [part[1:-1].split() if part.startswith("{") else [part] for part in re.split(r"(\{[^}]*\})", path)]
        found |= {"".join(each).rstrip(".") for each in product(*parts)}
    return found - NOT_HERE


def there(path: str) -> bool:
    """In the project, or in a folder under whose name a page has a list."""
    return any((ROOT / folder / name).exists() for folder in ("", "election", "web") for name in (path, f"{path}.py"))


@pytest.mark.parametrize("doc", DOCS, ids=[doc.name for doc in DOCS])
def test_every_path_is_there(doc: Path) -> None:
    text = text_of(doc)
    links = set(re.findall(r"\]\(([^)#]+)\)", text)) - {""}
    assert not [link for link in links if not (doc.parent / link).exists()]
    assert not [path for path in paths_in(text) if not there(path) and path not in links]


@pytest.mark.parametrize("doc", DOCS, ids=[doc.name for doc in DOCS])
def test_every_file_named_without_its_folder_is_there(doc: Path) -> None:
    files = {path.name for folder in FOLDERS for path in (ROOT / folder).rglob("*")} | {
        path.name for path in ROOT.iterdir()
    }
    assert not set(NAME.findall(text_of(doc))) - files - NOT_HERE


def test_the_walk_sees_paths() -> None:
    text = "In `ui/` and `web/http/paths.py`, not at /vote_share.html: ui/{card foot}.py. Or `.ci/run`."
    assert paths_in(text) == {"ui/", "web/http/paths.py", "ui/card.py", "ui/foot.py", ".ci/run"}


def test_the_readme_names_every_page_and_every_benchmark() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert not [page.TITLE for page in PAGES.values() if f"\n| {page.TITLE} | " not in readme]
    runs = [path.stem for path in (ROOT / "benchmarks").glob("*.py") if "__main__" in path.read_text(encoding="utf-8")]
    assert runs
    assert not [name for name in runs if f"python -m benchmarks.{name} " not in readme]


def test_the_picture_of_the_floors_is_the_list_that_is_held() -> None:
    """Its rooms, each floor under the one before; figure_svg is one room there."""
    picture = text_of(ROOT / "docs" / "ARCHITECTURE.md").partition("## Floors")[2].partition("## ")[0]
    names = [name for path in re.findall(r"[\w/.]*\{[^}]*\}|[\w/.]+", picture) for name in spread(path)]
    lowest = -1
    for floor in FLOORS:
        rooms = [room.replace(".", "/") for room in floor.split() if not re.search(r"__|\*|figure_svg\.", room)]
        assert not set(rooms) - set(names)
        places = [names.index(room) for room in rooms]
        assert not places or min(places) > lowest, floor
        lowest = max(places, default=lowest)


def spread(path: str) -> list[str]:
    start, _, inner = path.partition("{")
    names = [f"{start}{name}" for name in inner.rstrip("}").split()] if inner else [path]
    return [name.removesuffix(".py").rstrip("/") for name in names]
