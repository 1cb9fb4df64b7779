"""The end of a page: the way to every page, and the page itself as a file."""

from __future__ import annotations

import re
from html import unescape

from election.views import OUTSIDE_MENU, PAGES
from tests.ui.opened import open_page, words


def test_every_page_is_one_click_from_the_end_of_another() -> None:
    foot = words(open_page("seats", election="mazhilis-2021")).partition('<footer class="foot">')[2]
    links = re.findall(r'<a href="([^"]*)" target="_self"[^>]*>([^<]*)</a></li>', foot)
    assert [label for _address, label in links] == [
        page.TITLE for name, page in PAGES.items() if name not in OUTSIDE_MENU
    ]
    assert links[0][0] == "./?election=mazhilis-2021"


def test_the_page_as_a_file_is_the_page_as_it_is_set() -> None:
    app = open_page("vote_share", election="mazhilis-2021", base="atlantis", rows="shares")
    line = re.findall(r"This page as.*?</p>", words(app), re.DOTALL)[0]
    assert [unescape(each) for each in re.findall(r'href="([^"]*)"', line)] == [
        f"vote_share.{form}?election=mazhilis-2021" for form in ("html", "txt", "json")
    ]
