"""What the pages rest on in Streamlit's inside: each name is still there, and without it a page still comes."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, TimeoutError

from tests.browser.served import ROOT, open_ready
from tests.browser.visits import WIDE, opened, visit
from web.insides import MARKS

NAMES = re.findall(r'\.st[A-Z]\w+|\[data-[\w-]+(?:="st\w+")?\]', (ROOT / "ui" / "style.css").read_text("utf-8"))
STATES = {f"state {name}": f'{MARKS["app"]}[{MARKS["state"]}="{name}"]' for name in ("running", "notRunning")}
SELECTORS = {name: MARKS[name] for name in MARKS if name != "state"} | STATES
SEEN = """selectors => {
    window.seen = {};
    const look = () => {
        for (const [name, selector] of Object.entries(selectors))
            if (document.querySelector(`#root ${selector}`)) window.seen[name] = true;
        requestAnimationFrame(look);
    };
    look();
}"""


@pytest.fixture(scope="module")
def seen(browser: Browser, app: str) -> Iterator[set[str]]:
    """The marks that were there at some time while a page came; the code of charts is held back until the place for
    one is kept."""
    held: list[Route] = []
    with opened(browser, viewport=WIDE) as page:
        page.add_init_script(f"({SEEN})({SELECTORS!r})")
        page.route("**/static/js/PlotlyChart.*", lambda route: held.append(route))
        visit(page, f"{app}/vote_share")
        _within(page, "() => window.seen.skeleton")
        for route in held:
            route.continue_()
        page.unroute("**/static/js/PlotlyChart.*")
        _within(page, f"() => Object.keys(window.seen).length === {len(SELECTORS)}")
        yield set(page.evaluate("() => Object.keys(window.seen)"))


def _within(page: Page, wanted: str) -> None:
    """Waits for it, but not for ever: what is missing is said by its own test."""
    with contextlib.suppress(TimeoutError):
        page.wait_for_function(wanted, timeout=30_000)


@pytest.mark.parametrize("name", SELECTORS)
def test_streamlit_still_has_the_mark_that_the_first_view_waits_for(seen: set[str], name: str) -> None:
    assert name in seen, f"web/insides.py: nothing is found by {SELECTORS[name]}"


@pytest.fixture(scope="module")
def styled(browser: Browser, app: str) -> set[str]:
    """What is found on pages that together have every kind of element for which the style sheet has a rule."""
    found = set()
    with opened(browser, viewport=WIDE) as page:
        for address in ("seats?coalition=auyl&coalition=osdp", "what_if", "timeline", "data"):
            open_ready(page, f"{app}/{address}")
            found |= {name for name in NAMES if page.locator(name).count()}
    return found


@pytest.mark.parametrize("name", sorted(set(NAMES)))
def test_streamlit_still_has_what_the_style_sheet_names(styled: set[str], name: str) -> None:
    assert name in styled, f"ui/style.css: nothing is found by {name}"


RENAMED = """name => {
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (key, value) {
        set.call(this, key, key === "data-testid" && value === name ? "renamed" : value);
    };
}"""
LOST = {
    "the mark of the app": f"({RENAMED})('stApp')",
    "the mark of what scrolls": f"({RENAMED})('stMain')",
    "its script, which alone looks ten times a second": """
        const ask = window.setInterval;
        window.setInterval = (each, time) => { if (time === 100) throw new Error("a fault"); return ask(each, time); };
    """,
}


QUICK = "const now = performance.now.bind(performance); performance.now = () => 40 * now();"
"""A clock by which LONGEST is half a second."""


@pytest.mark.parametrize("lost", LOST)
def test_a_live_page_comes_though_the_first_view_lost(browser: Browser, app: str, lost: str) -> None:
    with opened(browser, viewport=WIDE) as page:
        page.add_init_script(QUICK + LOST[lost])
        visit(page, f"{app}/vote_share")
        page.wait_for_selector("#first-view", state="detached")
        page.get_by_role("link", name="Voters on the roll").click()
        page.wait_for_url("**base=roll*")


def test_the_app_looks_for_its_server_nowhere_but_at_the_sites_root(browser: Browser, app: str) -> None:
    """It takes `window.__streamlit.BACKEND_BASE_URL` at its word; else it would try /vote_share/_stcore first."""
    asked: set[str] = set()
    with opened(browser, viewport=WIDE) as page:
        page.on("request", lambda request: asked.add(urlsplit(request.url).path))
        page.on("websocket", lambda socket: asked.add(urlsplit(socket.url).path))
        open_ready(page, f"{app}/vote_share")
    inner = {path for path in asked if "_stcore" in path}
    assert "/_stcore/stream" in inner
    assert {path.split("/_stcore")[0] for path in inner} == {""}
