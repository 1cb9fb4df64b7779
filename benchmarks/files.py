"""How long a chart takes as a file, beside plotly's own way of writing the same figure as JSON, in the same run.

    python -m benchmarks.files [--rounds 5]

Every chart of every page in its usual view; medians in milliseconds. SVG and PNG are drawn without a browser.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from election import colours, load
from election.render.png import chart_png
from election.render.svg import chart_svg
from election.views import available, open_page

DATA = Path(__file__).parent.parent / "data"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    dataset = load(DATA)
    dark = colours.pairs(dataset["contestants"])
    print(f"{'chart':24} {'plotly JSON':>12} {'SVG':>9} {'PNG':>9}")
    for name in available(dataset):
        for chart in open_page(dataset, name, {}).view.charts():
            svg = chart_svg(chart, framed=True, colours=dark)
            reference = _median(chart.figure.to_json, rounds)
            drawn = _median(lambda chart=chart: chart_svg(chart, framed=True, colours=dark), rounds)
            picture = _median(lambda svg=svg: chart_png(svg), rounds)
            print(f"{name + '/' + chart.id:24} {reference:9.1f} ms {drawn:6.1f} ms {picture:6.1f} ms")


def _median(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
