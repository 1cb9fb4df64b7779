"""What docs/HOOKS.md names is there: files, and the tests that tell of a hook that has gone."""

from __future__ import annotations

import re

import pytest

from tests.folders import ROOT

ROWS = re.findall(r"^\| (?!hook|---)(.+) \|$", (ROOT / "docs" / "HOOKS.md").read_text(encoding="utf-8"), re.MULTILINE)
TESTS = set(re.findall(r"^def (test_\w+)", "".join(p.read_text() for p in (ROOT / "tests").rglob("test_*.py")), re.M))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.partition(" | ")[0])
def test_a_hooks_home_and_tests_are_there(row: str) -> None:
    _hook, home, _rests, _without, tests = row.split(" | ")
    homes = re.findall(r"`([\w/.]+/[\w.]+|requirements\.txt)`", home)
    named = re.findall(r"`(test_\w+)`", tests)
    assert homes
    assert named
    assert [path for path in homes if not (ROOT / path).is_file()] == []
    assert set(named) - TESTS == set()
