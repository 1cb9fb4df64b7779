"""The statements on a contest in the order in which a reader meets them, and the words for what they say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from election.package.dataset import Dataset
from election.words import _, count, listing, lowered, n_

HOST = "host"  # in the column `reported_by`
NO_BLOC = "none"  # in the column `bloc`


class Statements(NamedTuple):
    """What was said of one contest.

    `frame` has the columns of `reactions` and, in words, `bloc_words`, `kind_words`, `stance_words`, and `relayed`:
    whether it is known only through the host country. Rows by bloc and kind, both in the order of the data's
    dictionary, then as in the file. `referendum` says what the contest is to be called.
    """

    frame: pd.DataFrame
    stances: dict[str, str]
    referendum: bool

    @property
    def counts(self) -> dict[str, int]:
        """How many statements of each stance, in the order of the dictionary; none left out."""
        tally = self.frame["stance"].value_counts()
        return {stance: int(tally.get(stance, 0)) for stance in self.stances}

    @property
    def vote(self) -> str:
        return _("the referendum") if self.referendum else _("the election")


def statements(dataset: Dataset, election_id: str) -> Statements:
    """The statements on that contest; no rows where the data has none. KeyError: no such contest."""
    table = dataset["reactions"]
    frame = table[table["election_id"] == election_id].copy()
    for key, words in (("bloc", "bloc_words"), ("actor_kind", "kind_words"), ("stance", "stance_words")):
        labels = dataset.labels("reactions", key)
        frame[words] = [labels[value] for value in frame[key]]
        frame[f"{key}_place"] = [list(labels).index(value) for value in frame[key]]
    frame["relayed"] = frame["reported_by"] == HOST
    frame = frame.sort_values(["bloc_place", "actor_kind_place"], kind="stable")
    referendum = str(dataset.row("elections", election_id)["kind"]) == "referendum"
    return Statements(frame.reset_index(drop=True), dataset.labels("reactions", "stance"), referendum)


def short_stance(stance: str, labels: Mapping[str, str]) -> str:
    """A stance in one or two words, for a cell or a button; its full words are in `labels`."""
    return _("Both") if stance == "mixed" else labels.get(stance, stance)


def actors_differ(found: Statements) -> bool:
    """Whether no actor spoke twice, so that statements may be counted as actors."""
    return bool(found.frame["actor"].is_unique)


def unit(found: Statements, number: int) -> str:
    """'21 actors', or '21 statements' where one actor spoke more than once."""
    if actors_differ(found):
        return n_("{n} actor", "{n} actors", number)
    return n_("{n} statement", "{n} statements", number)


def headline(found: Statements) -> str:
    """How the statements divide, as one sentence: '21 of 40 statements welcomed the election, 9 did both, ...'.

    Statements without a verdict are left for the text below unless there is nothing else.
    """
    counts = {stance: number for stance, number in found.counts.items() if number}
    total = sum(counts.values())
    if not counts:
        return _("No statement on {vote} is in the data").format(vote=found.vote)
    if len(counts) == 1:
        return _all_alike(found, next(iter(counts)), total)
    first, *others = _by_verdict(counts)
    return ", ".join([_lead(found), *(f"{count(counts[stance])} {_short_verb(stance, first)}" for stance in others)])


def _by_verdict(counts: Mapping[str, int]) -> list[str]:
    """The stances that occur, in their order; no verdict only where there is nothing else."""
    occur = [stance for stance, number in counts.items() if number]
    return [stance for stance in occur if stance != "neutral"] or occur


def _lead(found: Statements) -> str:
    """The first part of the headline: '21 of 40 statements welcomed the election'."""
    first = _by_verdict(found.counts)[0]
    return _("{n} of {all} {verb}").format(
        n=count(found.counts[first]), all=unit(found, len(found.frame)), verb=_verb(first).format(vote=found.vote)
    )


def headline_with_host(found: Statements) -> str:
    """The headline for a small place, where counts stand below it: how many welcomed, and how many of these are known
    only through the host country. The whole headline where none is."""
    welcomes = found.frame[found.frame["stance"] == "welcomed"]
    relayed = int(welcomes["relayed"].sum())
    if not relayed:
        return headline(found)
    if len(welcomes) == 1:
        host = _("this one is known only through the host country")
    else:
        host = n_(
            "{n} of them is known only through the host country",
            "{n} of them are known only through the host country",
            relayed,
        )
    return f"{_lead(found) if found.frame['stance'].nunique() > 1 else headline(found)}; {host}"


def _all_alike(found: Statements, stance: str, total: int) -> str:
    verb = _verb(stance).format(vote=found.vote)
    if total == 1:
        return _("The one statement in the data {verb}").format(verb=verb)
    if total == 2:
        return _("Both statements in the data {verb}").format(verb=verb)
    return _("All {all} in the data {verb}").format(all=unit(found, total), verb=verb)


def _verb(stance: str) -> str:
    return {
        "welcomed": _("welcomed {vote}"),
        "mixed": _("both praised and criticised {vote}"),
        "critical": _("criticised {vote}"),
    }.get(stance, _("gave no verdict on {vote}"))


def _short_verb(stance: str, first: str) -> str:
    """As a second part of a sentence that has named the vote already."""
    if stance == "mixed" and first == "welcomed":
        return _("did both")
    return {"mixed": _("both praised and criticised it"), "critical": _("criticised it")}.get(
        stance, _("gave no verdict")
    )


def through_host(found: Statements) -> str:
    """How much of the approval, or of all, is known only through the host country."""
    relayed, total = int(found.frame["relayed"].sum()), len(found.frame)
    welcomes = found.frame[found.frame["stance"] == "welcomed"]
    if welcomes["relayed"].any():
        return _relayed_welcomes(int(welcomes["relayed"].sum()), len(welcomes))
    if relayed:
        return n_(
            "{n} of {{all}} is known only through the host country",
            "{n} of {{all}} are known only through the host country",
            relayed,
        ).format(all=n_("{n} statement", "{n} statements", total))
    if total == 1:
        only = found.frame.iloc[0]
        return _("The data has one statement: {actor}, {stance}").format(
            actor=only["actor"], stance=lowered(only["stance_words"])
        )
    return _("None of the {n} statements is known through the host country alone").format(n=count(total))


def _relayed_welcomes(relayed: int, total: int) -> str:
    if relayed == total:
        return n_(
            "The one welcome is known only through the host country",
            "All {n} welcomes are known only through the host country",
            total,
        )
    return n_(
        "{n} of the {{all}} welcomes is known only through the host country",
        "{n} of the {{all}} welcomes are known only through the host country",
        relayed,
    ).format(all=count(total))


def not_found(dataset: Dataset, election_id: str) -> pd.DataFrame:
    """What was looked for and not found on that contest, in the order of the file."""
    table = dataset["not_found"]
    return table[(table["subject"] == "reactions") & table["election_id"].isin(["", election_id])]


def missing_actors(dataset: Dataset, election_id: str, named: int = 4) -> str:
    """The same in a sentence, the first few by name; empty where nothing was looked for in vain."""
    names = list(dict.fromkeys(not_found(dataset, election_id)["name"]))
    if not names:
        return ""
    rest = len(names) - named
    if rest > 1:
        names = [*names[:named], n_("{n} other", "{n} others", rest)]
    return _("Looked for and not found: {names}.").format(names=listing(names))
