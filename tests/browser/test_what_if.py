"""Turning the rules: the slider moves picture and address together, and the address opens what it shows."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.browser.served import open_ready, settle
from tests.browser.visits import opened

MAIN = '[data-testid="stMain"]'
SCREEN = {"width": 1280, "height": 900}
LABELS = ".st-key-card-what_if .textpoint text"


def test_the_slider_turns_picture_words_and_address_and_the_link_opens_the_same(browser: Browser, app: str) -> None:
    with opened(browser, viewport=SCREEN) as page:
        open_ready(page, f"{app}/what_if")
        assert _labels(page)[0] == "40"
        page.get_by_role("slider").focus()
        for _step in range(4):
            page.keyboard.press("ArrowRight")
        page.wait_for_url("**threshold=7*")
        expect(page.locator("h1")).to_have_text(
            "At a 7% threshold four parties would share the 69 list seats, and Amanat would have 46"
        )
        settle(page)
        assert _labels(page)[:2] == ["46", "9"]
        assert {"+6", "+1"} <= set(_labels(page))
        sent = page.locator(MAIN).inner_text()
        with opened(browser, viewport=SCREEN) as received:
            open_ready(received, page.url)
            assert received.locator(MAIN).inner_text() == sent
        page.get_by_role("link", name="Back to the official rules").click()
        page.wait_for_url(lambda url: "threshold" not in url)
        expect(page.locator("h1")).to_contain_text("Would other rules have changed the seats?")
        settle(page)
        assert _labels(page)[0] == "40"
        page.go_back()
        expect(page.locator("h1")).to_contain_text("At a 7% threshold")


def _labels(page: Page) -> list[str]:
    """What is written beside the bars, parts and spaces as one reads them."""
    return [" ".join(text.split()) for text in page.locator(LABELS).all_text_contents()]
