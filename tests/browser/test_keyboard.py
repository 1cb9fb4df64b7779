"""Each page walked through by its keyboard: every stop has a name and a ring, they come in reading order, and the way
leads through and out."""

from __future__ import annotations

from typing import TypedDict

import pytest
from playwright.sync_api import Browser, Page

from election.views import PAGES
from tests.browser.served import address_of, open_ready
from tests.browser.visits import WIDE, opened

MOST = 300
"""Stops on the longest page: its folds are closed."""

STOP = """() => {
    const stop = document.activeElement;
    if (!stop || stop === document.body) return null;
    const ringed = (each) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(each);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    };
    let around = stop;
    for (let steps = 0; around && steps < 4 && !ringed(around); steps += 1) around = around.parentElement;
    const before = window.before;
    window.before = stop;
    const area = stop.closest("footer") ? "foot" : stop.closest(".bar") ? "bar" : "page";
    return {
        name: stop.ariaLabel || stop.innerText?.trim() || stop.labels?.[0]?.innerText || stop.title || "",
        html: stop.outerHTML.slice(0, 160),
        ring: Boolean(around && ringed(around)),
        onward: !before?.isConnected || Boolean(before.compareDocumentPosition(stop) & 4), // it follows
        area,
    };
}"""


class Stop(TypedDict):
    name: str
    html: str
    ring: bool
    onward: bool
    area: str


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_walked_through_by_its_keyboard(browser: Browser, app: str, name: str) -> None:
    with opened(browser, viewport=WIDE) as page:
        open_ready(page, address_of(app, name))
        stops = _walked(page)
    assert 20 < len(stops) < MOST, "the way leads through the page and out of it"
    assert [stop["html"] for stop in stops if not stop["name"]] == []
    assert [stop["html"] for stop in stops if not stop["ring"]] == []
    assert [stop["html"] for stop in stops if not stop["onward"]] == []
    assert "bar" in {stop["area"] for stop in stops[:3]}  # after Streamlit's own way past it
    assert stops[-1]["area"] == "foot"


def _walked(page: Page) -> list[Stop]:
    """Where Tab leads to, one after the other, until it leaves the page."""
    stops: list[Stop] = []
    while len(stops) < MOST:
        page.keyboard.press("Tab")
        stop: Stop | None = page.evaluate(STOP)
        if stop is None:
            break
        stops.append(stop)
    return stops
