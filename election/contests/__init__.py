"""One contest as it was counted: its lines, shares by base, indices, house, districts, rules and turnout by region,
and what other rules would have made of the same votes. May import package and seats, and what those may.
"""
