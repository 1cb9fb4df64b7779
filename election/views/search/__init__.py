"""The page Search: `page` says what stands on it, `index` finds, `entries` says what there is to find. May import other
pages, for the ways into them."""
