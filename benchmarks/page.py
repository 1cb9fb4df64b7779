"""How long a page takes, beside a bare Streamlit app with one title and one chart, in the same run.

    python benchmarks/page.py [--rounds 5]

Server: the script's own time, run by Streamlit's AppTest in this process: a page's first run with nothing cached,
and a warm interaction (the page run again with another query). Browser: from the start of navigation to the first
mark of the first chart in Chromium, server and browser on this machine, a new browser context each time.
Medians; the two apps take turns, so that a machine that slows down slows both.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import streamlit as st
from playwright.sync_api import Browser, sync_playwright
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parent.parent
PAGES = {
    "overview": {},
    "vote_share": {"election": "mazhilis-2021"},
    "timeline": {"importance": "turning"},
    "reactions": {"stance": "critical"},
    "data": {"table": "events"},
}
BARE = """
import plotly.graph_objects as go
import streamlit as st

st.title("Bare")
size = st.selectbox("Size", [1, 2], key="size")
st.plotly_chart(go.Figure(go.Bar(x=[3 * size, 2, 1], y=["a", "b", "c"], orientation="h")))
"""
FIRST_MARK = ".js-plotly-plot .points path, .js-plotly-plot .scatterlayer path.point"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        server_times(bare, rounds)
        browser_times(bare, rounds)


def server_times(bare: Path, rounds: int) -> None:
    """Prints milliseconds of script time: first run, warm interaction, and the ratio to the bare app's."""
    warm_bare = statistics.median(_warm(lambda: _run_bare(bare)) for _ in range(rounds))
    first_bare = statistics.median(_first(lambda: _run_bare(bare)) for _ in range(rounds))
    print(f"{'server':12} {'first run':>12} {'ratio':>7} {'warm':>10} {'ratio':>7}")
    print(f"{'bare':12} {first_bare:9.1f} ms {1:7.2f} {warm_bare:7.1f} ms {1:7.2f}")
    for name, query in PAGES.items():
        first = statistics.median(_first(lambda name=name: _open(name)) for _ in range(rounds))
        warm = statistics.median(_warm(lambda name=name: _open(name), query) for _ in range(rounds))
        print(f"{name:12} {first:9.1f} ms {first / first_bare:7.2f} {warm:7.1f} ms {warm / warm_bare:7.2f}")


def _run_bare(bare: Path) -> AppTest:
    return AppTest.from_file(str(bare), default_timeout=60).run()


def _open(name: str) -> AppTest:
    app = AppTest.from_file(str(ROOT / "ui" / "frame.py"), default_timeout=60).run()
    return app if name == "overview" else app.switch_page(f"../pages/{name}.py").run()


def _first(start: Callable[[], AppTest]) -> float:
    st.cache_resource.clear()
    begun = time.perf_counter()
    start()
    return (time.perf_counter() - begun) * 1000


def _warm(start: Callable[[], AppTest], query: dict[str, str] | None = None) -> float:
    app = start()
    for key, value in (query or {}).items():
        app.query_params[key] = value
    if app.selectbox and query is None:
        app.selectbox(key="size").set_value(2)
    begun = time.perf_counter()
    app.run()
    return (time.perf_counter() - begun) * 1000


def browser_times(bare: Path, rounds: int) -> None:
    """Prints seconds from navigation to the first chart's first mark, and the ratio to the bare app's."""
    with _served(ROOT / "dashboard.py", 8701) as app, _served(bare, 8702) as plain, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-dev-shm-usage"],
        )
        addresses = {"bare": plain} | {
            name: f"{app}/{'' if name == 'overview' else name}" for name in PAGES if name != "data"
        }
        times: dict[str, list[float]] = {name: [] for name in addresses}
        for _ in range(rounds + 1):
            for name, address in addresses.items():
                times[name].append(_first_mark(browser, address))
        browser.close()
    medians = {name: statistics.median(each[1:]) for name, each in times.items()}  # the first round warms both
    print(f"\n{'browser':12} {'first chart':>12} {'ratio':>7}")
    for name, seconds in medians.items():
        print(f"{name:12} {seconds:10.2f} s {seconds / medians['bare']:7.2f}")


def _first_mark(browser: Browser, address: str) -> float:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    begun = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(FIRST_MARK, state="visible", timeout=60_000)
    seconds = time.perf_counter() - begun
    context.close()
    return seconds


@contextlib.contextmanager
def _served(script: Path, port: int) -> Iterator[str]:
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    command += ["--server.headless", "true", "--browser.gatherUsageStats", "false"]
    with open(os.devnull, "w") as quiet:
        server = subprocess.Popen(command, cwd=ROOT, stdout=quiet, stderr=quiet)
    address = f"http://localhost:{port}"
    try:
        _wait(f"{address}/_stcore/health")
        yield address
    finally:
        server.terminate()
        server.wait()


def _wait(address: str) -> None:
    for _ in range(300):
        with contextlib.suppress(OSError), urllib.request.urlopen(address):
            return
        time.sleep(0.1)
    raise TimeoutError(address)


if __name__ == "__main__":
    main()
