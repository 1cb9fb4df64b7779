"""Turnout by region: a map, equal squares, ranks. May import `draw` and the rooms below charts."""
