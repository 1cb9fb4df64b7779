"""Events in lanes and by year, and the rules at each contest. May import `draw` and the rooms below charts."""
