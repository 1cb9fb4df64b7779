"""How long a chart takes as a file, and how many kept files a second go out.

    python -m benchmarks.files [--rounds 5]

Drawing: every chart of every page in its usual view, beside plotly's own way of writing the same figure as JSON;
medians in milliseconds. SVG and PNG are drawn without a browser.

Serving: answers a second to 16 readers, of the whole app under uvicorn as `dashboard.py` makes it, beside Starlette's
own route for static files with the very same bytes. Server and readers share this machine; the two take turns.
"""

from __future__ import annotations

import argparse
import contextlib
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.requests import answers_a_second
from election import colours, load
from election.render.chart_svg import chart_svg
from election.render.png import chart_png
from election.views import available, open_page

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    drawing(rounds)
    serving()


def drawing(rounds: int) -> None:
    dataset = load(DATA)
    dark = colours.pairs(dataset.colours.values())
    print(f"{'chart':24} {'plotly JSON':>12} {'SVG':>9} {'PNG':>9}")
    for name in available(dataset):
        for chart in open_page(dataset, name, {}).view.charts():
            svg = chart_svg(chart, framed=True, colours=dark)
            reference = _median(chart.figure.to_json, rounds)
            drawn = _median(lambda chart=chart: chart_svg(chart, framed=True, colours=dark), rounds)
            picture = _median(lambda svg=svg: chart_png(svg), rounds)
            print(f"{name + '/' + chart.id:24} {reference:9.1f} ms {drawn:6.1f} ms {picture:6.1f} ms")


ADDRESSES = {
    "a chart as SVG": "vote_share.svg?election=mazhilis-2021",
    "a chart as PNG": "vote_share.png?election=mazhilis-2021",
    "its rows as CSV": "vote_share.csv?election=mazhilis-2021",
    "a page as HTML": "vote_share.html?election=mazhilis-2021",
    "a table": "data/results.csv",
}
STATIC = """
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
app = Starlette(routes=[Mount("/", StaticFiles(directory={folder!r}))])
"""


def serving() -> None:
    print(f"\n{'answers a second':24} {'bytes':>8} {'static route':>13} {'kept file':>10} {'still holds (304)':>18}")
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "static_app.py").write_text(STATIC.format(folder=folder), encoding="utf-8")
        with _uvicorn("dashboard:app", ROOT) as app, _uvicorn("static_app:app", Path(folder)) as static:
            for name, address in ADDRESSES.items():
                _serve_one(name, app + address, static, Path(folder))


def _serve_one(name: str, address: str, static: str, folder: Path) -> None:
    with urllib.request.urlopen(address) as answer:
        body, etag = answer.read(), answer.headers["etag"]
    (folder / "file.bin").write_bytes(body)
    reference = answers_a_second(f"{static}file.bin")
    kept = answers_a_second(address)
    held = answers_a_second(address, if_none_match=etag)
    print(f"{name:24} {len(body):8} {reference:13.0f} {kept:10.0f} {held:18.0f}")


@contextlib.contextmanager
def _uvicorn(app: str, folder: Path) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "uvicorn", app, "--port", str(port), "--no-access-log"]
    server = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _attempt in range(300):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def _median(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
