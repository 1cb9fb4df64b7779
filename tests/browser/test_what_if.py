"""Turning the rules: the slider moves picture and address together, and the address opens what it shows."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.browser.served import open_ready, settle
from tests.browser.visits import opened

MAIN = '[data-testid="stMain"]'
SCREEN = {"width": 1280, "height": 900}
ASKED = "Would the old 7% threshold have given Amanat two thirds? Yes: 68 of 98 seats instead of 62"


def test_the_slider_turns_picture_words_and_address_and_the_link_opens_the_same(browser: Browser, app: str) -> None:
    with opened(browser, viewport=SCREEN) as page:
        open_ready(page, f"{app}/what_if")
        page.get_by_role("slider").focus()
        for _step in range(4):
            page.keyboard.press("ArrowRight")
        page.wait_for_url("**threshold=7*")
        expect(page.locator("h1")).to_have_text(ASKED)
        settle(page)
        sent = page.locator(MAIN).inner_text()
        assert "+6 from 62" in sent
        with opened(browser, viewport=SCREEN) as received:
            open_ready(received, page.url)
            assert received.locator(MAIN).inner_text() == sent
        page.get_by_role("link", name="Back to the official rules").click()
        page.wait_for_url(lambda url: "threshold" not in url)
        expect(page.locator("h1")).to_contain_text("Would other rules have changed the seats?")
        page.go_back()
        expect(page.locator("h1")).to_have_text(ASKED)
