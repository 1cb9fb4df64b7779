"""The script of every page: one file, small, of which no part can stop another."""

from __future__ import annotations

import json
import re
import subprocess
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from playwright._impl._driver import compute_driver_executable

from election.render import script
from election.render.script import THEME, allowed, bare, reader, reader_tags

PARTS = sorted((Path(script.__file__).parent / "scripts").glob("*.js"))


def test_every_part_is_in_it_and_what_only_explains_is_not() -> None:
    text = reader()
    for path in PARTS:
        assert bare(path.read_text(encoding="utf-8")) in text
    assert not re.search("^//", text, re.MULTILINE)
    assert "catch (error)" in text


def test_it_stays_small() -> None:
    assert len(reader().encode()) <= 24_000


def test_its_address_has_its_version() -> None:
    assert re.search(r'<script src="reader\.js\?v=[0-9a-f]{8}" defer></script>', reader_tags())


def test_what_stands_in_the_page_itself_is_allowed_by_its_hash() -> None:
    inline = re.findall("<script>(.*?)</script>", reader_tags())
    assert inline == [THEME]
    assert b64encode(sha256(THEME.encode()).digest()).decode() in allowed()


# ---------------------------------------------------------------------------------------------- charts.js, in Node


def _charts(call: str) -> Any:
    """What a function of charts.js gives: it asks nothing of a page until it looks for marks."""
    node, _cli = compute_driver_executable()
    text = (Path(script.__file__).parent / "scripts" / "charts.js").read_text(encoding="utf-8")
    code = f"const window = {{}};{text}console.log(JSON.stringify(window.charts.{call}))"
    done = subprocess.run([node, "-e", code], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def _box(left: float, top: float, wide: float = 10, high: float = 10) -> str:
    return json.dumps({"left": left, "right": left + wide, "top": top, "bottom": top + high})


@pytest.mark.parametrize(
    ("x", "y", "meant"),
    [(5, 5, 0), (30, 5, 1), (58, 5, 1), (75, 5, -1), (45, 5, 2)],
    ids=["on it", "beside it", "within reach", "too far", "of two that hold it the upper"],
)
def test_a_click_means_the_mark_that_is_hit_or_the_nearest_within_reach(x: int, y: int, meant: int) -> None:
    boxes = f"[{_box(0, 0)}, {_box(38, 0)}, {_box(40, 0, 8)}]"
    assert _charts(f"meant({boxes}, {x}, {y})") == meant


@pytest.mark.parametrize(
    ("mark", "left", "top", "above"),
    [
        ((500, 100), 416, 124, False),
        ((20, 100), 0, 124, False),
        ((1100, 100), 796, 124, False),
        ((500, 700), 416, 436, True),
    ],
    ids=["below", "in the column at its left", "at its right", "above where little is left below"],
)
def test_a_card_stands_at_its_mark_within_the_column(
    mark: tuple[int, int], left: float, top: float, above: bool
) -> None:
    column, view, size = _box(0, 0, 1152, 800), _box(0, 0, 1280, 800), '{"width": 356, "height": 250}'
    placed = _charts(f"placed({_box(*mark)}, {column}, {view}, {size})")
    assert placed == {"left": left, "top": top, "above": above}
