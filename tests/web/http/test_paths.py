"""Where a request points, under a base path, behind a proxy, or outside of both."""

from __future__ import annotations

from typing import Any

import pytest

from web.http.paths import LONGEST_QUERY, below, header, query_of
from web.http.refused import RefusedError


@pytest.mark.parametrize(
    ("base", "mounted", "path", "inner"),
    [
        ("", "", "/seats", "/seats"),
        ("/results", "", "/results/seats", "/seats"),
        ("/results", "", "/results/", "/"),
        ("", "/kz", "/kz/seats", "/seats"),
        ("", "/kz/", "/kz/seats", "/seats"),
        ("/results", "/kz", "/kz/results/seats", "/seats"),
        ("", "/kz", "/seats", "/seats"),  # a proxy that has cut its prefix off already
        ("", "", "/a/../b%2f", "/a/../b%2f"),
    ],
)
def test_a_path_under_the_base(base: str, mounted: str, path: str, inner: str) -> None:
    assert below(base, {"path": path, "root_path": mounted}) == inner


@pytest.mark.parametrize("path", ["/", "/seats", "/results", "/resultsets/seats", "/x/results/seats"])
def test_a_path_outside_the_base_is_none_of_ours(path: str) -> None:
    assert below("/results", {"path": path}) == ""


def scope(query: bytes = b"") -> dict[str, Any]:
    return {"query_string": query, "headers": [(b"accept", b"a"), (b"host", b"x"), (b"accept", b"b")]}


def test_a_header_that_comes_in_several_lines_is_one() -> None:
    assert header(scope(), b"accept") == "a,b"
    assert header(scope(), b"range") == ""


def test_a_query_has_all_values_of_a_name_the_empty_ones_too() -> None:
    assert query_of(scope(b"q=a%20b&kind=x&kind=y&all=")) == {"q": ["a b"], "kind": ["x", "y"], "all": [""]}


def test_a_query_may_be_long_and_no_longer() -> None:
    assert query_of(scope(b"q=" + b"x" * (LONGEST_QUERY - 2)))
    with pytest.raises(RefusedError) as refusal:
        query_of(scope(b"q=" + b"x" * (LONGEST_QUERY - 1)))
    assert refusal.value.status == 414
