"""Ways from one page to another that keep the session: no new start of the app."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import streamlit as st

from election.choices import Control
from election.link import Link
from election.render import html
from election.view import Links
from ui import address
from ui.filters import plain

PAGE_FILES = "links.pages"


def register(pages: dict[str, st.Page]) -> None:
    """Called by the frame: which Streamlit page stands behind which name."""
    st.session_state[PAGE_FILES] = pages


def onward(link: Link, page: str, controls: Sequence[Control]) -> None:
    """A bold link, with an arrow to another page; to the same page with other choices it is a button, for Streamlit's
    page link would show the new view under the old address. A file is a plain link."""
    with st.container(key=f"onward-{_key(link, page)}"):
        if "." in link.page:
            st.html(html.file_link(link))
        else:
            _way(link, page, controls, plain(link.label) if link.page == page else f"{plain(link.label)} →")


def row(block: Links, page: str, controls: Sequence[Control]) -> None:
    """Several ways on side by side, small, under a word that says what they are."""
    if block.title:
        st.html(html.note(block.title))
    with st.container(key=f"links-{block.id}", horizontal=True, gap="medium"):
        for link in block.links:
            _way(link, page, controls, plain(link.label))


def _way(link: Link, page: str, controls: Sequence[Control], label: str) -> None:
    if link.page == page:
        key = f"way-{_key(link, page)}"
        st.button(label, type="tertiary", key=key, on_click=address.set_query, args=(controls, link.query))
    elif link.page in st.session_state[PAGE_FILES]:
        target = st.session_state[PAGE_FILES][link.page]
        st.page_link(target, label=label, query_params=dict(link.query))


def _key(link: Link, page: str) -> str:
    """Two ways with the same words are told apart by what they lead to."""
    return f"{page}-{link.page.replace('.', '-')}-{crc32(f'{link.label} {link.address}'.encode())}"
