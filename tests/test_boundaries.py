"""Imports go one way: pages -> ui -> election, and web -> election. `ui` and `web` don't know each other."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

FORBIDDEN = {
    "election": {"streamlit", "ui", "pages", "web", "dashboard"},
    "figure_svg": {"streamlit", "election", "ui", "pages", "web", "dashboard"},
    "ui": {"web", "pages", "dashboard"},
    "web": {"ui", "pages", "dashboard"},
}


def imported(source: str) -> set[str]:
    """The packages that a module imports, wherever in it; a relative import counts as one of its own."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def offenders(package: str) -> list[str]:
    return [
        f"{path.relative_to(ROOT)} imports {', '.join(sorted(wrong))}"
        for path in sorted((ROOT / package).rglob("*.py"))
        if (wrong := imported(path.read_text(encoding="utf-8")) & FORBIDDEN[package])
    ]


@pytest.mark.parametrize("package", FORBIDDEN)
def test_imports_go_one_way(package: str) -> None:
    assert offenders(package) == []


@pytest.mark.parametrize("package", FORBIDDEN)
def test_imports_are_absolute(package: str) -> None:
    """A relative import would pass the walk above unseen."""
    for path in (ROOT / package).rglob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        assert not any(isinstance(node, ast.ImportFrom) and node.level for node in nodes), path


@pytest.mark.parametrize(
    "source", ["import streamlit", "import streamlit.web as w", "def f():\n    from streamlit import cache_data"]
)
def test_the_walk_sees_an_import(source: str) -> None:
    assert imported(source) == {"streamlit"}


def test_reading_and_saying_need_no_streamlit() -> None:
    """In a fresh interpreter, so that no import that is built from a string goes unseen."""
    program = (
        "import sys, election, election.__main__, election.views, election.render.text, election.publishing; "
        "print(sorted(name for name in sys.modules if name.partition('.')[0] in ('streamlit', 'ui', 'web')))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
