"""A plotly figure as SVG, without a browser, drawn as plotly draws it there.

`picture.picture` is the way in: it reads a figure (`figure`), lays out its axes and traces, and refuses by name what
it doesn't draw (`known`). Knows no election: imports plotly and Pillow alone.
"""
