"""The little HTML that plotly reads in its texts."""

from __future__ import annotations

import pytest

from election.render.frame import balanced, wrap
from figure_svg.parts import Paint, Unsupported, contrast, number, parse_colour
from figure_svg.text import Font, Run, block, parse, write


def plain(text: str) -> list[str]:
    return ["".join(run.text for run in line) for line in parse(text)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one<br>two<br/>three", ["one", "two", "three"]),
        ("a &amp; b &lt;c&gt; &#8722;1 &nbsp;", ["a & b <c> −1 \N{NO-BREAK SPACE}"]),
        ("5 < 6 and 7 > 6", ["5 < 6 and 7 > 6"]),
        ("<script>x</script>", ["<script>x</script>"]),
        ("&notanentity; &amp", ["&notanentity; &amp"]),
        ("a\nb\tc", ["a b c"]),
        ("", [""]),
    ],
)
def test_what_is_read(text: str, lines: list[str]) -> None:
    assert plain(text) == lines


def test_styles_nest_and_end_where_they_should() -> None:
    (line,) = parse("a<b>b<i>c</b>d</i> <span style='color:#5C5851'>e</span>")
    assert line == (
        Run("a"),
        Run("b", bold=True),
        Run("c", bold=True, italic=True),
        Run("d"),
        Run(" "),
        Run("e", colour="#5C5851"),
    )


def test_a_style_that_is_not_drawn_is_refused_by_name() -> None:
    with pytest.raises(Unsupported, match="label: <sup>"):
        parse("m<sup>2</sup>", "label")


def test_a_block_is_as_wide_as_its_widest_line() -> None:
    font = Font(13, "#000000")
    assert block("short<br>much longer", font).width == block("much longer", font).width
    assert block("a<br>b", font).height == pytest.approx(block("a", font).height + 1.3 * 13)


def test_text_is_written_with_its_lines_under_one_another() -> None:
    svg = write(block("<b>9%</b><br>of &lt;all&gt;", Font(10, "#000000")), 5, 20, "end", Paint(), "x")
    assert svg == (
        '<text x="5" y="20" font-size="10" fill="#000000" text-anchor="end">'
        '<tspan font-weight="600">9%</tspan><tspan x="5" y="33">of &lt;all&gt;</tspan></text>'
    )


def test_words_wrap_at_spaces_and_long_ones_where_they_must() -> None:
    lines = wrap("one two three " + "x" * 60, 80, 13)
    assert "".join(lines).replace(" ", "") == "onetwothree" + "x" * 60
    assert lines[0] == "one two three"


def test_a_title_has_no_single_word_on_its_last_line() -> None:
    text = "One leads by 43 points, on a share 17 points below that of its predecessor in 2021"
    lines = balanced(text, 736, 21)
    assert len(lines) == len(wrap(text, 736, 21, serif=True)) == 2
    assert " ".join(lines) == text
    assert len(lines[1]) > len(text) / 3


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


def test_words_on_a_dark_bar_are_white() -> None:
    assert (contrast("#2265B1", "x"), contrast("#E7E3DC", "x")) == ("#FFFFFF", "#444444")


def test_numbers_are_short() -> None:
    assert [number(value) for value in (1.0, 0.126, -0.001, 12.5, 100)] == ["1", "0.13", "0", "12.5", "100"]
