"""What is fetched along with Streamlit's start."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest

from election.views import PAGES
from tests.web.fake_streamlit import MANIFEST, streamlit_in
from web import preload
from web.pack.installed import installed
from web.preload import Charted, fetched_ahead, page_of, preloads


def _hrefs(tags: str) -> list[str]:
    return re.findall(r'<link rel="modulepreload" crossorigin fetchpriority="high" href="\./([^"]+)">', tags)


def test_a_charts_code_with_all_that_it_cannot_start_without(tmp_path: Path) -> None:
    streamlit_in(tmp_path, manifest=MANIFEST)
    tags = preloads(tmp_path)
    assert _hrefs(tags.chart) == ["static/js/Plot.Cc000000.js", "static/js/full.Bb000000.js"]
    assert _hrefs(tags.parts) == ["static/js/Html.Dd000000.js"]


def test_in_the_installed_streamlit_every_file_is_there_and_plotly_is_among_them() -> None:
    folder = installed().folder
    tags = preloads(folder)
    files = _hrefs(tags.chart + tags.parts)
    assert len(files) == (tags.chart + tags.parts).count("<link")
    assert all((folder / file).is_file() for file in files)
    assert max((folder / file).stat().st_size for file in _hrefs(tags.chart)) > 1_000_000
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert not [file for file in files if file in index]


@pytest.mark.parametrize("manifest", [None, {}, {"index.html": {}}, {"index.html": {"file": 3, "imports": ["_no.js"]}}])
def test_a_streamlit_that_says_nothing_gets_no_links(tmp_path: Path, manifest: dict[str, object] | None) -> None:
    streamlit_in(tmp_path, manifest=manifest)
    assert preloads(tmp_path) == preload.Preloads()


def test_an_unreadable_manifest_gets_no_links(tmp_path: Path) -> None:
    for text in ("", "[1]", '{"index.html": []}', "null"):
        (tmp_path / "manifest.json").write_text(text)
        assert preloads(tmp_path) == preload.Preloads()


def test_a_name_is_written_as_an_attribute(tmp_path: Path) -> None:
    streamlit_in(tmp_path, manifest=MANIFEST | {"../elements/PlotlyChart.tsx": {"file": '"></script><script>'}})
    assert preloads(tmp_path).chart.count("<script>") == 1


def test_a_charts_code_runs_when_the_app_has_asked_for_the_page(tmp_path: Path) -> None:
    streamlit_in(tmp_path, manifest=MANIFEST)
    tags = preloads(tmp_path)
    assert re.findall(r"import\(([^)]*)\)", tags.chart) == ['"./static/js/Plot.Cc000000.js"']
    assert tags.chart.index("running") < tags.chart.index("import(")
    assert "<script>" not in tags.parts


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
