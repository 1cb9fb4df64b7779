"""What a reader does: follow a link, search, click a mark, take a file, keep reading while the data changes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.served import ROOT, open_ready, serve, settle
from tests.browser.visits import PATIENCE, opened, reader

MAIN = '[data-testid="stMain"]'


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[BrowserContext]:
    with reader(browser, viewport={"width": 1280, "height": 900}) as context:
        yield context


@pytest.fixture
def page(desk: BrowserContext) -> Iterator[Page]:
    """A page of its own for each test, of a reader who has been here before: what is tried comes after the first
    visit."""
    page = desk.new_page()
    yield page
    page.close()


def test_the_link_of_a_filtered_view_opens_the_same_view(browser: Browser, page: Page, app: str) -> None:
    open_ready(page, f"{app}/vote_share")
    page.locator("#root .picker > summary").click()
    page.locator("#root .picker").get_by_role("link", name="2021").click()
    page.wait_for_url("**election=mazhilis-2021*")
    settle(page)
    page.get_by_role("group", name="Share of").get_by_role("link", name="Voters on the roll").click()
    page.wait_for_url("**base=roll*")
    settle(page)
    sent = page.locator(MAIN).inner_text()
    with opened(browser, viewport={"width": 1280, "height": 900}) as received:
        open_ready(received, page.url)
        assert received.locator(MAIN).inner_text() == sent


def test_back_and_forward_go_through_the_choices(page: Page, app: str) -> None:
    open_ready(page, f"{app}/vote_share")
    first = page.locator("h1").inner_text()
    page.locator("#root .picker > summary").click()
    page.locator("#root .picker-filter").fill("2016 nur")
    page.keyboard.press("Enter")
    page.wait_for_url("**election=mazhilis-2016*")
    expect(page.locator("h1")).not_to_have_text(first)
    page.go_back()
    expect(page.locator("h1")).to_have_text(first)


def test_a_link_is_followed_within_the_session_and_back_leads_to_what_was_left(page: Page, app: str) -> None:
    left = f"{app}/vote_share?election=president-2022&base=roll"
    open_ready(page, left)
    answer = page.locator("h1").inner_text()
    entries = page.evaluate("() => { window.session = true; return history.length }")
    page.wait_for_timeout(1000)  # what stands at first is told apart from a change by the quiet after it
    link = page.locator("#root .foot").get_by_role("link", name="Reactions")
    link.press("Enter")
    page.wait_for_url("**/reactions?election=president-2022")
    expect(page.locator("h1")).not_to_have_text(answer)
    settle(page)
    expect(page.locator(".kicker").first).to_contain_text("20 November 2022")
    expect(page.locator("body > [role=status]")).to_have_text(page.locator("h1").inner_text())
    assert page.evaluate("() => [window.session, history.length]") == [True, entries + 1]
    assert link.evaluate("each => each === document.activeElement")
    page.go_back()
    expect(page.locator("h1")).to_have_text(answer)
    assert page.url == left


def test_a_chosen_theme_is_that_of_the_page_at_once_and_at_the_next_visit(browser: Browser, app: str) -> None:
    ground = "each => getComputedStyle(each).backgroundColor"
    with opened(browser, viewport={"width": 1280, "height": 900}, color_scheme="light") as page:
        open_ready(page, f"{app}/glossary")
        page.locator("#root .bar-theme > summary").click()
        page.get_by_role("button", name="Dark").click()
        main = page.get_by_test_id("stApp")
        expect(main).to_have_css("background-color", "rgb(22, 21, 19)")
        page.goto(f"{app}/data.html")
        assert page.locator("html").evaluate(ground) == "rgb(22, 21, 19)"
        open_ready(page, f"{app}/data")
        assert main.evaluate(ground) == "rgb(22, 21, 19)"


def test_what_is_printed_of_a_live_page_is_the_same_as_plain_html(page: Page, app: str) -> None:
    open_ready(page, f"{app}/vote_share?election=president-2022&base=roll")
    answer = page.locator("h1").inner_text()
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    paper = page.locator("#paper")
    expect(paper.locator("h1")).to_have_text(answer)
    assert not page.locator(MAIN).is_visible()
    assert paper.locator("figure svg:visible").count() == paper.locator("figure:has(svg)").count() > 1
    colours = "each => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color]"
    assert paper.evaluate(colours) == ["rgba(0, 0, 0, 0)", "rgb(30, 29, 27)"]
    assert page.locator("body").evaluate(colours)[0] == "rgba(0, 0, 0, 0)"
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(paper).to_have_count(0)
    assert page.locator(MAIN).is_visible()


def test_in_a_frame_that_is_shown_later_words_stand_where_they_belong(page: Page, app: str) -> None:
    frame = f'<iframe src="{app}/vote_share" style="display:none; width:1240px; height:900px"></iframe>'
    page.route(f"{app}/embedding", lambda route: route.fulfill(body=frame, content_type="text/html"))
    page.goto(f"{app}/embedding")
    page.frame_locator("iframe").locator(".annotation text").first.wait_for(state="attached")
    page.wait_for_timeout(1000)  # drawn through, unseen
    page.locator("iframe").evaluate("each => { each.style.display = 'block' }")
    seen = next(frame for frame in page.frames if frame.url.endswith("/vote_share"))
    seen.wait_for_function(_SHARES_BEFORE_BARS, timeout=PATIENCE)


_SHARES_BEFORE_BARS = """() => {
    const charts = [...document.querySelectorAll('[class*="st-key-chart-shares"]')];
    const parts = (part) => [...charts.find(each => each.offsetParent)?.querySelectorAll(part) ?? []];
    const share = parts(".annotation text").find(each => each.textContent.includes("53.9"))?.getBoundingClientRect();
    const bars = parts(".barlayer")[0]?.getBoundingClientRect();
    return share?.width && bars?.width && share.right <= bars.left;
}"""


_AT = """
([id, x, y]) => {
  const chart = document.querySelector(`.st-key-chart-${id} .js-plotly-plot`), layout = chart._fullLayout;
  const across = layout.xaxis, down = layout.yaxis, place = chart.getBoundingClientRect();
  return [place.left + across._offset + across.l2p(x), place.top + down._offset + down.l2p(y)];
}
"""


@pytest.mark.parametrize(
    ("chart", "x", "y", "region", "name"),
    [
        ("map", 427, 92, "kostanay", "Kostanay Region"),
        ("map", 611, 158, "astana", "Astana"),
        ("tiles", 4, 4, "almaty-city", "Almaty city"),
    ],
    ids=["polygon", "town", "tile"],
)
def test_a_click_on_map_or_tiles_opens_a_card_that_leads_to_the_region(
    page: Page, app: str, chart: str, x: float, y: float, region: str, name: str
) -> None:
    open_ready(page, f"{app}/regions?election=president-2022&region=abai")
    page.locator(f".st-key-chart-{chart}").scroll_into_view_if_needed()
    page.mouse.move(*page.evaluate(_AT, [chart, x, y]))
    expect(page.locator(f".st-key-chart-{chart} .hoverlayer")).to_contain_text(name)
    page.mouse.click(*page.evaluate(_AT, [chart, x, y]))
    card = page.locator("#root details[data-card][open]")
    expect(card.locator(".mark-title")).to_have_text(name)
    card.get_by_role("link", name="All its votes").click()
    expect(page.locator("#root .st-key-section-region h2")).to_have_text(name)


def test_a_value_that_is_not_known_is_said(page: Page, app: str) -> None:
    open_ready(page, f"{app}/vote_share?election=atlantis")
    expect(page.locator(".notice")).to_contain_text("atlantis")
    expect(page.locator("h1")).to_contain_text("53.9%")


def test_an_event_is_found_by_search(page: Page, app: str) -> None:
    open_ready(page, f"{app}/timeline")
    box = page.locator(".st-key-with-controls input").first
    box.fill("Zhanaozen LPG")
    box.press("Enter")
    page.wait_for_url("**q=Zhanaozen*")
    settle(page)
    expect(page.locator(".event")).to_have_count(1)
    expect(page.locator(".event")).to_contain_text("Protests over LPG prices begin in Zhanaozen")


def test_a_reaction_is_found_by_search(page: Page, app: str) -> None:
    open_ready(page, f"{app}/reactions")
    box = page.locator(".st-key-section-cards input").first
    box.fill("Zakharova")
    box.press("Enter")
    page.wait_for_url("**q=Zakharova*")
    settle(page)
    found = page.locator(".st-key-section-cards .card")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("Russian Foreign Ministry")


@pytest.mark.parametrize("form", ["CSV", "SVG", "PNG"])
def test_a_chart_is_taken_away_as_a_file(page: Page, app: str, form: str) -> None:
    open_ready(page, f"{app}/vote_share")
    with page.expect_download() as download:
        page.locator(".files a", has_text=form).first.click()
    content = Path(download.value.path()).read_bytes()
    if form == "CSV":
        assert b"3431510" in content
    elif form == "SVG":
        assert b"<svg" in content
        assert b"53.9%" in content
        assert b"Sources:" in content
    else:
        assert content.startswith(b"\x89PNG")
        assert len(content) > 20_000


def test_a_chart_turns_into_its_rows_and_the_address_says_so(page: Page, app: str) -> None:
    open_ready(page, f"{app}/vote_share")
    page.get_by_role("link", name="Table of ").first.click()
    page.wait_for_url("**rows=shares*")
    expect(page.locator("table.rows").first).to_contain_text("3,431,510")


def test_a_file_broken_while_the_page_is_open_leaves_the_last_good_data(
    browser: Browser, page: Page, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    results = folder / "results.csv"
    good = results.read_text(encoding="utf-8")
    with serve(folder) as address:
        open_ready(page, f"{address}/vote_share")
        before = page.locator("h1").inner_text()
        results.write_text(good.replace("3431510", "-3431510"), encoding="utf-8")
        page.get_by_role("link", name="Voters on the roll").click()
        settle(page)
        expect(page.locator(".notice")).to_contain_text("last version that was sound")
        page.locator(".notice summary").click()
        expect(page.locator(".notice")).to_contain_text("results.csv, row")
        expect(page.locator(".notice")).to_contain_text("votes")
        page.get_by_role("link", name="Valid votes").click()
        expect(page.locator("h1")).to_have_text(before)
        results.write_text(good, encoding="utf-8")
        page.get_by_role("link", name="Voters on the roll").click()
        settle(page)
        expect(page.locator(".notice")).to_have_count(0)


def test_the_server_asks_no_other_host_and_says_where_it_is(page: Page, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with serve(ROOT / "data", log) as address:
        open_ready(page, address)
    printed = log.read_text(encoding="utf-8")
    assert f"http://localhost:{address.rsplit(':', 1)[1]}" in printed
    assert "external" not in printed.lower()
    assert "statistics" not in printed.lower()
    assert "Traceback" not in printed


def test_a_first_start_on_broken_data_lists_the_problems(page: Page, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    (folder / "results.csv").unlink()
    with serve(folder) as address:
        open_ready(page, address)
        expect(page.locator("h1")).to_contain_text("can't be shown")
        expect(page.locator("table.rows")).to_contain_text("results.csv")
        shutil.copy(ROOT / "data" / "results.csv", folder)
        page.reload()
        settle(page)
        expect(page.locator("h1")).to_contain_text("62 of 98 seats")


def test_text_from_the_data_is_never_markup(page: Page, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(ROOT / "data", folder)
    for name in ("contestants.csv", "events.csv", "reactions.csv", "elections.csv"):
        path = folder / name
        text = path.read_text(encoding="utf-8")
        for word in ("Respublica", "Zhanaozen", "Carnegie", "Mazhilis 2021"):
            text = text.replace(word, "<img src=x onerror=alert(1)>**b**$x$")
        path.write_text(text, encoding="utf-8")
    page.on("dialog", lambda dialog: pytest.fail(f"a script from the data ran: {dialog.message}"))
    with serve(folder) as address:
        for name in ("", "vote_share", "timeline?years=1989-2026", "reactions?all=yes", "data?table=events&all=yes"):
            open_ready(page, f"{address}/{name}")
            assert page.locator("h1").count() == 1
            assert page.locator('img[src="x"]').count() == 0
