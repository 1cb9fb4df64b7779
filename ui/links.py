"""Ways from one page to another that keep the session: no new start of the app."""

from __future__ import annotations

import streamlit as st

from election.view import Link

PAGE_FILES = "links.pages"


def register(pages: dict[str, st.Page]) -> None:
    """Called by the frame: which Streamlit page stands behind which name."""
    st.session_state[PAGE_FILES] = pages


def onward(link: Link, page: str) -> None:
    """A bold link with an arrow to another page, or a button to the same page with other choices."""
    target = st.session_state[PAGE_FILES].get(link.page)
    if target is None:
        return
    with st.container(key=f"onward-{page}-{link.page}-{abs(hash(link.label)) % 10**6}"):
        st.page_link(target, label=f"{link.label} →", query_params=dict(link.query))
