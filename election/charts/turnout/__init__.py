"""How many took part, over all contests."""
