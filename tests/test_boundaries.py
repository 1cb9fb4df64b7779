"""The order of the rooms: a module imports from its own room and from floors below it, never up or sideways."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from election.chart import Chart

ROOT = Path(__file__).parents[1]

FLOORS = (  # the highest first; rooms on one floor don't know each other
    "dashboard pages benchmarks",
    "ui web.__main__ web.pages election.__main__",
    "web.files",
    "web.pack",
    "web.__init__ web.http web.insides",
    "election.render",
    "election.views.__init__",  # the list of pages
    "election.views.overview election.views.search election.views.story",  # show parts of others, and ways into them
    "election.views.*",  # the pages
    "election.views.shared",
    "election.charts.* election.publishing",  # a subject each
    "election.charts.__init__ election.charts.draw",
    "election.record",
    "election.contests election.shapes",
    "election.__init__",  # hands on what package has, so that whoever asks it stands above package
    "election.package",
    "election.choices",
    "election.view",
    "election.chart",
    "election.card",
    "election.link election.table election.seats",
    "election.certainty election.countries",
    "election.spreadsheet election.words election.search election.cited election.colouring",
    "election.colours election.sight",
    "election.dates election.published",
    "figure_svg.picture",
    "figure_svg.axes figure_svg.bars figure_svg.points figure_svg.shapes figure_svg.notes",
    "figure_svg.strokes",
    "figure_svg",
)
"""A room is a module, or a folder with all in it but what is a room by itself; `*` is each other room of its folder.

What counts is what a module asks for by name. That Python runs the `__init__` of each folder on the way there does not.
"""

STRANGERS = {"ui": "web", "web": "ui"}
"""Rooms that don't know each other on whatever floors they stand."""

STREAMLIT_FREE = ("election", "figure_svg")

HEIGHTS = {room: height for height, floor in enumerate(reversed(FLOORS)) for room in floor.split()}


MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts): path
    for first in dict.fromkeys(room.partition(".")[0] for room in HEIGHTS)
    for path in [*ROOT.glob(f"{first}.py"), *sorted((ROOT / first).rglob("*.py"))]
}


def imports(source: str, *, at_once: bool = False) -> Iterator[tuple[int, str]]:
    """Every name that a module imports, with its line: "a.b.c" for `from a.b import c`. `at_once` leaves out what it
    imports later, in a function, or for its types alone."""
    tree = ast.parse(source)
    for node in tree.body if at_once else ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{start}.{alias.name}") for alias in node.names)


def asked(name: str) -> str:
    """The module that a name is imported from; "" when it is none of ours."""
    while name and name not in MODULES and f"{name}.__init__" not in MODULES:
        name = name.rpartition(".")[0]
    return name if name in MODULES or not name else f"{name}.__init__"


def home(module: str) -> str:
    """The room that a module belongs to; "" when it has none."""
    folders = module.split(".")
    names = (".".join(folders[:size]) for size in range(len(folders), 0, -1))
    return next((name for name in names if listed(name)), "")


def listed(room: str) -> str:
    """A room as it stands in the list, "" when it doesn't."""
    return next((name for name in (room, f"{room.rpartition('.')[0]}.*") if name in HEIGHTS), "")


def wrong_turns(module: str, source: str) -> list[str]:
    """What a module imports from rooms that don't stand below its own."""
    room = home(module)
    height = HEIGHTS[listed(room)]
    found = []
    for line, other in dict.fromkeys((line, home(asked(name))) for line, name in imports(source)):
        if other in ("", room):
            continue
        there = HEIGHTS[listed(other)]
        if there >= height:
            where = "above" if there > height else "beside"
            found.append(f"line {line}: {room} imports {other}, which stands {where} it")
        elif STRANGERS.get(top(room)) == top(other):
            found.append(f"line {line}: {room} imports {other}, which it must not know")
    return found


def top(name: str) -> str:
    return name.partition(".")[0]


def read(module: str) -> str:
    return MODULES[module].read_text(encoding="utf-8")


def test_imports_go_down() -> None:
    wrong = [
        f"{MODULES[module].relative_to(ROOT)}, {turn}"
        for module in MODULES
        for turn in wrong_turns(module, read(module))
    ]
    assert not wrong, "\n".join(wrong)


def test_no_modules_wait_for_each_other_in_a_circle() -> None:
    """Not inside a room either, where no floor holds it."""
    graph = {
        module: {asked(name) for _, name in imports(read(module), at_once=True)} - {"", module} for module in MODULES
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" <- ".join(error.args[1]))


def test_every_module_has_a_room_and_every_room_a_module() -> None:
    assert not [module for module in MODULES if not home(module)]
    assert {listed(home(module)) for module in MODULES} == set(HEIGHTS)


@pytest.mark.parametrize(
    ("module", "source", "wrong"),
    [
        ("election.chart", "import os\nfrom election.words import count", []),
        ("election.charts.seats.arc", "from election.charts.seats.dots import draw", []),
        ("dashboard", "from web.pages import entry", []),
        (
            "election.view",
            "def f():\n    import election.package.dataset",
            ["line 2: election.view imports election.package, which stands above it"],
        ),
        (
            "election.words",
            "from election import load",
            ["line 1: election.words imports election.__init__, which stands above it"],
        ),
        (
            "election.charts.seats.arc",
            "from election.charts.shares import bars",
            ["line 1: election.charts.seats imports election.charts.shares, which stands beside it"],
        ),
        ("ui.page", "from web.http import paths", ["line 1: ui imports web.http, which it must not know"]),
    ],
)
def test_a_wrong_turn_is_told(module: str, source: str, wrong: list[str]) -> None:
    assert wrong_turns(module, source) == wrong


def test_imports_are_absolute() -> None:
    """A relative import would pass the walk above unseen."""
    assert not [module for module in MODULES for _, name in imports(read(module)) if name.startswith(".")]


def test_the_subject_imports_no_streamlit() -> None:
    below = [module for module in MODULES if top(module) in STREAMLIT_FREE]
    assert below
    assert not [module for module in below for _, name in imports(read(module)) if top(name) == "streamlit"]


def test_reading_and_saying_need_no_streamlit() -> None:
    """In a fresh interpreter, so that no import that is built from a string goes unseen."""
    program = (
        "import sys, election, election.__main__, election.views, election.render.text, election.publishing; "
        "print(sorted(name for name in sys.modules if name.partition('.')[0] in ('streamlit', 'ui', 'web')))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_pages_take_no_more_from_charts_than_a_chart() -> None:
    """A page that fetched rows, words or sizes there would have them from where they are drawn."""
    shared = "election.charts.draw.marks.look"  # a stance's shape, the same on cards and charts
    taken = [
        (module, asked, getattr(importlib.import_module(asked), alias.name))
        for module, path in MODULES.items()
        if module.startswith("election.views")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (asked := node.module or "").startswith("election.charts")
        for alias in node.names
        if f"{asked}.{alias.name}" != shared
    ]
    assert taken
    for module, asked, made in taken:
        given = get_type_hints(made)["return"]
        assert Chart in (given, *get_args(given)), f"{module} takes {made} from {asked}"
