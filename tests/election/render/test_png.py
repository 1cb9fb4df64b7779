"""A PNG is the SVG at its size, in the shipped faces, and in the machine's for what those lack."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from election.charts.draw.template import figure
from election.render.chart_svg import chart_svg
from election.render.png import boxes, chart_png
from figure_svg import machine
from tests.election.render.test_chart_svg import bars, chart
from tests.figure_svg.faces import made


def picture(svg: str, scale: float = 2) -> Image.Image:
    return Image.open(io.BytesIO(chart_png(svg, scale)))


@pytest.mark.parametrize("scale", [1, 2, 2.5])
def test_its_size_is_the_svgs_by_scale(scale: float) -> None:
    image = picture(chart_svg(chart(bars(["a"])), width=640, framed=False), scale)
    assert image.size == (round(640 * scale), round(300 * scale))


def test_a_file_is_on_paper_and_has_ink() -> None:
    image = picture(chart_svg(chart(bars(["Amanat"])), framed=True)).convert("RGBA")
    assert image.getpixel((2, 2)) == (0xFC, 0xFB, 0xF8, 255)
    colours = {colour for _count, colour in image.getcolors(1 << 24) or []}
    assert (0x22, 0x65, 0xB1, 255) in colours
    assert len(colours) > 20


def test_a_bare_picture_has_no_paper() -> None:
    image = picture(chart_svg(chart(bars(["Amanat"])), framed=False)).convert("RGBA")
    assert image.getpixel((2, 2)) == (0, 0, 0, 0)


def _written(text: str) -> Image.Image:
    """A letter alone on a picture."""
    axis = {"range": [0, 1], "visible": False}
    sheet = figure(60, left=10, right=10, top=10, bottom=10, xaxis=axis, yaxis=axis)
    middle = {"x": 0.5, "y": 0.5, "xanchor": "center", "yanchor": "middle"}
    sheet.add_annotation(middle, text=text, showarrow=False, font={"size": 30})
    return picture(chart_svg(chart(sheet), width=80, framed=False), 1).convert("RGBA")


@pytest.mark.parametrize("letter", "ӘҒҚҢӨҰҮҺІәғқңөұүһі−→₸")
@pytest.mark.parametrize("style", ["{}", "<b>{}</b>", "<i>{}</i>"])
def test_a_letter_is_drawn_and_not_the_sign_for_a_missing_one(letter: str, style: str) -> None:
    drawn, missing, none = (_written(style.format(text)) for text in (letter, "\u4e00", " "))
    assert ImageChops.difference(drawn, none).getbbox(alpha_only=False)
    assert ImageChops.difference(drawn, missing).getbbox(alpha_only=False)


def test_bold_and_italic_are_seen() -> None:
    plain, bold, italic = (_written(text) for text in ("a", "<b>a</b>", "<i>a</i>"))
    for other in (bold, italic):
        assert ImageChops.difference(plain, other).getbbox(alpha_only=False)


def test_a_letter_that_the_shipped_faces_lack_is_drawn_in_the_machines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    face = made(tmp_path / "Georgian Sans.ttf", "\u10d0")
    monkeypatch.setattr(machine, "face_of", lambda letter: str(face) if letter == "\u10d0" else "")
    drawn, missing = _written("\u10d0"), _written("\u0e44")
    ink = sum(count for count, colour in drawn.getcolors(1 << 24) or [] if colour[3] == 255)
    assert ink > 300  # a full square of 21 pixels
    assert ImageChops.difference(drawn, missing).getbbox(alpha_only=False)


def test_what_no_face_has_is_said_under_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "face_of", lambda letter: "")
    svg = "<svg><title>a</title><text>A &amp; \u10d0\u10d1 \u0e44</text></svg>"
    assert boxes(svg) == (
        "Boxes stand for letters that the server has no font for (Georgian and Thai); the SVG has them."
    )
    assert boxes("<svg><text>Amanat &#8722; 53.9%</text></svg>") == ""


def test_what_is_no_svg_is_refused() -> None:
    with pytest.raises(ValueError, match="root node"):
        chart_png("<svg")
