"""What was said of a contest in sentences: who approved and who criticised, by voices and never by rows of the data.

Observer missions lead; governments, those at home, and what is unconfirmed are told apart from them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from election.contests.phrases import number
from election.record.statements import NO_BLOC, Statements
from election.record.voices import SEVERITY
from election.words import _, capital, listing, n_, the

NAMED = 2  # voices that a sentence names before it counts them
BLOCS = 4  # blocs that it names before it leaves them out


def short_stance(stance: str, labels: Mapping[str, str]) -> str:
    """A stance in one or two words, for a cell or a button; its full words are in `labels`."""
    return _("Both") if stance == "mixed" else labels.get(stance, stance)


def headline(found: Statements) -> str:
    """What happened: 'Observers split: the OSCE praised and criticised, six missions of the CIS and SCO approved'.

    Without observers' verdicts, what was said abroad, else at home.
    """
    missions = _judging(found.group("missions"))
    if len(missions):
        return capital(_observers(found, missions))
    for rows, where in ((found.abroad, _("from abroad")), (found.home, _("at home"))):
        if len(rows):
            return capital(_all_said(found, rows, where))
    if len(found.unconfirmed):
        return n_(
            "The one statement on {{vote}} is unconfirmed",
            "All {n} statements on {{vote}} are unconfirmed",
            len(found.unconfirmed),
        ).format(vote=found.vote)
    return _("No statement on {vote} is in the data").format(vote=found.vote)


def _judging(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["stance"].isin(list(SEVERITY))]


def _observers(found: Statements, missions: pd.DataFrame) -> str:
    """How the missions divide; where they don't, what governments said beside them."""
    by_stance = {stance: rows for stance in reversed(SEVERITY) if len(rows := missions[missions["stance"] == stance])}
    if len(by_stance) > 1:
        clauses = [f"{_missions(rows)} {_short_verb(stance)}" for stance, rows in by_stance.items()]
        return _("observers split: {clauses}").format(clauses=", ".join(clauses))
    stance = str(missions["stance"].iloc[0])
    said = f"{_names(missions) or _missions(missions)} {_verb(stance, found.vote)}"
    return f"{said}{_and_states(found, stance)}"


def _and_states(found: Statements, stance: str) -> str:
    """What governments said, where they are few and agree with each other: ', and so did France'."""
    states = _judging(found.group("states"))
    names = _names(states)
    if not names or states["stance"].nunique() > 1:
        return ""
    said = str(states["stance"].iloc[0])
    return _(", and so did {names}").format(names=names) if said == stance else f", {names} {_verb(said, _('it'))}"


def _names(rows: pd.DataFrame) -> str:
    """The voices by name where they are few, else nothing."""
    return listing([the(voice) for voice in rows["voice"]]) if len(rows) <= NAMED else ""


def _missions(rows: pd.DataFrame) -> str:
    """The missions by name where they are few, else counted: 'six missions of the CIS, CSTO and SCO'."""
    blocs = list(dict.fromkeys(rows[rows["bloc"] != NO_BLOC]["bloc_words"]))
    named = _names(rows)
    if named:
        return named
    if blocs and len(blocs) <= BLOCS and NO_BLOC not in set(rows["bloc"]):
        return _("{n} missions of the {blocs}").format(n=number(len(rows)), blocs=listing(blocs))
    return _("{n} missions").format(n=number(len(rows)))


def _verb(stance: str, vote: str) -> str:
    return {
        "welcomed": _("welcomed {vote}"),
        "mixed": _("both praised and criticised {vote}"),
        "critical": _("criticised {vote}"),
    }.get(stance, _("gave no verdict on {vote}")).format(vote=vote)  # fmt: skip


def _short_verb(stance: str) -> str:
    """Of an observer mission, in a sentence on how they divide."""
    return {"welcomed": _("approved"), "mixed": _("praised and criticised"), "critical": _("criticised")}[stance]


def _all_said(found: Statements, rows: pd.DataFrame, where: str) -> str:
    """'the European Union welcomed the referendum', 'of four voices from abroad three welcomed it and ...'."""
    stances = set(rows["stance"])
    if len(stances) > 1:
        pattern = _("of {n} voices {where} {tally}")
        return pattern.format(n=number(len(rows)), where=where, tally=tally(found, rows, found.vote))
    verb = _verb(stances.pop(), found.vote)
    return f"{_names(rows) or _('all {n} voices {where}').format(n=number(len(rows)), where=where)} {verb}"


def tally(found: Statements, rows: pd.DataFrame, vote: str) -> str:
    """How these voices divide: 'three welcomed the election, two did both and one criticised it'. Those without a
    verdict are left out unless there is nothing else."""
    counts = {stance: n for stance, n in found.counts(rows).items() if n and stance in SEVERITY}
    if not counts:
        return _("none gave a verdict on {vote}").format(vote=vote)
    first, *others = counts
    parts = [f"{number(counts[first])} {_verb(first, vote)}"]
    for stance in others:
        verb = _("did both") if stance == "mixed" and first == "welcomed" else _verb(stance, _("it"))
        parts.append(f"{number(counts[stance])} {verb}")
    return listing(parts)


def deck(found: Statements) -> str:
    """What the headline leaves out: governments where it is of observers, those at home, and what is unconfirmed."""
    return " ".join(filter(None, _deck(found)))


def beside_observers(found: Statements) -> str:
    """The first thing that is told beside what observers found; empty where nothing else was said."""
    return next(filter(None, _deck(found)), "")


def _deck(found: Statements) -> Iterator[str]:
    states = found.group("states")
    if len(states) and not _states_lead(found):
        yield capital(_states(found, states))
    if len(found.abroad):
        yield home_sentence(found)
    yield doubt(found)


def _states_lead(found: Statements) -> bool:
    """Whether the headline tells already what governments said: it has no observers' verdicts, or one alone."""
    stances = _judging(found.group("missions"))["stance"].nunique()
    return stances == 0 or (stances == 1 and bool(_and_states(found, "")))


def home_sentence(found: Statements) -> str:
    """How many of those at home welcomed the vote; empty where nobody there spoke."""
    home = found.home
    if home.empty:
        return ""
    if len(home) == 1:
        verb = _verb(str(home["stance"].iloc[0]), found.vote)
        return _("At home, {name} {verb}.").format(name=_names(home), verb=verb)
    welcomed = found.counts(home)["welcomed"]
    pattern = _("At home, {n} of {all} voices welcomed it.")
    return pattern.format(n=number(welcomed) if welcomed else _("none"), all=number(len(home)))


def _states(found: Statements, states: pd.DataFrame) -> str:
    """'of six governments and organisations abroad four welcomed the election and two did both.'"""
    if names := _names(states):
        if states["stance"].nunique() == 1:
            return _("{names} {verb}.").format(names=names, verb=_verb(str(states["stance"].iloc[0]), found.vote))
        return _("{said}.").format(
            said=listing([f"{the(row.voice)} {_verb(row.stance, found.vote)}" for row in states.itertuples()])
        )
    pattern = (
        _("of {n} governments abroad, {tally}.")
        if set(states["actor_kind"]) == {"government"}
        else _("of {n} governments and organisations abroad, {tally}.")
    )
    return pattern.format(n=number(len(states)), tally=tally(found, states, found.vote))


def doubt(found: Statements) -> str:
    """What is unconfirmed and therefore not counted, in a sentence; empty where nothing is."""
    rows = found.unconfirmed
    if rows.empty:
        return ""
    if len(rows) > 1:
        return _("{N} statements are unconfirmed and not counted.").format(N=capital(number(len(rows))))
    voice, stance = capital(the(rows["voice"].iloc[0])), rows["stance"].iloc[0]
    pattern = {
        "welcomed": _("{voice}'s welcome is unconfirmed and not counted."),
        "critical": _("{voice}'s criticism is unconfirmed and not counted."),
    }.get(stance, _("{voice}'s statement is unconfirmed and not counted."))
    return pattern.format(voice=voice)


def abroad(found: Statements) -> str:
    """For a small place: how many voices from abroad welcomed the vote, and how many of these the host relayed."""
    rows = found.abroad
    welcomes = rows[rows["stance"] == "welcomed"]
    if rows.empty or welcomes.empty or rows["stance"].nunique() == 1:
        return headline(found) if rows.empty else capital(_all_said(found, rows, _("from abroad")))
    said = _("{N} of {all} voices from abroad welcomed {vote}").format(
        N=capital(number(len(welcomes))), all=number(len(rows)), vote=found.vote
    )
    relayed = int(welcomes["relayed"].sum())
    if not relayed:
        return said
    return _("{said}, {host}").format(said=said, host=_of_these(relayed, len(welcomes)))


def _of_these(relayed: int, total: int) -> str:
    if relayed == total:
        return _("known only through the host country")
    return _("{n} of them known only through the host country").format(n=number(relayed))


def through_host(found: Statements) -> str:
    """How much of the approval from abroad, or of all, is known only through the host country."""
    rows = found.abroad
    welcomes = rows[rows["stance"] == "welcomed"]
    relayed, total = int(rows["relayed"].sum()), len(rows)
    if not total:
        return _("No statement from abroad is in the data")
    if welcomes["relayed"].any():
        return _relayed_welcomes(int(welcomes["relayed"].sum()), len(welcomes))
    if total == 1:
        return _("One voice from abroad is known, {name}").format(name=_names(rows))
    if not relayed and total == 2:
        return _("Both voices from abroad are known directly")
    if not relayed:
        return _("All {n} voices from abroad are known directly").format(n=number(total))
    return n_(
        "{{N}} of {{all}} voices from abroad is known only through the host country",
        "{{N}} of {{all}} voices from abroad are known only through the host country",
        relayed,
    ).format(N=capital(number(relayed)), all=number(total))


def _relayed_welcomes(relayed: int, total: int) -> str:
    if relayed == total == 1:
        return _("The one welcome from abroad is known only through the host country")
    if relayed == total == 2:
        return _("Both welcomes from abroad are known only through the host country")
    if relayed == total:
        return _("All {n} welcomes from abroad are known only through the host country").format(n=number(total))
    return n_(
        "{{N}} of the {{all}} welcomes from abroad is known only through the host country",
        "{{N}} of the {{all}} welcomes from abroad are known only through the host country",
        relayed,
    ).format(N=capital(number(relayed)), all=number(total))
