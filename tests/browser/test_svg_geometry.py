"""Pictures drawn without a browser against plotly's own in Chromium: every bar, mark, line, word and colour."""

from __future__ import annotations

import base64
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest
from playwright.sync_api import Browser, Page
from plotly.io.json import to_json_plotly
from plotly.offline import get_plotlyjs

from election import Dataset, load
from election.chart import Chart
from election.choices import Control
from election.render.chart_svg import chart_svg
from election.table import Table
from election.views import PAGES, open_page
from figure_svg import shipped
from tests.browser.svg_figures import FIGURES

NEAR = 2.0  # pixels
WIDTHS = (1150, 358)

FACES = (
    ("Source Sans", "100 500", "normal", "ElectionSans-Regular.ttf"),
    ("Source Sans", "501 900", "normal", "ElectionSans-SemiBold.ttf"),
    ("Source Sans", "100 900", "italic", "ElectionSans-Italic.ttf"),
)

COLLECT = (Path(__file__).parent / "svg_collect.js").read_text(encoding="utf-8")

CLEAR = """
(width) => {
  for (const side of ['ours', 'theirs']) document.getElementById(side).dataset.width = width;
  document.getElementById('ours').innerHTML = '';
}
"""

DRAW = """
async ([figure, width, height]) => {
  const theirs = document.getElementById('theirs');
  Object.assign(figure.layout, {width, height});
  await Plotly.newPlot(theirs, figure.data, figure.layout, {displayModeBar: false});
}
"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page with plotly, the shipped faces, and one place for either picture, both at its upper left corner."""
    context = browser.new_context(viewport={"width": 1200, "height": 1000})
    opened = context.new_page()
    faces = "".join(map(_face, FACES))
    place = "position: absolute; left: 0; top: 0"
    opened.set_content(
        f"<!doctype html><meta charset='utf-8'><style>{faces} body {{ margin: 0; font-family: 'Source Sans' }}</style>"
        f"<p>a <b>b</b> <i>i</i></p><div id='theirs' style='{place}'></div><div id='ours' style='{place}'></div>"
    )
    opened.evaluate("document.fonts.ready")
    opened.add_script_tag(content=get_plotlyjs())
    yield opened
    context.close()


def _face(face: tuple[str, str, str, str]) -> str:
    family, weight, style, file = face
    data = base64.b64encode((shipped.FOLDER / file).read_bytes()).decode()
    return (
        f"@font-face {{ font-family: '{family}'; font-weight: {weight}; font-style: {style};"
        f" src: url(data:font/ttf;base64,{data}) }}"
    )


def _chart(figure: go.Figure) -> Chart:
    sized = figure if figure.layout.height else go.Figure(figure).update_layout(height=400)
    return Chart("test", "Title", "Reading", lambda: sized, Table((), None))  # type: ignore[arg-type]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", FIGURES)
def test_the_picture_is_plotlys(page: Page, name: str, width: int) -> None:
    compare(page, _chart(FIGURES[name]()), width)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return load(Path(__file__).parents[2] / "data")


@pytest.mark.slow
@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "phone"])
@pytest.mark.parametrize("name", PAGES)
def test_the_charts_of_every_page_are_plotlys(page: Page, dataset: Dataset, name: str, narrow: bool) -> None:
    """As each page opens, and for each value of each choice that can be made on it; a picture that a choice leaves as
    it was is compared once."""
    faults = []
    seen: set[str] = set()
    for query in FEW.get(name) or queries(open_page(dataset, name, {}).controls):
        for chart in open_page(dataset, name, query).view.charts():
            picture = written(chart, narrow=narrow)
            if picture in seen:
                continue
            seen.add(picture)
            try:
                compare(page, chart, 358 if narrow else 1150, narrow=narrow)
            except AssertionError as fault:
                faults.append(f"{query} {chart.id}: {fault}")
    assert not faults, "\n".join(faults)


# Where every choice by itself would take minutes: the plain page, and one with every look that there is on a map.
FEW: dict[str, list[dict[str, list[str]]]] = {
    "regions": [
        {},
        {"election": ["referendum-2022"], "show": ["change"], "since": ["president-2022"], "region": ["abai"]},
    ]
}


def queries(controls: Sequence[Control]) -> Iterator[dict[str, list[str]]]:
    """The plain page, and then each choice by itself."""
    yield {}
    for control in controls:
        if control.kind == "range":
            low, high = control.bounds
            yield {control.key: [f"{low}-{high}"]}
        elif control.kind in ("steps", "number"):
            yield {control.key: [f"{control.bounds[1]}"]}
        elif control.kind in ("select", "segments", "hidden"):
            options = [option.value for option in control.options if not option.reason]
            # a click opens one mark of many: one is as good as another
            yield from ({control.key: [value]} for value in (options[-1:] if control.kind == "hidden" else options))


def written(chart: Chart, *, narrow: bool) -> str:
    """The figure as the browser is given it."""
    return str(to_json_plotly(chart.narrow_spec if narrow and chart.narrow_spec else chart.spec))


def compare(page: Page, chart: Chart, width: int, *, narrow: bool = False) -> None:
    """Draws the chart both ways at that width and asserts that nothing differs by more than two pixels."""
    height = int(chart.form(narrow=narrow).layout.height)
    page.evaluate(CLEAR, width)
    page.evaluate(DRAW, [json.loads(written(chart, narrow=narrow)), width, height])
    theirs = page.evaluate(COLLECT, "theirs")
    svg = chart_svg(chart, width=width, framed=False, narrow=narrow)
    page.evaluate("markup => { document.getElementById('ours').innerHTML = markup }", svg)
    ours = page.evaluate(COLLECT, "ours")
    faults: list[str] = []
    for kind in ("bars", "markers", "shapes"):
        faults += _marks(kind, ours[kind], theirs[kind], width)
    faults += _grid(ours["grid"], theirs["grid"])
    for kind in ("lines", "fills"):
        faults += _paths(kind, ours[kind], theirs[kind])
    faults += _words(ours["words"], theirs["words"])
    assert not faults, "\n".join(faults)


def _marks(kind: str, ours: list[Any], theirs: list[Any], width: int) -> list[str]:
    """Marks in the order they are drawn in: edges within two pixels, the same paint."""
    faults = [] if len(ours) == len(theirs) else [f"{kind}: {len(ours)} drawn here, {len(theirs)} by plotly"]
    left = list(ours)
    for mark in theirs:
        best = min(
            left, key=lambda other: _apart(mark[:4], other[:4]) + 5 * (_paint(mark) != _paint(other)), default=None
        )
        if best is None:
            break
        left.remove(best)
        if _apart(mark[:4], best[:4]) > NEAR:
            faults.append(f"{kind}: plotly's {_rounded(mark)}, here {_rounded(best)}")
        elif _paint(mark) != _paint(best):
            faults.append(f"{kind}: plotly paints {mark[4:]}, here {best[4:]}")
    return faults


def _paint(mark: list[Any]) -> tuple[Any, ...]:
    return (*mark[4:6], round(mark[6], 1), round(mark[7], 2))


def _grid(ours: list[Any], theirs: list[Any]) -> list[str]:
    """Gridlines lie on one another or not: only where they are matters."""
    faults = []
    for one, other, who in ((theirs, ours, "plotly"), (ours, theirs, "here")):
        for line in one:
            if not any(_apart(line[:4], each[:4]) <= NEAR and line[5] == each[5] for each in other):
                faults.append(f"grid: only {who}: {_rounded(line)} {line[4:]}")
    return faults


def _paths(kind: str, ours: list[Any], theirs: list[Any]) -> list[str]:
    """Lines of one paint and dash together: plotly draws each piece between gaps by itself."""
    here, there = _by_paint(kind, ours), _by_paint(kind, theirs)
    faults = [f"{kind}: only {who} {paint}" for who, paint in _only(here, there)]
    for paint in here.keys() & there.keys():
        for point in there[paint]:
            if min(_between(point, each) for each in here[paint]) > NEAR:
                faults.append(f"{kind}: plotly's corner {_rounded(point)} is missing here")
        for point in here[paint]:
            # plotly leaves out corners that make no difference
            if _to_line(point, there[paint]) > NEAR:
                faults.append(f"{kind}: the corner {_rounded(point)} is not plotly's")
    return faults


def _by_paint(kind: str, paths: list[Any]) -> dict[tuple[Any, ...], list[list[float]]]:
    groups: dict[tuple[Any, ...], list[list[float]]] = {}
    for path in paths:
        fill, edge, width, alpha = path["ink"]
        paint = (edge, width, round(alpha, 2), path["dash"]) if kind == "lines" else (fill, round(alpha, 2))
        groups.setdefault(paint, []).extend(path["points"])
    # of a line shorter than a pixel plotly leaves no more than its start
    return {paint: points for paint, points in groups.items() if any(map(_goes_on, pairwise(points)))}


def _goes_on(corners: tuple[list[float], list[float]]) -> bool:
    return not corners[1][2] and _between(*corners) > 1


def _only(here: dict[Any, Any], there: dict[Any, Any]) -> Iterator[tuple[str, Any]]:
    yield from (("here", paint) for paint in here.keys() - there.keys())
    yield from (("plotly", paint) for paint in there.keys() - here.keys())


def _words(ours: list[Any], theirs: list[Any]) -> list[str]:
    said, meant = Counter(text[0] for text in ours), Counter(text[0] for text in theirs)
    faults = [f"words: only here {list((said - meant).elements())}, only plotly {list((meant - said).elements())}"]
    faults = faults if said != meant else []
    left = list(ours)
    for text in theirs:
        same = [other for other in left if other[0] == text[0]]
        if not same:
            continue
        best = min(same, key=lambda other: _apart(text[1:5], other[1:5]))
        left.remove(best)
        if _apart(text[1:5], best[1:5]) > NEAR:
            faults.append(f"words: {text[0]!r}: plotly {_rounded(text[1:5])}, here {_rounded(best[1:5])}")
        if text[5] != best[5] or abs(text[6] - best[6]) > 0.01:
            faults.append(f"words: {text[0]!r}: plotly {text[5:]}, here {best[5:]}")
    return faults


def _apart(one: list[float], other: list[float]) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _between(one: list[float], other: list[float]) -> float:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


def _to_line(point: list[float], line: list[list[float]]) -> float:
    nearest = min(_between(point, corner) for corner in line)
    for (x0, y0, _start), (x1, y1, jump) in pairwise(line):
        length = (x1 - x0) ** 2 + (y1 - y0) ** 2
        if jump or not length:
            continue
        along = max(0.0, min(1.0, ((point[0] - x0) * (x1 - x0) + (point[1] - y0) * (y1 - y0)) / length))
        foot = [x0 + along * (x1 - x0), y0 + along * (y1 - y0)]
        nearest = min(nearest, _between(point, foot))
    return nearest


def _rounded(values: list[Any]) -> str:
    return re.sub(r"'", "", str([round(value, 1) for value in values if isinstance(value, (int, float))]))
