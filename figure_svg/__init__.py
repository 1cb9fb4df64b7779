"""A plotly figure as SVG, without a browser, drawn as plotly draws it there. Knows no election: imports plotly and
Pillow alone.

`picture.picture` is the way in. What it draws is in `axes`, `bars`, `points`, `shapes` and `notes`, which don't know
one another; `strokes` are their dashes and hatching. All stand on `figure`, a figure that has been read, and with it on
`known` (what of plotly is drawn), `scale`, `text`, `fonts` and `parts`.
"""
