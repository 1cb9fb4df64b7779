"""What is served: `streamlit run dashboard.py`, or `uvicorn dashboard:app`."""

import streamlit as st
from starlette.middleware import Middleware

from web.entry import Entry
from web.files import routes

app = st.App("ui/frame.py", routes=routes(), middleware=[Middleware(Entry)])
