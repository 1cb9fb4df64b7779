"""What is fetched along with Streamlit's start."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import pytest

from election.views import PAGES
from tests.web.fake_streamlit import MANIFEST, streamlit_in
from web.pack.installed import installed
from web.pages import preload
from web.pages.preload import Charted, fetched_ahead, page_of, preloads

CHART = ("static/js/Plot.Cc000000.js", "static/js/full.Bb000000.js")
PARTS = ("static/js/Html.Dd000000.js",)


def _given(tag: str) -> list[object]:
    """What the script in the page is called with, after the marks."""
    found = re.fullmatch(r"<script>\(.*\)\(\{.*\},(\[.*\],.*)\)</script>", tag, re.DOTALL)
    return json.loads(f"[{found.group(1)}]") if found else []


def test_a_charts_code_with_all_that_it_cannot_start_without(tmp_path: Path) -> None:
    streamlit_in(tmp_path, manifest=MANIFEST)
    assert preloads(tmp_path) == preload.Preloads(PARTS, CHART)


def test_in_the_installed_streamlit_every_file_is_there_and_plotly_is_among_them() -> None:
    folder = installed().folder
    found = preloads(folder)
    assert all((folder / file).is_file() for file in found.parts + found.chart)
    assert (folder / found.chart[0]).stat().st_size > 1_000_000
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert not [file for file in found.parts + found.chart if file in index]


@pytest.mark.parametrize("manifest", [None, {}, {"index.html": {}}, {"index.html": {"file": 3, "imports": ["_no.js"]}}])
def test_a_streamlit_that_says_nothing_gets_no_links(tmp_path: Path, manifest: dict[str, object] | None) -> None:
    streamlit_in(tmp_path, manifest=manifest)
    assert preloads(tmp_path) == preload.Preloads()


def test_an_unreadable_manifest_gets_no_links(tmp_path: Path) -> None:
    for text in ("", "[1]", '{"index.html": []}', "null"):
        (tmp_path / "manifest.json").write_text(text)
        assert preloads(tmp_path) == preload.Preloads()


def test_a_name_ends_no_script() -> None:
    tag = preload.Preloads(("</script><script>alert(1)",)).script(charted=True)
    assert tag.count("<script>") == tag.count("</script>") == 1
    assert _given(tag) == [["./</script><script>alert(1)"], ""]


def test_the_code_of_charts_comes_first_and_is_run_where_there_are_charts() -> None:
    files = preload.Preloads(PARTS, CHART)
    assert _given(files.script(charted=True)) == [[f"./{file}" for file in CHART + PARTS], f"./{CHART[0]}"]
    assert _given(files.script(charted=False)) == [[f"./{file}" for file in PARTS], ""]
    assert preload.Preloads().script(charted=True) == ""


def test_which_page_an_address_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    first = next(iter(PAGES))
    assert page_of({"path": "/"}) == first
    assert page_of({"path": "/timeline"}) == "timeline"
    assert page_of({"path": "/timeline/"}) == "timeline"
    assert page_of({"path": "/nowhere"}) == first
    monkeypatch.setattr(preload, "base_path", lambda: "/a")
    assert page_of({"path": "/a/timeline"}) == "timeline"


def test_a_page_without_a_chart_does_not_fetch_plotly(tmp_path: Path) -> None:
    """The first request waits for nothing; it is known soon after."""
    streamlit_in(tmp_path, manifest=MANIFEST)
    charted = Charted()
    until = time.monotonic() + 10
    while charted("data") and time.monotonic() < until:
        time.sleep(0.02)
    assert not charted("data")
    links = fetched_ahead(tmp_path)
    assert "Plot" in links({"path": "/vote_share"})
    assert charted("vote_share")
