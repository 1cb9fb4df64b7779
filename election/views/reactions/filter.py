"""What can be chosen among the statements on a contest, which fit, and which few stand for all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from election.contests.phrases import number as spelled
from election.countries import country_names
from election.package.dataset import Dataset
from election.record.statements import Statements
from election.search import matches
from election.views.shared.filters import Filtered, Test, fit_of_all
from election.words import _, capital, count, listing, n_

FEW = 9  # cards shown at first: three rows of three


@dataclass(frozen=True)
class Choices:
    """What can be chosen on the page. `all` shows every card that fits instead of a few; "" and "all" mean any."""

    election: str = ""
    stance: str = "all"
    kind: str = ""
    bloc: str = ""
    q: str = ""
    reaction: str = ""
    all: bool = False


def filtered(found: Statements, choices: Choices) -> Filtered:
    """The statements under the tests of the choices."""
    return Filtered(found.frame, dict(_tests(choices)))


def _tests(choices: Choices) -> Iterator[tuple[str, Test]]:
    if choices.stance != "all":
        yield "stance", lambda row: row.stance == choices.stance
    if choices.kind:
        yield "kind", lambda row: row.actor_kind == choices.kind
    if choices.bloc:
        yield "bloc", lambda row: row.bloc == choices.bloc
    if choices.q.strip():
        yield "q", lambda row: matches(choices.q, *searched(row))


def searched(row: Any) -> tuple[str, ...]:
    """The texts of a statement that a search looks into."""
    names = (row.actor, row.short_name, row.compared_as, row.speaker, row.speaker_role)
    return (*names, row.quote, row.summary, *country_names(row.country_iso3))


def nothing_fits(dataset: Dataset, found: Statements, fit: Filtered, choices: Choices) -> str:
    """What was looked for, that there is none, and how many there would be without each filter."""
    sought = _sought(dataset, found, choices)
    text = _("No statement on {vote} fits {filters}.").format(
        vote=found.vote, filters=listing([sought[name] for name in fit.tests])
    )
    return " ".join((text, *_looser(fit)))


def _sought(dataset: Dataset, found: Statements, choices: Choices) -> dict[str, str]:
    """Each filter in words: 'stance “Critical”', 'the search “Moscow”'."""
    kinds, blocs = dataset.labels("reactions", "actor_kind"), dataset.labels("reactions", "bloc")
    return {
        "stance": _("stance “{value}”").format(value=found.stances.get(choices.stance, choices.stance)),
        "kind": _("kind “{value}”").format(value=kinds.get(choices.kind, choices.kind)),
        "bloc": _("bloc “{value}”").format(value=blocs.get(choices.bloc, choices.bloc)),
        "q": _("the search “{value}”").format(value=choices.q.strip()),
    }


def _looser(fit: Filtered) -> Iterator[str]:
    """What taking off filters would give: each of several, and all."""
    names = {"stance": _("the stance"), "kind": _("the kind"), "bloc": _("the bloc"), "q": _("the search")}
    parts = [
        n_("without {{what}} {n} fits", "without {{what}} {n} fit", number).format(what=names[name])
        for name, number in fit.loosened().items()
        if number
    ]
    if len(fit.tests) > 1:
        yield f"{capital(listing(parts))}." if parts else _("It takes undoing more than one of them.")
    yield _("Without any filter there are {all}.").format(all=n_("{n} statement", "{n} statements", len(fit.frame)))


def few(fit: pd.DataFrame, most: int = FEW) -> pd.DataFrame:
    """At most so many of the statements, chosen to stand for all: each stance has its share of the places, at least
    one; in it blocs take turns, and an actor's own words come before what the host relayed. In the order of `fit`."""
    if len(fit) <= most:
        return fit
    places = shares_of_places(fit["stance"].value_counts(sort=False).to_dict(), most)
    chosen = [name for stance, number in places.items() for name in _in_turn(fit[fit["stance"] == stance])[:number]]
    return fit[fit["reaction_id"].isin(chosen)]


def shares_of_places(numbers: dict[str, int], places: int) -> dict[str, int]:
    """Places in proportion to the numbers, by largest remainder, and at least one each where there are enough."""
    total = sum(numbers.values())
    given = {name: max(1, number * places // total) for name, number in numbers.items()}
    while sum(given.values()) > places:
        biggest = max(given, key=lambda name: given[name])
        given[biggest] -= 1
    while sum(given.values()) < places:
        short = max(given, key=lambda name: numbers[name] * places / total - given[name])
        given[short] += 1
    return given


def _in_turn(rows: pd.DataFrame) -> Sequence[str]:
    """The statements' ids, one bloc after the other in turns; within a bloc quotes of the actor's own first, and what
    is unconfirmed last."""
    wanting = [4 * bool(row.unconfirmed) + 2 * bool(row.relayed) + (not row.quote) for row in rows.itertuples()]
    rows = rows.assign(wanting=wanting)
    rows = rows.sort_values("wanting", kind="stable")
    rows = rows.assign(turn=rows.groupby("bloc").cumcount())
    return list(rows.sort_values(["turn", "bloc_place"], kind="stable")["reaction_id"])


def caption(fit: Filtered, shown: int) -> str:
    """How many of how many are shown, and how they were chosen; empty where none is."""
    number, total = len(fit.fitting), len(fit.frame)
    if not number:
        return ""
    if shown < number:
        chosen = _("{N} of {all} statements, chosen to show every stance and bloc.")
        return chosen.format(N=capital(spelled(shown)), all=count(number))
    return fit_of_all(number, total) if fit.tests else n_("{n} statement.", "{n} statements.", total)
