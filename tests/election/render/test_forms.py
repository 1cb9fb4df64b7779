"""The list of forms."""

from __future__ import annotations

import subprocess
import sys

import pytest

from election.render.forms import FORMS, forms_of
from tests.folders import ROOT


@pytest.mark.parametrize("name", FORMS)
def test_the_readme_names_each_form(name: str) -> None:
    assert f".{name}`" in (ROOT / "README.md").read_text(encoding="utf-8").replace(f".{name}?", f".{name}`")


def test_what_a_form_is_of() -> None:
    assert [form.name for form in forms_of("page")] == ["html", "json", "txt"]
    assert [form.name for form in forms_of("table")] == ["csv"]
    assert [form.name for form in forms_of("table", "picture")] == ["png", "svg", "csv"]


def test_the_names_of_forms_are_had_without_what_draws_them() -> None:
    """`python -m election check` asks for them with every run."""
    program = "import sys, election.__main__; print({'plotly', 'PIL', 'jinja2', 'resvg_py'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
