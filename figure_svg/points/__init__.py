"""A figure's points: markers, lines and the words at them. May import `strokes` and what `figure` stands on."""
