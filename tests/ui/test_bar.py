"""The bar over every page of the running app."""

from __future__ import annotations

from tests.ui.opened import open_page, words


def test_the_bar_comes_first_and_is_that_of_the_page_as_it_is_set() -> None:
    app = open_page("seats", election="mazhilis-2021")
    assert words(app).index('<header class="bar') < words(app).index("<h1 ")
    assert '<a class="step" href="seats?election=mazhilis-2016"' in words(app)
    assert '<a class="step" href="seats" target="_self" title="Mazhilis 2023, the one after">' in words(app)
