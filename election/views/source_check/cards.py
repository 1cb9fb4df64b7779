"""A claim as a card: what the article says and in which words, the verdict, what the record says, and the figures on
which that rests beside those in the tables as they are now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from election import words
from election.card import Card, Mark, Quote
from election.certainty import is_unconfirmed, word
from election.charts.draw.marks import look
from election.contests.naming import asked_for
from election.link import Link
from election.package.dataset import Dataset
from election.record import claims
from election.record.claims import Compared, compared
from election.record.named_cells import is_row, printed, row_of
from election.record.relations import age
from election.views.shared.cell_names import full_name
from election.views.shared.differing import PAGE
from election.words import _, lowered, n_


def at_mark(row: Any) -> Card:
    """A row of `claims_in_order` in short: what the article says, and the verdict with its first reason."""
    known = look(row.verdict)
    return Card(
        id=row.claim_id,
        title=row.claim,
        date=_paragraph(row),
        mark=Mark(known.shape, known.tone, row.verdict_words),
        text=words.first_sentences(row.record),
        source_ids=row.source_ids,
    )


def claim_card(dataset: Dataset, row: Any) -> Card:
    """The whole card of a row of `claims_in_order`."""
    figures = [each for each in compared(dataset) if each.claim_id == row.claim_id]
    return replace(
        at_mark(row),
        quote=Quote(row.article_wording, _language(dataset)) if row.article_wording else None,
        text=" ".join(filter(None, (_changed(figures), row.record))),
        details=tuple(_details(dataset, figures)),
        link=Link(_("Link to this"), PAGE, {"claim": row.claim_id}),
        links=tuple(_statements(dataset, figures)),
        open=True,
    )


def _statements(dataset: Dataset, figures: Sequence[Compared]) -> Iterator[Link]:
    """To the latest statement that the verdict rests on, among all that were made on the same contest."""
    said = [each.cell.key for each in figures if each.cell.table == "reactions" and is_row(dataset, each.cell)]
    if said:
        row = max((dataset.row("reactions", key) for key in said), key=lambda row: str(row["date"]))
        contest = asked_for(dataset, row["election_id"])
        query = {**contest, "reaction": row["reaction_id"]}
        yield Link(_("Reactions: what was said"), "reactions", query, anchor=str(row["reaction_id"]))


def _language(dataset: Dataset) -> str:
    article = claims.article(dataset)
    return article.language if article and article.language else "en"


def _paragraph(row: Any) -> str:
    return "" if pd.isna(row.paragraph) else _("Paragraph {n}").format(n=row.paragraph)


def changed_claims(dataset: Dataset) -> tuple[str, ...]:
    """The claims with a figure that compares with the record otherwise now than when the verdict was given."""
    return tuple(dict.fromkeys(each.claim_id for each in compared(dataset) if each.changed))


def _changed(figures: Sequence[Compared]) -> str:
    number = sum(each.changed for each in figures)
    if not number:
        return ""
    if number == 1:
        return _("A figure that this verdict rests on has changed since it was given.")
    return n_(
        "{n} figure that this verdict rests on has changed since it was given.",
        "{n} figures that this verdict rests on have changed since it was given.",
        number,
    )


def _details(dataset: Dataset, figures: Sequence[Compared]) -> Iterator[tuple[str, str]]:
    """The article's figures one by one; the verdict's own together, as long as none has changed."""
    for each in figures:
        if each.by_article or each.changed:
            yield _("Changed") if each.changed else _("Compared"), comparison(dataset, each)
    resting = [each for each in figures if not each.by_article and not each.changed]
    if resting:
        yield _("Based on"), "; ".join(_resting(dataset, each) for each in resting)


def comparison(dataset: Dataset, each: Compared) -> str:
    """'The article: 53.9% · the tables: 53.90% (Mazhilis 2023, Amanat: share)'."""
    stated = _("{figure} ({note})").format(figure=_stated(dataset, each), note=each.note) if each.note else ""
    pattern = _("The article: {stated} · the tables: {cell} ({place})")
    if not each.by_article:
        pattern = _("The verdict: {stated} · the tables: {cell} ({place})")
    return pattern.format(
        stated=stated or _stated(dataset, each), cell=_cell(dataset, each), place=full_name(dataset, each.cell)
    )


def _resting(dataset: Dataset, each: Compared) -> str:
    """'Mazhilis 2023, Amanat: seats (62)', 'Alga Kazakhstan: not registered at the election of March 2023'."""
    if each.recorded in ("true", "false"):
        return full_name(dataset, each.cell, true=each.recorded == "true")
    if each.cell.column == "certainty":
        row_name = full_name(dataset, each.cell).rpartition(":")[0]
        return _("{row}: {certainty}").format(row=row_name, certainty=lowered(_cell(dataset, each)))
    return _("{figure} ({cell})").format(figure=full_name(dataset, each.cell), cell=_cell(dataset, each))


def _stated(dataset: Dataset, each: Compared) -> str:
    figure = each.stated if each.relation == "age" else printed(dataset, each.cell.table, each.cell.column, each.stated)
    pattern = {
        "at_least": _("at least {figure}"),
        "at_most": _("at most {figure}"),
        "more_than": _("more than {figure}"),
        "less_than": _("less than {figure}"),
    }.get(each.relation, "{figure}")
    return pattern.format(figure=figure)


def _cell(dataset: Dataset, each: Compared) -> str:
    if not each.recorded:
        return _("no longer there")
    cell = printed(dataset, each.cell.table, each.cell.column, each.recorded)
    if each.cell.column != "certainty" and is_unconfirmed(row_of(dataset, each.cell)):
        cell = f"{cell}, {word()}"
    day = claims.article_day(dataset)
    years = age(each.recorded, day) if each.relation == "age" else None
    if years is None:
        return cell
    return _("{date}, {years} on {day}").format(date=cell, years=years, day=words.day(day))
