"""Streamlit's files as a reader's browser gets them."""

from __future__ import annotations

import time

from playwright.sync_api import Browser, Page

from tests.browser.visits import opened, standing
from web.pack.installed import installed

FILES = """() => performance.getEntriesByType('resource').map(entry => ({
    name: new URL(entry.name).pathname, sent: entry.encodedBodySize, is: entry.decodedBodySize
}))"""


def _wait_until_packed(tab: Page, app: str) -> None:
    """A server that has just started sends some scripts as they are."""
    last = min(installed().assets.values(), key=lambda asset: asset.size)
    until = time.monotonic() + 120
    while "content-encoding" not in tab.request.get(f"{app}/{last.name}").headers and time.monotonic() < until:
        time.sleep(0.1)


def test_a_chart_stands_on_packed_scripts_and_its_own_set_out_before_the_app_runs(browser: Browser, app: str) -> None:
    said: list[str] = []
    with opened(browser) as tab:
        _wait_until_packed(tab, app)
        tab.on("console", lambda message: said.append(message.text))
        with standing(tab, f"{app}/vote_share"):
            tab.wait_for_function(f"() => ({FILES})().some(file => file.name.includes('PlotlyChart'))")
        tab.wait_for_selector(".js-plotly-plot .main-svg")
        files = tab.evaluate(FILES)
    scripts = [file for file in files if file["name"].endswith((".js", ".css")) and file["is"] > 1000]
    assert all(script["sent"] < 0.7 * script["is"] for script in scripts)
    assert sum(script["sent"] for script in scripts) < 0.35 * sum(script["is"] for script in scripts)
    assert not [text for text in said if "preload" in text]
