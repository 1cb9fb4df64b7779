"""A plotly figure as SVG, without a browser, drawn as plotly draws it there. Knows no election: imports plotly and
Pillow alone.

`picture.picture` is the way in. Under it are four folders: `axes`, `bars` and `points`, which don't know one another,
and `strokes`, which they draw lines with. The files beside them are of two floors: what the folders stand on (`parts`,
`known`, `figure`, `fonts`, `text`, `scale`), and what stands on them (`range`, `scaling`, `place`, `shapes`, `notes`,
`picture`).
"""
