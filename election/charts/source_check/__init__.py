"""An article's statements against the record. May import `draw` and the rooms below charts."""
