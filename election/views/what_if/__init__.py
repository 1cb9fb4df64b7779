"""The page What if: `page` says what stands on it. May import `shared`, charts and the rooms below them."""
