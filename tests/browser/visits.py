"""A reader's visit to a page, at any speed of the machine: what has to come first is waited for or held back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Route

WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
PATIENCE = 120_000


@contextmanager
def reader(browser: Browser, **options: Any) -> Iterator[BrowserContext]:
    """A reader whose browser keeps what one page has fetched for the next."""
    context = browser.new_context(**options)
    context.set_default_timeout(PATIENCE)
    try:
        yield context
    finally:
        context.close()


@contextmanager
def opened(browser: Browser, **options: Any) -> Iterator[Page]:
    """A page of a reader who has never been here."""
    with reader(browser, **options) as context:
        yield context.new_page()


def visit(page: Page, address: str) -> None:
    """Opens the address with its first view: a busy server sends a page without one."""
    for _round in range(100):
        answer = page.goto(address, wait_until="commit")
        if answer and 'id="first-view"' in answer.text():
            return
        page.wait_for_timeout(250)
    raise AssertionError(f"no first view of {address}")


@contextmanager
def standing(page: Page, address: str) -> Iterator[None]:
    """The address opened, its first view in sight, and the app held back until the block ends."""
    held: list[Route] = []
    begun = False
    page.route("**/static/js/index.*", lambda route: route.continue_() if begun else held.append(route))
    visit(page, address)
    page.wait_for_selector("#first-view h1", state="visible")
    yield
    begun = True
    for route in held:
        route.continue_()
