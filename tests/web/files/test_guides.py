"""What tells programs which files there are tells the truth."""

from __future__ import annotations

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

from election import Dataset
from election.views import PAGES
from tests.folders import Folder
from tests.web.asgi import ask
from tests.web.files.test_files import APP, get
from web.files.files import Files

PROXIED = {"x_forwarded_proto": "https", "x_forwarded_host": "votes.example", "x_forwarded_prefix": "/kz"}
SITE = "https://votes.example/kz/"


def test_robots_say_where_the_map_is() -> None:
    text = get("/robots.txt", **PROXIED).body.decode()
    assert f"Sitemap: {SITE}sitemap.xml" in text
    assert "Disallow" not in text


def test_the_map_has_every_page_for_every_contest_and_every_table(good: Dataset) -> None:
    answer = get("/sitemap.xml", **PROXIED)
    root = ElementTree.fromstring(answer.body)
    addresses = [element.text or "" for element in root.iter() if element.tag.endswith("loc")]
    assert len(addresses) == len(set(addresses)) > 50
    assert all(address.startswith(SITE) for address in addresses)
    for name in PAGES:
        assert f"{SITE}{name}.json" in addresses
    assert SITE in addresses
    assert f"{SITE}vote_share?election=mazhilis-2021" in addresses
    assert f"{SITE}data/results.csv" in addresses


def test_words_of_the_data_are_neither_links_nor_lines_of_their_own(
    monkeypatch: pytest.MonkeyPatch, orvania: Folder
) -> None:
    orvania.describe(lambda package: package.update(description="Vote [here](http://x.example)\n# <b>now</b>"))
    monkeypatch.setenv("ELECTION_DATA", str(orvania.path))
    lines = ask(Files(APP.app), "/llms.txt").body.decode().splitlines()
    assert lines[2].startswith("> Vote  here (http://x.example) #  b now /b")


def test_every_file_that_the_guide_names_is_there(good: Dataset) -> None:
    text = get("/llms.txt", host="votes.example").body.decode()
    assert text.startswith(f"# {good.title}\n")
    files = {urlsplit(address).path for address in re.findall(r"\((http[^)]+\.\w+)\)", text)}
    assert len(files) > 40
    for path in sorted(files):
        assert get(path).status == 200, path
    assert "mazhilis-2021" in text
    assert good.version in text
