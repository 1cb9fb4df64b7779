"""The app as a server sends it, under another base path and by the other of its two commands: what a proxy, a browser
or somebody with a telnet sees of Streamlit's files."""

from __future__ import annotations

import asyncio
import http.client
import re
import socket
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import brotli
import pytest
from streamlit.web.server.starlette import starlette_server
from uvicorn import Config

from tests.browser.served import serve
from tests.folders import ORVANIA
from web.pack.installed import installed

BASE = "a/b"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serve(ORVANIA, uvicorn=True, base=BASE) as address:
        yield address


def _get(address: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """The path is sent as it is, whatever is in it."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=20)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, {name.lower(): value for name, value in answer.getheaders()}, body


def test_streamlits_scripts_go_out_packed_under_the_base_path(address: str) -> None:
    streamlit = installed()
    largest = max(streamlit.assets.values(), key=lambda asset: asset.size)
    until = time.monotonic() + 30
    while True:  # the server packs while it serves
        status, headers, body = _get(address, f"/{BASE}/{largest.name}", accept_encoding="gzip, br")
        if "content-encoding" in headers or time.monotonic() > until:
            break
        assert (status, body) == (200, largest.path.read_bytes()), "until then Streamlit's own goes out"
        time.sleep(0.2)
    assert headers["content-encoding"] == "br"
    assert brotli.decompress(body) == largest.content()
    assert len(body) < largest.size / 3
    assert "immutable" in headers["cache-control"]
    outside = _get(address, f"/{largest.name}", accept_encoding="gzip, br")
    assert outside[0] == 404


def test_every_file_that_the_html_links_is_there(address: str) -> None:
    _, headers, body = _get(address, f"/{BASE}/vote_share", accept="text/html", accept_encoding="br")
    assert headers["content-encoding"] == "br"
    document = brotli.decompress(body).decode()
    files = set(re.findall(r'"\./(static/[^"]+)"', document))
    assert [file for file in files if "Plotly" in file]
    for file in files:
        status, headers, _ = _get(address, f"/{BASE}/{file}", accept_encoding="gzip, br")
        assert (status, "immutable" in headers["cache-control"]) == (200, True), file
        assert "html" not in headers["content-type"], file


OUTSIDE = [
    "/static/../../../../../../etc/hostname",
    "/static/js/..%2f..%2f..%2f..%2f..%2f__init__.py",
    "/static/%2e%2e/%2e%2e/__init__.py",
    "//static//js//../../../__init__.py",
    "/static/js/..\\..\\..\\__init__.py",
    "/static/js/%252e%252e/%252e%252e/__init__.py",
]


def test_no_address_leaves_the_folder(address: str) -> None:
    for path in OUTSIDE:
        status, headers, body = _get(address, f"/{BASE}{path}", accept_encoding="br")
        assert b"import" not in body, path
        assert status in (400, 404) or headers["content-type"].startswith("text/html"), path  # as for any page's name


async def _nodelay() -> int:
    """TCP_NODELAY of a connection that is taken on a port opened as Streamlit opens its own."""
    made = asyncio.get_running_loop().create_future()

    class Taken(asyncio.Protocol):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            connection = transport.get_extra_info("socket")
            made.set_result(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))

    with starlette_server._bind_socket("127.0.0.1", 0, 1) as port:
        await asyncio.get_running_loop().create_server(Taken, sock=port)
        with socket.create_connection(port.getsockname()):
            return int(await made)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no uvloop for Windows")
def test_the_loop_that_streamlits_server_takes_sends_small_answers_at_once() -> None:
    """With Python's own loop the second of two small writes, a body after its head, waits up to 40 ms."""
    factory = Config("dashboard:app", **starlette_server._get_uvicorn_config_kwargs()).get_loop_factory()
    assert factory is not None
    with ThreadPoolExecutor(1) as thread:  # Playwright keeps a running loop in the main one
        assert thread.submit(lambda: factory().run_until_complete(_nodelay())).result(timeout=20) == 1


def test_without_uvloop_the_app_is_served_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "uvloop.py").write_text("raise ModuleNotFoundError(__name__)")
    with serve(ORVANIA, PYTHONPATH=str(tmp_path)) as address:
        assert _get(address, "/vote_share", accept="text/html")[0] == 200
