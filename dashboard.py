"""What is served: `streamlit run dashboard.py`, or `uvicorn dashboard:app`."""

import streamlit as st
from starlette.middleware import Middleware

from web.entry import Entry, server_address
from web.files import Files
from web.first_view import FirstViews
from web.home import Home
from web.packed import PackedFiles
from web.preload import fetched_ahead

first = FirstViews()
app = st.App(
    "ui/frame.py",
    middleware=[
        Middleware(PackedFiles),
        Middleware(Home),
        Middleware(Files),
        Middleware(Entry, head=[server_address, fetched_ahead()], first=first),
    ],
    lifespan=first.warmed,
)
