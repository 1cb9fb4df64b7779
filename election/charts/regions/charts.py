"""The charts of the regions: where figures are, on a map and on equal tiles, and in which order."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd

from election.chart import Chart
from election.charts.regions import notes, picture, ranks, titles
from election.charts.regions.rows import rows
from election.charts.regions.spots import Spots, of_points, of_shares
from election.contests.region_facts import Facts, Show
from election.contests.region_phrases import change_title, half, preliminary, with_reliance
from election.shapes.geometry import atlas
from election.table import Column, Table
from election.words import _, capital, listing

_NAMED = 4  # towns


def region_map(facts: Facts, show: Show, selected: str = "") -> Chart | None:
    """The map of a share, or of the difference from another contest, and on a phone the tiles; where there is only the
    one or the other, that alone.

    None where no unit has a figure, and where the package has neither shapes for a map nor places for tiles."""
    spots = _spots(facts, show)
    if not spots.steps or not picture.drawable(facts.dataset, spots):
        return None
    mapped = atlas(facts.dataset) is not None
    both = mapped and spots.tiled
    return _placed(facts, show, spots, selected, "map", first=mapped, other=both)


def region_tiles(facts: Facts, show: Show, selected: str = "") -> Chart | None:
    """The tiles beside a map, and on a phone the map under its tiles; None where there is no more than one of them."""
    spots = _spots(facts, show)
    if not spots.steps or not spots.tiled or atlas(facts.dataset) is None:
        return None
    return _placed(facts, show, spots, selected, "tiles", first=False, other=True)


def _placed(facts: Facts, show: Show, spots: Spots, selected: str, name: str, *, first: bool, other: bool) -> Chart:
    """The map (`first`) or the tiles for a page; for a phone the `other`, or the same in its own form."""
    change = show == "change"
    title = titles.points_title(facts) if change else titles.shares_title(facts)
    counted = title if change else titles.above_title(facts)
    narrow = first != other
    return Chart(
        id=name,
        title=with_reliance(facts, title if name == "map" else counted, both=change),
        reading=_reading(facts, spots, show, mapped=first),
        draw=partial(picture.map_wide if first else picture.tiles_wide, facts.dataset, spots, selected),
        table=_table(facts, show),
        note=_note(facts, change=change) if name == "map" else "",
        source_ids=facts.source_ids,
        draw_narrow=partial(picture.map_narrow if narrow else picture.tiles_narrow, facts.dataset, spots, selected),
        draw_card=partial(picture.tiles_card, facts.dataset, spots, "") if spots.tiled else None,
        narrow_reading=_reading(facts, spots, show, mapped=narrow) if other else "",
    )


def _note(facts: Facts, *, change: bool) -> str:
    return _joined(
        preliminary(facts, both=change),
        *notes.gaps(facts, both=change),
        *notes.without_shape(facts),
        *_attribution(facts),
    )


def region_ranks_chart(facts: Facts, show: Show, selected: str = "") -> Chart | None:
    """Units ranked; None where fewer than two have a figure."""
    if len(facts.known) < 2:
        return None
    ranked = rows(facts, by_change=show == "change")
    title = change_title(facts) if facts.then else titles.above_title(facts)
    return Chart(
        id="ranks",
        title=with_reliance(facts, title, both=bool(facts.then)),
        reading=_ranks_reading(facts),
        draw=partial(ranks.draw, facts, ranked, selected),
        table=_table(facts, show),
        note=_joined(preliminary(facts, both=True), *notes.gaps(facts, both=bool(facts.then))),
        source_ids=facts.source_ids,
    )


def _spots(facts: Facts, show: Show) -> Spots:
    if show == "change":
        return of_points(
            facts.dataset, facts.pairs, facts.when_now, facts.when_then, facts.absent_now, facts.absent_then
        )
    return of_shares(facts.dataset, facts.now, facts.of, facts.absent_now, half(facts))


def _measured(facts: Facts, show: Show) -> str:
    if show == "change":
        return _("Turnout in {now} less that in {then}, in points.").format(now=facts.when_now, then=facts.when_then)
    if show == "share":
        return _("Share of {name} in per cent of the vote, as published.").format(name=facts.of)
    return _("Turnout in per cent of the voters on the roll.")


def _reading(facts: Facts, spots: Spots, show: Show, *, mapped: bool) -> str:
    """What is measured, what a square or a frame is, what the gaps look like."""
    framed = [facts.name(region) for region in picture.framed(facts.dataset)]
    if mapped:
        parts = [_measured(facts, show), _("Squares: units too small to be seen.") if framed else ""]
    else:
        parts = [_measured(facts, show), _("Each unit alike.")]
        parts.append(_("Framed: {names}.").format(names=listing(framed)) if 0 < len(framed) <= _NAMED else "")
    parts.append(_("In brackets: how many units."))
    for gap, text in spots.gaps():
        pattern = _("Hatched: {what}.") if gap == "absent" else _("Dotted: {what}.")
        parts.append(pattern.format(what=text))
    return _joined(*parts)


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _ranks_reading(facts: Facts) -> str:
    """What each mark is: 'Turnout in per cent. Disc: 2023. Ring: 2021.'"""
    what = _("Share of {name} in per cent.").format(name=facts.of) if facts.contestant else _("Turnout in per cent.")
    marks = [_("Disc: {now}.").format(now=facts.when_now)] if facts.then else []
    marks += [_("Ring: {then}.").format(then=facts.when_then)] if facts.then else []
    if facts.national is not None and facts.country.later:
        marks.append(_("Dotted line: the country’s final figure."))
    cells = facts.known
    mixed = 0 < sum(cell.preliminary for cell in cells) < len(cells)
    return _joined(what, *marks, _("Pale discs are preliminary.") if mixed else "")


def _attribution(facts: Facts) -> list[str]:
    drawn = facts.dataset.settings.get("map") or {}
    text = str(drawn.get("attribution") or "")
    return [text] if text and atlas(facts.dataset) is not None else []


def _table(facts: Facts, show: Show) -> Table:
    """Every unit with its figures, in the order of the figure shown; a gap says which one it is."""
    records = _records(facts, show)
    what = capital(facts.of)
    columns = [
        Column("region", _("Unit")),
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


def _records(facts: Facts, show: Show) -> list[dict[str, Any]]:
    labels = facts.dataset.labels("region_turnout", "status")
    status = notes.gaps_in_table(facts.now, labels, facts.absent_now)
    status_then = notes.gaps_in_table(facts.then, labels, facts.absent_then)
    status_then |= {
        region: _("{status}, other borders").format(status=status_then[region])
        for region in facts.reshaped
        if facts.then[region].value is not None
    }
    records: list[dict[str, Any]] = []
    for row in rows(facts, by_change=show == "change"):
        then, pair = facts.then.get(row.region_id), facts.pairs.get(row.region_id)
        records.append(
            {
                "region": facts.full_name(row.region_id),
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
