"""What can be chosen among the statements on a contest, which fit, and which few stand for all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from election.contests.phrases import number as spelled
from election.countries import country_names
from election.record.statements import Statements
from election.search import matches
from election.views.shared.filters import Filtered, Test, fit_of_all
from election.words import _, capital, count, n_

FEW = 6  # cards shown at first: two rows of three
EVERYBODY = "everybody"
YES = "yes"


@dataclass(frozen=True)
class Choices:
    """What can be chosen on the page. `who` are the statements shown, of `groups` or of everybody; `all` is YES for
    every card that fits instead of a few; `reaction` is the one whose card is opened."""

    election: str = ""
    who: str = EVERYBODY
    q: str = ""
    reaction: str = ""
    all: str = ""


def groups(found: Statements) -> dict[str, pd.DataFrame]:
    """The statements by who made them, in the order in which the page has them; none that is empty, and nothing where
    all are of one group."""
    frame = found.frame
    parts = {
        "observers": frame[frame["group"].eq("missions") & ~frame["home"]],
        "states": frame[frame["group"].eq("states") & ~frame["home"]],
        "others": frame[frame["group"].isin(["deputies", "others"]) & ~frame["home"]],
        "home": frame[frame["home"]],
    }
    return {name: rows for name, rows in parts.items() if 0 < len(rows) < len(frame)}


def group_of(row: Any) -> str:
    """The group of a row of `voices.told`."""
    return "home" if row.home else {"missions": "observers", "states": "states"}.get(row.group, "others")


def group_words(name: str) -> str:
    return {
        "observers": _("Observers"),
        "states": _("Governments"),
        "others": _("Others abroad"),
        "home": _("At home"),
    }[name]


def filtered(found: Statements, choices: Choices) -> Filtered:
    """The statements under the tests of the choices."""
    return Filtered(found.frame, dict(_tests(choices)))


def _tests(choices: Choices) -> Iterator[tuple[str, Test]]:
    if choices.who != EVERYBODY:
        yield "who", lambda row: group_of(row) == choices.who
    if choices.q.strip():
        yield "q", lambda row: matches(choices.q, *searched(row))


def searched(row: Any) -> tuple[str, ...]:
    """The texts of a statement that a search looks into."""
    names = (row.actor, row.short_name, row.compared_as, row.speaker, row.speaker_role)
    words = (row.stance_words, row.bloc_words, row.kind_words)
    return (*names, *words, row.quote, row.summary, *country_names(row.country_iso3))


def nothing_fits(found: Statements, fit: Filtered, choices: Choices) -> str:
    """What was looked for, that there is none, and how many there are elsewhere."""
    if not choices.q.strip():
        return _("No statement on {vote} is of this kind.").format(vote=found.vote)
    text = _("No statement on {vote} matches “{words}”.").format(vote=found.vote, words=choices.q.strip())
    elsewhere = len(fit.without("who"))
    if "who" not in fit.tests or not elsewhere:
        return text
    pattern = n_("{{text}} {n} does among all.", "{{text}} {n} do among all.", elsewhere)
    return pattern.format(text=text)


def few(fit: pd.DataFrame, most: int = FEW) -> pd.DataFrame:
    """At most so many of the statements, chosen to stand for all: one a voice as long as there are enough voices; each
    stance has its share of the places, at least one; in it blocs take turns, and an actor's own words come before what
    the host relayed. In the order of `fit`."""
    if len(fit) <= most:
        return fit
    voices = fit.drop_duplicates("voice")
    fit = voices if len(voices) >= most else fit
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
    """How many of how many are shown, and how they were chosen; empty where all are, or none is."""
    number, total = len(fit.fitting), len(fit.frame)
    if shown < number:
        chosen = _("{N} of {all} statements, so that each stance has its share.")
        return chosen.format(N=capital(spelled(shown)), all=count(number))
    return fit_of_all(number, total) if number and "q" in fit.tests else ""
