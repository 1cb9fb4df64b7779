"""What an address with a form asks for: /vote_share.svg?election=mazhilis-2021&theme=dark.

The names and values of a page's own choices are those of the live page. Besides them stand

    chart   id of a chart; as CSV, JSON, text or HTML a table's as well. Without it pictures and rows are of the first
    theme   light or dark                                     (SVG, PNG)
    width   320 to 1600 pixels; under 640 in the phone's form (SVG, PNG)
    size    card: 1200 x 630, as a chat shows it beside a link (SVG, PNG)

A name that is none of these is left alone, as on the live page: it may be a tracker's. A value that can't be meant is
refused: a file has no place for a notice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from election.choices import Control, QueryKey, said
from election.package.dataset import Dataset
from election.render.chart_svg import Theme
from election.render.forms import FORMS
from election.render.piece import USUAL_WIDTH
from election.views import Unmeant, available, meant
from election.words import _, listing
from web.http.refused import RefusedError

WIDTHS = (320, 1600)
MANY = 30  # ids of single events or statements would hide what is being said


@dataclass(frozen=True)
class Asked:
    """One file. Two addresses that mean the same give the same."""

    page: str
    form: str
    query: QueryKey = ()
    chart: str = ""
    theme: Theme = "light"
    width: int = USUAL_WIDTH
    card: bool = False

    @property
    def choices(self) -> dict[str, list[str]]:
        return {name: list(values) for name, values in self.query}


def asked(dataset: Dataset, page: str, form: str, query: Mapping[str, Sequence[str]]) -> Asked:
    """What the address means in this data. Raises RefusedError for what there is not."""
    if page not in available(dataset):
        pages = listing(list(available(dataset)))
        raise RefusedError(404, _("There is no page “{page}” here; there are {pages}.").format(page=page, pages=pages))
    if form not in FORMS:
        message = _("The page {page} can't be had as “{form}”; it can as {forms}.")
        raise RefusedError(404, message.format(page=page, form=form, forms=listing(list(FORMS))))
    found = meant(dataset, page, query)
    for unmeant in found.unmeant:
        raise RefusedError(400, _refusal(unmeant))
    chart = said(query, "chart")
    if FORMS[form].of != "picture":
        return Asked(page, form, found.query, chart)
    card = _one_of(query, "size", ("card",)) == "card"
    theme: Theme = "dark" if _one_of(query, "theme", ("light", "dark")) == "dark" else "light"
    return Asked(page, form, found.query, chart, theme, USUAL_WIDTH if card else _width(query), card)


def _refusal(unmeant: Unmeant) -> str:
    """Why that value can't be had, and which can."""
    control, value = unmeant.control, unmeant.value
    option = control.option(value)
    if option is not None and option.reason:
        return unmeant.notice.text
    message = _("There is no {name} “{value}” here; {takes}")
    return message.format(name=control.key, value=_short(value), takes=there(control))


def there(control: Control) -> str:
    """What a choice takes, as the end of a sentence."""
    low, high = control.bounds
    match control.kind:
        case "range":
            return _("it takes two numbers between {low} and {high}, such as {low}-{high}.").format(low=low, high=high)
        case "steps" | "number":
            step = f"{control.step:g}"
            return _("it takes a number from {low} to {high} in steps of {step}.").format(low=low, high=high, step=step)
        case "switch":
            return _("it takes yes or no.")
        case "search":
            return _("it takes any text.")
    values = [option.value for option in control.options if option.value and not option.reason]
    if len(values) > MANY:
        return _("it takes an id that the page's JSON has.")
    return _("there is: {values}.").format(values=listing(values) or _("nothing"))


def _width(query: Mapping[str, Sequence[str]]) -> int:
    text = said(query, "width")
    low, high = WIDTHS
    if not text:
        return USUAL_WIDTH
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and low <= int(text) <= high):
        message = _("There is no width “{width}” here; it takes whole pixels from {low} to {high}.")
        raise RefusedError(400, message.format(width=_short(text), low=low, high=high))
    return int(text)


def _one_of(query: Mapping[str, Sequence[str]], name: str, values: Sequence[str]) -> str:
    text = said(query, name)
    if text and text not in values:
        message = _("There is no {name} “{value}” here; there is: {values}.")
        raise RefusedError(400, message.format(name=name, value=_short(text), values=listing(values)))
    return text


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"
