"""What stands in the list of formulas, and that it stands nowhere else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from election.seats.formulas import ANY, FORMULAS

ROOT = Path(__file__).parents[3]
NAMED = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, FORMULAS))})(?![\w-])")


@pytest.mark.parametrize("name", FORMULAS)
def test_each_says_where_it_is_in_use_and_who_says_so(name: str) -> None:
    formula = FORMULAS[name]
    assert formula.name == name
    assert formula.title
    assert formula.used
    assert formula.source
    assert formula.source_url.startswith("http")


def test_a_title_says_that_a_quota_leaves_remainders() -> None:
    assert FORMULAS["hare"].title == "Hare quota, largest remainder"
    assert FORMULAS["dhondt"].title == "D'Hondt"


def test_the_formula_for_any_question_divides_any_votes() -> None:
    assert FORMULAS[ANY].divides_any


def said(source: str) -> Iterator[str]:
    """The strings of a module but its docstrings, which may give a formula as an example."""
    tree = ast.parse(source)
    prose = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        if node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.value


def test_no_other_module_names_a_formula() -> None:
    """A new formula, and what sets it apart, is written into one file."""
    modules = [
        path for folder in ("election", "figure_svg", "pages", "ui", "web") for path in (ROOT / folder).rglob("*.py")
    ]
    naming = {
        str(path.relative_to(ROOT))
        for path in modules
        if any(map(NAMED.search, said(path.read_text(encoding="utf-8"))))
    }
    assert naming == {"election/seats/formulas.py"}
