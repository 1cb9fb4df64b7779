"""A chart as pictures of which a media query shows one."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest

from election.render.pictures import BROAD, HALF, PAPER, PHONE, pictures
from tests.election.render.test_chart_svg import bars, chart


def sizes(drawn: go.Figure, narrow: go.Figure | None, *, halved: bool) -> dict[str, tuple[float, float]]:
    """Width and height of each picture by where it is seen."""
    made = replace(chart(drawn), draw_narrow=(lambda: narrow) if narrow else None)
    found = {each.shown: ElementTree.fromstring(each.svg) for each in pictures(made, halved=halved)}
    return {shown: (float(svg.get("width") or 0), float(svg.get("height") or 0)) for shown, svg in found.items()}


@pytest.mark.parametrize(
    ("halved", "expected"),
    [
        (False, {"broad": (BROAD, 300), "middle": (PAPER, 300), "slim": (PHONE, 300)}),
        (True, {"not-slim": (HALF, 300), "slim": (PHONE, 300)}),
    ],
)
def test_one_form_is_drawn_for_each_width_of_its_place(halved: bool, expected: dict[str, tuple[float, float]]) -> None:
    assert sizes(bars(["A"]), None, halved=halved) == expected


@pytest.mark.parametrize(("halved", "wide"), [(False, BROAD), (True, HALF)])
def test_of_two_forms_each_is_drawn_once(halved: bool, wide: int) -> None:
    phone = go.Figure(bars(["A", "B"])).update_layout(height=500)
    assert sizes(bars(["A"]), phone, halved=halved) == {"wide-only": (wide, 300), "narrow-only": (PHONE, 500)}
