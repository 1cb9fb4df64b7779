"""How far figures can be relied on, for the first line of every page and picture that rests on them.

Three things are said before a sentence, and nothing for a result that is final: that figures are unconfirmed, that they
are preliminary, and how much has been counted.
"""

from __future__ import annotations

from collections.abc import Collection

from election import certainty, words
from election.certainty import is_unconfirmed
from election.contests.lines import ballot, real
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.words import _, capital, lowered


def with_reliance(dataset: Dataset, election_id: str, sentence: str, *compared: str | None) -> str:
    """A sentence that rests on a contest's result, and on those of the contests that it is compared with:
    'Preliminary: Amanat won 53.9% of the vote'. Of compared contests None stands for there being none."""
    return before(dataset, reliance_of(dataset, election_id, *compared), sentence)


def reliance_of(dataset: Dataset, election_id: str, *compared: str | None) -> str:
    """What is to be said first of a contest's figures, and of those that they are compared with; see `reliance`."""
    lines = [line for line in ballot(dataset, election_id) if line.stands]
    others = [line for each in compared if each for line in ballot(dataset, each) if line.stands]
    unconfirmed = _with([line.unconfirmed for line in lines], [line.unconfirmed for line in others])
    if is_unconfirmed(dataset.row("elections", election_id)) and not any(unconfirmed):
        unconfirmed.append(True)  # the house's size, say, to which the seats are compared
    preliminary = _with(*([line.status == "preliminary" for line in each] for each in (lines, others)))
    return reliance(unconfirmed, preliminary, counted_pct(dataset, election_id))


def _with(own: list[bool], others: list[bool]) -> list[bool]:
    """What holds of all figures of a contest holds of the sentence, whatever it is compared with."""
    return own if all(own) else own + others


def counted_pct(dataset: Dataset, election_id: str) -> float | None:
    """The share of polling stations counted so far, in per cent; None where all are, or nothing is said of it."""
    counted = real(dataset.row("elections", election_id)["counted_pct"])
    return counted if counted is not None and counted < 100 else None


def reliance(unconfirmed: Collection[bool], preliminary: Collection[bool], counted: float | None = None) -> str:
    """What is to be said first of figures, each unconfirmed or not and preliminary or not: 'Unconfirmed, preliminary'.
    Empty where all are final."""
    parts = [
        _what(unconfirmed, certainty.word(), _("partly unconfirmed")),
        _what(preliminary, _("preliminary"), _("partly preliminary")),
        "" if counted is None else _("{share} of stations counted").format(share=words.share(counted)),
    ]
    return capital(", ".join(part for part in parts if part))


def _what(holds: Collection[bool], of_all: str, of_some: str) -> str:
    if not any(holds):
        return ""
    return of_all if all(holds) else of_some


def before(dataset: Dataset, reliance: str, sentence: str) -> str:
    """The sentence with what `reliance` said before it: it goes on with a small letter, unless a name comes first."""
    if not reliance:
        return sentence
    said = sentence if sentence.startswith(_own_names(dataset)) else lowered(sentence)
    return _("{reliance}: {sentence}").format(reliance=reliance, sentence=said)


@kept_with_data(1)
def _own_names(dataset: Dataset) -> tuple[str, ...]:
    """What a sentence may begin with and has a capital of its own. Answers stand in quotation marks."""
    stood, polls = dataset["contestants"], dataset["exit_polls"]
    stood = stood[stood["kind"] != "answer"]
    columns = (stood["short_name"], dataset["elections"]["short_name"], polls["pollster"], polls["short_name"])
    countries = dataset.settings["country"].values()
    return tuple(dict.fromkeys(name for column in (*columns, countries) for name in column if name))
