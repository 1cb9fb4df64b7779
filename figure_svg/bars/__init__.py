"""A figure's bars. May import `strokes`, `figure`, `text` and `scale`."""
