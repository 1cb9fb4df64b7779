"""The two charts of the regions: where figures are, on map and squares, and in which order."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from election.chart import Chart
from election.charts.regions import notes, picture, ranks, titles
from election.charts.regions.rows import rows
from election.charts.regions.spots import Spots, of_points, of_shares
from election.charts.regions.tiles import code
from election.contests.region_facts import Facts, Show
from election.contests.region_phrases import change_title, preliminary, with_reliance
from election.shapes.geometry import atlas
from election.table import Column, Table
from election.words import _, capital, n_


def region_map(facts: Facts, show: Show, selected: str = "", *, clickable: bool = True) -> Chart | None:
    """Map and squares of a share, or of the difference from another contest.

    None where no unit has a figure, and where the package has neither shapes for a map nor places for squares. Without
    `clickable` it is a picture in passing: no click chooses a unit, and a phone shows the squares alone."""
    dataset = facts.dataset
    spots = _spots(facts, show)
    if not spots.steps or not picture.drawable(dataset, spots):
        return None
    change = show == "change"
    title = titles.points_title(facts) if change else titles.shares_title(facts)
    return Chart(
        id="map",
        title=with_reliance(facts, title, both=change),
        reading=_map_reading(facts, spots, show),
        draw=partial(picture.wide, dataset, spots, selected),
        table=_table(facts, spots, show),
        note=_joined(
            preliminary(facts, both=change),
            *notes.gaps(facts, both=change),
            *notes.without_shape(facts),
            *_attribution(facts),
        ),
        source_ids=facts.source_ids,
        draw_narrow=partial(picture.narrow, dataset, spots, selected, both=clickable),
        narrow_reading="" if clickable else _map_reading(facts, spots, show, squares_alone=True),
        selects="region" if clickable else "",
        narrow_selects=clickable,
    )


def region_ranks_chart(facts: Facts, show: Show, selected: str = "") -> Chart | None:
    """Units ranked; None where fewer than two have a figure."""
    if len(facts.known) < 2:
        return None
    spots = _spots(facts, show)
    ranked = rows(facts, by_change=show == "change")
    title = change_title(facts) if facts.then else titles.above_title(facts)
    return Chart(
        id="ranks",
        title=with_reliance(facts, title, both=bool(facts.then)),
        reading=_ranks_reading(facts),
        draw=partial(ranks.draw, facts, ranked, ranks.WIDE, selected),
        table=_table(facts, spots, show),
        note=_joined(preliminary(facts, both=True), *notes.gaps(facts, both=bool(facts.then))),
        source_ids=facts.source_ids,
        draw_narrow=partial(ranks.draw, facts, ranked, ranks.NARROW, selected),
        selects="region",
        narrow_selects=True,
    )


def _spots(facts: Facts, show: Show) -> Spots:
    if show == "change":
        return of_points(
            facts.dataset, facts.pairs, facts.when_now, facts.when_then, facts.absent_now, facts.absent_then
        )
    return of_shares(facts.dataset, facts.now, facts.of, facts.absent_now)


def _measured(facts: Facts, show: Show) -> str:
    if show == "change":
        return _("Turnout in {now} less that in {then}, in points.").format(now=facts.when_now, then=facts.when_then)
    if show == "share":
        return _("Share of {name} in per cent of the vote, as published.").format(name=facts.of)
    return _("Turnout in per cent of the voters on the roll.")


def _map_reading(facts: Facts, spots: Spots, show: Show, *, squares_alone: bool = False) -> str:
    parts = [_measured(facts, show)]
    if spots.tiled:
        number = len(spots.every)
        parts.append(
            n_("A square for the {n} unit.", "An equal square for each of the {n} units.", number)
            if squares_alone or atlas(facts.dataset) is None
            else _("Map: true size. Squares: each unit alike.")
        )
    for gap, text in spots.gaps():
        pattern = _("Hatched: {what}.") if gap == "absent" else _("Dotted: {what}.")
        parts.append(pattern.format(what=text))
    return _joined(*parts)


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _ranks_reading(facts: Facts) -> str:
    """What each mark is: 'Turnout in per cent: disc 2023, ring 2021, dotted line the whole country; at the right 2023
    and the change in points.'"""
    marks = []
    if facts.then:
        marks += [_("disc {now}").format(now=facts.when_now), _("ring {then}").format(then=facts.when_then)]
    if facts.national is not None:
        line = (
            _("dotted line the country’s final figure") if facts.country.later else _("dotted line the whole country")
        )
        marks.append(line)
    what = _("Share of {name} in per cent").format(name=facts.of) if facts.contestant else _("Turnout in per cent")
    said = _("{what}: {marks}").format(what=what, marks=", ".join(marks)) if marks else what
    if facts.then:
        right = _("at the right {now} and the change in points").format(now=facts.when_now)
        said = f"{said}; {right}"
    cells = facts.known
    mixed = 0 < sum(cell.preliminary for cell in cells) < len(cells)
    pale = _("Pale discs are preliminary.") if mixed else ""
    return _joined(f"{said}.", pale)


def _attribution(facts: Facts) -> list[str]:
    drawn = facts.dataset.settings.get("map") or {}
    text = str(drawn.get("attribution") or "")
    return [text] if text and atlas(facts.dataset) is not None else []


def _table(facts: Facts, spots: Spots, show: Show) -> Table:
    """Every unit with its figures, in the order of the figure shown; a gap says which one it is."""
    records = _records(facts, spots, show)
    what = capital(facts.of)
    columns = [
        Column("region", _("Unit")),
        *([Column("letters", _("Letters"))] if any(spot.code for spot in spots.every) else []),
        Column("share_pct", _("{what} {when}").format(what=what, when=facts.when_now), "share", bar=True),
        Column("status", _("Status")),
    ]
    if facts.then:
        columns += [
            Column("share_pct_before", _("{what} {when}").format(what=what, when=facts.when_then), "share"),
            Column("status_before", _("Status {when}").format(when=facts.when_then)),
            Column("points", _("Change, points"), "points"),
        ]
    if any(record["note"] for record in records):
        columns.append(Column("note", _("Note"), gap=""))
    columns.append(Column("source_ids", _("Sources"), "sources"))
    return Table(tuple(columns), pd.DataFrame(records, dtype=object))


def _records(facts: Facts, spots: Spots, show: Show) -> list[dict[str, Any]]:
    labels = facts.dataset.labels("region_turnout", "status")
    status = notes.gaps_in_table(facts.now, labels, facts.absent_now)
    status_then = notes.gaps_in_table(facts.then, labels, facts.absent_then)
    status_then |= {
        region: _("{status}, other borders").format(status=status_then[region])
        for region in facts.reshaped
        if facts.then[region].value is not None
    }
    codes = {spot.region_id: code(spot) for spot in spots.every}
    records: list[dict[str, Any]] = []
    for row in rows(facts, by_change=show == "change"):
        then, pair = facts.then.get(row.region_id), facts.pairs.get(row.region_id)
        records.append(
            {
                "region": facts.full_name(row.region_id),
                "letters": codes[row.region_id],
                "share_pct": row.now.value,
                "status": status[row.region_id],
                "share_pct_before": then.value if then else None,
                "status_before": status_then.get(row.region_id, ""),
                "points": pair.points if pair else None,
                "note": " ".join(dict.fromkeys(note for note in (row.now.note, then.note if then else "") if note)),
                "source_ids": tuple(dict.fromkeys((*row.now.source_ids, *(then.source_ids if then else ())))),
            }
        )
    return records
