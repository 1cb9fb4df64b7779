"""A form that is added to the list stands wherever forms are listed, with nothing else changed."""

from __future__ import annotations

import pytest

from election import Dataset
from election.__main__ import main
from election.render.first import first_html
from election.render.forms import FORMS, Form, Kind, Of
from election.render.page import page_html
from election.render.piece import Piece
from election.render.preview import head_html
from election.views import open_page
from tests.election.render.markup import Parsed
from tests.folders import DATA
from tests.pages.test_pages import open_page as open_live
from tests.pages.test_pages import words
from tests.web.asgi import Answer, ask
from tests.web.files.test_files import APP
from web.files.files import Files


def add(monkeypatch: pytest.MonkeyPatch, of: Of) -> None:
    def write(piece: Piece) -> bytes:
        return f"# {piece.opened.view.headline}".encode()

    monkeypatch.setitem(FORMS, "new", Form("new", "New one", of, write, Kind("text/new")))


def get(path: str, query: str = "") -> Answer:
    return ask(Files(APP.app), path, query)  # a fresh one, which has kept nothing


def targets(html: str) -> list[str]:
    page = Parsed(html)
    return [link["href"].partition("?")[0] for link in page.all("a") + page.all("link") if "href" in link]


def test_a_form_of_a_page(good: Dataset, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    add(monkeypatch, "page")
    opened = open_page(good, "vote_share", {})
    written = f"# {opened.view.headline}"

    answer = get("/vote_share.new")
    assert (answer.status, answer.body.decode()) == (200, written)
    assert answer.headers["content-type"] == "text/new; charset=utf-8"
    assert "csv and new" in get("/vote_share.pdf").body.decode()

    assert main(["say", "vote_share", "--as", "new", "--data", str(DATA)]) == 0
    assert capsys.readouterr().out == written

    assert "/vote_share.new" in get("/sitemap.xml").body.decode()
    guide = get("/llms.txt").body.decode()
    assert "/vote_share.new)" in guide
    assert ".csv or .new" in guide

    assert 'type="text/new"' in head_html(opened, good, "")
    assert targets(page_html(opened, good)).count("vote_share.new") == 2  # in its head and at its end
    assert ">New one</a>" in words(open_live("vote_share"))


# The live page keeps what stands under its charts: each has a query that no other test asks for.
@pytest.mark.parametrize(("of", "base"), [("table", "ballots"), ("picture", "roll")])
def test_a_form_of_a_chart(good: Dataset, monkeypatch: pytest.MonkeyPatch, of: Of, base: str) -> None:
    add(monkeypatch, of)
    opened = open_page(good, "vote_share", {})
    charts = [chart.id for chart in opened.view.charts()]

    assert get("/vote_share.new", f"chart={charts[1]}").body.decode() == f"# {opened.view.headline}"
    assert "`PAGE.new`" in get("/llms.txt").body.decode()
    assert targets(page_html(opened, good)).count("vote_share.new") >= len(charts)
    assert "vote_share.new" in targets(first_html(opened, good))
    assert ">New one<" in words(open_live("vote_share", election="mazhilis-2012", base=base))
