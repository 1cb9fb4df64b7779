"""A page's answer before the app has come, without it, and as the app takes over."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from election import Dataset
from election.view import Section
from election.views import PAGES, open_page
from tests.browser.served import address_of
from tests.browser.visits import PHONE, WIDE, opened, standing, visit
from tests.election.render.test_first import figures_on_top

SIZES = {"wide": WIDE, "phone": PHONE}
SCREENS = 2  # of what is measured; nobody has come further when the live page stands

RECORD = """
    window.shifts = 0;
    window.bare = 0;
    window.since = 0;
    new PerformanceObserver(list => {
        for (const each of list.getEntries()) if (each.startTime >= window.since) window.shifts += each.value;
    })
        .observe({ type: "layout-shift", buffered: true });
    const seen = what => [...document.querySelectorAll(what)].filter(each =>
        each.getClientRects().length && each.checkVisibility({ visibilityProperty: true }));
    const boxes = (part, chart) => Object.fromEntries(
        [".kicker", "h1", ".deck", ".figure", ".heading", chart].map(what => [
            what === chart ? "chart" : what,
            seen(`${part} ${what}`).map(each => each.getBoundingClientRect())
                .map(box => [box.x, box.y, box.width, box.height])]));
    // Each frame: the last one with the first view, the first one without it, and those in which nothing is to be read.
    const look = () => {
        const first = document.getElementById("first-view");
        if (first && seen("#first-view h1").length) window.before = boxes("#first-view", ".first-picture");
        else if (window.before && !first) window.after ??= boxes("#root", ".js-plotly-plot");
        if (window.before && seen("h1").length !== 1) window.bare += 1;
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
"""


@pytest.mark.parametrize("size", SIZES)
def test_without_scripts_each_page_answers(browser: Browser, app: str, good: Dataset, size: str) -> None:
    with opened(browser, viewport=SIZES[size], java_script_enabled=False) as page:
        for name in PAGES:
            visit(page, address_of(app, name))
            assert page.locator("h1:visible").count() == 1, name
            view = open_page(good, name, {}).view
            figures = len(list(figures_on_top(view)))
            for part in (".value", ".base", ".source"):
                assert page.locator(f".figure {part}:visible").count() >= figures, name  # cells look alike
            if isinstance(view.beside, Section):
                assert _end(page, ".with-picture .first-picture:visible svg") <= SIZES[size]["height"], name
            if any(view.charts()):
                assert page.locator(".first-picture:visible svg").count() >= 1, name
                assert page.locator(".first-card .sources-mark summary:visible").count() >= 1, name
            assert page.get_by_role("link", name="Read it whole without scripts").is_visible()
            assert _sideways(page) == [], name


def _end(page: Page, what: str) -> float:
    """Where it ends on the first screen."""
    box = page.locator(what).bounding_box()
    assert box is not None
    return box["y"] + box["height"]


def _sideways(page: Page) -> list[str]:
    """What sticks out on the right, but for what scrolls by itself."""
    return page.evaluate(
        """() => [...document.querySelectorAll('#first-view *')]
            .filter(each => each.getBoundingClientRect().right > innerWidth + 1 && each.checkVisibility())
            .filter(each => !each.closest('.table-frame, .first-more'))
            .slice(0, 5).map(each => each.tagName + '.' + each.getAttribute('class'))"""
    )


READERS: tuple[dict[str, Any], ...] = (
    {"viewport": WIDE, "color_scheme": "light"},
    {"viewport": PHONE, "color_scheme": "dark"},
)


@pytest.mark.parametrize(("number", "name"), list(enumerate(PAGES)), ids=list(PAGES))
def test_where_the_app_never_comes_a_page_is_within_reach_of_everybody(
    browser: Browser, app: str, number: int, name: str
) -> None:
    """On a wide light screen and on a phone in the dark, by turns: the parts are the same on many pages."""
    with opened(browser, **READERS[number % 2]) as page:
        page.route("**/static/js/**", lambda route: route.abort())
        visit(page, address_of(app, name))
        page.wait_for_selector("#first-view h1", state="visible")
        page.evaluate("() => document.querySelectorAll('details').forEach(each => each.open = true)")
        assert _axe(page) == []


def _axe(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]


@pytest.mark.parametrize("name", PAGES)
def test_the_live_page_takes_the_place_of_the_same(browser: Browser, app: str, name: str) -> None:
    """Side by side on a wide screen and on a phone: so the one is drawn while the other is being fetched. How the first
    view itself came, whose faces may be late on a busy machine, is not this test's."""
    address = address_of(app, name) + ("?embed=true" if name == "seats" else "")
    with opened(browser, **READERS[0]) as wide, opened(browser, **READERS[1]) as phone:
        for page in (wide, phone):
            page.add_init_script(RECORD)
            with standing(page, address):
                page.wait_for_function("() => window.before && document.fonts.status === 'loaded'")
                page.evaluate("() => { [window.shifts, window.since] = [0, performance.now()] }")
        for page, size in ((wide, WIDE), (phone, PHONE)):
            page.wait_for_function("() => window.after")
            assert _moved(page, size["height"]) == []
            assert page.evaluate("() => window.shifts") <= 0.05
            assert page.evaluate("() => window.bare") == 0


def _moved(page: Page, height: int) -> list[str]:
    """What stands elsewhere in the live page, or isn't in it, of all that is within two screens."""
    before, after = page.evaluate("() => [window.before, window.after]")
    moved = []
    for what, boxes in before.items():
        for number, box in enumerate(each for each in boxes if each[1] < SCREENS * height):
            live = after[what][number] if number < len(after[what]) else None
            if live != pytest.approx(box, abs=2):
                moved.append(f"{what} {number}: {box} became {live}")
    return moved


def test_a_reader_in_the_middle_of_it_is_not_disturbed(browser: Browser, app: str) -> None:
    with opened(browser, viewport=WIDE) as page:
        page.add_init_script(RECORD)
        with standing(page, f"{app}/seats"):
            page.evaluate("() => getSelection().selectAllChildren(document.querySelector('#first-view .deck'))")
        page.wait_for_selector("#first-view.first-overtaken")
        assert page.evaluate("() => getSelection().toString()").startswith("A majority is")
        assert _headings(page) == 1  # of two that are in the document, one is read out
        page.locator("#first-view .figure details").first.evaluate("each => each.open = true")
        page.locator("#first-view .figure summary").nth(3).focus()
        page.locator("#first-view").evaluate("each => each.scrollTop = 300")
        page.evaluate("() => getSelection().removeAllRanges()")
        page.wait_for_function("() => window.after")
        live = "() => document.querySelector('#root [data-testid=\"stMain\"]').scrollTop"
        assert page.evaluate(live) == pytest.approx(300, abs=1)
        assert page.locator("#root .figure summary").nth(3).evaluate("each => each === document.activeElement")
        assert page.locator("#root .figure details").first.evaluate("each => each.open")
        assert page.locator("#root details[open]").count() == 1
        assert _moved(page, WIDE["height"]) == []
        assert page.evaluate("() => window.bare") == 0
        assert page.locator(".first-view").count() == 0
        assert _headings(page) == 1


def _headings(page: Page) -> int:
    """How many first headings somebody who listens to the page finds."""
    return page.get_by_role("heading", level=1).count()


def test_the_fold_that_has_the_focus_keeps_it(browser: Browser, app: str) -> None:
    with opened(browser, viewport=PHONE) as page:
        with standing(page, f"{app}/vote_share"):
            page.locator("#first-view .first-card .sources-mark summary").focus()
        page.wait_for_selector("#first-view", state="detached")
        assert "sources" in page.evaluate("() => document.activeElement.innerText")
        assert page.locator("#root .card-foot summary").first.evaluate("each => each === document.activeElement")


def test_the_first_view_stays_where_the_line_is_blocked(browser: Browser, app: str) -> None:
    with opened(browser, viewport=PHONE) as page:
        page.route_web_socket("**/_stcore/stream", lambda socket: socket.close())
        page.clock.install()
        visit(page, f"{app}/vote_share")
        page.wait_for_selector("#first-view h1", state="visible")
        delay = "() => getComputedStyle(document.querySelector('.first-late')).animationDelay"
        assert page.evaluate(delay) == "10s"
        assert not page.locator(".first-late").is_visible()
        page.add_style_tag(content=".first-late { animation-delay: 0s !important }")
        page.wait_for_selector(".first-late", state="visible")
        assert page.locator("#first-view h1").is_visible()
        page.locator(".first-late a").click()
        page.wait_for_url("**/vote_share.html")
        assert page.locator("h1").is_visible()
