"""A file's bytes and the headers that speak of it."""

from __future__ import annotations

import pytest

from election import Dataset, load
from tests.folders import Folder
from web.files.made import made, table_file, table_files
from web.http.refused import RefusedError


@pytest.mark.parametrize(
    ("name", "kind", "kept"),
    [
        ("a.html", "text/html; charset=utf-8", "inline"),
        ("a.svg", "image/svg+xml", "inline"),
        ("a.csv", "text/csv; charset=utf-8", "attachment"),
        ("regions.geojson", "application/geo+json", "attachment"),
        ("a.zip", "application/zip", "attachment"),
        ("reader.js", "text/javascript; charset=utf-8", "inline"),
        ("a.woff2", "font/woff2", "inline"),
        ("sitemap.xml", "application/xml", "inline"),
        ("a.exe", "application/octet-stream", "inline"),
    ],
)
def test_the_ending_says_what_a_file_is(name: str, kind: str, kept: str) -> None:
    headers = made("words", name).headers
    assert headers["content-type"] == kind
    assert headers["content-disposition"] == f'{kept}; filename="{name}"'


@pytest.mark.parametrize("ending", ["html", "svg"])
def test_no_script_but_our_own_runs_in_what_a_browser_shows(ending: str) -> None:
    policy = made("words", f"a.{ending}").headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert "unsafe-inline" not in policy.partition("script-src")[2].partition(";")[0]


def test_a_name_in_a_header_is_letters_and_digits() -> None:
    headers = made("words", 'a"\r\nset-cookie: x=1; é.txt').headers
    assert headers["content-disposition"] == 'inline; filename="a-set-cookie-x-1-.txt"'


def test_only_what_gains_by_it_is_compressed() -> None:
    assert set(made("word " * 200, "a.txt").coded) == {"br", "gzip"}
    assert made("word " * 20, "a.txt").coded == {}
    assert made(b"word " * 200, "a.png").coded == {}
    assert made("word " * 200, "a.txt").room > made("word " * 200, "a.png").room


def test_files_of_the_package_go_by_their_names_and_tables_by_theirs(orvania: Folder) -> None:
    (orvania.path / "results.csv").rename(orvania.path / "votes.csv")
    orvania.replace("datapackage.json", '"results.csv"', '"votes.csv"')
    dataset = load(orvania.path)
    files = table_files(dataset)
    assert files["votes.csv"] == files["results.csv"] == orvania.read("votes.csv")
    assert table_file(dataset, "results.csv").body == orvania.read("votes.csv")


def test_another_name_is_refused_with_those_that_there_are(small: Dataset) -> None:
    with pytest.raises(RefusedError, match=r"no file “\.\./secret”.*contestants\.csv, datapackage\.json") as refusal:
        table_file(small, "../secret")
    assert refusal.value.status == 404
