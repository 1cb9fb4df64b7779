"""Each module has a test module of its name at the mirrored place, or stands here with the one that covers it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from tests.test_boundaries import MODULES, ROOT, asked, imports, read

WHOLE = "parts of a picture, which is drawn whole and measured, for every contest"
PAGE = "parts of a page, which is read whole, and holds what each of them says against the rows"

COVERED = {
    "election: __init__ cited": ("tests/election/test_views.py", "values with no rules of their own"),
    "election: published": ("tests/election/test_words.py", "a number and the digits with which it is printed"),
    "election: view": ("tests/election/render/test_html.py", "the values of which every form is made; all are in one"),
    "election.charts.draw: marks pencil sheet template": (
        "tests/election/render/test_chart_svg.py",
        "what all charts are drawn with: each chart of each page is drawn",
    ),
    "election: card": ("tests/election/render/test_html.py", "what a card says, as it is shown"),
    "election.charts.reactions: heads matrix quotations rows tally": (
        "tests/election/charts/reactions/test_stances.py",
        WHOLE,
    ),
    "election.charts.regions: assembly votes": ("tests/election/views/regions/test_page.py", PAGE),
    "election.charts.regions: ground key labels map marks notes picture ranks rows spots tiles titles": (
        "tests/election/charts/regions/test_charts.py",
        WHOLE,
    ),
    "election.charts.seats: blocs dots elected level labels listed measures": (
        "tests/election/charts/seats/test_hemicycle.py",
        WHOLE,
    ),
    "election.charts.shares: bars bars_figure titles": ("tests/election/charts/shares/test_shares.py", WHOLE),
    "election.charts.shares: arrows": ("tests/election/charts/shares/test_change.py", WHOLE),
    "election.charts.shares: exit_poll_rows": ("tests/election/charts/shares/test_exit_polls.py", WHOLE),
    "election.charts.shares: history_words lines panels scales": (
        "tests/election/charts/shares/test_history.py",
        WHOLE,
    ),
    "election.charts.timeline: scale": (
        "tests/election/charts/timeline/test_axis.py",
        "what is written along it",
    ),
    "election.charts.timeline: events figure layout names": (
        "tests/election/charts/timeline/test_lanes.py",
        WHOLE,
    ),
    "election.charts.turnout: figure": ("tests/election/charts/turnout/test_votes.py", WHOLE),
    "election.charts.what_if: curve_figure": ("tests/election/charts/what_if/test_curve.py", WHOLE),
    "election.package.checks: groups": (
        "tests/election/package/checks/test_fractions.py",
        "rows by what they are parts of",
    ),
    "election.package.checks: sums": (
        "tests/election/package/test_totals.py",
        "totals, by their names and their figures",
    ),
    "election.package: features": ("tests/election/package/checks/test_shapes.py", "files as the checks meet them"),
    "election.contests: districts": ("tests/election/views/seats/test_districts.py", "the rows that the page lists"),
    "election.contests: turnouts": ("tests/election/charts/turnout/test_votes.py", "what its title says"),
    "election.contests: lines": ("tests/election/contests/test_shares.py", "the lines that the shares are of"),
    "election.contests: rules_by_year": (
        "tests/election/charts/timeline/test_rules.py",
        "the rows that the chart draws",
    ),
    "election.record: statements": (
        "tests/election/record/test_verdicts.py",
        "the rows that the sentences are of",
    ),
    "election.seats: awards divisors quotas": (
        "tests/election/seats/test_apportion.py",
        "every formula against votelib and against real elections",
    ),
    "election.views.timeline: listing": ("tests/election/views/timeline/test_page.py", PAGE),
    "election.views.story: steps": ("tests/election/views/story/test_page.py", PAGE),
    "election.views.search: entries index": ("tests/election/views/search/test_page.py", PAGE),
    "election.views.overview: strips tiles words": ("tests/election/views/overview/test_page.py", PAGE),
    "election.views.regions: card": ("tests/election/views/regions/test_page.py", PAGE),
    "election.views.seats: change_words house party_cards two_houses words": (
        "tests/election/views/seats/test_page.py",
        PAGE,
    ),
    "election.views.shared: contest_choice contest_figures result_words": (
        "tests/election/views/overview/test_page.py",
        PAGE,
    ),
    "election.views.vote_share: exit_polls words": ("tests/election/views/vote_share/test_page.py", PAGE),
    "election.views.what_if: by_formula changes controls effects house presets question steps tables words": (
        "tests/election/views/what_if/test_page.py",
        PAGE,
    ),
    "figure_svg: place": ("tests/figure_svg/test_shapes.py", "where a shape or a note stands"),
    "ui: style": ("tests/browser/test_every_page.py", "what only a browser sees"),
    "web: insides": ("tests/browser/test_hooks.py", "Streamlit's own names, which only a browser has"),
    "web.http: refused": ("tests/web/http/test_paths.py", "an exception and nothing more"),
    "web.pack: words": ("tests/web/test_main.py", "what the command says"),
    "web.pack: forms installed": (
        "tests/web/pack/test_packing.py",
        "steps of packing, which is done whole there, with what interrupts or damages it",
    ),
}
"""Modules without a test module of their own, "folder: names", each with the one that covers them, and why."""

ELSEWHERE = {
    f"{folder}.{name}": test
    for place, (test, _why) in COVERED.items()
    for folder, _, names in [place.partition(": ")]
    for name in names.split()
}

TESTED = ("election", "figure_svg", "ui", "web")
BY_HAND = {"figure_svg.faces.cut"}
"""Run once, and what it left is tested."""


def says_what_lives_here(module: str) -> bool:
    """Whether it is an `__init__` with nothing but its words."""
    return module.endswith(".__init__") and len(ast.parse(read(module)).body) <= 1


def mirrored(module: str) -> str:
    """Where a module's tests belong; those of a folder's `__init__` stand beside the folder, under its name."""
    *folders, name = module.removesuffix(".__init__").split(".")
    return "/".join(["tests", *folders, f"test_{name.strip('_')}.py"])


def reached(test: str) -> set[str]:
    """The modules that a test module imports, itself or through what helps it, and all that these import."""
    found: set[str] = set()
    waiting = [ROOT / test]
    while waiting:
        new = imported(waiting.pop()) - found
        found |= new
        waiting += [MODULES.get(module, ROOT / module) for module in new]
    return found


@cache  # most tests reach most modules
def imported(path: Path) -> frozenset[str]:
    """The modules of ours that a file imports."""
    names = [name for _, name in imports(path.read_text(encoding="utf-8"))]
    return frozenset(module for name in names if (module := asked(name) or helper(name)))


def helper(name: str) -> str:
    """The file under tests/ that a name is imported from, "" when it is none."""
    path = f"{name.rpartition('.')[0].replace('.', '/')}.py"
    return path if name.startswith("tests.") and (ROOT / path).exists() else ""


def test_each_module_has_its_tests() -> None:
    modules = {name for name in MODULES if name.startswith(TESTED) and not says_what_lives_here(name)} - BY_HAND
    assert not [name for name in modules if not (ROOT / mirrored(name)).exists() and name not in ELSEWHERE]


def test_what_is_covered_elsewhere_is_so() -> None:
    assert not [name for name in ELSEWHERE if name not in MODULES]
    assert not [name for name in ELSEWHERE if (ROOT / mirrored(name)).exists()]
    for name, test in ELSEWHERE.items():  # a server that a browser asks imports for itself
        assert test.startswith("tests/browser/") or name in reached(test), (name, test)
