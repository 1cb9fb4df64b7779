"""What is served: `streamlit run dashboard.py`, or `uvicorn dashboard:app`."""

import streamlit as st
from starlette.middleware import Middleware

from web.files.files import Files
from web.pack.middleware import PackedFiles
from web.pages.entry import (
    Entry,
    links_followed,
    marks_moved,
    marks_named,
    measured_when_seen,
    own_faces,
    own_script,
    printed_as_plain,
    rest_asked_for,
    server_address,
    theme_followed,
)
from web.pages.first_view import FirstViews
from web.pages.home import Home
from web.pages.preload import fetched_ahead

HEAD = (
    server_address,
    own_faces,
    own_script,
    theme_followed,
    rest_asked_for,
    links_followed,
    printed_as_plain,
    measured_when_seen,
    marks_named,
    marks_moved,
    fetched_ahead(),
)

first = FirstViews()
app = st.App(
    "ui/frame.py",
    middleware=[
        Middleware(PackedFiles),
        Middleware(Home),
        Middleware(Files),
        Middleware(Entry, head=HEAD, first=first),
    ],
    lifespan=first.warmed,
)
