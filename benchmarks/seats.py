"""How long it takes to divide seats, beside votelib on the same votes, in the same run.

    python -m benchmarks.seats [--rounds 5]

A national list: the parties of the data's focus election and its list seats. A large one: 1,000 contestants with
made-up votes and 10,000 seats. Ours gives the steps by which seats fell as well, votelib the seats alone; both must
agree. Medians in milliseconds of this process's own time; the two take turns.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from votelib.component.divisor import d_hondt, danish, modified_first_coef, sainte_lague
from votelib.evaluate.proportional import HighestAverages, LargestRemainder

from election import load
from election.rules import list_votes, official_rules
from election.seats import FORMULAS, ApportionmentError, apportion

DATA = Path(__file__).parent.parent / "data"
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
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    for row in apportionment_rows(rounds):
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


if __name__ == "__main__":
    main()
