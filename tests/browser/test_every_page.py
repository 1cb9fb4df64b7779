"""Every page as a reader meets it: both themes, wide and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from election import Dataset
from election.link import HOME
from election.views import PAGES, open_page
from tests.browser.served import address_of, open_ready
from tests.browser.visits import PHONE, WIDE, opened

BROAD = {"width": 1920, "height": 1080}
SCROLLED = "() => document.querySelector('[data-testid=\"stMain\"]').scrollTop"
SIZES = {"wide": WIDE, "phone": PHONE, "broad": BROAD}
FITTING = """() => [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every(chart =>
    !chart.getClientRects().length
    || Math.abs((chart.querySelector('.main-svg')?.clientWidth ?? 0) - chart.clientWidth) < 2)"""
READERS = [("wide", "light"), ("phone", "dark"), ("broad", "light")]


@pytest.fixture(scope="module", params=READERS, ids="-".join)
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    size, theme = request.param
    phone = size == "phone"
    with opened(browser, viewport=SIZES[size], color_scheme=theme, has_touch=phone, is_mobile=phone) as page:
        yield page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole(reader: Page, app: str, name: str) -> None:
    complaints: list[str] = []
    hosts: set[str | None] = set()
    reader.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    reader.on("pageerror", lambda error: complaints.append(str(error)))
    reader.on("request", lambda request: hosts.add(urlsplit(request.url).hostname))
    open_ready(reader, address_of(app, name))

    assert reader.locator("h1").count() == 1
    assert reader.locator("h1").inner_text()
    assert complaints == []
    assert hosts <= {"127.0.0.1", "", None}
    reader.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)")
    reader.wait_for_function(FITTING)  # a chart that was folded takes its width when it is seen
    assert _sideways(reader) == []
    if reader.viewport_size != BROAD:  # where everything is as it is in `WIDE`, further apart
        assert _axe(reader) == []


def _sideways(page: Page) -> list[str]:
    """What sticks out of the page on the right. Frames that scroll by themselves may be wider inside; what can't be
    seen (plotly's drag areas, the inputs behind a slider's handles) doesn't count."""
    return page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth
            const scrolls = element => element.closest('.table-frame, .index, .draglayer, input[type=range]')
            return [...document.querySelectorAll('[data-testid="stMain"] *')]
                .filter(element => element.getBoundingClientRect().right > width + 1 && !scrolls(element))
                .filter(element => element.checkVisibility())
                .slice(0, 5).map(element => element.tagName + '.' + element.className)
        }"""
    )


def _axe(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]


@pytest.mark.parametrize("name", [HOME, "vote_share"])
def test_a_change_of_theme_recolours_the_running_page(browser: Browser, app: str, name: str) -> None:
    bar = ".js-plotly-plot .bars .point path"
    filled = "([bar, fill]) => getComputedStyle(document.querySelector(bar)).fill === fill"
    with opened(browser, viewport=WIDE, color_scheme="light") as page:
        open_ready(page, address_of(app, name))
        page.wait_for_function(filled, arg=[bar, "rgb(34, 101, 177)"])
        page.emulate_media(color_scheme="dark")
        page.wait_for_function(filled, arg=[bar, "rgb(61, 147, 245)"])


@pytest.fixture(scope="module")
def hand(browser: Browser) -> Iterator[Page]:
    with opened(browser, viewport=PHONE, has_touch=True, is_mobile=True) as page:
        yield page


@pytest.mark.parametrize("name", PAGES)
def test_a_finger_on_a_chart_scrolls_the_page(hand: Page, app: str, good: Dataset, name: str) -> None:
    if not any(open_page(good, name, {}).view.charts()):
        pytest.skip("a page without a chart")
    open_ready(hand, address_of(app, name))
    chart = hand.locator('[data-testid="stPlotlyChart"]:visible').first
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box is not None
    before = hand.evaluate(SCROLLED)
    _swipe(hand, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    hand.wait_for_function(f"before => ({SCROLLED})() > before + 40", arg=before)


def _swipe(page: Page, x: float, y: float) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 7):
        session.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y - 20 * step}]})
        page.wait_for_timeout(16)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
