"""The page Data: `page` says what stands on it. May import `shared` and the rooms below it."""
