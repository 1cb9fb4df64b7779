"""A figure's points: markers, lines and the words at them. May import `strokes`, `figure`, `text` and `scale`."""
