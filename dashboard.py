"""What is served: `streamlit run dashboard.py`, or `uvicorn dashboard:app`."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.middleware import Middleware

from web.entry import Entry, own_faces, rest_asked_for, server_address
from web.files import Files
from web.first_view import FirstViews
from web.home import Home
from web.packed import PackedFiles
from web.preload import fetched_ahead
from web.prompt import send_at_once

first = FirstViews()


@asynccontextmanager
async def served(app: object) -> AsyncIterator[None]:
    send_at_once()
    async with first.warmed(app):
        yield


app = st.App(
    "ui/frame.py",
    middleware=[
        Middleware(PackedFiles),
        Middleware(Home),
        Middleware(Files),
        Middleware(Entry, head=[server_address, own_faces, rest_asked_for, fetched_ahead()], first=first),
    ],
    lifespan=served,
)
