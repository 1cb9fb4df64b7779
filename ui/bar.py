"""The context bar over every page."""

from __future__ import annotations

import streamlit as st

from election.package.dataset import Dataset
from election.render import html
from election.render.bar import bar_of
from ui import address, faults


def show(dataset: Dataset, here: str) -> None:
    """Over the page `here` as it is set now; without its view, which may be what fails."""
    with st.container(key="bar"), faults.part():
        st.html(html.bar(bar_of(dataset, here, address.query())))
