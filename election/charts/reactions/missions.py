"""The observer missions of a contest: how many observers, and what each concluded."""

from __future__ import annotations

from functools import partial

import pandas as pd
import plotly.graph_objects as go

from election import colours
from election.chart import Chart
from election.charts.draw import marks, template
from election.charts.draw.ruler import width, wrap
from election.charts.draw.sheet import Sheet
from election.cited import cited
from election.contests.phrases import number
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.record.observers import missions_of, observers_of, organisations, size_sentence
from election.table import Column, Table
from election.words import _, count, listing, lowered

ROW = 34
LABELS = 130
BAR = 12  # thickness
BESIDE = 20  # a mark and the space up to the name


@kept_with_data(32)
def missions_chart(dataset: Dataset, election_id: str) -> Chart | None:
    """A bar for each mission's size with the mark of its verdict; None where the data has no mission."""
    frame = missions_of(dataset, election_id)
    if frame.empty:
        return None
    return Chart(
        id="missions",
        title=size_sentence(frame),
        reading=_reading(frame),
        draw=partial(_picture, frame),
        table=_table(frame),
        note=" ".join(filter(None, (_sample(dataset, election_id, len(frame)), _invited(dataset, election_id)))),
        source_ids=_sources(dataset, election_id, frame),
    )


def _sample(dataset: Dataset, election_id: str, missions: int) -> str:
    """That there were more organisations than missions are known of."""
    known = organisations(dataset, election_id)
    if known is None or int(known["value"]) <= missions:
        return ""
    return _("These are a sample: {n} international organisations sent observers.").format(
        n=number(int(known["value"]))
    )


def _invited(dataset: Dataset, election_id: str) -> str:
    """Who watched without being a mission."""
    frame = observers_of(dataset, election_id)
    names = list(frame[frame["invited"]]["organisation"])
    return _("Not counted as missions: {names}.").format(names=listing(names)) if names else ""


def _sources(dataset: Dataset, election_id: str, frame: pd.DataFrame) -> tuple[str, ...]:
    known = organisations(dataset, election_id)
    return cited([*frame["source_ids"], () if known is None else known["source_ids"]])


def _reading(frame: pd.DataFrame) -> str:
    size = (
        _("Observers of each mission, where known.")
        if frame["observers"].isna().any()
        else _("Observers of each mission.")
    )
    return size + " " + _("Mark before a name: the verdict ({marks}).").format(marks=_mark_words(frame))


def _mark_words(frame: pd.DataFrame) -> str:
    """The shapes that occur, with their meaning: 'half disc: both praise and criticism, disc: welcomed'."""
    shapes = {"disc": _("disc"), "half": _("half disc"), "diamond": _("diamond"), "ring": _("ring")}
    words = dict(zip(frame["stance"], frame["stance_words"], strict=True))
    return ", ".join(f"{shapes[marks.look(stance).shape]}: {lowered(text)}" for stance, text in words.items())


def _table(frame: pd.DataFrame) -> Table:
    unknown = _("not known")
    columns = (
        Column("organisation", _("Mission")),
        Column("observers", _("Observers"), "count", gap=unknown),
        Column("countries", _("From countries"), "count", gap=unknown),
        Column("stance_words", _("Stance")),
        Column("verdict", _("Verdict")),
        Column("head", _("Led by")),
        Column("reported_on", _("Reported"), "date", gap=unknown),
        Column("source_ids", _("Sources"), "sources"),
    )
    return Table(columns, frame, _("Observer missions"))


def _picture(frame: pd.DataFrame) -> go.Figure:
    names = [wrap(name, LABELS, lines=2) for name in frame["short_name"]]
    left = BESIDE + 14 + int(max(width(line) for each in names for line in each))
    places = [(row + 0.5) * ROW for row in range(len(frame))]
    largest = frame["observers"].max()
    sheet = Sheet(len(frame) * ROW, (0, 1 if pd.isna(largest) else float(largest)), left, 44, 4, 4)
    sheet.hairlines([row * ROW for row in range(1, len(frame))])
    sheet.traces.append(
        {
            "type": "bar",
            "x": [None if pd.isna(size) else int(size) for size in frame["observers"]],
            "y": places,
            "width": BAR,
            "orientation": "h",
            "marker": {"color": colours.TERTIARY.light, "line": {"width": 0}},
            "hoverinfo": "skip",
        }
    )
    for y, each, row in zip(places, names, frame.itertuples(), strict=True):
        for line, text in enumerate(each):
            sheet.label(BESIDE - left, y + (line - (len(each) - 1) / 2) * 15, template.safe(text))
        marks.beside(sheet, 7 - left, y, row.stance)
        _size(sheet, y, row.observers)
    return sheet.figure()


def _size(sheet: Sheet, y: float, observers: int) -> None:
    if pd.isna(observers):
        words = f"<i>{template.safe(_('not known'))}</i>"
        sheet.label(0, y, words, font={"color": colours.SECONDARY.light})
    else:
        sheet.label(6, y, template.bold(count(observers)), x=int(observers), xref="x")
