"""Which versions a reader has, and what is sent of an answer."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.types import Receive, Scope, Send

from tests.web.asgi import ask
from web.http.answer import answer, has_one


def scope(*given: str) -> dict[str, Any]:
    return {"headers": [(b"if-none-match", each.encode()) for each in given]}


# RFC 9110, 13.1.2: a list, on one line or several; compared without regard to weakness; * is whatever there is.
@pytest.mark.parametrize(
    "given", [('"a"',), ('"x", "b-br"',), ('W/"a"',), ('"x"', '"a"'), ("*",)], ids=lambda given: " and ".join(given)
)
def test_a_reader_has_one_of_several_versions(given: tuple[str, ...]) -> None:
    assert has_one(scope(*given), ['"a"', '"b-br"'])


@pytest.mark.parametrize("given", [(), ("",), ('"x"',), ("a",), ('"a-br"',)])
def test_a_reader_has_none(given: tuple[str, ...]) -> None:
    assert not has_one(scope(*given), ['"a"', '"b-br"'])


def test_the_head_alone_has_no_body() -> None:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await answer(scope, send, 200, {"content-length": "5"}, b"words")

    assert ask(app, "/").body == b"words"
    head = ask(app, "/", method="HEAD")
    assert (head.status, head.headers, head.body) == (200, {"content-length": "5"}, b"")
