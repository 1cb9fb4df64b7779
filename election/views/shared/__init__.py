"""What the views of several pages say alike: the choice of a contest, its figures, the words of a result, figures on
which sources differ, filters, the way to a page itself. May import charts and the rooms below them, never a page.
"""
