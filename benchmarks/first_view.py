"""What a reader sees when, beside a bare Streamlit app with one title and one chart, in the same run.

    python -m benchmarks.first_view [--rounds 3]

Each visit is a browser context with nothing kept, on a fast line and on a poor one (1.6 Mbit/s, 150 ms, processor
slowed fourfold); the apps take turns. Medians of: first words painted; the answer and the first chart to be read; a
control that can be used; the live chart in the place where a reader sees it; the largest paint and the layout shifts
until then; bytes until then.
On the server: a page's HTML when its first view is kept and when it is not, and how long a start takes.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.line import FAST, POOR, Line, watched
from benchmarks.page import BARE
from benchmarks.served import ROOT, served
from election import load
from web.http.encodings import compressed
from web.pages.first_view import view_of

PAGES = {"bare": "", "overview": "", "vote share": "vote_share"}
GOALS = {
    "fast": "read <= 0.35 s; live <= 1.0x; bytes <= 0.35x; LCP <= 0.5 s; CLS <= 0.05",
    "poor": "read <= 1.3 s; live <= 0.45x; bytes <= 0.35x; LCP <= 1.8 s; CLS <= 0.05",
}
LIVE = "() => window.live"
WATCH = """
    window.lcp = 0; window.cls = 0;
    new PerformanceObserver(list => { for (const each of list.getEntries()) window.lcp = each.startTime })
        .observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver(list => { for (const each of list.getEntries()) window.cls += each.value })
        .observe({ type: "layout-shift", buffered: true });
    // The first frames: answer and picture, whichever brings them; a control; the live chart. Streamlit draws a chart
    // once unseen, and behind a first view the app is hidden: neither counts.
    const seen = each => each.checkVisibility({ visibilityProperty: true });
    const shown = what => [...document.querySelectorAll(what)].some(seen);
    const chart = "#root .js-plotly-plot .main-svg";
    const look = () => {
        if (shown("h1") && shown(`.first-picture svg, ${chart}`)) window.read ??= performance.now();
        if (shown('#root [data-testid="stMain"] :is(input, button):enabled')) window.controls ??= performance.now();
        if (shown(chart)) window.live ??= performance.now();
        if (!window.live) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
"""
PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN"


@dataclass(frozen=True)
class Seen:
    """Seconds since the navigation, the sum of shifts, and bytes."""

    words: float
    read: float
    controls: float
    live: float
    largest: float
    shift: float
    bytes: int


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        start_times(bare)
        with served(bare, 8731) as reference, served(ROOT / "dashboard.py", 8732) as ours:
            server_times(ours)
            for line in (FAST, POOR):
                browser_times({"bare": reference, **dict.fromkeys(list(PAGES)[1:], ours)}, line, rounds)


def start_times(bare: Path) -> None:
    """Prints seconds from the command to an answer of the health check, the packed files being there already."""
    print("a start, to the first answer")
    for name, script in (("bare", bare), ("dashboard", ROOT / "dashboard.py"), ("dashboard", ROOT / "dashboard.py")):
        begun = time.perf_counter()
        with served(script, 8733):
            print(f"{name:12}{time.perf_counter() - begun:8.2f} s")


def server_times(address: str) -> None:
    """Prints milliseconds for a page's HTML: over HTTP when it is kept, and what making the first view takes when
    nothing of that view is."""
    dataset = load(ROOT / "data")
    print("a page's HTML                 kept   first view made anew")
    time.sleep(5)  # a server that has just started makes what all views need
    for name, page in list(PAGES.items())[1:]:
        kept = [_answer(f"{address}/{page}") for _round in range(30)][5:]
        made = [_making(dataset, page or "overview", number) for number in range(4)][1:]
        print(f"{name:24}{1000 * statistics.median(kept):7.1f} ms{1000 * statistics.median(made):12.1f} ms")


def _answer(address: str) -> float:
    request = urllib.request.Request(address, headers={"Accept": "text/html", "Accept-Encoding": "br"})
    begun = time.perf_counter()
    with urllib.request.urlopen(request) as answer:
        answer.read()
    return time.perf_counter() - begun


def _making(dataset: object, page: str, number: int) -> float:
    begun = time.perf_counter()
    query = {"election": [["mazhilis-2021", "mazhilis-2016", "mazhilis-2012", "mazhilis-2007"][number]]}
    view = view_of(dataset, page, query, "http://localhost/", ())  # type: ignore[arg-type]
    compressed(f"{view.head}{view.body}".encode(), "br")
    return time.perf_counter() - begun


def browser_times(addresses: dict[str, str], line: Line, rounds: int) -> None:
    """Prints the medians of some visits over that line."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        seen: dict[str, list[Seen]] = {name: [] for name in addresses}
        for _round in range(rounds):
            for name, address in addresses.items():
                seen[name].append(visit(browser, f"{address}/{PAGES[name]}", line))
        browser.close()
    _print(line, {name: list(_medians(visits)) for name, visits in seen.items()})


def visit(browser: Browser, address: str, line: Line) -> Seen:
    """One visit, until the live chart stands where the reader looks."""
    with watched(browser, line) as tab_of:
        tab = tab_of.tab
        tab.add_init_script(WATCH)
        tab.goto(address, wait_until="commit", timeout=120_000)
        tab.wait_for_function(LIVE, timeout=180_000, polling="raf")
        came = tab_of.bytes()
        tab.wait_for_timeout(300)
        times = [PAINT, *(f"() => window.{name}" for name in ("read", "controls", "live", "lcp"))]
        return Seen(*(tab.evaluate(each) / 1000 for each in times), tab.evaluate("() => window.cls"), came)


def _medians(visits: list[Seen]) -> Iterator[float]:
    for name in Seen.__dataclass_fields__:
        yield statistics.median(getattr(each, name) for each in visits)


def _print(line: Line, rows: dict[str, list[float]]) -> None:
    print(f"{line.name} line; goals: {GOALS[line.name]}")
    print("                  words     read controls     live             LCP      CLS      bytes")
    reference = rows["bare"]
    for name, (words, read, controls, live, largest, shift, came) in rows.items():
        print(
            f"{name:14}{words:7.2f} s{read:7.2f} s{controls:7.2f} s{live:7.2f} s {live / reference[3]:5.2f}x"
            f"{largest:8.2f} s{shift:9.3f}{came / 1e6:8.2f} MB {came / reference[6]:5.2f}x"
        )


if __name__ == "__main__":
    main()
