"""What the parts of a page do in a browser: in a page as a file, where they are the same as in the live one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.visits import WIDE, reader

PLACES = """() => [...document.querySelectorAll('h2, h3, figure, .figure')]
    .map(each => Math.round(scrollY + each.getBoundingClientRect().top))"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with reader(browser, viewport=WIDE, permissions=["clipboard-read", "clipboard-write"]) as context:
        yield context.new_page()


def test_a_list_of_sources_opens_over_the_page_and_closes_by_escape_and_elsewhere(page: Page, app: str) -> None:
    page.goto(f"{app}/vote_share.html")
    before = page.evaluate(PLACES)
    first, second = (page.locator(".figure .sources-mark").nth(place) for place in (0, 1))
    first.locator("summary").click()
    expect(first.locator(".sources a").first).to_be_visible()
    assert page.evaluate(PLACES) == before
    second.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(first).not_to_have_attribute("open", "")
    expect(second.locator(".sources")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(second).not_to_have_attribute("open", "")
    expect(second.locator("summary")).to_be_focused()
    first.locator("summary").click()
    page.locator("h1").click()
    expect(first).not_to_have_attribute("open", "")


def test_a_link_is_copied_and_that_is_said(page: Page, app: str) -> None:
    page.goto(f"{app}/vote_share.html")
    link = page.locator("a.copy").first
    link.click()
    expect(link).to_contain_text("Link copied")
    expect(page.get_by_role("status").last).to_have_text("Link copied")
    assert page.evaluate("() => navigator.clipboard.readText()").startswith(f"{app}/vote_share#")
    assert page.url == f"{app}/vote_share.html"


def test_the_heads_of_a_long_table_sort_it_and_gaps_stay_last(page: Page, app: str) -> None:
    page.goto(f"{app}/data.html?table=results&all=yes")
    table = page.locator("table.sorts").first
    votes = "each => [...each.tBodies[0].rows].map(row => row.querySelectorAll('td')[3].dataset.value)"
    table.get_by_role("button", name="Votes").click()
    expect(table.get_by_role("columnheader", name="Votes")).to_have_attribute("aria-sort", "descending")
    found = table.evaluate(votes)
    known = [float(each) for each in found if each]
    assert known == sorted(known, reverse=True)
    assert len(known) > 20
    assert not any(found[len(known) :])
    table.get_by_role("button", name="Votes").click()
    assert [float(each) for each in table.evaluate(votes) if each] == sorted(known)


def test_the_other_rows_of_a_long_table_come_when_they_are_asked_for(page: Page, app: str) -> None:
    page.goto(f"{app}/source_check.html?contest=all")
    long = page.locator(".table-box:has(> .all-rows):visible").first
    rows = long.locator("tbody tr")
    expect(rows.nth(19)).to_be_visible()
    expect(rows.nth(20)).to_be_hidden()
    long.locator(".all-rows summary").click()
    expect(rows.nth(20)).to_be_visible()
    expect(rows.nth(20)).to_be_focused()


def test_an_index_opens_the_group_that_it_leads_to(page: Page, app: str) -> None:
    page.goto(f"{app}/timeline.html")
    closed = page.locator(".group:not([open])").last
    name = closed.locator("h3").inner_text()
    page.locator(".index a", has_text=name).click()
    opened = page.locator(".group[open]", has_text=name)
    expect(opened.locator(".event").first).to_be_in_viewport()
    expect(page.locator(".index [aria-current]")).to_contain_text(name)
    page.locator(".open-all").click()
    expect(page.locator(".group:not([open])")).to_have_count(0)
