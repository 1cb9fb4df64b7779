"""A figure's axes: places, ticks, grids, numbers and dates. May import `strokes`, `figure`, `text` and `scale`."""
