"""The end of every page: the way on, and what this is made of."""

from __future__ import annotations

import streamlit as st

from election.choices import Query
from election.link import Link
from election.package.dataset import Dataset
from election.render import html
from election.render.bar import pages_from
from election.render.forms import forms_of
from election.views import meant
from ui import address


def show(dataset: Dataset, here: str) -> None:
    """A row of links to the pages of the menu; then the page `here` as files, licence and version. Without its view,
    which may be what has failed."""
    query = meant(dataset, here, address.query()).known
    st.html(html.foot(dataset, pages_from(dataset, here, query), _files(here, query)))


def _files(here: str, query: Query) -> list[Link]:
    """The page as it is set now, in the forms that hold all of it."""
    forms = sorted(forms_of("page"), key=lambda form: not form.kind.mime.startswith("text/"))  # people's first
    return [Link(form.label, f"{here}.{form.name}", query) for form in forms]
