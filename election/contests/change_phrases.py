"""Changes since the contest before in words: against whom, by how much, and why some have none."""

from __future__ import annotations

from election import words
from election.contests.changes import Change, Joint, Status
from election.contests.phrases import at_start, named
from election.contests.series import back_then
from election.package.dataset import Dataset
from election.words import _

STEADY = 0.05  # points: a change that is printed as 0.0 is no change in words either


def pair_of(dataset: Dataset, change: Change) -> str:
    """As whom a line stood at the previous contest, if not as itself; else empty."""
    if change.stood_as == (change.line.contestant_id,):
        return ""
    return words.listing([named(dataset, name) for name in change.stood_as])


def against_before(dataset: Dataset, change: Change, before: str, election_id: str) -> str:
    """The change as the end of a sentence: '17.2 points less than Nur Otan in 2021'. Empty when not compared."""
    if change.points is None:
        return ""
    other = pair_of(dataset, change)
    size = words.decimal(abs(change.points))
    if abs(change.points) < STEADY:
        pattern = _("the same as {other} {then}") if other else _("the same as {then}")
    elif change.points > 0:
        pattern = _("{size} points more than {other} {then}") if other else _("{size} points more than {then}")
    else:
        pattern = _("{size} points less than {other} {then}") if other else _("{size} points less than {then}")
    return pattern.format(size=size, other=other, then=back_then(dataset, before, election_id))


def reason(status: Status | None) -> str:
    """Why one did not stand, in a word to be set behind its name: 'barred'. Empty where no reason is known."""
    return {"boycotted": _("boycotted"), "barred": _("barred"), "withdrew": _("withdrew")}.get(status or "", "")


def no_change(dataset: Dataset, change: Change, before: str, election_id: str) -> str:
    """Why a line has no change, in words that stand in place of the bar."""
    then = back_then(dataset, before, election_id)
    if change.line.kind == "against_all" and change.status in ("new", "absent"):
        return _("not on the ballot {then}").format(then=then)
    return {
        "compared": "",
        "new": _("new"),
        "absent": _("did not stand {then}"),
        "boycotted": _("boycotted the vote {then}"),
        "barred": _("barred from standing {then}"),
        "withdrew": _("withdrew {then}"),
        "split": _("{other} split"),
        "unlisted": _("not among the lines known {then}"),
        "unpublished": _("not known"),
    }[change.status].format(then=then, other=pair_of(dataset, change))


def brief_absence(change: Change) -> str:
    """The same in a word or two, under a head that says when: 'boycotted'."""
    if change.line.kind == "against_all" and change.status in ("new", "absent"):
        return _("not on the ballot")
    return {
        "compared": "",
        "new": _("new"),
        "absent": _("did not stand"),
        "boycotted": _("boycotted"),
        "barred": _("barred"),
        "withdrew": _("withdrew"),
        "split": _("party split"),
        "unlisted": _("not listed"),
        "unpublished": _("not known"),
    }[change.status]


def joint_change(dataset: Dataset, joint: Joint) -> str:
    """What the heirs of a party that split have between them, as a sentence: 'Harbour had split: Coast and North
    together gained 3.4 points.'"""
    parents = at_start(words.listing([named(dataset, name) for name in joint.parents]))
    size = words.decimal(abs(joint.points))
    if abs(joint.points) < STEADY:
        pattern = _("{parents} had split: {all} won the same share.")
    elif joint.points > 0:
        pattern = _("{parents} had split: {all} gained {size} points.")
    else:
        pattern = _("{parents} had split: {all} lost {size} points.")
    return pattern.format(parents=parents, all=joint_names(dataset, joint), size=size)


def joint_names(dataset: Dataset, joint: Joint) -> str:
    """All that came of a party that split, and the party itself where it still stands: 'Coast and North together'."""
    names = [named(dataset, line.contestant_id) for line in joint.lines]
    conjunction = words.listing(["", ""])
    if any(conjunction in name for name in names):  # "A and B and C together" would hide who is one of them
        return _("the heirs of {parents}").format(
            parents=words.listing([named(dataset, each) for each in joint.parents])
        )
    return _("{names} together").format(names=words.listing(names))


def merged_change(dataset: Dataset, change: Change) -> str:
    """The change against all that have merged since, as a sentence: 'Adal had merged into Amanat: against Nur Otan and
    Adal together it lost 20.8 points.' Empty where nobody merged, or what they had is not known."""
    if change.together is None:
        return ""
    merged = [named(dataset, name) for name in change.merged]
    size = words.decimal(abs(change.together))
    pattern = (
        _("{merged} had merged into {name}: against {all} together it gained {size} points.")
        if change.together > 0
        else _("{merged} had merged into {name}: against {all} together it lost {size} points.")
    )
    return pattern.format(
        merged=at_start(words.listing(merged)),
        name=named(dataset, change.line.contestant_id),
        all=words.listing([*(named(dataset, name) for name in change.stood_as), *merged]),
        size=size,
    )
