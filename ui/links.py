"""Ways from one page to another that keep the session: no new start of the app."""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

import streamlit as st

from election.choices import Control
from election.render import html
from election.view import Link
from ui import address
from ui.filters import plain

PAGE_FILES = "links.pages"


def register(pages: dict[str, st.Page]) -> None:
    """Called by the frame: which Streamlit page stands behind which name."""
    st.session_state[PAGE_FILES] = pages


def onward(link: Link, page: str, controls: Sequence[Control]) -> None:
    """A bold link with an arrow to another page; to the same page with other choices it is a button, for Streamlit's
    page link would show the new view under the old address. A file is a plain link."""
    key = f"onward-{page}-{link.page.replace('.', '-')}-{crc32(link.label.encode())}"
    with st.container(key=key):
        if link.page == page:
            st.button(
                f"{plain(link.label)} →",
                type="tertiary",
                key=f"{key}-button",
                on_click=address.set_query,
                args=(controls, link.query),
            )
        elif link.page in st.session_state[PAGE_FILES]:
            target = st.session_state[PAGE_FILES][link.page]
            st.page_link(target, label=f"{plain(link.label)} →", query_params=dict(link.query))
        elif "." in link.page:
            st.html(html.file_link(link))
