"""What else is on record beside the count: an article's claims, second sources, who said what, observers, the events'
dates. May import contests, and what those may.
"""
