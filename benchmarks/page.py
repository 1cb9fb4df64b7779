"""How long a page and a choice on it take, beside a bare Streamlit app with one title and one chart, in the same run.

    python -m benchmarks.page [--rounds 5]

Server: the script's own time, run by Streamlit's AppTest in this process: a page's first run with nothing kept (the
data is read and checked), a choice that nobody made before, and one whose view is kept. Browser: from the start of
navigation to the first mark of the first chart in Chromium, server and browser on this machine, a new browser context
each time; then from choosing an option in the first select to the redrawn chart. Medians; in the browser the apps take
turns, so that a machine that slows down slows them all.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Page as Tab
from streamlit.testing.v1 import AppTest

from benchmarks.served import ROOT, served
from election.package import live

PAGES = {
    "overview": {},
    "vote_share": {"election": "mazhilis-2021"},
    "timeline": {"importance": "turning"},
    "reactions": {"who": "home"},
    "data": {"table": "events"},
}
BARE = """
import plotly.graph_objects as go
import streamlit as st

st.title("Bare")
size = st.selectbox("Size", [1, 2], key="size")
st.plotly_chart(go.Figure(go.Bar(x=[4 / size, 2, 1], y=["a", "b", "c"], orientation="h")))
"""
OPTIONS = {"vote_share": "Mazhilis 2021", "reactions": "President 2022"}  # in the browser, of the first select
FIRST_MARK = ".js-plotly-plot .points path, .js-plotly-plot .scatterlayer path.point"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        server_times(bare, rounds)
        browser_times(bare, rounds)


def server_times(bare: Path, rounds: int) -> None:
    """Prints milliseconds of script time: a first run, a choice nobody made before, a choice that is kept; and for
    each the ratio to the bare app's first run or interaction."""
    turns = [_bare_turn(bare) for _ in range(rounds)]
    first_bare, warm_bare = (statistics.median(each) for each in zip(*turns, strict=True))
    print(f"{'server':12} {'first run':>17} {'new choice':>17} {'kept choice':>17}")
    print(f"{'bare':12} {_cell(first_bare, first_bare)} {_cell(warm_bare, warm_bare)} {_cell(warm_bare, warm_bare)}")
    for name, query in PAGES.items():
        first, new, kept = (
            statistics.median(each) for each in zip(*(_page_turn(name, query) for _ in range(rounds)), strict=True)
        )
        print(f"{name:12} {_cell(first, first_bare)} {_cell(new, warm_bare)} {_cell(kept, warm_bare)}")


def _cell(milliseconds: float, bare: float) -> str:
    return f"{milliseconds:8.1f} ms {milliseconds / bare:4.1f}x"


def _bare_turn(bare: Path) -> tuple[float, float]:
    app = AppTest.from_file(str(bare), default_timeout=60)
    first = _timed(app)
    app.selectbox(key="size").set_value(2)
    return first, _timed(app)


def _page_turn(name: str, query: dict[str, str]) -> tuple[float, float, float]:
    app = AppTest.from_file(str(ROOT / "ui" / "frame.py"), default_timeout=60).run()
    app.switch_page(f"../pages/{name}.py")
    live._store.cache_clear()  # and with the data all that was made of them
    first = _timed(app)
    for key, value in query.items():
        app.query_params[key] = value
    new = _timed(app)
    for key in query:
        del app.query_params[key]
    return first, new, _timed(app)


def _timed(app: AppTest) -> float:
    begun = time.perf_counter()
    app.run()
    return (time.perf_counter() - begun) * 1000


def browser_times(bare: Path, rounds: int) -> None:
    """Prints seconds from navigation to the first chart's first mark and, where a page has a select, from a choice in
    it to the redrawn chart; each with the ratio to the bare app's."""
    with served(ROOT / "dashboard.py", 8701) as app, served(bare, 8702) as plain, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-dev-shm-usage"],
        )
        addresses = {"bare": plain} | {
            name: f"{app}/{'' if name == 'overview' else name}" for name in PAGES if name != "data"
        }
        opened: dict[str, list[float]] = {name: [] for name in addresses}
        chosen: dict[str, list[float]] = {name: [] for name in ("bare", *OPTIONS)}
        for _ in range(rounds + 1):
            for name, address in addresses.items():
                first, choice = _visit(browser, address, OPTIONS.get(name, "2" if name == "bare" else ""))
                opened[name].append(first)
                if choice is not None:
                    chosen[name].append(choice)
        browser.close()
    print(f"\n{'browser':12} {'first chart':>18} {'a choice':>18}")
    for name, times in opened.items():
        line = f"{name:12} {_seconds(times, opened['bare'])}"
        print(line + (f" {_seconds(chosen[name], chosen['bare'])}" if name in chosen else ""))


def _seconds(times: list[float], bare: list[float]) -> str:
    median = statistics.median(times[1:])  # the first round warms everybody
    return f"{median:10.2f} s {median / statistics.median(bare[1:]):4.2f}x"


def _visit(browser: Browser, address: str, option: str) -> tuple[float, float | None]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    tab = context.new_page()
    begun = time.perf_counter()
    tab.goto(address, wait_until="commit")
    tab.wait_for_selector(FIRST_MARK, state="visible", timeout=60_000)
    first = time.perf_counter() - begun
    choice = _choose(tab, option) if option else None
    context.close()
    return first, choice


def _choose(tab: Tab, option: str) -> float:
    """Seconds from a click on a contest in the bar to other marks in the first chart; a bare app has a select."""
    marks = f"() => [...document.querySelectorAll('{FIRST_MARK}')].map(mark => mark.getAttribute('d')).join()"
    tab.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    tab.wait_for_timeout(500)
    before = tab.evaluate(marks)
    tab.locator("#root .picker > summary, [data-testid=stSelectbox]").first.click()
    wanted = tab.get_by_role("option", name=option).or_(tab.locator("#root .picker li a", has_text=option)).first
    wanted.wait_for()
    begun = time.perf_counter()
    wanted.click()
    tab.wait_for_function(f"before => ({marks})() !== before", arg=before, polling=10)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
