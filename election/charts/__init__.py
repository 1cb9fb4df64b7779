"""Frames and options in, a `Chart` out: a folder a subject, and `draw` with what they all draw with. Subjects don't
know each other. May import record, contests, shapes, seats and figure_svg's ruler; never views, render or Streamlit.

Charts draw. Rows that a page shows as well are shaped below, in `contests` and `record`, and so are the sentences that
a page says as well. What stays here are a chart's own words: its title, read off the rows that it draws, how the
picture is read, and what it can't show.
"""
