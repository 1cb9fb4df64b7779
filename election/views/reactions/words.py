"""The sentences over the reactions: which contest it is, and how blocs divide."""

from __future__ import annotations

from election.package.dataset import Dataset
from election.record.statements import NO_BLOC, Statements
from election.words import _, day, listing, n_


def kicker(dataset: Dataset, election_id: str) -> str:
    """The contest and its day: 'Early Mazhilis election, 19 March 2023'."""
    row = dataset.row("elections", election_id)
    return ", ".join(part for part in (row["name"], day(row["date"])) if part)


def deck(found: Statements) -> str:
    """Which blocs spoke with one voice, and what the headline leaves out."""
    return " ".join(part for part in (_blocs(found), _verdictless(found), _actors(found)) if part)


def _blocs(found: Statements) -> str:
    """'Every statement from CIS and SCO welcomed it; every one from OSCE both praised and criticised it.'

    Only blocs, not those that belong to none; only where there is more than one statement to agree with.
    """
    inside = found.frame[found.frame["bloc"] != NO_BLOC]
    if len(found.frame) < 2 or inside.empty or found.frame["stance"].nunique() == 1:
        return ""
    united = {bloc: set(group["stance"]) for bloc, group in inside.groupby("bloc_words", sort=False)}
    parts: list[str] = []
    for stance, pattern in (
        ("welcomed", _("{every} from {blocs} welcomed it")),
        ("mixed", _("{every} from {blocs} both praised and criticised it")),
        ("critical", _("{every} from {blocs} criticised it")),
    ):
        blocs = [bloc for bloc, stances in united.items() if stances == {stance}]
        if blocs:
            every = _("every one") if parts else _("Every statement")
            parts.append(pattern.format(every=every, blocs=listing(blocs)))
    return "; ".join(parts) + "." if parts else ""


def _verdictless(found: Statements) -> str:
    number = found.counts.get("neutral", 0)
    if not number or number == len(found.frame):
        return ""
    return n_("{n} statement gave no verdict.", "{n} statements gave no verdict.", number)


def _actors(found: Statements) -> str:
    """That some actors spoke more than once: statements are counted, not actors."""
    actors = found.frame["actor"].nunique()
    if actors == len(found.frame):
        return ""
    return _("The {statements} are by {actors}.").format(
        statements=n_("{n} statement", "{n} statements", len(found.frame)),
        actors=n_("{n} actor", "{n} actors", actors),
    )
