"""The smallest parts: colours, numbers, and text that any XML document may hold."""

from __future__ import annotations

import pytest

from figure_svg.parts import number, one_line, parse_colour


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#2265b1", ("#2265B1", 1.0)),
        ("#fff", ("#FFFFFF", 1.0)),
        ("rgba(0,0,0,0)", ("#000000", 0.0)),
        ("rgba(34, 101, 177, 0.5)", ("#2265B1", 0.5)),
        ("white", ("#FFFFFF", 1.0)),
        ("transparent", ("#000000", 0.0)),
    ],
)
def test_colours_are_read(text: str, colour: tuple[str, float]) -> None:
    assert parse_colour(text) == colour


def test_numbers_are_short() -> None:
    assert [number(value) for value in (1.0, 0.126, -0.001, 12.5, 100)] == ["1", "0.13", "0", "12.5", "100"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\r\nb\nc\td", "a b c d"),
        ("a\x00b\x1b\ufffe\ud800c", "abc"),
        ("Ұнн \N{GRINNING FACE}", "Ұнн \N{GRINNING FACE}"),
    ],
)
def test_a_line_has_no_character_that_xml_forbids(text: str, line: str) -> None:
    assert one_line(text) == line
