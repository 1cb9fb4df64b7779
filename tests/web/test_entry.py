from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route

from tests.web.asgi import ask
from web.entry import Entry


def _page(request: Request) -> HTMLResponse:
    body = "<!DOCTYPE html><html><head><title>x</title></head><body>ä</body></html>"
    return HTMLResponse(body, headers={"etag": '"1"', "x-encoding": request.headers.get("accept-encoding", "none")})


def _file(request: Request) -> PlainTextResponse:
    return PlainTextResponse("<head>", headers={"etag": '"2"'})


APP = Entry(Starlette(routes=[Route("/page", _page), Route("/file", _file)]))


def test_a_document_says_where_the_server_is_before_any_other_script() -> None:
    answer = ask(APP, "/page", accept="text/html,*/*", accept_encoding="gzip")
    text = answer.body.decode()
    assert text.index("BACKEND_BASE_URL") < text.index("<title>")
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert "etag" not in answer.headers
    assert answer.headers["x-encoding"] == "none"


def test_what_is_no_document_is_left_as_it_is() -> None:
    answer = ask(APP, "/file", accept="text/html")
    assert answer.body == b"<head>"
    assert answer.headers["etag"] == '"2"'
    assert b"BACKEND_BASE_URL" not in ask(APP, "/page", accept="*/*").body
