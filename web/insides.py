"""What this package knows of Streamlit's inside: names that Streamlit documents nowhere and may change in any version.

docs/HOOKS.md says of each what rests on it, what a reader gets without it, and which test tells that it has gone.
"""

from __future__ import annotations

CHART = "PlotlyChart"
PARTS = ("Html", "Selectbox", "Button")
"""The build's names for elements, of their chunks and of their scripts: a chart, and what every page is made of."""

MARKS = {
    "app": '[data-testid="stApp"]',
    "state": "data-test-script-state",  # of the app: "running" or "notRunning"
    "connected": '[data-testid="stApp"][data-test-connection-state="CONNECTED"]',
    "main": '[data-testid="stMain"]',  # what scrolls
    "chart": '[data-testid="stPlotlyChart"]',
    "picture": ".main-svg",  # plotly's, in a chart
    "plot": ".js-plotly-plot",  # a chart that plotly has drawn
    "skeleton": '[data-testid="stSkeleton"]',  # in place of an element whose code is on its way
    "rest": ".st-key-rest button",  # ui/rest.py
}
"""What the scripts in a page look for, as selectors; `state` is an attribute."""
