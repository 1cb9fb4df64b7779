"""A page's rest, sent once its first chart stands.

The browser draws nothing of what has come before it has made the whole of it, and each chart costs it two or more
drawings: a reader who has just come would wait for charts that he can't see yet. So the first run of a session pauses
after the first chart, until the page asks for the rest with a click on a button that nobody sees (web/pages/rest.js).
"""

from __future__ import annotations

import time

import streamlit as st

from election.words import _

KEY = "rest"
PATIENCE = 20.0  # seconds: on a phone's line a chart's code takes ten; who never asks gets the rest all the same
STEP = 0.02  # seconds

_BEGUN = "rest.begun"


class Rest:
    """What one run holds back, if anything."""

    def __init__(self) -> None:
        # Without a browser, in a test that runs the script alone, nobody asks.
        self._held = _BEGUN not in st.session_state and bool(st.context.headers)
        st.session_state[_BEGUN] = True

    def wait(self) -> bool:
        """Until the page asks for its rest, which starts a new run in place of this one; False where nothing is held
        back."""
        if not self._held:
            return False
        self._held = False
        st.button(_("Show the rest of the page"), key=KEY)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            time.sleep(STEP)
            st.session_state.get(KEY)  # here Streamlit ends a run in whose place another one is asked for
        return True
