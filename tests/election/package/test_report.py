from __future__ import annotations

import pytest

from election.package.problems import Problem
from election.package.report import problems_json, problems_text


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider_than_the_table(width: int) -> None:
    what = "word " * 40
    problem = Problem("a_table_with_a_very_long_name.csv", 12345, "a_column_with_a_long_name", "", what, "Mend.")
    lines = problems_text([problem], width).splitlines()
    rule = lines[1]
    assert all(len(line) <= len(rule) for line in lines)
    assert len(rule) <= max(width, 80)
    assert all(line == line.rstrip() for line in lines)


def test_what_a_file_holds_does_not_move_the_cursor() -> None:
    text = problems_text([Problem("a.csv", 2, "id", "", "\x1b[2J“a\x07”", "Mend.")])
    assert "\x1b" not in text
    assert "\\x1b[2J“a\\x07”" in text


def test_json_keeps_letters() -> None:
    assert "Ауыл" in problems_json([Problem("a.csv", None, "", "Ауыл", "", "")])
