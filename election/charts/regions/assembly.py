"""The other ballot of a unit: its own assembly, elected the same day, as a few thin bars."""

from __future__ import annotations

import math
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from election import words
from election.chart import Chart
from election.charts.draw import template
from election.charts.draw.pencil import fill
from election.charts.draw.ruler import width, wrap
from election.cited import cited
from election.contests.lines import whole
from election.contests.region_phrases import took_part
from election.package.dataset import Dataset
from election.table import Column, Table
from election.words import _

_ROW, _BAR = 22, 11  # pixels: a line, and the bar in it
_NAME, _PAGE = 112, 300


def assembly_chart(dataset: Dataset, region_id: str) -> Chart | None:
    """The latest such ballot of which shares are known; None without one."""
    rows = dataset["local_results"]
    rows = rows[(rows["region_id"] == region_id) & rows["share_pct"].notna()]
    if rows.empty:
        return None
    rows = rows[rows["date"] == max(rows["date"])].sort_values("share_pct", ascending=False, kind="stable")
    date, first = str(rows["date"].iloc[0]), rows.iloc[0]
    title = _("Another ballot of {day}: {name} {share}").format(
        day=words.day(date), name=dataset.short(first["contestant_id"]), share=words.share(first["share_pct"])
    )
    return Chart(
        id="region-assembly",
        title=title,
        reading="",
        draw=partial(_draw, dataset, rows),
        table=_table(dataset, rows),
        note=" ".join(filter(None, (took_part(whole(first["roll"]), whole(first["ballots"])), _described(dataset)))),
        source_ids=cited(rows["source_ids"]),
    )


def _described(dataset: Dataset) -> str:
    """What the package's own dictionary says of these results."""
    resources = dataset.package.get("resources", ())
    return next((str(each.get("description") or "") for each in resources if each.get("name") == "local_results"), "")


def _draw(dataset: Dataset, rows: pd.DataFrame) -> go.Figure:
    names = [wrap(dataset.short(each), _NAME, lines=1)[0] for each in rows["contestant_id"]]
    shares = [words.decimal(share) for share in rows["share_pct"]]
    figures = math.ceil(max(width(share, bold=True) for share in shares))
    left = math.ceil(max(map(width, names))) + 12 + figures + 8
    labels = [_label(name, place, -left, "left", of) for place, (name, of) in enumerate(_of(names, rows))]
    labels += [_label(f"<b>{share}</b>", place, -8, "right", of) for place, (share, of) in enumerate(_of(shares, rows))]
    return template.figure(
        len(rows) * _ROW + 4,
        left=left,
        right=1,
        top=2,
        bottom=2,
        data=[_bar(dataset, place, row) for place, row in enumerate(rows.itertuples())],
        xaxis={"range": [0, float(rows["share_pct"].max())], "showticklabels": False},
        yaxis={"range": [len(rows) - 0.5, -0.5], "showticklabels": False},
        annotations=labels,
        barmode="overlay",
    )


def _of(texts: list[str], rows: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(texts, rows["contestant_id"], strict=True))


def _bar(dataset: Dataset, place: int, row: Any) -> dict[str, Any]:
    kind = str(dataset.row("contestants", row.contestant_id)["kind"])
    said = template.safe(f"{dataset.short(row.contestant_id)} {words.share(row.share_pct, 2)}")
    return {
        "type": "bar",
        "orientation": "h",
        "x": [row.share_pct],
        "y": [place],
        "width": _BAR / _ROW,
        "marker": fill(kind, dataset.colours[row.contestant_id].light),
        "customdata": [[row.contestant_id]],
        "hoverinfo": "text",
        "hovertext": said,
    }


def _label(text: str, place: int, shift: float, anchor: str, of: str) -> dict[str, Any]:
    return {
        "name": of,
        "text": text if text.startswith("<b>") else template.safe(text),
        "xref": "paper",
        "x": 0,
        "xshift": shift,
        "xanchor": anchor,
        "y": place,
        "yanchor": "middle",
        "showarrow": False,
    }


def _table(dataset: Dataset, rows: pd.DataFrame) -> Table:
    rows = rows.assign(name=[dataset.short(each) for each in rows["contestant_id"]])
    columns = (
        Column("name", _("Contestant")),
        Column("votes", _("Votes"), "count"),
        Column("share_pct", _("Share"), "share"),
        Column("seats", _("Seats"), "count"),
        Column("source_ids", _("Sources"), "sources"),
    )
    return Table(tuple(each for each in columns if any(map(each.text, rows[each.key]))), rows)
