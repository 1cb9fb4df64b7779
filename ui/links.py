"""Ways from one page to another that keep the session: no new start of the app."""

from __future__ import annotations

from zlib import crc32

import streamlit as st

from election.render import html
from election.view import Link
from ui.filters import plain

PAGE_FILES = "links.pages"


def register(pages: dict[str, st.Page]) -> None:
    """Called by the frame: which Streamlit page stands behind which name."""
    st.session_state[PAGE_FILES] = pages


def onward(link: Link, page: str) -> None:
    """A bold link with an arrow to another page, or to the same page with other choices; a file is a plain link."""
    with st.container(key=f"onward-{page}-{link.page.replace('.', '-')}-{crc32(link.label.encode())}"):
        target = st.session_state[PAGE_FILES].get(link.page)
        if target is not None:
            st.page_link(target, label=f"{plain(link.label)} →", query_params=dict(link.query))
        elif "." in link.page:
            st.html(html.file_link(link))
