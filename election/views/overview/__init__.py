"""The overview: `page` says what stands on it. It stands a floor above the other pages, since it shows a few of their
parts: a house, an event, a statement. May import them, `shared`, charts and the rooms below them.
"""
