"""The app as a reader has it: the README's command on a free port, with a data folder of the test's own."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from election.link import HOME

ROOT = Path(__file__).parents[2]
READY = '[data-testid="stApp"][data-test-script-state="notRunning"]'
_PACKED = tempfile.TemporaryDirectory(prefix="packed-for-tests-")
"""Streamlit's scripts, packed quickly by the first server of a test run for all of them."""


@contextlib.contextmanager
def serve(
    data: Path, log: Path = Path(os.devnull), *, uvicorn: bool = False, base: str = "", **variables: str
) -> Iterator[str]:
    """`streamlit run dashboard.py`, or the same under uvicorn, on that folder and with further variables in its
    environment; yields the address under which the app is (with `base`, its server.baseUrlPath) and ends the server
    afterwards. What it prints goes into `log`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    command = (
        ["uvicorn", "dashboard:app", "--port"] if uvicorn else ["streamlit", "run", "dashboard.py", "--server.port"]
    )
    command = [sys.executable, "-m", *command, port]
    packed = {"ELECTION_CACHE": _PACKED.name, "ELECTION_PACK": "quick"}
    environment = os.environ | {"ELECTION_DATA": str(data)} | packed | variables
    if base:
        environment["HOME"] = _home_with(base)
    with log.open("wb") as out:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=subprocess.STDOUT)
    address = f"http://127.0.0.1:{port}" + (f"/{base}" if base else "")
    try:
        _wait(f"{address}/_stcore/health", server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def _home_with(base: str) -> str:
    """A home whose settings name a base path: uvicorn has no option for one."""
    home = Path(_PACKED.name, "home", base)
    (home / ".streamlit").mkdir(parents=True, exist_ok=True)
    (home / ".streamlit" / "config.toml").write_text(f'[server]\nbaseUrlPath = "{base}"\n', encoding="utf-8")
    return str(home)


def _wait(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with {server.returncode}")
        with contextlib.suppress(OSError), urllib.request.urlopen(address):
            return
        time.sleep(0.1)
    raise TimeoutError(address)


def address_of(app: str, name: str) -> str:
    """A page's address; the first one stands at the site's own."""
    return f"{app}/{'' if name == HOME else name}"


def open_ready(page: Page, address: str) -> None:
    """Opens an address and waits until the script has run and every chart it has stands."""
    page.goto(address)
    settle(page)


SETTLED = """() => {
    const root = document.getElementById("root");
    if (!window.changes) new MutationObserver(() => { window.changed = performance.now() })
        .observe(root, { childList: true, subtree: true, attributes: true, characterData: true });
    window.changes = true;
    window.changed ??= performance.now();
    const all = selector => [...root.querySelectorAll(selector)];
    return !document.getElementById("first-view") && all("h1").length && all('READY').length
        && !all('.st-key-rest, [data-testid="stSkeleton"]').length
        && all('[data-testid="stPlotlyChart"]').every(chart => !chart.offsetParent || chart.querySelector(".main-svg"))
        && performance.now() - window.changed > 250;
}""".replace("READY", READY)


def settle(page: Page) -> None:
    """Waits until the first view, where there is one, has given way, the script has run to its end, every chart that is
    seen is drawn, and nothing has changed for a quarter of a second."""
    page.wait_for_function(SETTLED)
