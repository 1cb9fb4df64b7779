"""What is served: `streamlit run dashboard.py`, or `uvicorn dashboard:app`."""

import streamlit as st

app = st.App("ui/frame.py")
