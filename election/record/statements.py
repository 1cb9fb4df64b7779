"""The statements on a contest in the order in which a reader meets them, and the voices that they are of."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.record.voices import GROUPS, by_voice, told
from election.words import _, listing, n_

NO_BLOC = "none"  # in the column `bloc`


class Statements(NamedTuple):
    """What was said of one contest.

    `frame` has a row for each statement: the columns of `voices.told` and, in words, `bloc_words`, `kind_words` and
    `stance_words`. `voices` has the same for each voice. Both with what came from abroad first, then by kind and bloc
    in the order of the data's dictionary, then as in the file. `referendum` says what the contest is to be called.
    """

    frame: pd.DataFrame
    voices: pd.DataFrame
    stances: dict[str, str]
    referendum: bool

    @property
    def vote(self) -> str:
        return _("the referendum") if self.referendum else _("the election")

    @property
    def confirmed(self) -> pd.DataFrame:
        """The voices that count."""
        return self.voices[~self.voices["unconfirmed"]]

    @property
    def unconfirmed(self) -> pd.DataFrame:
        return self.voices[self.voices["unconfirmed"]]

    @property
    def abroad(self) -> pd.DataFrame:
        """The confirmed voices from abroad."""
        return self.confirmed[~self.confirmed["home"]]

    @property
    def home(self) -> pd.DataFrame:
        """The confirmed voices of the country that voted."""
        return self.confirmed[self.confirmed["home"]]

    def group(self, name: str) -> pd.DataFrame:
        """The confirmed voices from abroad of one of `voices.GROUPS`."""
        assert name in GROUPS
        return self.abroad[self.abroad["group"] == name]

    def counts(self, rows: pd.DataFrame) -> dict[str, int]:
        """How many of these rows have each stance, in the order of the dictionary; none left out."""
        tally = rows["stance"].value_counts()
        return {stance: int(tally.get(stance, 0)) for stance in self.stances}


@kept_with_data(16)  # every page asks for the controls of this one, to carry choices along
def statements(dataset: Dataset, election_id: str) -> Statements:
    """The statements on that contest; no rows where the data has none. KeyError: no such contest."""
    table = told(dataset)
    frame = table[table["election_id"] == election_id].copy()
    for key, words in (("bloc", "bloc_words"), ("actor_kind", "kind_words"), ("stance", "stance_words")):
        labels = dataset.labels("reactions", key)
        frame[words] = [labels[value] for value in frame[key]]
        frame[f"{key}_place"] = [list(labels).index(value) for value in frame[key]]
    frame = frame.sort_values(["home", "actor_kind_place", "bloc_place"], kind="stable").reset_index(drop=True)
    referendum = str(dataset.row("elections", election_id)["kind"]) == "referendum"
    return Statements(frame, by_voice(frame), dataset.labels("reactions", "stance"), referendum)


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
