"""A card at the mark that was clicked, tapped or chosen by key, in the live page and in the page as a file; and marks
that fade while another is pointed at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.served import open_ready, settle
from tests.browser.visits import PHONE, WIDE, opened

LIVE, FILE = "source_check", "source_check.html"
OPEN = "details[data-card][open] .mark-card"


@pytest.fixture(params=[LIVE, FILE])
def page(request: pytest.FixtureRequest, browser: Browser, app: str) -> Iterator[Page]:
    with opened(browser, viewport=WIDE) as page:
        _go(page, f"{app}/{request.param}")
        yield page


def _go(page: Page, address: str) -> None:
    if ".html" in address:
        page.goto(address)
    else:
        open_ready(page, address)


def _middle(page: Page, claim: str) -> tuple[float, float]:
    """Of the mark of a claim, brought into sight."""
    page.evaluate("document.dispatchEvent(new Event('marks'))")
    mark = page.locator(f'[data-marks] [data-id="{claim}"]:visible').first
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_click_opens_the_card_at_the_mark_and_the_address_holds_it(page: Page) -> None:
    bare = page.url
    x, y = _middle(page, "c19")
    scrolled = page.evaluate("[scrollY, document.querySelector('[data-testid=stMain]')?.scrollTop]")
    page.mouse.click(x + 8, y)
    card = page.locator(OPEN)
    expect(card).to_contain_text("Paragraph 8")
    box = card.bounding_box()
    assert box is not None
    assert box["x"] <= x <= box["x"] + box["width"]
    assert min(abs(box["y"] - y), abs(box["y"] + box["height"] - y)) < 40
    assert page.url == f"{bare}?claim=c19"
    assert page.evaluate("[scrollY, document.querySelector('[data-testid=stMain]')?.scrollTop]") == scrolled
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    assert page.url == bare


def test_keys_walk_through_the_marks_and_open_one(page: Page) -> None:
    first = page.locator("details[data-card] > summary").first
    first.focus()
    page.keyboard.press("ArrowRight")
    expect(first).not_to_be_focused()
    expect(page.locator(".mark-ring")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator(OPEN)).to_have_count(1)
    page.get_by_role("button", name="Next").click()
    third = page.locator("details[data-card]").nth(2)
    expect(third.locator(".mark-card")).to_be_visible()
    assert page.url.endswith(f"?claim={third.get_attribute('data-card')}")
    page.keyboard.press("Escape")
    expect(third.locator("summary")).to_be_focused()


@pytest.mark.parametrize("name", [LIVE, FILE])
def test_a_tap_opens_the_card_of_a_link_s_page_too(browser: Browser, app: str, name: str) -> None:
    with opened(browser, viewport=PHONE, has_touch=True, is_mobile=True) as page:
        _go(page, f"{app}/{name}?claim=c19")
        expect(page.locator(OPEN)).to_contain_text("Paragraph 8")
        box = page.locator(OPEN).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]
        assert box["height"] <= PHONE["height"] / 2
        page.get_by_role("button", name="Close").tap()
        page.touchscreen.tap(*_middle(page, "c01"))
        expect(page.locator(OPEN)).to_contain_text("Paragraph 1")


def test_a_card_without_a_mark_in_the_phone_s_picture_leads_to_the_list(browser: Browser, app: str) -> None:
    with opened(browser, viewport=PHONE) as page:
        page.goto(f"{app}/timeline.html?event=independence-declared")
        entry = page.locator("li#independence-declared")
        expect(entry).to_be_focused()
        expect(entry).to_be_in_viewport()
        page.locator("details[data-card] > summary").first.press("ArrowRight")
        page.keyboard.press("Enter")
        expect(page.locator(OPEN)).to_have_count(1)
        expect(page.locator(".mark-ring")).to_have_count(1)


def test_what_stays_the_same_moves_when_the_contest_changes(browser: Browser, app: str) -> None:
    """Amanat's bar is the one that Nur Otan's was, and as long: it stands still; those of others move."""
    record = """() => {
        window.moved = {};
        const { animate } = Element.prototype;
        Element.prototype.animate = function (looks, time) {
            moved[this.dataset.id] = time.duration;
            return animate.call(this, looks, time);
        };
    }"""
    follow = "to => { history.pushState({}, '', to); dispatchEvent(new PopStateEvent('popstate')) }"
    with opened(browser, viewport=WIDE) as page:
        open_ready(page, f"{app}/vote_share")
        page.evaluate(record)
        page.evaluate(follow, "vote_share?election=mazhilis-2021")
        page.wait_for_function("window.moved.adal")
        moved = page.evaluate("window.moved")
        assert (moved["auyl"], moved["adal"]) == (350, 200)
        page.emulate_media(reduced_motion="reduce")
        page.evaluate("window.moved = {}")
        page.evaluate(follow, "vote_share?election=mazhilis-2016")
        page.wait_for_url("**2016")
        settle(page)
        assert page.evaluate("window.moved") == {}
