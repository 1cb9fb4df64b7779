from __future__ import annotations

from typing import Any

import pytest

from web.http.site import site_address


def scope(root: str = "", server: tuple[str, int] | None = ("127.0.0.1", 8501), **headers: str) -> dict[str, Any]:
    pairs = [(name.replace("_", "-").encode(), value.encode("latin-1")) for name, value in headers.items()]
    return {"type": "http", "scheme": "http", "root_path": root, "server": server, "headers": pairs}


@pytest.mark.parametrize(
    ("base", "given", "address"),
    [
        ("", scope(host="example.org"), "http://example.org/"),
        ("/votes", scope(host="example.org:8080"), "http://example.org:8080/votes/"),
        ("", scope(host="[::1]:8501"), "http://[::1]:8501/"),
        ("", scope(), "http://127.0.0.1:8501/"),
        ("", scope(server=None), "http://localhost/"),
        ("", scope(host="in", x_forwarded_proto="https", x_forwarded_host="example.org"), "https://example.org/"),
        ("", scope(host="in", x_forwarded_host="example.org, proxy.in"), "http://example.org/"),
        ("/b", scope(host="h", x_forwarded_prefix="/kz/"), "http://h/kz/b/"),
        ("", scope(root="/kz", host="h", x_forwarded_prefix="/kz"), "http://h/kz/"),
        ("", scope(host="h", x_forwarded_proto="javascript"), "http://h/"),
        ("", scope(host='h"><script>'), "http://127.0.0.1:8501/"),
        ("", scope(host="h", x_forwarded_host="evil/../x"), "http://h/"),
        ("", scope(host="h", x_forwarded_prefix='/"><script>'), "http://h/"),
        ("", scope(host="h", x_forwarded_prefix="//evil.example"), "http://h/"),
    ],
)
def test_the_sites_address_is_the_readers_and_never_more_than_an_address(
    base: str, given: dict[str, Any], address: str
) -> None:
    assert site_address(base, given) == address
