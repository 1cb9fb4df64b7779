"""The same votes under other rules: seats beside the official ones, and where they tip. May import `draw` and the
rooms below charts.
"""
