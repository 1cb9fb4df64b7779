"""Which compression a reader takes: the examples of RFC 9110, 12.5.3, and what browsers and tools send."""

from __future__ import annotations

import gzip

import brotli
import pytest

from web.http.encodings import acceptable, compressed


@pytest.mark.parametrize(
    ("accepted", "codings"),
    [
        ("gzip, deflate, br, zstd", ["br", "gzip"]),  # browsers over https
        ("gzip, deflate", ["gzip"]),  # browsers over plain http
        ("", []),
        ("identity", []),
        ("compress, gzip", ["gzip"]),
        ("*", ["br", "gzip"]),
        ("compress;q=0.5, gzip;q=1.0", ["gzip"]),
        ("gzip;q=1.0, identity; q=0.5, *;q=0", ["gzip"]),
        ("br;q=0.5, gzip;q=0.8", ["gzip", "br"]),
        ("br;q=0, gzip", ["gzip"]),
        ("br;q=0, *", ["gzip"]),
        ("gzip;q=0.2, identity;q=0.9", []),
        ("BR;Q=0.7", ["br"]),
        ("x-gzip", ["gzip"]),
        ("br;q=0.0001", ["br"]),
        ("br;q=oops, gzip;q=2, br;q=nan", []),
        (" , ;q=1, gzip ,", ["gzip"]),
        ("brotli, bz", []),
    ],
)
def test_what_the_reader_takes(accepted: str, codings: list[str]) -> None:
    assert acceptable(accepted) == codings


def test_what_is_compressed_for_one_request_is_the_same_text() -> None:
    text = "Сайлау 53.9%".encode() * 100
    assert brotli.decompress(compressed(text, "br")) == text
    assert gzip.decompress(compressed(text, "gzip")) == text
