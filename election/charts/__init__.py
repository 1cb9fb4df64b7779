"""Frames and options in, a `Chart` out: a folder a subject, and `draw` with what they all draw with. Subjects don't
know each other. May import record, contests, shapes, seats and figure_svg's ruler; never views, render or Streamlit.
"""
