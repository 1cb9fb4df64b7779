"""The page Reactions: `page` says what stands on it. May import `shared`, charts and the rooms below them."""
