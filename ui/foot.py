"""The end of every page: the way on, and what this is made of."""

from __future__ import annotations

import streamlit as st

from election.dataset import Dataset
from election.render import html


def show(dataset: Dataset, pages: dict[str, st.Page]) -> None:
    """A row of links to all pages, so that a phone has a menu at the end too; then licence and version."""
    with st.container(key="foot-links", horizontal=True, gap="medium"):
        for page in pages.values():
            st.page_link(page)
    st.html(html.foot(dataset))
