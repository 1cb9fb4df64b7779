"""The page Story: `page` puts the steps in order, `steps` makes each of a picture and two sentences. May import other
pages, whose sentences it repeats."""
