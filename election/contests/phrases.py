"""Words for results, shared by charts and pages: what is counted, who leads, who stands where, in whole sentences.

Every function takes what it says from the rows; none says more than they do.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from election import words
from election.contests import shares
from election.contests.bases import BASES, Base, BaseName, is_no_party
from election.contests.lines import Line, ballot
from election.package.dataset import Dataset
from election.words import _, capital, lowered, n_

_OFF = {"independents": _("for independents"), "against_all": _("against all")}
FEW = 3  # names that a headline lists
_COMMON = (" Party", " Congress", " Union", " Alliance", " Bloc", " Front", " Movement", " League", "Greens")


def country(dataset: Dataset) -> str:
    """The country's name in the language of the pages, or in another; empty where the package names none."""
    names = dataset.settings["country"]
    return str(names.get(dataset.language[:2]) or next(iter(names.values()), ""))


def number(n: int) -> str:
    """A small whole number in words, a bigger one in digits: 3 -> 'three', 14 -> '14'."""
    names = (
        _("no"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"),
        _("eight"), _("nine"), _("ten"), _("eleven"), _("twelve"),
    )  # fmt: skip
    return names[n] if 0 <= n < len(names) else words.count(n)


def named(dataset: Dataset, contestant: str) -> str:
    """A short name as a sentence has it, an answer in quotation marks and with an article what ends with a common noun:
    'Amanat', 'the Communist Party', '“Yes”'."""
    name = dataset.short(contestant)
    if dataset.row("contestants", contestant)["kind"] == "answer":
        return f"“{name}”"
    common = name.endswith(_COMMON) or any(name.startswith(f"{noun.strip()} of ") for noun in _COMMON)
    return _("the {name}").format(name=name) if common else name


def at_start(names: str) -> str:
    """Names at the start of a sentence: an article with a capital, a name as it is written."""
    return capital(names) if names.startswith(_("the {name}").format(name="")) else names


def few(names: Sequence[str], most: int = FEW) -> str:
    """Names in a headline: all of up to three, or up to `most`, else so many and how many more."""
    return words.listing(cut(names, most))


def cut(names: Sequence[str], most: int = FEW) -> list[str]:
    """The names that `few` lists, and how many more there are: ['Auyl', 'Respublica', 'Aq Jol', 'three more']."""
    if len(names) <= most:
        return list(names)
    left = len(names) - most
    return [*names[:most], n_("{{number}} more", "{{number}} more", left).format(number=number(left))]


def kind_of(lines: Sequence[Line]) -> str:
    """What stands on this ballot: "party", "candidate" or "answer", whichever are most."""
    kinds = [line.kind for line in lines if line.stands]
    return max(dict.fromkeys(kinds), key=kinds.count) if kinds else "party"


def plural(kind: str) -> str:
    return {"party": _("parties"), "candidate": _("candidates"), "answer": _("answers")}[kind]


def base_label(name: BaseName, kind: str) -> str:
    """The base as a choice."""
    if name == "parties":
        return {"party": _("Parties only"), "candidate": _("Candidates only"), "answer": _("Answers only")}[kind]
    return {"valid": _("Valid votes"), "ballots": _("Ballots cast"), "roll": _("Voters on the roll")}[name]


def of_base(name: BaseName, kind: str) -> str:
    """The base inside a sentence: '53.9% of the vote'."""
    if name == "parties":
        return {
            "party": _("of the votes for parties"),
            "candidate": _("of the votes for candidates"),
            "answer": _("of the votes for an answer"),
        }[kind]
    return {"valid": _("of the vote"), "ballots": _("of the ballots cast"), "roll": _("of the voters on the roll")}[
        name
    ]


def counted(base: Base, lines: Sequence[Line]) -> str:
    """What the shares are shares of, as a sentence with its number where that is known.

    `lines` are those of the ballot, with "against all" if it was on it.
    """
    off = any(map(is_no_party, lines))
    if base.votes is None:
        return _unnumbered(base.name, {line.kind for line in lines})
    if base.name == "ballots":
        return n_(
            "Share of the {n} ballot cast, valid or not.", "Share of all {n} ballots cast, valid or not.", base.votes
        )
    if base.name == "roll":
        return n_(
            "Share of the {n} voter on the roll.",
            "Share of all {n} voters on the roll, whether they voted or not.",
            base.votes,
        )
    if base.name == "parties" and not off:
        pattern = n_(
            "Share of the {n} vote for {{who}}; this ballot had no line “against all”.",
            "Share of the {n} votes for {{who}}; this ballot had no line “against all”.",
            base.votes,
        )
    else:
        pattern = n_("Share of the {n} vote for {{who}}.", "Share of the {n} votes for {{who}}.", base.votes)
    return pattern.format(who=voted_for([line for line in lines if base.name == "valid" or not is_no_party(line)]))


def voted_for(lines: Sequence[Line]) -> str:
    """For what the votes of these lines are: 'parties, independents and against all'."""
    kinds = {line.kind for line in lines}
    named = {"party": _("parties"), "candidate": _("candidates"), "answer": _("an answer")}[kind_of(lines)]
    more = {"independents": _("independents"), "against_all": _("against all")}
    return words.listing([named, *(name for kind, name in more.items() if kind in kinds)])


def _unnumbered(base: BaseName, kinds: Collection[str]) -> str:
    """What published shares are shares of, where no number of votes is known; `kinds` are those of the ballot."""
    off = words.listing([name for kind, name in _OFF.items() if kind in kinds])
    return {
        "valid": _("Share of the valid votes, as published; their number is not known."),
        "ballots": _("Share of all ballots cast, as published; their number is not known."),
        "parties": _("Share of the valid votes without those {off}, from published shares.").format(off=off)
        if off
        else _("Share of the valid votes, as published; this ballot had no line “against all”."),
        "roll": _("Share of the voters on the roll, as published; their number is not known."),
    }[base]


def elsewhere(dataset: Dataset, election_id: str, base: BaseName, contestant: str) -> str:
    """The same contestant's share on the other bases, where those are known and another figure; else empty."""
    figures = {name: _share_of(dataset, election_id, name, contestant) for name in BASES}
    kind = kind_of(ballot(dataset, election_id))
    seen = {words.share(share) for share in (figures[base],) if share is not None}
    parts = []
    for other, share in figures.items():
        if share is None or share == 100 or words.share(share) in seen:  # all the votes for the only candidate
            continue
        seen.add(words.share(share))
        of = _("of the valid votes") if other == "valid" else of_base(other, kind)
        parts.append(_("{share} {of_base}").format(share=words.share(share), of_base=of))
    if not parts:
        return ""
    return _("{name} had {shares}.").format(name=at_start(named(dataset, contestant)), shares=words.listing(parts))


def _share_of(dataset: Dataset, election_id: str, base: BaseName, contestant: str) -> float | None:
    lines = shares.shares(dataset, election_id, base)
    return next((line.share for line in lines if line.contestant_id == contestant), None)


def leaders(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Whoever had most of those that stand on the ballot: one, or several on a tie; none when no figure is known."""
    stand = [line for line in lines if line.stands and line.share is not None]
    if not stand:
        return ()
    return tuple(line for line in stand if _level(line, stand[0]))


def runners_up(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Whoever came next after the leaders: one, or several on a tie."""
    first = leaders(lines)
    return leaders([line for line in lines if line not in first])


def _level(one: Line, other: Line) -> bool:
    if one.votes is not None and other.votes is not None:
        return one.votes == other.votes
    return one.share == other.share


def against_all_leads(lines: Sequence[Line]) -> Line | None:
    """The line "against all" where it had more than anyone who stood."""
    first = leaders(lines)
    for line in lines:
        if line.kind == "against_all" and line.share is not None and first and line.share > (first[0].share or 0):
            return line
    return None


def certain(dataset: Dataset, election_id: str, lines: Sequence[Line]) -> bool:
    """Whether nobody who is not in the published figures can have had more than the leader.

    So it is when every line is published with a figure, or when the leader has more than half of what was cast.
    """
    complete = bool(dataset.row("elections", election_id)["lines_complete"])
    stand = [line for line in lines if line.stands]
    first = leaders(lines)
    known = all(line.votes is not None for line in stand) or all(line.printed is not None for line in stand)
    return (complete and known) or bool(first and max(first[0].share or 0, first[0].printed or 0) > 50)


def rest_unknown(dataset: Dataset, election_id: str) -> str:
    """That the rest of a result was not found, as a sentence; empty where every line is published, or none."""
    known = sum(line.printed is not None or line.votes is not None for line in ballot(dataset, election_id))
    if not known or bool(dataset.row("elections", election_id)["lines_complete"]):
        return ""
    return _("What the others won is not known.") if known == 1 else _("The rest of the result is not known.")


def preliminary(dataset: Dataset, lines: Sequence[Line]) -> str:
    """Whose figures are preliminary, where not all are; that all are stands in the first line."""
    early = [line for line in lines if line.status == "preliminary"]
    if not early:
        return ""
    if len(early) == len(lines):
        return ""
    names = [
        lowered(dataset.name(line.contestant_id)) if line.kind == "uncounted" else named(dataset, line.contestant_id)
        for line in early
    ]
    return _("Preliminary: {names}.").format(names=words.listing(names))


def points_in_words(size: float) -> str:
    """A distance in points, whole from ten on: 43.02 -> '43 points', 5.61 -> '5.6 points', 1 -> '1.0 points'."""
    if size < 10:
        return _("{size} points").format(size=words.decimal(size))
    return n_("{n} point", "{n} points", round(size))
