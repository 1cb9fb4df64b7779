"""How long it takes to divide seats, beside votelib on the same votes, and to turn a rule on the what-if page, beside a
bare Streamlit app with one slider and one chart; each pair in the same run.

    python -m benchmarks.seats [--rounds 5]

A national list: the parties of the data's focus election and its list seats. A large one: 1,000 contestants with
made-up votes and 10,000 seats. Ours gives the steps by which seats fell as well, votelib the seats alone; both must
agree. Medians in milliseconds of this process's own time; the two take turns.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from votelib.component.divisor import d_hondt, danish, modified_first_coef, sainte_lague
from votelib.evaluate.proportional import HighestAverages, LargestRemainder

from benchmarks.served import served
from election import load
from election.contests.rules import list_votes, official_rules
from election.seats.apportion import apportion
from election.seats.awards import ApportionmentError
from election.seats.formulas import FORMULAS

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
THEIRS = {
    "hare": LargestRemainder("hare"),
    "droop": LargestRemainder("droop"),
    "hagenbach-bischoff": LargestRemainder("hagenbach_bischoff"),
    "imperiali-quota": LargestRemainder("imperiali"),
    "dhondt": HighestAverages(d_hondt),
    "sainte-lague": HighestAverages(sainte_lague),
    "sainte-lague-1.4": HighestAverages(modified_first_coef(sainte_lague)),
    "danish": HighestAverages(danish),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    for row in apportionment_rows(rounds):
        print(row)
    for row in what_if_rows(rounds):
        print(row)


def apportionment_rows(rounds: int) -> Iterator[str]:
    """A table for each list: the formula, ours, votelib's, and how many times as long votelib took."""
    for title, votes, seats in _lists():
        yield f"{f'{title}: {len(votes):,} contestants, {seats:,} seats':54} {'ours':>12} {'votelib':>12}"
        for formula in FORMULAS:
            yield f"{formula:54} {_compared(votes, seats, formula, rounds)}"


def _lists() -> Iterator[tuple[str, Mapping[str, int], int]]:
    dataset = load(DATA)
    focus = str(dataset.settings["focus"])
    rules, counted = official_rules(dataset, focus), list_votes(dataset, focus)
    if rules and counted:
        yield "national list", counted.votes, rules.seats
    made_up = random.Random(5)
    yield "large", {f"p{place}": made_up.randint(1, 10**6) for place in range(1000)}, 10_000


def _compared(votes: Mapping[str, int], seats: int, formula: str, rounds: int) -> str:
    try:
        ours = apportion(votes, seats, formula)
    except ApportionmentError:
        return "  more whole quotas than seats"
    if formula not in THEIRS:
        (own,) = _medians(rounds, lambda: apportion(votes, seats, formula))
        return f"{own:9.2f} ms {'has none':>12}"
    evaluator = THEIRS[formula]
    if not ours.ties:
        assert evaluator.evaluate(votes, seats) == {name: held for name, held in ours.seats.items() if held}
    own, their = _medians(rounds, lambda: apportion(votes, seats, formula), lambda: evaluator.evaluate(votes, seats))
    return f"{own:9.2f} ms {their:9.2f} ms {their / own:6.1f}x"


def _medians(rounds: int, *works: Callable[[], object]) -> list[float]:
    """Milliseconds of each, the works taking turns; a quick one is repeated within its turn."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for times, work in zip(taken, works, strict=True):
            begun, done = time.process_time(), 0
            while not done or time.process_time() - begun < 0.02:
                work()
                done += 1
            times.append((time.process_time() - begun) * 1000 / done)
    return [statistics.median(times) for times in taken]


BARE = """
import plotly.graph_objects as go
import streamlit as st

st.title("Bare")
size = st.slider("Size", 0.0, 10.0, 5.0, 0.5, key="size")
st.plotly_chart(go.Figure(go.Bar(x=[4 / (size + 1), 2, 1], y=["a", "b", "c"], orientation="h")))
"""
MARKS = (
    "() => [...document.querySelectorAll('.js-plotly-plot .points path')].map(mark => mark.getAttribute('d')).join()"
)


def what_if_rows(rounds: int) -> Iterator[str]:
    """Medians from the key to the new chart: the bare app, rules nobody tried, rules that are kept; each with its ratio
    to the bare app's. The first round warms everybody and is not counted."""
    times: dict[str, list[float]] = {"bare": [], "what_if, new rules": [], "what_if, kept rules": []}
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "bare.py"
        script.write_text(BARE, encoding="utf-8")
        with served(ROOT / "dashboard.py", 8703) as app, served(script, 8704) as bare, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
                args=["--no-sandbox", "--disable-dev-shm-usage"],
            )
            for number in range(rounds + 1):
                addresses = (bare, f"{app}/what_if?seats={70 + number}", f"{app}/what_if")
                for taken, address in zip(times.values(), addresses, strict=True):
                    taken.append(_turned(browser, address))
            browser.close()
    plain = statistics.median(times["bare"][1:])
    yield f"{'a rule turned, in the browser':54} {'key to chart':>12}"
    for name, taken in times.items():
        median = statistics.median(taken[1:])
        yield f"{name:54} {median:9.0f} ms {median / plain:6.2f}x"


def _turned(browser: Browser, address: str) -> float:
    """Milliseconds from an arrow key on the slider to other marks in a chart."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    tab = context.new_page()
    tab.goto(address)
    tab.wait_for_selector(".js-plotly-plot .points path", state="visible", timeout=60_000)
    tab.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    tab.wait_for_timeout(1000)
    before = tab.evaluate(MARKS)
    tab.get_by_role("slider").first.focus()
    begun = time.perf_counter()
    tab.keyboard.press("ArrowRight")
    tab.wait_for_function(f"before => ![before, ''].includes(({MARKS})())", arg=before, polling=10)
    taken = (time.perf_counter() - begun) * 1000
    context.close()
    return taken


if __name__ == "__main__":
    main()
