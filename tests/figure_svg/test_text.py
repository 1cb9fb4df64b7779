"""The little HTML that plotly reads in its texts."""

from __future__ import annotations

import pytest

from figure_svg.parts import Paint, Unsupported
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
    (line,) = parse("a<b>b<i>c</b>d</i>")
    assert line == (
        Run("a"),
        Run("b", bold=True),
        Run("c", bold=True, italic=True),
        Run("d"),
    )


def test_a_style_that_is_not_drawn_is_refused_by_name() -> None:
    with pytest.raises(Unsupported, match="label: <sup>"):
        parse("m<sup>2</sup>", "label")


def test_a_block_is_as_wide_as_its_widest_line() -> None:
    font = Font(13, "#000000")
    assert block("short<br>much longer", font).width == block("much longer", font).width
    assert block("a<br>b", font).height == pytest.approx(block("a", font).height + 1.3 * 13)


def test_two_spaces_stay_two() -> None:
    assert ' xml:space="preserve"' in write(
        block("<b>11</b>  voices", Font(13, "#000000")), 0, 0, "start", Paint(), "t"
    )
    assert "xml:space" not in write(block("<b>11</b> voices", Font(13, "#000000")), 0, 0, "start", Paint(), "t")


def test_text_is_written_with_its_lines_under_one_another() -> None:
    svg = write(block("<b>9%</b><br>of &lt;all&gt;", Font(10, "#000000")), 5, 20, "end", Paint(), "x")
    assert svg == (
        '<text x="5" y="20" font-size="10" fill="#000000" text-anchor="end">'
        '<tspan font-weight="600">9%</tspan><tspan x="5" y="33">of &lt;all&gt;</tspan></text>'
    )
