"""The charts that a reader can't see yet come after the first one stands, and always come."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.served import READY
from tests.browser.visits import PHONE, WIDE, opened, standing, visit

CHARTS = """() => [...document.querySelectorAll('#root [data-testid="stPlotlyChart"]')]
    .filter(each => each.getClientRects().length).length"""
RECORD = f"""
    const look = () => {{
        const stands = !!document.getElementById("first-view");
        if (window.stood && !stands) window.atFirst ??= ({CHARTS})();
        window.stood ||= stands;
    }};
    new MutationObserver(look).observe(document, {{ childList: true, subtree: true }});
    document.addEventListener("click", event => {{ window.asked ||= !!event.target.closest(".st-key-rest") }}, true);
"""
ALL = 3  # charts of Vote share: shares, history, exit polls


@contextmanager
def _recorded(browser: Browser, size: ViewportSize) -> Iterator[Page]:
    with opened(browser, viewport=size) as page:
        page.add_init_script(RECORD)
        yield page


def _whole(page: Page) -> None:
    page.wait_for_function(f"() => ({CHARTS})() === {ALL}")
    page.wait_for_selector(f"#root {READY}", state="attached")
    assert page.evaluate("() => window.asked"), "the server sent the rest unasked, after its patience"


def test_the_first_chart_stands_before_the_others_are_sent(browser: Browser, app: str) -> None:
    with _recorded(browser, WIDE) as page:
        visit(page, f"{app}/vote_share")
        page.wait_for_function("() => window.atFirst")
        assert page.evaluate("() => window.atFirst") == 1
        _whole(page)
        assert page.locator(".st-key-rest").count() == 0


def test_a_page_that_came_without_a_first_view_is_whole_as_soon(browser: Browser, app: str) -> None:
    with _recorded(browser, WIDE) as page:
        page.goto(f"{app}/vote_share?{'y' * 5000}", wait_until="commit")
        page.wait_for_selector("#root h1")
        assert page.locator("#first-view").count() == 0
        _whole(page)


def test_behind_a_first_view_that_a_reader_is_busy_with_the_page_gets_whole(browser: Browser, app: str) -> None:
    with _recorded(browser, WIDE) as page:
        with standing(page, f"{app}/vote_share"):
            page.evaluate("() => getSelection().selectAllChildren(document.querySelector('#first-view .deck'))")
        _whole(page)
        assert page.locator("#first-view").count() == 1


def test_a_reader_at_the_foot_of_a_first_view_stays_there(browser: Browser, app: str) -> None:
    """Further down than the live page goes before it has its rest."""
    with _recorded(browser, PHONE) as page:
        with standing(page, f"{app}/vote_share"):
            down = page.locator("#first-view").evaluate("each => { each.scrollTop = 1e6; return each.scrollTop }")
        page.wait_for_selector("#first-view", state="detached")
        _whole(page)
        main = page.locator('#root [data-testid="stMain"]')
        assert main.evaluate("each => each.scrollTop") == pytest.approx(down, abs=1)


def test_a_live_page_that_stays_shorter_takes_its_place_all_the_same(browser: Browser, app: str) -> None:
    with _recorded(browser, PHONE) as page:
        with standing(page, f"{app}/vote_share"):
            page.add_style_tag(content="#root .stMainBlockContainer { height: 300px; overflow: hidden }")
            page.locator("#first-view").evaluate("each => { each.scrollTop = 1e6 }")
        page.wait_for_selector("#first-view", state="detached")
