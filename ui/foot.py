"""The end of every page: the way on, and what this is made of."""

from __future__ import annotations

import streamlit as st

from election.link import Link
from election.package.dataset import Dataset
from election.render import html
from election.render.forms import forms_of
from election.views import meant, menu
from ui import address


def show(dataset: Dataset, pages: dict[str, st.Page], here: str) -> None:
    """A row of links to the pages of the menu, so that a phone has one at the end too; then the page `here` as files,
    licence and version."""
    with st.container(key="foot-links", horizontal=True, gap="medium"):
        for name in menu(dataset):
            st.page_link(pages[name])
    st.html(html.foot(dataset, _files(dataset, here)))


def _files(dataset: Dataset, here: str) -> list[Link]:
    """The page as it is set now, in the forms that hold all of it; without its view, which may be what has failed."""
    query = meant(dataset, here, address.query()).known
    forms = sorted(forms_of("page"), key=lambda form: not form.kind.mime.startswith("text/"))  # people's first
    return [Link(form.label, f"{here}.{form.name}", query) for form in forms]
