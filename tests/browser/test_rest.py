"""The charts that a reader can't see yet come after the first one stands, and always come."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.served import READY
from tests.browser.test_first_view import PHONE, WIDE, made, opened
from ui.rest import PATIENCE

CHARTS = """() => [...document.querySelectorAll('#root [data-testid="stPlotlyChart"]')]
    .filter(each => each.getClientRects().length).length"""
RECORD = f"""
    const charts = {CHARTS};
    const look = () => {{
        if (window.began && !document.getElementById("first-view")) window.atFirst = charts();
        else {{ window.began ||= !!document.getElementById("first-view"); requestAnimationFrame(look); }}
    }};
    requestAnimationFrame(look);
"""
SOON = 1000 * PATIENCE / 2  # ms: well before the server would send it unasked
ALL = 4  # charts of Vote share: shares, change, exit polls, history


def _whole(page: Page) -> None:
    page.wait_for_function(f"() => ({CHARTS})() === {ALL}", timeout=SOON)
    page.wait_for_selector(f"#root {READY}", state="attached", timeout=SOON)


def test_the_first_chart_stands_before_the_others_are_sent(browser: Browser, app: str) -> None:
    with opened(browser, viewport=WIDE) as page:
        page.add_init_script(RECORD)
        page.goto(made(page, f"{app}/vote_share"), wait_until="commit")
        page.wait_for_function("() => window.atFirst")
        assert page.evaluate("() => window.atFirst") == 1
        _whole(page)
        assert page.locator(".st-key-rest").count() == 0


def test_a_page_that_came_without_a_first_view_is_whole_as_soon(browser: Browser, app: str) -> None:
    with opened(browser, viewport=WIDE) as page:
        page.goto(f"{app}/vote_share?{'y' * 5000}", wait_until="commit")
        page.wait_for_selector("#root h1")
        assert page.locator("#first-view").count() == 0
        _whole(page)


def test_behind_a_first_view_that_a_reader_is_busy_with_the_page_gets_whole(browser: Browser, app: str) -> None:
    with opened(browser, viewport=WIDE) as page:
        page.goto(made(page, f"{app}/vote_share"), wait_until="commit")
        page.wait_for_selector("#first-view h1", state="visible")
        page.evaluate("() => getSelection().selectAllChildren(document.querySelector('#first-view .deck'))")
        _whole(page)
        assert page.locator("#first-view").count() == 1


def test_a_reader_at_the_foot_of_a_first_view_stays_there(browser: Browser, app: str) -> None:
    """Further down than the live page goes before it has its rest."""
    with opened(browser, viewport=PHONE) as page:
        page.goto(made(page, f"{app}/vote_share"), wait_until="commit")
        page.wait_for_selector("#first-view h1", state="visible")
        down = page.locator("#first-view").evaluate("each => { each.scrollTop = 1e6; return each.scrollTop }")
        page.wait_for_function("() => !document.getElementById('first-view')", timeout=SOON)
        _whole(page)
        main = page.locator('#root [data-testid="stMain"]')
        assert main.evaluate("each => each.scrollTop") == pytest.approx(down, abs=1)


def test_a_live_page_that_stays_shorter_takes_its_place_all_the_same(browser: Browser, app: str) -> None:
    with opened(browser, viewport=PHONE) as page:
        page.goto(made(page, f"{app}/vote_share"), wait_until="commit")
        page.wait_for_selector("#first-view h1", state="visible")
        page.add_style_tag(content="#root .stMainBlockContainer { height: 300px; overflow: hidden }")
        page.locator("#first-view").evaluate("each => { each.scrollTop = 1e6 }")
        page.wait_for_function("() => !document.getElementById('first-view')", timeout=SOON)
