"""A page's answer before the app has come, without it, and as the app takes over."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from election.views import PAGES

WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}

RECORD = """
    window.shifts = 0;
    new PerformanceObserver(list => { for (const each of list.getEntries()) window.shifts += each.value })
        .observe({ type: "layout-shift", buffered: true });
    const boxes = (part, chart) => ["h1", ".deck", ".figure", ".heading", chart].map(what => {
        const found = [...document.querySelectorAll(`${part} ${what}`)].find(each => each.getClientRects().length);
        const box = found?.getBoundingClientRect();
        return box ? [box.x, box.y, box.width, box.height] : null;
    });
    // Each frame: the last one with the first view and the first one without it.
    const look = () => {
        const first = document.getElementById("first-view");
        if (first) window.before = boxes("#first-view", ".first-picture");
        else if (window.before) { window.after = boxes("#root", ".js-plotly-plot"); return; }
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
"""


def made(page: Page, address: str) -> str:
    """The address, once its first view is kept: a busy server sends the first reader the page without it."""
    for _round in range(40):
        if 'id="first-view"' in page.request.get(address, headers={"accept": "text/html"}).text():
            return address
        page.wait_for_timeout(250)
    raise AssertionError(f"no first view of {address}")


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_without_scripts_each_page_answers(browser: Browser, app: str, viewport: dict[str, int]) -> None:
    context = browser.new_context(viewport=viewport, java_script_enabled=False)
    page = context.new_page()
    for name in PAGES:
        page.goto(made(page, f"{app}/{'' if name == 'overview' else name}"))
        assert page.locator("h1:visible").count() == 1
        assert page.locator("h1").inner_text()
        if name != "data":
            assert page.locator(".first-picture:visible svg").count() >= 1
        assert page.get_by_role("link", name="Read it whole without scripts").is_visible()
    context.close()


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_live_page_takes_the_place_of_the_same(browser: Browser, app: str, viewport: dict[str, int]) -> None:
    context = browser.new_context(viewport=viewport)
    page = context.new_page()
    page.add_init_script(RECORD)
    page.goto(made(page, f"{app}/vote_share"), wait_until="commit")
    page.wait_for_function("() => window.after", timeout=60_000)
    before, after = page.evaluate("() => [window.before, window.after]")
    for first, live in zip(before, after, strict=True):
        assert first == pytest.approx(live, abs=2)
    assert page.evaluate("() => window.shifts") <= 0.05
    assert page.locator("h1").count() == 1
    context.close()


def test_the_first_view_stays_where_the_app_never_comes(browser: Browser, app: str) -> None:
    page = browser.new_page()
    page.route_web_socket("**/_stcore/stream", lambda socket: socket.close())
    page.goto(made(page, f"{app}/vote_share"))
    page.add_style_tag(content=".first-late { animation-delay: 0s !important }")
    assert page.locator("#first-view h1").is_visible()
    page.wait_for_selector(".first-late", state="visible")
    assert page.locator(".first-late a").get_attribute("href") == "vote_share.html"
    page.close()
