"""What can be chosen among the statements on a contest, which fit, and which few stand for all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from election.package.dataset import Dataset
from election.record.statements import Statements
from election.search import matches
from election.views.shared.countries import country_names
from election.words import _, count, listing, n_

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


def fitting(found: Statements, choices: Choices) -> pd.DataFrame:
    """The statements that fit every choice."""
    tests = list(_tests(choices).values())
    return found.frame[[all(test(row) for test in tests) for row in found.frame.itertuples()]]


def _tests(choices: Choices) -> dict[str, Callable[[Any], bool]]:
    """The choices that leave something out, by name."""
    tests: dict[str, Callable[[Any], bool]] = {}
    if choices.stance != "all":
        tests["stance"] = lambda row: row.stance == choices.stance
    if choices.kind:
        tests["kind"] = lambda row: row.actor_kind == choices.kind
    if choices.bloc:
        tests["bloc"] = lambda row: row.bloc == choices.bloc
    if choices.q.strip():
        tests["q"] = lambda row: matches(choices.q, *searched(row))
    return tests


def searched(row: Any) -> tuple[str, ...]:
    """The texts of a statement that a search looks into."""
    names = (row.actor, row.short_name, row.compared_as, row.speaker, row.speaker_role)
    return (*names, row.quote, row.summary, *country_names(row.country_iso3))


def without(choices: Choices, name: str) -> Choices:
    """The choices with one of them as it is when nothing is chosen."""
    plain: dict[str, Any] = {name: getattr(Choices(), name)}
    return replace(choices, **plain)


def unfiltered(choices: Choices) -> Choices:
    for name in _tests(choices):
        choices = without(choices, name)
    return choices


def filtered(choices: Choices) -> bool:
    return bool(_tests(choices))


def in_words(dataset: Dataset, found: Statements, choices: Choices) -> str:
    """The filters as a list: 'stance Critical, bloc CIS and the search “Moscow”'."""
    kinds, blocs = dataset.labels("reactions", "actor_kind"), dataset.labels("reactions", "bloc")
    words = {
        "stance": _("stance “{value}”").format(value=found.stances.get(choices.stance, choices.stance)),
        "kind": _("kind “{value}”").format(value=kinds.get(choices.kind, choices.kind)),
        "bloc": _("bloc “{value}”").format(value=blocs.get(choices.bloc, choices.bloc)),
        "q": _("the search “{value}”").format(value=choices.q.strip()),
    }
    return listing([words[name] for name in _tests(choices)])


def nothing_fits(dataset: Dataset, found: Statements, choices: Choices) -> str:
    """What was looked for, that there is none, and how many there would be without each filter."""
    text = _("No statement on {vote} fits {filters}.").format(
        vote=found.vote, filters=in_words(dataset, found, choices)
    )
    return " ".join((text, *_looser(found, choices)))


def _looser(found: Statements, choices: Choices) -> Iterator[str]:
    active = list(_tests(choices))
    names = {"stance": _("the stance"), "kind": _("the kind"), "bloc": _("the bloc"), "q": _("the search")}
    helped = [(names[name], len(fitting(found, without(choices, name)))) for name in active]
    parts = [
        n_("without {{what}} {n} fits", "without {{what}} {n} fit", n).format(what=what) for what, n in helped if n
    ]
    if parts and len(active) > 1:
        text = listing(parts)
        yield text[:1].upper() + text[1:] + "."
    elif len(active) > 1:
        yield _("It takes undoing more than one of them.")
    yield _("Without any filter there are {all}.").format(all=n_("{n} statement", "{n} statements", len(found.frame)))


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
    """The statements' ids, one bloc after the other in turns; within a bloc quotes of the actor's own first."""
    rows = rows.assign(wanting=[2 * bool(row.relayed) + (not row.quote) for row in rows.itertuples()])
    rows = rows.sort_values("wanting", kind="stable")
    rows = rows.assign(turn=rows.groupby("bloc").cumcount())
    return list(rows.sort_values(["turn", "bloc_place"], kind="stable")["reaction_id"])


def caption(found: Statements, fit: pd.DataFrame, shown: int, choices: Choices) -> str:
    """How many of how many are shown, and how they were chosen."""
    total, number = len(found.frame), len(fit)
    if not number:
        return ""  # the sentence for none says it
    parts = []
    if filtered(choices):
        parts.append(
            n_("{n} of {{all}} fits the filters.", "{n} of {{all}} fit the filters.", number).format(
                all=n_("{n} statement", "{n} statements", total)
            )
        )
    else:
        parts.append(n_("{n} statement in the data.", "{n} statements in the data.", total))
    if shown < number:
        parts.append(
            _("{shown} are shown, so that each stance has its share and blocs take turns.").format(shown=count(shown))
        )
    return " ".join(parts)
