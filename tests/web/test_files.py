"""A page's charts and tables under addresses of their own, agreeing with the page."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest
from starlette.applications import Starlette

from election import Dataset
from election.views import open_page
from tests.web.asgi import ask
from web.files import routes

APP = Starlette(routes=routes())


def test_the_rows_of_a_chart_are_those_of_the_page(good: Dataset) -> None:
    answer = ask(APP, "/vote_share.csv", "election=mazhilis-2021")
    chart = next(open_page(good, "vote_share", {"election": ["mazhilis-2021"]}).view.charts())
    assert answer.body.decode() == chart.table.csv()
    assert "5148074" in answer.body.decode()
    assert answer.headers["content-disposition"] == 'attachment; filename="vote_share-shares.csv"'


def test_a_picture_has_the_finding_and_its_sources_in_it(good: Dataset) -> None:
    answer = ask(APP, "/vote_share.svg", "chart=change")
    assert answer.headers["content-type"] == "image/svg+xml"
    text = answer.body.decode()
    assert "Sources:" in text
    assert "17.2" in text
    dark = ask(APP, "/vote_share.svg", "chart=change&theme=dark").body.decode()
    assert "#2265B1" in text
    assert "#2265B1" not in dark


def test_a_picture_as_png() -> None:
    answer = ask(APP, "/timeline.png", "years=2022-2022")
    assert answer.status == 200
    assert answer.body.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("path", "query", "status", "said"),
    [
        ("/vote_share.svg", "election=atlantis", 400, "atlantis"),
        ("/vote_share.svg", "chart=pie", 404, "shares"),
        ("/vote_share.svg", "theme=pink", 400, "light and dark"),
        ("/nowhere.svg", "", 404, ""),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(path: str, query: str, status: int, said: str) -> None:
    answer = ask(APP, path, query)
    assert answer.status == status
    assert said in answer.body.decode()
    assert "Traceback" not in answer.body.decode()


def test_a_page_that_this_data_does_not_feed_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ELECTION_DATA", str(Path(__file__).parents[1] / "packages" / "orvania"))
    answer = ask(APP, "/timeline.svg")
    assert answer.status == 404
    assert "vote_share" in answer.body.decode()


def test_the_package_as_one_zip_is_the_folder() -> None:
    answer = ask(APP, "/data.zip")
    with zipfile.ZipFile(io.BytesIO(answer.body)) as archive:
        names = set(archive.namelist())
        rows = list(csv.DictReader(io.TextIOWrapper(archive.open("data/elections.csv"), "utf-8")))
    data = Path(__file__).parents[2] / "data"
    assert names == {f"data/{path.name}" for path in data.iterdir()}
    assert len(rows) == 20
