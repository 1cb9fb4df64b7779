"""What a page's head says of it, in words of the page."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from election import Dataset, load
from election.render.preview import LONGEST, head_html
from election.views import PAGES, available, open_page
from tests.election.render.every_block import view_of
from tests.election.render.markup import HOSTILE, Parsed
from tests.folders import ORVANIA, TARSHOLM, Folder

SITE = "https://example.org/kz/"


def meta(page: Parsed) -> dict[str, str]:
    return {each.get("property") or each.get("name") or "": each.get("content") or "" for each in page.all("meta")}


@pytest.mark.parametrize("name", PAGES)
def test_the_head_speaks_the_pages_words(good: Dataset, name: str) -> None:
    opened = open_page(good, name, {})
    page = Parsed(head_html(opened, good, SITE))
    said, view = meta(page), opened.view
    assert said["og:title"] == view.headline
    chart = next(view.charts(), None)
    assert said["description"].rstrip("…") in (view.deck or (chart.title if chart else view.headline))
    assert said["og:image:alt"] == (chart.alt if chart else view.headline)
    assert said["og:site_name"] == good.title
    assert said["og:locale"] == "en_GB"
    assert said["og:image"] == f"{SITE}{name}.png?size=card"
    assert said["og:url"] == f"{SITE}{'' if name == 'overview' else name}"


@pytest.mark.parametrize("folder", [ORVANIA, TARSHOLM], ids=lambda folder: folder.name)
def test_another_country_speaks_for_itself(folder: object) -> None:
    dataset = load(folder)  # type: ignore[arg-type]
    for name in available(dataset):
        opened = open_page(dataset, name, {})
        said = meta(Parsed(head_html(opened, dataset, SITE)))
        assert (said["og:title"], said["og:site_name"]) == (opened.view.headline, dataset.title)
        assert "Kazakh" not in str(said)


def test_a_long_description_ends_with_a_word(good: Dataset) -> None:
    opened = open_page(good, "vote_share", {})
    long = replace(opened, view=replace(opened.view, deck="parliament " * 100))
    description = meta(Parsed(head_html(long, good, SITE)))["description"]
    assert len(description) <= LONGEST + 1
    assert description.endswith("parliament…")


def test_choices_stay_in_every_address(good: Dataset) -> None:
    page = Parsed(
        head_html(open_page(good, "vote_share", {"election": ["mazhilis-2021"], "base": ["roll"]}), good, SITE)
    )
    query = "election=mazhilis-2021&base=roll"
    assert meta(page)["og:url"] == f"{SITE}vote_share?{query}"
    assert meta(page)["og:image"] == f"{SITE}vote_share.png?{query}&size=card"
    forms = {each["type"]: each["href"] for each in page.all("link") if each.get("rel") == "alternate"}
    assert forms["application/json"] == f"vote_share.json?{query}"


def test_no_words_become_markup(orvania: Folder) -> None:
    hostile = HOSTILE.replace("\x1b", "").replace("\u202e", "")  # reading refuses those
    orvania.describe(
        lambda package: package.update(
            title=hostile, description=hostile, licenses=[{"title": hostile, "path": 'https://example.org/"><script>'}]
        )
    )
    dataset = load(orvania.path)
    for name in available(dataset):
        opened = open_page(dataset, name, {})
        plain = Parsed(head_html(opened, dataset, SITE))
        text = head_html(replace(opened, view=replace(view_of(HOSTILE), page=name)), dataset, SITE)
        page = Parsed(text)
        assert [tag for tag, _attributes in page.tags] == [tag for tag, _attributes in plain.tags]
        assert {tag for tag, _attributes in page.tags} <= {"title", "link", "meta", "script"}
        assert len(page.all("script")) == (name == "data")
        for found in re.findall(r"<script[^>]*>(.*?)</script>", text, re.DOTALL):
            assert json.loads(found)["name"] == hostile
