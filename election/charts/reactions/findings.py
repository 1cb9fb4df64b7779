"""What observers found, by topic: shortcomings to the left of the middle, improvements to its right."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import accumulate
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from election import colours
from election.chart import Chart
from election.charts.draw import marks, template
from election.charts.draw.marks import Mark
from election.charts.draw.ruler import margin, width, wrap
from election.charts.draw.sheet import Sheet
from election.cited import cited
from election.contests.phrases import number
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.record.observers import findings_of
from election.table import Column, Table
from election.words import _, listing, lowered, n_

ROW = 36  # at least
HEADINGS = 26
ASIDE = 14  # pixels between the middle column and a heading beside it
WIDE, NARROW = (140, 440), (92, 288)  # pixels: the widest place for a topic, and the least that the sheet is wide
LINE = 16
NAMED = 3  # topics that a title names
# A judgement is drawn as the stance that it would be.
_DRAWN = {"positive": "welcomed", "mixed": "mixed", "negative": "critical"}


def findings_table(frame: pd.DataFrame) -> Table:
    """Each finding as a sentence with its topic, judgement, figure, document and sources."""
    columns = (
        Column("judgement", _("Judgement")),
        Column("finding", _("Finding")),
        Column("figure_words", _("Figure"), gap=""),
        Column("topic_words", _("Topic")),
        Column("document_words", _("Document")),
        Column("source_ids", _("Sources"), "sources"),
    )
    return Table(columns, frame, _("Findings of the observers"))


@kept_with_data(32)
def findings_chart(dataset: Dataset, election_id: str) -> Chart | None:
    """The findings that judge, one mark each, by topic; None where the data has none."""
    frame = findings_of(dataset, election_id)
    judging = frame[frame["polarity"].isin(list(_DRAWN))]
    if judging.empty:
        return None
    topics = _topics(judging)
    return Chart(
        id="findings",
        title=_title(topics),
        reading=_reading(judging),
        draw=partial(_picture, judging, topics, *WIDE),
        draw_narrow=partial(_picture, judging, topics, *NARROW),
        table=findings_table(judging),
        note=_note(len(frame) - len(judging), judging),
        source_ids=cited(judging["source_ids"]),
    )


def _reading(judging: pd.DataFrame) -> str:
    if (judging["polarity"] == "mixed").any():
        return _(
            "Each mark is a finding of the observers. Diamonds: shortcomings. Discs: improvements. Half discs: both."
        )
    return _("Each mark is a finding of the observers. Diamonds: shortcomings. Discs: improvements.")


Topics = Mapping[str, Mapping[str, int]]


def _topics(judging: pd.DataFrame) -> Topics:
    """Topic in words -> how many findings of each polarity: most shortcomings first, then fewest improvements."""
    tally = {
        topic: {polarity: int((group["polarity"] == polarity).sum()) for polarity in _DRAWN}
        for topic, group in judging.groupby("topic_words", sort=False)
    }
    return dict(sorted(tally.items(), key=lambda item: (-item[1]["negative"], item[1]["positive"])))


def _title(topics: Topics) -> str:
    """On which topics observers found nothing good, or nothing bad."""
    only = {
        polarity: [lowered(topic) for topic, numbers in topics.items() if numbers[polarity] == sum(numbers.values())]
        for polarity in ("negative", "positive")
    }
    worse, better = only["negative"], only["positive"]
    if len(worse) == len(topics):
        return _("Observers found shortcomings only")
    if len(better) == len(topics):
        return _("Observers found improvements only")
    if 0 < len(worse) <= NAMED:
        return _("On {topics}, observers found shortcomings only").format(topics=listing(worse))
    if worse:
        return _("Observers found shortcomings only on {n} of {all} topics").format(
            n=number(len(worse)), all=number(len(topics))
        )
    if 0 < len(better) <= NAMED:
        return _("On {topics}, observers found improvements only").format(topics=listing(better))
    return _("Observers named both improvements and shortcomings")


def _note(neutral: int, judging: pd.DataFrame) -> str:
    parts = []
    if judging["document"].nunique() > 1:
        parts.append(
            _("From {documents}: what two documents name is marked twice.").format(
                documents=n_("{n} document", "{n} documents", judging["document"].nunique())
            )
        )
    if neutral:
        parts.append(_("Findings without a judgement, such as numbers of stations, are in the list below."))
    return " ".join(parts)


def _picture(judging: pd.DataFrame, topics: Topics, labels: int, room: int) -> go.Figure:
    """Shortcomings grow to the left of the middle column, improvements to its right; what is both stands in it."""
    middle = max(numbers["mixed"] for numbers in topics.values()) / 2
    # Both sides alike, so that the headings have the same room.
    end = middle + max(max(numbers["negative"], numbers["positive"]) for numbers in topics.values()) + 0.3
    lines = {topic: wrap(topic, labels) for topic in topics}
    left = 14 + int(max(width(line) for each in lines.values() for line in each))
    reach = ASIDE + width(_("Improvements"), bold=True)
    right = margin(reach, (middle / end + 1) / 2, room - left)
    high = [max(ROW, len(each) * LINE + 6) for each in lines.values()]
    tops = [0, *accumulate(high)]
    middles = {topic: top + each / 2 for topic, top, each in zip(topics, tops, high, strict=False)}
    sheet = Sheet(tops[-1], (-end, end), left, right, HEADINGS)
    sheet.hairlines(tops[:-1])
    _middle_lines(sheet, middle)
    _headings(sheet, topics, middle)
    for topic, each in lines.items():
        for line, text in enumerate(each):
            sheet.label(-left, middles[topic] + (line - (len(each) - 1) / 2) * LINE, template.safe(text))
    marks.draw(sheet, _marks(judging, middles, middle), size=12)
    return sheet.figure()


def _marks(judging: pd.DataFrame, middles: Mapping[str, float], middle: float) -> list[Mark]:
    drawn = []
    for (topic, polarity), group in judging.groupby(["topic_words", "polarity"], sort=False):
        for place, row in enumerate(group.itertuples()):
            x = {
                "negative": -middle - place - 0.5,
                "positive": middle + place + 0.5,
                "mixed": place - (len(group) - 1) / 2,
            }[polarity]
            hover = "\n".join((*wrap(row.finding, 300, lines=4), row.document_words))
            drawn.append(Mark(x, middles[str(topic)], _DRAWN[polarity], False, row.finding_id, hover=hover))
    return drawn


def _middle_lines(sheet: Sheet, middle: float) -> None:
    line = {"width": 1, "color": colours.AXIS.light}
    common = {"type": "line", "xref": "x", "yref": "y", "y0": 0, "y1": sheet.down, "layer": "below", "line": line}
    sheet.shapes += [{**common, "x0": x, "x1": x} for x in sorted({-middle, middle})]


def _headings(sheet: Sheet, topics: Topics, middle: float) -> None:
    """What each side is, in the colour of its marks. Not how many: what two documents name is marked twice."""
    both = any(numbers["mixed"] for numbers in topics.values())
    aside = ASIDE if both else 8
    parts = [
        (_("Shortcomings"), "critical", -middle, "right", -aside),
        (_("Improvements"), "welcomed", middle, "left", aside),
    ]
    if both:
        parts.append((_("Both"), "mixed", 0, "center", 0))
    for words, stance, x, anchor, shift in parts:
        font = {"color": marks.look(stance).text.light}
        place: dict[str, Any] = {"xanchor": anchor, "align": anchor, "xshift": shift}
        sheet.heading(x, 0, template.bold(words), **place, font=font)
