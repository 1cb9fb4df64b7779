"""Shares of the vote: bars, change, lines over time, exit polls. May import `draw` and the rooms below charts."""
