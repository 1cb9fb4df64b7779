from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.types import Scope

from figure_svg import shipped
from tests.web.asgi import ask
from web.pages.entry import Entry, own_faces


def _page(request: Request) -> HTMLResponse:
    body = "<!DOCTYPE html><html><head><title>x</title></head><body>ä</body></html>"
    return HTMLResponse(body, headers={"etag": '"1"', "x-encoding": request.headers.get("accept-encoding", "none")})


def _file(request: Request) -> PlainTextResponse:
    return PlainTextResponse("<head>", headers={"etag": '"2"'})


APP = Entry(Starlette(routes=[Route("/page", _page), Route("/file", _file)]))


def test_a_document_says_where_the_server_is_before_any_other_script() -> None:
    answer = ask(APP, "/page", accept="text/html,*/*")
    text = answer.body.decode()
    assert text.index("BACKEND_BASE_URL") < text.index("<title>")
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert "etag" not in answer.headers
    assert "content-encoding" not in answer.headers


@pytest.mark.parametrize(("accepted", "unpack"), [("br, gzip", brotli.decompress), ("gzip", gzip.decompress)])
def test_a_document_is_compressed_after_the_additions(accepted: str, unpack: Callable[[bytes], bytes]) -> None:
    answer = ask(APP, "/page", accept="text/html", accept_encoding=accepted)
    assert "BACKEND_BASE_URL" in unpack(answer.body).decode()
    assert answer.headers["x-encoding"] == "none"
    assert answer.headers["content-encoding"] == accepted.partition(",")[0]
    assert answer.headers["vary"] == "Accept-Encoding"
    assert int(answer.headers["content-length"]) == len(answer.body)


def test_a_head_request_states_no_length_and_has_no_body() -> None:
    answer = ask(APP, "/page", method="HEAD", accept="text/html", accept_encoding="br")
    assert answer.status == 200
    assert (answer.body, "content-encoding" in answer.headers) == (b"", False)


def test_the_parts_come_in_their_order_and_one_that_fails_is_left_out(caplog: pytest.LogCaptureFixture) -> None:
    def fails(scope: Scope) -> str:
        raise ValueError("no view")

    app = Entry(APP.app, [lambda scope: "<meta a>", fails, lambda scope: f"<meta {scope['path']}>"])
    text = ask(app, "/page", accept="text/html").body.decode()
    assert "<head><meta a><meta /page><title>" in text
    assert "fails at /page" in caplog.text


def test_what_is_no_document_is_left_as_it_is() -> None:
    answer = ask(APP, "/file", accept="text/html")
    assert answer.body == b"<head>"
    assert answer.headers["etag"] == '"2"'
    assert b"BACKEND_BASE_URL" not in ask(APP, "/page", accept="*/*").body


def test_the_faces_are_said_once_and_stand_where_files_are_found() -> None:
    text = ask(Entry(APP.app, [own_faces]), "/page", accept="text/html").body.decode()
    addresses = re.findall(r'url\("(fonts/[^"?]+)', text)
    assert len(addresses) == len(set(addresses)) == text.count("@font-face")
    assert all((shipped.FOLDER / Path(each).name).is_file() for each in addresses)
