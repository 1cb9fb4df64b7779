"""Every page as a file, as a reader without scripts meets it: on a screen, on a phone in the dark, on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from election.views import PAGES

READERS = {
    "wide-light": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "light"},
    "phone-dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}
PAPER = 680  # pixels: A4 between its margins
BROAD_PAPER = 1009  # the same, lying
PAPERS = {"A4": (595, 842), "Letter": (612, 792)}  # in whole points


@pytest.fixture(scope="module", params=READERS)
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, **READERS[request.param])
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def inspector(browser: Browser) -> Iterator[Page]:
    """A reader who could run scripts: axe is one."""
    context = browser.new_context(**READERS["phone-dark"])
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_without_scripts(reader: Page, app: str, name: str) -> None:
    hosts: set[str] = set()
    complaints: list[str] = []
    reader.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    reader.on("console", lambda message: complaints.append(message.text))
    reader.goto(f"{app}/{name}.html")
    assert reader.locator("h1").inner_text()
    assert complaints == []
    assert hosts == {app.split("/")[2]}
    assert reader.locator("figure svg:visible").count() == reader.locator("figure").count()
    assert _sideways(reader, reader.viewport_size["width"] if reader.viewport_size else 0) == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_within_reach_of_everybody(inspector: Page, app: str, name: str) -> None:
    inspector.goto(f"{app}/{name}.html")
    assert _axe(inspector) == []


def _axe(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]


def _sideways(page: Page, width: int) -> list[str]:
    """What sticks out on the right, but for what scrolls by itself."""
    return page.evaluate(
        """width => [...document.querySelectorAll('body *')]
            .filter(each => each.getBoundingClientRect().right > width + 1 && each.checkVisibility())
            .filter(each => !each.closest('.table-frame, .index, .skip, caption'))
            .slice(0, 5).map(each => each.tagName + '.' + each.getAttribute('class'))""",
        width,
    )


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_on_paper(browser: Browser, app: str, name: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": PAPER, "height": 900})
    page = context.new_page()
    page.goto(f"{app}/{name}.html")
    page.emulate_media(media="print", color_scheme="dark")
    cut = """([room, inside]) => [...document.querySelectorAll('table.rows, .picture, .card, .event')]
        .filter(each => each.checkVisibility() && !!each.closest('.broad-table') === inside)
        .filter(each => each.getBoundingClientRect().right > room + 1)
        .map(each => each.tagName + ' ' + each.getBoundingClientRect().right)"""
    assert page.evaluate(cut, [PAPER, False]) == []
    assert page.evaluate("getComputedStyle(document.documentElement).color") == "rgb(30, 29, 27)"
    assert page.locator("figure svg:visible").count() == page.locator("figure:has(svg)").count()
    folded = "[...document.querySelectorAll('details table')].filter(each => !each.checkVisibility()).length"
    assert page.evaluate(folded) == 0
    page.set_viewport_size({"width": BROAD_PAPER, "height": 700})
    assert page.evaluate(cut, [BROAD_PAPER, True]) == []
    for paper, standing in PAPERS.items():
        sizes = {tuple(map(int, map(float, box))) for box in _pages(page.pdf(format=paper, prefer_css_page_size=True))}
        assert sizes <= {standing, standing[::-1]}  # standing or lying: nothing was shrunk to fit
    context.close()


def _pages(pdf: bytes) -> list[tuple[str, str]]:
    found = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert found
    return [(width.decode(), height.decode()) for width, height in found]


def test_a_choice_is_made_without_scripts(browser: Browser, app: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{app}/vote_share.html")
    page.locator(".picker > summary").click()
    page.locator(".picker").get_by_role("link", name="2021").click()
    page.locator(".choices > summary").click()
    page.locator("select[name=base]").select_option("roll")
    page.get_by_role("button", name="Show").click()
    assert page.url.endswith("/vote_share.html?election=mazhilis-2021&base=roll")
    assert "43.2%" in page.locator("h1").inner_text()
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Overview").click()
    assert page.url.endswith("/overview.html?election=mazhilis-2021")
    context.close()
