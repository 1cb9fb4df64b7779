"""Streamlit's own scripts and styles, compressed once and kept.

`installed` is what the installed Streamlit has to send, `cache` the folders where packed files lie, `forms` the
compressed forms of a file, `packing` makes what is missing, once for all processes of a machine, `background` does so
beside a running server, and `shelf` has packed files ready, each checked against the installed one. May import http
and words.
"""
