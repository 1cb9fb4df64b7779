"""Shares with their changes since the previous contest of its kind, in one picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import pandas as pd

from election import words
from election.chart import Chart
from election.charts.shares.bars import CARD, FULL, FULL_PHONE
from election.charts.shares.shares import drawer, forms, how_counted, limits, remarks
from election.charts.shares.titles import lost_and_leads
from election.contests import phrases, shares
from election.contests.bases import BaseName
from election.contests.change_phrases import (
    STEADY,
    joint_change,
    joint_names,
    merged_change,
    no_change,
    pair_of,
    reason,
)
from election.contests.changes import Change, Joint, absences, changes, joint_changes
from election.contests.lines import sources_of
from election.contests.reliance import with_reliance
from election.contests.rounds import first_round
from election.contests.series import previous, when
from election.contests.thresholds import thresholds_of
from election.package.dataset import Dataset
from election.table import Column, Table
from election.words import _


def shares_and_changes(dataset: Dataset, election_id: str, base: BaseName = "valid") -> Chart | None:
    """The shares of every line of the ballot as bars, with arrows from the shares at the previous contest.

    None when there is nothing to compare: no previous contest, its shares of this base not known, or nobody who
    stood both times.
    """
    moved, before = changes(dataset, election_id, base), previous(dataset, election_id)
    if before is None or not any(each.status == "compared" for each in moved):
        return None
    joints = joint_changes(dataset, election_id, base)
    drawn = drawer(dataset, election_id, base, {each.line.contestant_id: each for each in moved}, brief=False)
    sources = (
        *sources_of(dataset, election_id, [each.line for each in moved]),
        *sources_of(dataset, before, shares.shares(dataset, before, base)),
    )
    found = lost_and_leads(dataset, election_id, base, moved) or title(dataset, election_id, moved, joints)
    return Chart(
        id="shares",
        title=with_reliance(dataset, election_id, found, before),
        reading=_reading(dataset, election_id, base),
        draw=partial(drawn, FULL),
        table=_table(dataset, moved, before, election_id),
        note=_note(dataset, election_id, base, moved, joints),
        source_ids=tuple(dict.fromkeys(sources)),
        draw_card=partial(drawn, CARD),
        draw_narrow=partial(drawn, FULL_PHONE),
    )


def title(dataset: Dataset, election_id: str, moved: Sequence[Change], joints: Sequence[Joint] = ()) -> str:
    """The biggest change and the biggest in the other direction: 'Amanat lost 17.2 points; Auyl gained 5.6'.

    What came of a party that split counts as one. A run-off is said to be one: who is in it gains what others had.
    """
    stood = sorted(
        [
            *((phrases.named(dataset, each.line.contestant_id), each.points) for each in moved if _tells(each)),
            *((joint_names(dataset, each), each.points) for each in joints if _is_new(each)),
        ],
        key=lambda each: -abs(each[1] or 0),
    )
    told = [(name, points) for name, points in stood if points is not None and abs(points) >= STEADY]
    if not told:
        names = words.listing([name for name, _points in stood])
        return _("No change for {names}").format(names=names) if names else _("No contestant stood both times")
    name, size = told[0]
    other = next(((name, points) for name, points in told if points * size < 0), None)
    said = _lost_or_gained(name, size)
    if other:
        more = _("gained {size}") if other[1] > 0 else _("lost {size}")
        more = more.format(size=words.decimal(abs(other[1])))
        said = _("{said}; {other} {more}").format(said=said, other=other[0], more=more)
    return _("In the run-off {said}").format(said=said) if first_round(dataset, election_id) else phrases.at_start(said)


def _tells(each: Change) -> bool:
    return each.points is not None and each.line.stands


def _is_new(joint: Joint) -> bool:
    """Whether nobody in it stood as itself before, and so has a change of its own."""
    return not {line.contestant_id for line in joint.lines} & set(joint.parents)


def _lost_or_gained(name: str, points: float) -> str:
    pattern = _("{name} lost {size} points") if points < 0 else _("{name} gained {size} points")
    return pattern.format(name=name, size=words.decimal(abs(points)))


def _reading(dataset: Dataset, election_id: str, base: BaseName) -> str:
    """What the bars are shares of, and from where to where the arrows run."""
    before = previous(dataset, election_id)
    assert before is not None
    if first_round(dataset, election_id):
        arrow = _("Ring: the share in the first round; an arrow runs from it to that in the run-off.")
    else:
        now, then = when(dataset, election_id), when(dataset, before)
        arrow = _("Ring: the share of {before}; an arrow runs from it to that of {now}.").format(before=then, now=now)
    return " ".join(filter(None, (how_counted(dataset, election_id, base), arrow, *forms(dataset, election_id, base))))


def _note(dataset: Dataset, election_id: str, base: BaseName, moved: Sequence[Change], joints: Sequence[Joint]) -> str:
    """Who stood under another name, merged or split; who stood then and has nobody to be compared with now."""
    before = previous(dataset, election_id)
    assert before is not None
    parts = [*_renamed(dataset, moved), *(merged_change(dataset, each) for each in moved)]
    parts += [joint_change(dataset, each) for each in joints]
    gone = _gone(dataset, before, election_id, base, moved)
    if gone and first_round(dataset, election_id):
        parts.append(_("Only in the first round: {names}.").format(names=words.listing(gone)))
    elif gone:
        years = {"before": when(dataset, before), "now": when(dataset, election_id)}
        parts.append(_("On the ballot of {before}, not of {now}: {names}.").format(**years, names=words.listing(gone)))
    if not bool(dataset.row("elections", before)["lines_complete"]):
        parts.append(_("The result of {year} is not known in full.").format(year=when(dataset, before)))
    if any(_rounded_apart(each) for each in moved):
        parts.append(_("Changes are rounded once, from the exact shares."))
    parts += limits(dataset, election_id, base)
    return " ".join(part for part in parts if part)


def _renamed(dataset: Dataset, moved: Sequence[Change]) -> Iterator[str]:
    """Who is compared with another name: 'Amanat is compared with Nur Otan.'"""
    for each in moved:
        other = pair_of(dataset, each) if each.status == "compared" else ""
        if other:
            name = phrases.at_start(phrases.named(dataset, each.line.contestant_id))
            yield _("{name} is compared with {other}.").format(name=name, other=other)


def _gone(dataset: Dataset, before: str, election_id: str, base: BaseName, moved: Sequence[Change]) -> list[str]:
    """Who stood then and neither stands now, nor goes on in one that does, each with its share and the reason where one
    is known: 'Old Guard (5.0%, barred)'."""
    carried = {name for each in moved for name in (*each.stood_as, *each.merged)}
    why = absences(dataset, election_id)
    return [
        f"{dataset.short(line.contestant_id)} ({', '.join(filter(None, told))})"
        for line in shares.shares(dataset, before, base)
        if line.stands and line.contestant_id not in carried and line.share is not None
        for told in ((words.share(line.share), reason(why.get(line.contestant_id))),)
    ]


def _rounded_apart(each: Change) -> bool:
    """Whether the printed shares subtract to another number than the printed change, which looks like a mistake."""
    if each.points is None or each.before is None or each.line.share is None:
        return False
    printed = words.rounded(each.line.share, 1) - words.rounded(each.before, 1)
    return words.points(printed) != words.points(each.points)


def _table(dataset: Dataset, moved: Sequence[Change], before: str, election_id: str) -> Table:
    then, now, held = when(dataset, before), when(dataset, election_id), thresholds_of(dataset, election_id)
    gap = _("not known")
    rows = [
        {
            "contestant": dataset.name(each.line.contestant_id),
            "votes": each.line.votes,
            "share_pct": each.line.share,
            "share_before_pct": each.before,
            "change_points": None if each.points is None else round(each.points, 6),  # 53.9 - 71.09 is not exact
            "stood_as": words.listing([dataset.name(name) for name in each.stood_as]),
            "remark": "; ".join(
                filter(None, (no_change(dataset, each, before, election_id), *remarks(each.line, held)))
            ),
        }
        for each in moved
    ]
    columns = (
        Column("contestant", _("On the ballot")),
        Column("votes", _("Votes"), "count", gap=gap),
        Column("share_pct", now, "share", gap=gap),
        Column("share_before_pct", then, "share"),
        Column("change_points", _("Change in points"), "points"),
        Column("stood_as", _("Stood as, {year}").format(year=then), wide_only=True),
        Column("remark", _("Remark"), gap=""),
    )
    return Table(columns, pd.DataFrame(rows, dtype=object))
