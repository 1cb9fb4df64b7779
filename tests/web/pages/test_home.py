"""The first page's own name leads to where it stands."""

from __future__ import annotations

import pytest
from starlette.responses import PlainTextResponse

from tests.web.asgi import ask
from web.pages.home import Home

app = Home(PlainTextResponse("the app"))


@pytest.mark.parametrize(
    ("query", "place"), [("", "./"), ("election=mazhilis-2021&embed=true", "./?election=mazhilis-2021&embed=true")]
)
def test_the_first_page_is_found_under_its_name(query: str, place: str) -> None:
    answer = ask(app, "/overview", query)
    assert (answer.status, answer.headers["location"]) == (308, place)


@pytest.mark.parametrize("path", ["/", "/overview.svg", "/vote_share", "/overview/overview"])
def test_all_else_goes_on(path: str) -> None:
    assert ask(app, path).body == b"the app"
