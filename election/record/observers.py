"""Who observed a contest, and what they found."""

from __future__ import annotations

import pandas as pd

from election.package.dataset import Dataset
from election.words import _, count, decimal, listing, n_


def missions_of(dataset: Dataset, election_id: str) -> pd.DataFrame:
    """The missions to that contest with `verdict_words`, biggest first, those without a published size last."""
    table = dataset["missions"]
    frame = table[table["election_id"] == election_id].copy()
    labels = dataset.labels("missions", "stance")
    frame["stance_words"] = [labels[value] for value in frame["stance"]]
    return frame.sort_values("observers", ascending=False, na_position="last", kind="stable").reset_index(drop=True)


def missions_sentence(frame: pd.DataFrame) -> str:
    """'7 of 8 observer missions approved; OSCE gave both praise and criticism', as far as the rows go."""
    total = len(frame)
    approved = frame[frame["stance"] == "welcomed"]
    if len(approved) == total:
        return n_("The one observer mission approved", "All {n} observer missions approved", total)
    lead = n_("{n} of {{all}} observer missions approved", "{n} of {{all}} observer missions approved", len(approved))
    parts = [lead.format(all=count(total))] if len(approved) else []
    for stance, verb in (
        ("mixed", _("gave both praise and criticism")),
        ("critical", _("criticised")),
        ("neutral", _("gave no verdict")),
    ):
        names = list(frame[frame["stance"] == stance]["short_name"])
        if names:
            subject = listing(names) if len(names) <= 2 else n_("{n} mission", "{n} missions", len(names))
            parts.append(f"{subject} {verb}")
    return "; ".join(parts)


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
    number = count(figure) if float(figure).is_integer() else decimal(figure)
    return f"{number} {unit}".rstrip()
