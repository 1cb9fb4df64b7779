"""The source check: an article statement by statement, figures on which sources differ, and what was not found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from election import words
from election.card import Mark
from election.charts.draw.marks import look
from election.charts.source_check.claims import claims_chart
from election.choices import Control, Option, Query
from election.cited import cited
from election.contests.phrases import number
from election.link import Link
from election.package.dataset import Dataset
from election.record import claims
from election.record.claims import claims_in_order, verdict_counts
from election.view import Block, Cards, FilterBar, Key, Notice, Part, Prose, Section, View
from election.views.shared.differing import PAGE, opening_contest
from election.views.shared.filters import Filtered, reset
from election.views.shared.same_page import same_page
from election.views.source_check import missing
from election.views.source_check.cards import at_mark, changed_claims, claim_card
from election.views.source_check.filter import Choices, caption, filtered, nothing_fits
from election.views.source_check.ledger import agreement, contest_options, ledger, summary
from election.views.source_check.sums import arithmetic
from election.words import _, count, listing, n_

NAME = PAGE
TITLE = _("Source check")
NEEDS = frozenset({"claims|crosschecks"})


def controls(dataset: Dataset, query: Query) -> tuple[Control, ...]:
    """Search and verdicts where there are claims, and the contest whose second sources are listed."""
    return tuple(_controls(dataset))


def _controls(dataset: Dataset) -> Iterator[Control]:
    if "claims" in dataset:
        verdicts = tuple(Option(*pair) for pair in dataset.labels("claims", "verdict").items())
        yield Control("q", _("Search"), "search", "", placeholder=_("a name, a word"))
        yield Control("verdict", _("Verdict"), "many", (), verdicts, placeholder=_("All"))
    contests = contest_options(dataset)
    if len(contests) > 1:
        yield Control("contest", _("Figures of"), "select", opening_contest(dataset), contests)


def view(dataset: Dataset, choices: Choices) -> View:
    """What the page says. The headline is of the whole article, whatever is filtered."""
    return View(
        page=NAME,
        title=TITLE,
        kicker=_kicker(dataset),
        headline=_headline(dataset),
        deck=" ".join(filter(None, _deck(dataset))),
        beside=Key(tuple(_key(dataset))) if "claims" in dataset else None,
        parts=tuple(_parts(dataset, choices)),
        notices=_notices(dataset),
    )


# --- the opening ---------------------------------------------------------------------------------------------------


def _kicker(dataset: Dataset) -> str:
    article = claims.article(dataset) if "claims" in dataset else None
    if article is None:
        return dataset.title
    return ", ".join(filter(None, (article.publisher, words.day(article.published))))


def _headline(dataset: Dataset) -> str:
    """'Of 29 statements of the article, 11 are supported, nine imprecise, four wrong and five can't be verified'. Of so
    many that were checked: nothing says that an article has no others."""
    if "claims" not in dataset:
        return agreement(dataset)
    counts = {verdict: of for verdict, of in verdict_counts(dataset).items() if of}
    total = sum(counts.values())
    if len(counts) == 1:
        (verdict,) = counts
        return n_(
            "The one statement of the article that was checked {{what}}",
            "All {n} statements of the article that were checked {{what}}",
            total,
        ).format(what=_verb(verdict, total))
    first, *others = counts
    parts = [f"{number(counts[first])} {_verb(first, counts[first])}"]
    parts += [f"{number(counts[verdict])} {_short_verb(verdict)}" for verdict in others]
    return _("Of {n} statements of the article, {parts}").format(n=count(total), parts=listing(parts))


def _verb(verdict: str, of: int) -> str:
    if verdict == "unverifiable":
        return _("can't be verified")
    is_ = n_("is {{what}}", "are {{what}}", of)
    return is_.format(what=_short_verb(verdict))


def _short_verb(verdict: str) -> str:
    return {
        "supported": _("supported"),
        "imprecise": _("imprecise"),
        "wrong": _("wrong"),
    }.get(verdict, _("can't be verified"))


def _deck(dataset: Dataset) -> Iterator[str]:
    if "claims" in dataset:
        article = claims.article(dataset)
        if article:
            yield _("“{title}”, checked sentence by sentence.").format(title=article.title)
        else:
            yield _("An article, checked sentence by sentence.")


def _notices(dataset: Dataset) -> tuple[Notice, ...]:
    changed = changed_claims(dataset)
    if not changed:
        return ()
    text = n_(
        "A figure that the verdict on {n} statement rests on has changed since. It is marked below.",
        "Figures that the verdicts on {n} statements rest on have changed since. They are marked below.",
        len(changed),
    )
    return (Notice(text, tuple(str(dataset.row("claims", each)["claim"]) for each in changed)),)


# --- the article ---------------------------------------------------------------------------------------------------


def _parts(dataset: Dataset, choices: Choices) -> Iterator[Part]:
    if "claims" in dataset:
        found = filtered(dataset, choices)
        yield Section("verdicts", tuple(_verdicts(dataset)))
        yield _claims(dataset, found, choices)
    if "crosschecks" in dataset:
        yield from _figures(dataset, choices)
    if "not_found" in dataset:
        title = _("What could not be found")
        blocks = tuple(missing.listings(dataset))
        yield Section("missing", blocks, title=title, text=missing.summary(dataset), folded="always")


def _verdicts(dataset: Dataset) -> Iterator[Block]:
    chart = claims_chart(dataset)
    if chart:
        cards = tuple(at_mark(row) for row in claims_in_order(dataset).itertuples() if not pd.isna(row.place))
        note = f"{chart.note} {_ON_WORDS}".strip()
        yield replace(chart, cards=cards, card_parameter="claim", note=note)
    article, note = claims.article(dataset), dataset.settings["article_note"]
    named = _("The article: “{title}”").format(title=article.title) if article else ""
    sources = cited([[article.id] if article else [], note["source_ids"]])
    yield Prose(tuple(filter(None, (note["text"], named))), sources)


_MEANINGS = {
    "wrong": _("Wrong: the sources say otherwise"),
    "imprecise": _("Imprecise: right in part, or saying more or less than the sources"),
    "unverifiable": _("Can't be verified: a judgement, or words whose original was not found"),
    "supported": _("Supported: the sources say the same"),
}
"""Verdicts with what each means, the gravest first: so the statements are listed."""

_ON_WORDS = _("A verdict is on the words as they stand, not on who wrote them.")


def _key(dataset: Dataset) -> Iterator[Mark]:
    """What the verdicts that occur mean."""
    for verdict, meaning in _MEANINGS.items():
        if verdict_counts(dataset)[verdict]:
            yield Mark(look(verdict).shape, "text", meaning)


def _groups(dataset: Dataset, found: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The statements by verdict, none that has no statement; those of a verdict in the order of the article."""
    labels = dataset.labels("claims", "verdict")
    parts = ((labels[verdict], found[found["verdict"] == verdict]) for verdict in _MEANINGS)
    return [(label, rows) for label, rows in parts if len(rows)]


def _claims(dataset: Dataset, found: Filtered, choices: Choices) -> Section:
    """The statements, folded by verdict: the gravest stands open, and all that fit where something is looked for."""
    groups = _groups(dataset, found.fitting)
    names = tuple(label for label, _rows in groups)
    cards = Cards(
        "claims",
        tuple(claim_card(dataset, row) for _label, rows in groups for row in rows.itertuples()),
        "rows",
        groups=tuple((label, len(rows)) for label, rows in groups),
        index=_("Verdicts"),
        open_groups=names if found.tests else names[:1],
        empty=nothing_fits(dataset, found, choices),
        caption=caption(found),
    )
    return Section(
        "claims",
        (cards,),
        title=_("Statement by statement"),
        text=_(
            "In quotation marks a few of the article's own words, then what the sources say. Figures behind a verdict "
            "are compared anew with each version of the data."
        ),
        link=_all_claims(dataset, found, choices),
        bar=FilterBar(("q",), folded=("verdict",)),
    )


def _all_claims(dataset: Dataset, found: Filtered, choices: Choices) -> Link | None:
    """The way to all statements, whether or not some fit the filters; None if no filter is set."""
    if not found.tests:
        return None
    label = n_("Show the {n} statement", "Show all {n} statements", len(found.frame))
    return same_page(dataset, label, NAME, controls, reset(choices, "verdict", "q"))


# --- second sources ------------------------------------------------------------------------------------------------


def _figures(dataset: Dataset, choices: Choices) -> Iterator[Part]:
    table = ledger(dataset, choices.contest)
    yield Section(
        "second",
        (table,) if table else (),
        title=_("Where sources differ"),
        text=summary(dataset),
        folded="phone",
        bar=FilterBar(("contest",)),
    )
    decided = tuple(arithmetic(dataset, choices.contest))
    if decided:
        text = _("where two figures are known for the votes of a line")
        yield Section("arithmetic", decided, title=_("The arithmetic that decides"), text=text, folded="always")
