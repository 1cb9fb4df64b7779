"""Every page's view under addresses of files, agreeing with the page."""

from __future__ import annotations

import csv
import gzip
import io
import json
import mimetypes
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

import brotli
import pytest
from PIL import Image
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from election import Dataset
from election.chart import Chart
from election.render.forms import FORMS, forms_of
from election.render.script import reader
from election.view import Listing
from election.views import PAGES, available, open_page
from tests.election.render.markup import HOSTILE, Parsed, active
from tests.folders import DATA, ORVANIA, Folder
from tests.web.asgi import Answer, ask
from web.files.files import Files

APP = Files(Starlette(routes=[Route("/{rest:path}", lambda request: PlainTextResponse("the app"))]))


def get(path: str, query: str = "", **headers: str) -> Answer:
    return ask(APP, path, query, **headers)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", PAGES)
def test_every_page_has_every_form(good: Dataset, name: str, form: str) -> None:
    view = open_page(good, name, {}).view
    has_chart = next(view.charts(), None) is not None
    drawn = "width=320" if has_chart else "size=card"
    answer = get(f"/{name}.{form}", drawn if form in ("svg", "png") else "")
    if form == "csv" and not any(isinstance(block, Chart | Listing) for block in view.blocks()):
        assert answer.status == 404
        return
    assert answer.status == 200
    assert answer.headers["content-type"] == _registered(form)
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert answer.headers["access-control-allow-origin"] == "*"
    _agrees(answer.body, form, view)


def _registered(form: str) -> str:
    """The media type that Python's own list has for such a file, or else the form itself, as it is sent."""
    kind = mimetypes.types_map.get(f".{form}", FORMS[form].kind.mime)
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _agrees(body: bytes, form: str, view: Any) -> None:
    if form == "png":
        Image.open(io.BytesIO(body)).verify()
        return
    text = body.decode()
    flat = " ".join(text.split())
    match form:
        case "json":
            assert [each["value"] for each in json.loads(text)["figures"]] == [
                f"{each.value} {each.rest}".strip() for each in view.figures
            ]
        case "csv":
            first = next(block for block in view.blocks() if hasattr(block, "table"))
            assert text == first.table.csv()
        case "svg":
            ElementTree.fromstring(text)
        case _:
            assert view.headline in (Parsed(text).words if form == "html" else flat)
            for figure in view.figures:
                assert figure.value in (Parsed(text).words if form == "html" else flat)


def test_the_rows_of_a_chart_are_those_of_the_page(good: Dataset) -> None:
    answer = get("/vote_share.csv", "election=mazhilis-2021")
    chart = next(open_page(good, "vote_share", {"election": ["mazhilis-2021"]}).view.charts())
    assert answer.body.decode() == chart.table.csv()
    assert "5148074" in answer.body.decode()
    assert answer.headers["content-disposition"] == 'attachment; filename="vote_share-shares-mazhilis-2021.csv"'


def test_a_picture_has_the_finding_its_sources_and_the_data_version_in_it(good: Dataset) -> None:
    answer = get("/vote_share.svg", "chart=shares")
    text = answer.body.decode()
    for said in ("Sources:", "17.2", good.version):
        assert said in text
    dark = get("/vote_share.svg", "chart=shares&theme=dark").body.decode()
    assert "#2265B1" in text
    assert "#2265B1" not in dark
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_a_picture_is_as_wide_as_is_asked_and_a_narrow_one_is_a_phones(good: Dataset) -> None:
    wide = ElementTree.fromstring(get("/vote_share.svg", "chart=history&width=1600").body)
    slim = ElementTree.fromstring(get("/vote_share.svg", "chart=history&width=320").body)
    assert (wide.get("width"), slim.get("width")) == ("1600", "320")
    chart = next(chart for chart in open_page(good, "vote_share", {}).view.charts() if chart.id == "history")
    assert float(slim.get("height") or 0) > chart.narrow_height > chart.height


def test_a_links_picture_is_a_chats_size() -> None:
    for name in ("vote_share", "data"):
        assert Image.open(io.BytesIO(get(f"/{name}.png", "size=card").body)).size == (1200, 630)


def test_one_chart_of_a_page_can_be_had_as_text(good: Dataset) -> None:
    page = json.loads(get("/vote_share.json", "chart=history").body)
    assert [block["id"] for section in page["sections"] for block in section["blocks"]] == ["history"]
    whole = get("/vote_share.txt").body
    assert 200 < len(get("/vote_share.txt", "chart=history").body) < len(whole) / 2


@pytest.mark.parametrize(
    ("path", "query", "status", "said"),
    [
        ("/vote_share.svg", "election=atlantis", 400, "mazhilis-2021"),
        ("/vote_share.json", "base=moon", 400, "valid"),
        ("/timeline.txt", "years=x", 400, "two numbers between"),
        ("/timeline.csv", "rules=perhaps", 400, "yes or no"),
        ("/vote_share.svg", "chart=pie", 404, "shares"),
        ("/vote_share.html", "chart=pie", 404, "shares"),
        ("/data.png", "", 404, "html, json"),
        ("/vote_share.svg", "theme=pink", 400, "light and dark"),
        ("/vote_share.png", "width=319", 400, "320 to 1600"),
        ("/vote_share.png", "width=٩٠٠", 400, "320 to 1600"),
        ("/vote_share.png", "size=huge", 400, "card"),
        ("/vote_share.pdf", "", 404, "svg and csv"),
        ("/nowhere.svg", "", 404, "vote_share"),
        ("/data/nothing.csv", "", 404, "results.csv"),
        ("/vote_share.svg", f"q={'x' * 5000}", 414, "longer"),
    ],
)
def test_what_is_not_there_is_said_in_one_sentence_with_what_there_is(
    path: str, query: str, status: int, said: str
) -> None:
    answer = get(path, query)
    text = answer.body.decode()
    assert answer.status == status
    assert said in text
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert text.count("\n") == 1


def test_a_page_that_this_data_does_not_feed_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ELECTION_DATA", str(ORVANIA))
    answer = get("/timeline.svg")
    assert answer.status == 404
    assert "vote_share" in answer.body.decode()


def test_a_small_package_has_every_form_of_what_it_feeds(monkeypatch: pytest.MonkeyPatch, small: Dataset) -> None:
    monkeypatch.setenv("ELECTION_DATA", str(ORVANIA))
    for name in available(small):
        for form in forms_of("page"):
            assert get(f"/{name}.{form.name}").status == 200, (name, form.name)


@pytest.mark.parametrize(
    "path",
    ["/", "/vote_share", "/data", "/static/js/index.js", "/favicon.png", "/index.html", "/manifest.json",
     "//vote_share.svg", "/x/vote_share.svg", "/data/../vote_share.svg", "/data//results.csv", "/data/",
     "/data/../../etc/passwd", "/fonts/../html.py", "/nothing.xyz"],
)  # fmt: skip
def test_whatever_is_no_file_of_ours_is_left_to_the_app(path: str) -> None:
    assert get(path).body == b"the app"


@pytest.mark.parametrize("name", ["..", ".", "%2e%2e", "..\\results.csv", "results.csv\x00", "\u2044etc", "a" * 3000])
def test_a_name_never_becomes_a_path(name: str) -> None:
    for folder in ("data", "fonts"):
        answer = get(f"/{folder}/{name}")
        assert answer.status == 404
        assert len(answer.body) < 1000


@pytest.mark.parametrize("control", ["chart", "election", "theme", "width", "q", "unknown"])
def test_no_value_of_a_query_runs(control: str) -> None:
    query = urlencode({control: HOSTILE})
    for path in ("/vote_share.html", "/timeline.html", "/vote_share.svg", "/timeline.json"):
        answer = get(path, query)
        text = answer.body.decode()
        if answer.headers["content-type"].startswith(("text/html", "image/svg")):
            assert active(Parsed(text)) == []
            assert "default-src 'none'" in answer.headers["content-security-policy"]
        if answer.status != 200:
            assert not {"\u202e", "\x1b"} & set(text)
        assert "\x1b" not in answer.headers.get("content-disposition", "")


def test_a_file_is_asked_for_again_and_not_sent_twice() -> None:
    first = get("/vote_share.svg", "election=mazhilis-2021")
    assert first.headers["cache-control"] == "public, no-cache"
    etag = first.headers["etag"]
    assert etag.startswith('"')
    for given in (etag, f'"other", W/{etag}'):
        again = get("/vote_share.svg", "election=mazhilis-2021", if_none_match=given)
        assert (again.status, again.body) == (304, b"")
        assert again.headers["etag"] == etag
    assert get("/vote_share.svg", "election=mazhilis-2021", if_none_match='"other"').status == 200
    assert get("/vote_share.svg", "election=mazhilis-2021&theme=dark").headers["etag"] != etag
    assert get("/vote_share.svg", "utm_source=x&election=mazhilis-2021").headers["etag"] == etag


def test_other_data_are_another_version(monkeypatch: pytest.MonkeyPatch, orvania: Folder) -> None:
    monkeypatch.setenv("ELECTION_DATA", str(orvania.path))
    before = get("/vote_share.csv")
    orvania.change("results.csv", lambda rows: rows.__setitem__(1, rows[1]))  # the same rows: written anew
    assert get("/vote_share.csv").headers["etag"] == before.headers["etag"]
    orvania.describe(lambda package: package.update(title="Another"))
    after = get("/vote_share.csv", if_none_match=before.headers["etag"])
    assert (after.status, after.body) == (200, before.body)
    assert after.headers["etag"] != before.headers["etag"]


def test_head_has_the_headers_of_get() -> None:
    for path in ("/vote_share.png", "/vote_share.html", "/data.zip", "/data/results.csv", "/nowhere.svg"):
        whole, head = get(path), ask(APP, path, method="HEAD")
        assert head.body == b""
        assert (head.status, head.headers) == (whole.status, whole.headers)
    assert ask(APP, "/vote_share.svg", method="POST").status == 405
    assert ask(APP, "/vote_share.svg", method="POST").headers["allow"] == "GET, HEAD"


def test_a_reader_gets_it_in_the_coding_he_takes() -> None:
    plain = get("/vote_share.json")
    squeezed = {"br": brotli.decompress, "gzip": gzip.decompress}
    for coding, undo in squeezed.items():
        answer = get("/vote_share.json", accept_encoding=coding)
        assert answer.headers["content-encoding"] == coding
        assert answer.headers["etag"] != plain.headers["etag"]
        assert undo(answer.body) == plain.body
        assert get("/vote_share.json", if_none_match=answer.headers["etag"]).status == 304
    assert "content-encoding" not in get("/vote_share.png", accept_encoding="br").headers
    assert get("/vote_share.json", accept_encoding="br;q=0").body == plain.body


def test_the_package_as_one_zip_is_the_folder() -> None:
    answer = get("/data.zip")
    with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
        names = set(archive.namelist())
        rows = list(csv.DictReader(io.TextIOWrapper(archive.open("data/elections.csv"), "utf-8")))
    assert names == {f"data/{path.name}" for path in DATA.iterdir()}
    assert len(rows) == 20


def test_every_file_of_the_package_is_had_byte_for_byte() -> None:
    for path in DATA.iterdir():
        answer = get(f"/data/{path.name}")
        assert answer.body == path.read_bytes(), path.name
    assert get("/data/regions.geojson").headers["content-type"] == "application/geo+json"
    assert get("/data/results.csv").headers["content-disposition"] == 'attachment; filename="results.csv"'


def test_the_script_of_a_page_is_kept_for_good() -> None:
    address = re.findall('<script src="([^"]+)" defer>', get("/glossary.html").body.decode())[0]
    answer = get(f"/{address.partition('?')[0]}", address.partition("?")[2])
    assert answer.body.decode() == reader()
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


def test_a_face_is_kept_for_good() -> None:
    sheet = Parsed(get("/vote_share.html").body.decode()).words
    address = sheet.partition('url("')[2].partition('"')[0]
    path, _mark, query = address.partition("?")
    answer = get(f"/{path}", query)
    assert answer.headers["content-type"] == "font/woff2"
    assert "immutable" in answer.headers["cache-control"]


def test_data_that_cannot_be_used_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ELECTION_DATA", str(tmp_path / "nothing"))
    assert get("/vote_share.svg").status == get("/data.zip").status == get("/llms.txt").status == 503


def test_a_fault_of_ours_is_said_and_logged(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    def fail(*_values: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setitem(FORMS, "txt", replace(FORMS["txt"], write=fail))
    answer = ask(Files(APP.app), "/vote_share.txt")
    assert answer.status == 500
    assert b"broken" not in answer.body
    assert "broken" in caplog.text


def test_under_a_base_path_files_stand_there_and_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.files.files.base_path", lambda: "/results")
    app = Files(APP.app)
    assert ask(app, "/results/vote_share.csv").status == 200
    assert ask(app, "/vote_share.csv").body == b"the app"
    page = ask(app, "/results/vote_share.html", host="example.org").body.decode()
    assert '<link rel="canonical" href="http://example.org/results/vote_share">' in page
