"""What is served: `streamlit run dashboard.py`, or `uvicorn dashboard:app`."""

import streamlit as st
from starlette.middleware import Middleware

from web.entry import Entry

app = st.App("ui/frame.py", middleware=[Middleware(Entry)])
