"""Who said what of an election, and what observers found, as charts. May import `draw` and the rooms below charts."""
