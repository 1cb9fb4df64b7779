"""Who observed a contest, and what they found."""

from __future__ import annotations

from typing import Any

import pandas as pd

from election.contests.phrases import number
from election.package.dataset import Dataset
from election.record.statements import Statements
from election.words import _, capital, count, decimal, listing, n_, the

INVITED = "invited"  # in the column `kind`
PRAISE_FIRST = ("praise", "criticism")  # in the column `quote_does`


def observers_of(dataset: Dataset, election_id: str) -> pd.DataFrame:
    """All who watched that contest, with `stance_words`, biggest first, those without a published size last, and those
    whom the host invited one by one at the end."""
    table = dataset["missions"]
    frame = table[table["election_id"] == election_id].copy()
    labels = dataset.labels("missions", "stance")
    frame["stance_words"] = [labels[value] for value in frame["stance"]]
    frame["invited"] = frame["kind"] == INVITED
    frame = frame.sort_values("observers", ascending=False, na_position="last", kind="stable")
    return frame.sort_values("invited", kind="stable").reset_index(drop=True)


def missions_of(dataset: Dataset, election_id: str) -> pd.DataFrame:
    """The missions of organisations among them."""
    frame = observers_of(dataset, election_id)
    return frame[~frame["invited"]]


def missions_by_voice(dataset: Dataset, found: Statements, election_id: str) -> dict[str, Any]:
    """The mission that a voice is of, as a row of `observers_of`: the one of its name, or whose head spoke for it."""
    voices = {name: row.voice for row in found.frame.itertuples() for name in _names(row)}
    rows = observers_of(dataset, election_id).itertuples()
    named = ((voices.get(row.head) or voices.get(row.short_name) or voices.get(row.organisation), row) for row in rows)
    return {voice: row for voice, row in named if voice}


def _names(statement: Any) -> set[str]:
    """The names by which the table of missions may know who made a statement."""
    return {statement.speaker, statement.actor, statement.short_name, statement.compared_as} - {""}


def brief(verdict: str) -> str:
    """A mission's verdict up to its first stop: 'Lawful, open and competitive'."""
    return verdict.partition(";")[0].strip().rstrip(".")


def size_words(row: Any) -> str:
    """'404 observers from 42 countries', as far as a row of `observers_of` knows; empty where it has no number."""
    if pd.isna(row.observers):
        return ""
    observers = n_("{n} observer", "{n} observers", row.observers)
    if pd.isna(row.countries):
        return observers
    return n_("{{observers}} from {n} country", "{{observers}} from {n} countries", row.countries).format(
        observers=observers
    )


def both_sides(found: Statements, voice: str) -> tuple[Any, ...]:
    """The first statement of a voice whose quoted words praise, and the first whose words criticise; none where it has
    not both."""
    rows = [row for row in found.frame.itertuples() if row.voice == voice and not row.unconfirmed]
    sides = [next((row for row in rows if row.quote and row.quote_does == does), None) for does in PRAISE_FIRST]
    return tuple(sides) if all(side is not None for side in sides) else ()


def missions_sentence(frame: pd.DataFrame) -> str:
    """'The OSCE, with 404 observers the largest mission known, praised and criticised, the six others approved'.

    As far as the rows of `missions_of` go, of which there has to be one. Missions are not counted as equals: the
    largest is named.
    """
    stances = list(frame["stance"])
    if len(set(stances)) == 1:
        return _alike(frame, stances[0])
    first, others = frame.iloc[0], frame.iloc[1:]
    if not pd.isna(first["observers"]) and others["stance"].nunique() == 1:
        return _("{largest} {verb}, {others} {their_verb}").format(
            largest=_largest(first),
            verb=_verb(str(first["stance"])),
            others=_the_others(others),
            their_verb=_verb(str(others["stance"].iloc[0])),
        )
    parts = [_some(frame[frame["stance"] == stance]) for stance in _VERBS if stance in stances]
    return capital(_("of {n} observer missions {parts}").format(n=number(len(frame)), parts=listing(parts)))


_VERBS = ("welcomed", "mixed", "critical", "neutral")


def _verb(stance: str) -> str:
    return {
        "welcomed": _("approved"),
        "mixed": _("both praised and criticised"),
        "critical": _("criticised"),
    }.get(stance, _("gave no verdict"))


def _largest(row: pd.Series) -> str:
    return _("{name}, with {n} observers the largest mission known,").format(
        name=capital(the(str(row["short_name"]))), n=count(row["observers"])
    )


def _the_others(rows: pd.DataFrame) -> str:
    if len(rows) == 1:
        return the(str(rows["short_name"].iloc[0]))
    return _("the {n} others").format(n=number(len(rows)))


def _alike(frame: pd.DataFrame, stance: str) -> str:
    if len(frame) == 1:
        return f"{capital(the(str(frame['short_name'].iloc[0])))} {_verb(stance)}"
    if len(frame) == 2:
        return _("Both observer missions {verb}").format(verb=_verb(stance))
    return _("All {n} observer missions {verb}").format(n=number(len(frame)), verb=_verb(stance))


def _some(rows: pd.DataFrame) -> str:
    return f"{number(len(rows))} {_verb(str(rows['stance'].iloc[0]))}"


def size_sentence(frame: pd.DataFrame) -> str:
    """'The OSCE sent the most observers known, 404; four missions published no number'; the verdicts where no size
    is known."""
    known = frame[frame["observers"].notna()]
    if known.empty:
        return missions_sentence(frame)
    first, unknown = known.iloc[0], len(frame) - len(known)
    said = _("{name} sent {n} observers").format(
        name=capital(the(str(first["short_name"]))), n=count(first["observers"])
    )
    if len(known) > 1:
        said = _("{said}, {next} {n}").format(
            said=said, next=the(str(known["short_name"].iloc[1])), n=count(known["observers"].iloc[1])
        )
    if not unknown:
        return said
    missing = n_("{{n}} mission gave no number", "{{n}} missions gave no number", unknown).format(n=number(unknown))
    return f"{said}; {missing}"


def organisations(dataset: Dataset, election_id: str) -> pd.Series | None:
    """The fact of how many organisations sent observers to that contest, None where the data has none."""
    facts = dataset["facts"]
    found = facts[(facts["election_id"] == election_id) & (facts["fact_id"] == "observer_organisations")]
    return found.iloc[0] if len(found) else None


def findings_of(dataset: Dataset, election_id: str) -> pd.DataFrame:
    """The findings on that contest with `topic_words`, `judgement` and `document_words`, topics in the order of the
    data's dictionary. No rows where the data has none."""
    table = dataset["findings"]
    frame = table[table["election_id"] == election_id].copy()
    for key, words in (("topic", "topic_words"), ("polarity", "judgement"), ("document", "document_words")):
        labels = dataset.labels("findings", key)
        frame[words] = [labels[value] for value in frame[key]]
        frame[f"{key}_place"] = [list(labels).index(value) for value in frame[key]]
    frame["figure_words"] = [_figure(row.figure, row.unit) for row in frame.itertuples()]
    return frame.sort_values(["topic_place", "polarity_place"], kind="stable").reset_index(drop=True)


def findings_beside(dataset: Dataset, election_id: str, what: str) -> pd.DataFrame:
    """The findings on that contest without which `what` ("seats") must not be shown, in the order of the table."""
    table = dataset["findings"]
    return table[(table["election_id"] == election_id) & (table["beside"] == what)]


def _figure(figure: float, unit: str) -> str:
    if figure != figure:
        return ""
    printed = count(figure) if float(figure).is_integer() else decimal(figure)
    return f"{printed} {unit}".rstrip()
