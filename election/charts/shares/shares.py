"""Vote shares of one contest as bars, with the threshold and, if asked for, the previous contest's shares."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from election import words
from election.certainty import word
from election.chart import Chart
from election.charts.shares.bars import CARD, FULL, PHONE, WIDE, Bar, Heads, Measures, plan
from election.charts.shares.bars_figure import draw
from election.charts.shares.titles import distribution, lead
from election.contests import phrases, shares, threshold_phrases
from election.contests.bases import BaseName, base_of, published_bases
from election.contests.change_phrases import brief_absence, joint_change, merged_change, no_change, pair_of
from election.contests.changes import Change, changes, compared_with, joint_changes
from election.contests.lines import Line, ballot, real, sources_of
from election.contests.reliance import with_reliance
from election.contests.rounds import first_round
from election.contests.series import back_then, previous, when
from election.contests.succession import founder
from election.contests.thresholds import Thresholds, thresholds_of
from election.package.dataset import Dataset
from election.table import Column, Table
from election.words import _, capital


def shares_chart(
    dataset: Dataset, election_id: str, base: BaseName = "valid", *, earlier: bool = False, full_page: bool = False
) -> Chart | None:
    """The shares of every line of a contest's ballot, biggest first; None when this base has none.

    With `earlier`, an upright mark shows the same line's share at the previous contest of its kind. `full_page`: with
    bigger bars, to stand alone across a page.
    """
    lines = shares.shares(dataset, election_id, base)
    if not any(line.share is not None for line in lines):
        return None
    moved = {change.line.contestant_id: change for change in changes(dataset, election_id, base)} if earlier else {}
    drawn = drawer(dataset, election_id, base, moved)
    found = lead(dataset, election_id, base, moved) if earlier else distribution(dataset, election_id, base)
    return Chart(
        id="shares",
        title=with_reliance(
            dataset, election_id, found, compared_with(dataset, election_id, base) if earlier else None
        ),
        reading=_reading(dataset, election_id, base, moved),
        draw=partial(drawn, FULL if full_page else WIDE),
        table=_table(dataset, election_id, lines, moved),
        note=_note(dataset, election_id, base, moved),
        source_ids=sources_of(dataset, election_id, lines),
        draw_card=partial(drawn, CARD),
        draw_narrow=partial(drawn, PHONE),
        narrow_on="phone",
    )


def drawer(
    dataset: Dataset, election_id: str, base: BaseName, moved: Mapping[str, Change], *, brief: bool = True
) -> Callable[[Measures], go.Figure]:
    """What draws the bars by any measures. Why a line has no earlier share is said in a word or two, or in full."""
    lines = shares.shares(dataset, election_id, base)
    threshold = threshold_of(dataset, election_id, base)
    bars = _bars(dataset, election_id, lines, moved if _compared(moved) else {})
    if not brief:
        bars = [_in_full(dataset, election_id, bar, moved) for bar in bars]
    heads = _heads(dataset, election_id, bars, moved)
    return lambda measures: draw(plan(bars, threshold, heads, measures), threshold, heads)


def _in_full(dataset: Dataset, election_id: str, bar: Bar, moved: Mapping[str, Change]) -> Bar:
    """The bar with the whole reason why it has no earlier share, and what being under the threshold meant for one that
    is new."""
    change, before = moved.get(bar.line.contestant_id), previous(dataset, election_id)
    if change is None or before is None or not bar.absent:
        return bar
    told = no_change(dataset, change, before, election_id)
    if bar.hollow and not bar.words:
        told = _("{why}; below the threshold").format(why=told)
    return replace(bar, absent=told)


def _bars(dataset: Dataset, election_id: str, lines: Sequence[Line], moved: Mapping[str, Change]) -> list[Bar]:
    held = thresholds_of(dataset, election_id)
    return [
        Bar(
            line=line,
            name=dataset.short(line.contestant_id),
            colour=dataset.colours[line.contestant_id],
            value=line.share,
            before=moved[line.contestant_id].before if line.contestant_id in moved else None,
            words="; ".join(filter(None, (_remark(line, held), word() if line.unconfirmed else ""))),
            hollow=line.contestant_id in held.under,
            founder=founder(dataset, dataset.row("elections", election_id)["kind"], line.contestant_id),
            **_change(moved.get(line.contestant_id)),
        )
        for line in lines
    ]


def _compared(moved: Mapping[str, Change]) -> bool:
    """Whether anybody's share can be set beside one of last time: columns of words alone would say little."""
    return any(change.before is not None for change in moved.values())


def _change(change: Change | None) -> dict[str, str]:
    """What stands in the column of changes: the points, or why there are none."""
    if change is None:
        return {}
    if change.points is not None:
        return {"points": words.points(change.points)}
    return {"absent": brief_absence(change)}


def _remark(line: Line, held: Thresholds) -> str:
    """What a threshold meant for a party, where the outline of its bar doesn't say all."""
    plain = line.contestant_id in held.under and line.contestant_id not in held.higher and not line.seats
    return "" if plain else threshold_phrases.remark(line, held)


def threshold_of(dataset: Dataset, election_id: str, base: BaseName) -> float | None:
    """The threshold where it can be drawn: it is set against the shares as published, and so only on their base."""
    contest = dataset.row("elections", election_id)
    parties = any(line.kind == "party" for line in ballot(dataset, election_id))
    fits = base in published_bases(dataset, election_id)
    return real(contest["threshold_pct"]) if fits and parties else None


def _heads(dataset: Dataset, election_id: str, bars: Sequence[Bar], moved: Mapping[str, Change]) -> Heads:
    """Over the columns the years of the two contests; over the first bar's earlier mark under which name it stood."""
    before = previous(dataset, election_id)
    if before is None or not _compared(moved):
        return Heads()
    rounds = first_round(dataset, election_id) == before
    then = _("first round") if rounds else when(dataset, before)
    other = pair_of(dataset, moved[bars[0].line.contestant_id]) if bars[0].before is not None else ""
    mark = _("{then}, as {other}").format(then=then, other=other) if other else ""
    return Heads(_("run-off") if rounds else when(dataset, election_id), then, mark)


def _reading(dataset: Dataset, election_id: str, base: BaseName, moved: Mapping[str, Change]) -> str:
    mark = _mark(dataset, election_id) if _compared(moved) else ""
    return " ".join(filter(None, (how_counted(dataset, election_id, base), mark, *forms(dataset, election_id, base))))


def how_counted(dataset: Dataset, election_id: str, base: BaseName) -> str:
    """What the shares are shares of."""
    return phrases.counted(base_of(dataset, election_id, base), ballot(dataset, election_id))


def forms(dataset: Dataset, election_id: str, base: BaseName) -> Iterator[str]:
    """How a hollow bar is read, and which figures are preliminary."""
    lines = shares.shares(dataset, election_id, base)
    if thresholds_of(dataset, election_id).under & {line.contestant_id for line in lines}:
        drawn = threshold_of(dataset, election_id, base) is not None
        yield _("Outlined: below the threshold.") if drawn else _("Outlined: below the threshold of this election.")
    yield phrases.preliminary(dataset, lines)


def _mark(dataset: Dataset, election_id: str) -> str:
    """What the line across a bar is."""
    before = previous(dataset, election_id)
    then = back_then(dataset, before, election_id) if before else ""
    return _("Line across a bar: the share {then}.").format(then=then)


def _note(dataset: Dataset, election_id: str, base: BaseName, moved: Mapping[str, Change]) -> str:
    first = phrases.leaders(shares.shares(dataset, election_id, base))
    alone = len(first) == 1 and not moved
    parts = [phrases.elsewhere(dataset, election_id, base, first[0].contestant_id)] if alone else []
    if moved:
        parts += [merged_change(dataset, each) for each in moved.values()]
        parts += [joint_change(dataset, each) for each in joint_changes(dataset, election_id, base)]
    before = previous(dataset, election_id)
    against_all = next((change for change in moved.values() if change.line.kind == "against_all"), None)
    if before and against_all and against_all.status in ("new", "absent"):
        line, then = dataset.short(against_all.line.contestant_id), back_then(dataset, before, election_id)
        parts.append(_("“{line}” was not on the ballot {then}.").format(line=line, then=then))
    return " ".join(part for part in (*parts, *limits(dataset, election_id, base)) if part)


def limits(dataset: Dataset, election_id: str, base: BaseName) -> Iterator[str]:
    """Why the threshold is not drawn, for whom it was another, and that not every line is known."""
    contest = dataset.row("elections", election_id)
    limit, of = real(contest["threshold_pct"]), phrases.of_base(contest["share_base"], "party")
    if threshold_of(dataset, election_id, base) is None and limit is not None:
        yield _("The {share} threshold applies to shares {of_base}, so it isn't drawn on this scale.").format(
            share=words.threshold(limit), of_base=of
        )
    yield threshold_phrases.exceptions(dataset, election_id)
    if not bool(contest["lines_complete"]):
        yield _("Not every line of this ballot is known.")


def _table(dataset: Dataset, election_id: str, lines: Sequence[Line], moved: Mapping[str, Change]) -> Table:
    held = thresholds_of(dataset, election_id)
    gap = _("not known")
    columns = [
        Column("contestant", _("On the ballot")),
        Column("votes", _("Votes"), "count", gap=gap),
        Column("share_pct", _("Share"), "share", gap=gap, bar=True),
    ]
    before = previous(dataset, election_id)
    if moved and before:
        columns.append(Column("share_before_pct", capital(back_then(dataset, before, election_id)), "share"))
    columns.append(Column("remark", _("Remark"), gap=""))
    rows = [
        {
            "contestant": dataset.name(line.contestant_id),
            "votes": line.votes,
            "share_pct": line.share,
            "share_before_pct": moved[line.contestant_id].before if line.contestant_id in moved else None,
            "remark": "; ".join(remarks(line, held)),
        }
        for line in lines
    ]
    return Table(tuple(columns), pd.DataFrame(rows, dtype=object))


def remarks(line: Line, held: Thresholds) -> list[str]:
    """What a table says of a line beside its figures."""
    early = _("preliminary") if line.status == "preliminary" else ""
    unsure = word() if line.unconfirmed else ""
    return [text for text in (threshold_phrases.remark(line, held), unsure, early) if text]
