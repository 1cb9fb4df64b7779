"""Every page's address sends its answer: what a browser, a chat and a search engine find in the HTML."""

from __future__ import annotations

import asyncio
import html
import io
import json
import re
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from PIL import Image
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from election import Dataset
from election.link import HOME
from election.package import live
from election.package.dataset import load
from election.views import PAGES, available, open_page
from tests.election.render.markup import HOSTILE, Parsed, active
from tests.folders import ORVANIA, Folder
from tests.web.asgi import Answer, ask
from web.files.files import Files
from web.pack.installed import installed
from web.pages import first_view
from web.pages.document import FirstView
from web.pages.entry import Entry
from web.pages.first_view import FirstViews

INDEX = installed().folder / "index.html"
SITE = "http://example.org/"


def _streamlit(request: Request) -> Response:
    return PlainTextResponse("ok") if "." in request.url.path else HTMLResponse(INDEX.read_bytes())


STREAMLIT = Starlette(routes=[Route("/{path:path}", _streamlit)])


def site(first: FirstViews) -> Files:
    return Files(Entry(STREAMLIT, first=first))


APP = site(FirstViews(patience=60))
PLAIN = Entry(STREAMLIT)


def get(path: str, query: str = "", app: Any = APP, **headers: str) -> str:
    given = {"accept": "text/html", "host": "example.org"} | headers
    return ask(app, path, query, **given).body.decode()


def is_shell(path: str, app: Any = APP) -> bool:
    """Whether the page comes as Streamlit sends it. (To show how two documents differ takes pytest minutes.)"""
    return get(path, app=app) == get(path, app=PLAIN)


def address(name: str) -> str:
    return "/" if name == HOME else f"/{name}"


def meta(text: str) -> dict[str, str]:
    """What the head says of the page: the contents of its meta tags by name or property."""
    tags = Parsed(text).all("meta")
    names = [each.get("property") or each.get("name") or "" for each in tags]
    return {name: each.get("content") or "" for name, each in zip(names, tags, strict=True)}


def first_of(text: str) -> Parsed:
    """The first view alone."""
    start = text.index('<div class="first-view"')
    return Parsed(text[start : text.index('<div id="root">')])


@pytest.mark.parametrize("name", PAGES)
def test_a_chat_finds_the_answer_and_its_picture(good: Dataset, name: str) -> None:
    text = get(address(name), accept="*/*")  # as chats ask; they run nothing
    view = open_page(good, name, {}).view
    said, page = meta(text), Parsed(text)
    assert page.all("html") == [{"lang": "en-GB"}]
    assert html.unescape(re.findall("<title>(.*?)</title>", text)[0]) == f"{view.headline} · {good.title}"
    assert said["og:title"] == said["twitter:title"] == view.headline
    assert said["description"] == said["og:description"] == said["twitter:description"]
    assert 20 < len(said["description"]) <= 301
    assert said["twitter:card"] == "summary_large_image"
    assert said["og:image:alt"]
    canonical = [each["href"] for each in page.all("link") if each.get("rel") == "canonical"]
    assert canonical == [said["og:url"]] == [f"{SITE}{address(name)[1:]}"]
    _is_a_card(said["og:image"])
    assert said["twitter:image"] == said["og:image"]


def _is_a_card(picture: str) -> None:
    assert picture.startswith(SITE)
    parts = urlsplit(picture)
    answer = ask(APP, parts.path, parts.query)
    assert answer.headers["content-type"] == "image/png"
    assert Image.open(io.BytesIO(answer.body)).size == (1200, 630)


def test_every_other_form_of_the_page_answers() -> None:
    query = "election=mazhilis-2021"
    links = [each for each in Parsed(get("/vote_share", query)).all("link") if each.get("rel") == "alternate"]
    assert len(links) == 3
    for link in links:
        parts = urlsplit(link["href"] or "")
        answer = ask(APP, f"/{parts.path}", parts.query)
        assert parts.query == query
        assert answer.headers["content-type"].startswith(link["type"] or "?")


def test_the_data_page_says_what_a_search_for_datasets_reads(good: Dataset) -> None:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', get("/data"))
    described = json.loads(found[0])
    assert (described["@type"], described["name"], described["version"]) == ("Dataset", good.title, good.version)
    assert described["url"] == f"{SITE}data"
    files = [each["contentUrl"] for each in described["distribution"]]
    assert f"{SITE}data.zip" in files
    assert f"{SITE}data/results.csv" in files
    for file in files:
        assert ask(APP, urlsplit(file).path).status == 200, file
    assert "ld+json" not in get("/vote_share")


def test_the_view_is_that_of_the_query(good: Dataset) -> None:
    text = get("/vote_share", "election=mazhilis-2021&base=roll&embed=true&utm_source=chat")
    view = open_page(good, "vote_share", {"election": ["mazhilis-2021"], "base": ["roll"]}).view
    first = first_of(text)
    assert view.headline in first.words
    assert "2021" in view.kicker
    assert view.kicker in first.words
    assert meta(text)["og:url"] == f"{SITE}vote_share?election=mazhilis-2021&base=roll"
    assert "election=mazhilis-2021" in meta(text)["og:image"]


def test_an_unknown_value_falls_back_with_the_live_pages_notice(good: Dataset) -> None:
    text = get("/vote_share", "election=atlantis")
    opened = open_page(good, "vote_share", {"election": ["atlantis"]})
    first = first_of(text)
    (notice,) = opened.view.notices
    assert "atlantis" in notice.text
    assert notice.text in first.words
    assert open_page(good, "vote_share", {}).view.headline in first.words
    assert meta(text)["og:url"] == f"{SITE}vote_share"


def test_what_a_page_does_not_know_makes_no_other_view() -> None:
    views = FirstViews(patience=60)
    app = site(views)
    get("/seats", "election=mazhilis-2021", app)
    used = views._kept.used
    for query in (
        "utm_source=x&election=mazhilis-2021",
        "election=mazhilis-2021&embed=true",
        "x=1&election=mazhilis-2021&x=2",
    ):
        get("/seats", query, app)
    assert views._kept.used == used > 0
    get("/seats", "election=mazhilis-2016", app)
    assert views._kept.used > used


@pytest.mark.parametrize(
    "path", ["/nowhere", "/vote_share/x", "/static/js/index.js", "/_stcore/health", "/a/", "/vote_share.svg"]
)
def test_no_other_address_has_a_first_view(path: str) -> None:
    assert "first-view" not in get(path)


def test_a_page_that_the_data_do_not_feed_comes_as_streamlit_sends_it(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("ELECTION_DATA", str(ORVANIA))
    assert is_shell("/timeline")
    assert caplog.records == []  # nothing failed: there is no such page
    for name in available(load(ORVANIA)):
        assert len(first_of(get(address(name))).all("h1")) == 1


def test_data_that_cannot_be_used_leave_the_shell(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("ELECTION_DATA", str(tmp_path / "nothing"))
    assert is_shell("/")
    assert "no first view" not in caplog.text  # the live page says what is wrong: no fault of the first one


def test_data_broken_since_are_said_as_on_the_live_page(monkeypatch: pytest.MonkeyPatch, orvania: Folder) -> None:
    monkeypatch.setenv("ELECTION_DATA", str(orvania.path))
    sound = first_of(get("/vote_share")).words
    orvania.cell("results.csv", 2, "votes", "-1")
    after = first_of(get("/vote_share")).words
    (notice,) = live.current().notices()
    assert notice.text in after
    assert notice.text not in sound


def test_a_slow_view_is_not_waited_for_and_stands_for_the_next_reader(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    go, real = threading.Event(), first_view.view_of
    monkeypatch.setattr(first_view, "view_of", lambda *given: go.wait(20) and real(*given))
    views = FirstViews(patience=0.05)
    begun = time.perf_counter()
    assert is_shell("/seats", site(views))
    assert time.perf_counter() - begun < 5
    assert "seats: it took over 0.05 s" in caplog.text
    go.set()
    until = time.monotonic() + 20
    while not views._kept.used and time.monotonic() < until:
        time.sleep(0.02)
    views._patience = 60
    assert "first-view" in get("/seats", app=site(views))


def test_data_that_are_being_read_are_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    go = threading.Event()
    monkeypatch.setattr(live, "current", lambda: go.wait(20))
    begun = time.perf_counter()
    given = {"accept": "text/html"}
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": list(given.items())}
    assert _in_a_loop(FirstViews(patience=0.05).of(scope), go) is None
    assert time.perf_counter() - begun < 5


def _in_a_loop(waiting: Any, go: threading.Event) -> Any:
    async def run() -> Any:
        found = await waiting
        go.set()  # else the loop would wait for its thread
        return found

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, run()).result()


def test_a_fault_of_ours_leaves_the_shell_and_the_log_says_why(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_given: object) -> FirstView:
        raise ValueError("no figure for this")

    monkeypatch.setattr(first_view, "view_of", fails)
    app = site(FirstViews(patience=60))
    for _time in range(2):
        assert is_shell("/vote_share", app)
    assert "no figure for this" in caplog.text
    assert "vote_share" in caplog.text


def test_two_readers_at_once_have_it_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: Counter[str] = Counter()
    real, go = first_view.view_of, threading.Event()

    def counted(*given: Any) -> FirstView:
        made[given[1]] += 1
        go.wait(20)
        return real(*given)

    monkeypatch.setattr(first_view, "view_of", counted)
    app = site(FirstViews(patience=60))
    with ThreadPoolExecutor(6) as readers:
        answers = [readers.submit(get, "/what_if", "", app) for _ in range(6)]
        time.sleep(0.1)
        go.set()
        assert len({each.result() for each in answers}) == 1
    assert made == {"what_if": 1}


def test_what_is_kept_is_bounded(good: Dataset) -> None:
    room = 12 * first_view.view_of(good, "vote_share", {}, SITE, ()).room
    views = FirstViews(room=room, patience=60)
    app = site(views)
    for number in range(8):
        get("/vote_share", f"election=atlantis{number}", app)
    assert 0 < views._kept.used <= room
    assert "first-view" not in get("/vote_share", f"election={'x' * 5000}", app)


PLACES = ["election", "base", "q", "years", "rows", "unknown", "threshold"]


@pytest.mark.parametrize("name", ["vote_share", "timeline", "what_if", "data"])
def test_no_value_of_a_query_becomes_markup(name: str) -> None:
    text = get(address(name), urlencode(dict.fromkeys(PLACES, HOSTILE)))
    assert active(first_of(text)) == []
    assert not {"\u202e", "\x1b"} & set(text)
    assert shape(text) == shape(get(address(name)))


def shape(text: str) -> list[int]:
    """How many there are of what could be smuggled in."""
    tags = Counter(tag for tag, attributes in Parsed(text).tags if tag != "title" or not attributes)
    return [
        tags[tag] for tag in ("script", "style", "img", "title", "meta", "h1", "main")
    ]  # pictures' titles have an id


def test_no_word_of_the_data_becomes_markup(monkeypatch: pytest.MonkeyPatch, orvania: Folder) -> None:
    hostile = HOSTILE.replace("\x1b", "").replace("\u202e", "")  # reading refuses those, as its own tests show
    monkeypatch.setenv("ELECTION_DATA", str(orvania.path))
    names = list(available(load(orvania.path)))
    before = {name: shape(get(address(name))) for name in names}
    orvania.change("contestants.csv", lambda rows: _fill(rows, ("name_en", "short_name", "abbreviation"), hostile))
    orvania.change("sources.csv", lambda rows: _fill(rows, ("publisher", "title"), hostile))
    orvania.change("elections.csv", lambda rows: _fill(rows, ("name_en", "note"), hostile))
    orvania.describe(lambda package: package.update(title=hostile, description=hostile))
    for name in names:
        text = get(address(name))
        assert hostile in html.unescape(text)
        assert active(first_of(text)) == [], name
        assert shape(text) == before[name], name


def _fill(rows: list[list[str]], columns: tuple[str, ...], text: str) -> None:
    places = [rows[0].index(column) for column in columns if column in rows[0]]
    assert places
    for number, row in enumerate(rows[1:]):
        for place in places:
            row[place] = f"{text} {number}"


def test_under_a_base_path_and_behind_a_proxy_the_address_is_the_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.pages.first_view.base_path", lambda: "/votes")
    views = FirstViews(patience=60)
    app = Entry(STREAMLIT, first=views)
    inside = {"x_forwarded_proto": "https", "x_forwarded_host": "example.org", "x_forwarded_prefix": "/kz"}
    said = meta(get("/votes/seats", "", app, host="inner:8501", **inside))
    assert said["og:url"] == "https://example.org/kz/votes/seats"
    assert said["og:image"].startswith("https://example.org/kz/votes/seats.png?")
    assert meta(get("/votes/", "", app))["og:url"] == f"{SITE}votes/"
    assert "first-view" not in get("/seats", "", app)
    mounted = ask(app, "/app/votes/seats", root_path="/app", accept="text/html", host="example.org").body.decode()
    assert meta(mounted)["og:url"] == f"{SITE}app/votes/seats"


def test_no_link_or_file_of_the_view_is_bound_to_the_root() -> None:
    """Behind a prefix that the server doesn't know of, a page is one segment deep all the same."""
    page = first_of(get("/vote_share"))
    places = [each for name in ("href", "src", "action") for each in page.values(name)]
    assert "seats" in places
    assert not [each for each in places if each.startswith("/")]


def test_a_host_that_is_none_is_not_repeated() -> None:
    for host in ('evil"><script>', "a b", "x/../y"):
        assert "evil" not in get("/seats", host=host)


def test_head_says_what_get_says_and_has_no_body() -> None:
    head: Answer = ask(APP, "/vote_share", method="HEAD", accept="text/html")
    whole = ask(APP, "/vote_share", accept="text/html")
    assert (head.status, head.body) == (200, b"")
    assert head.headers == {name: value for name, value in whole.headers.items() if name != "content-length"}


def test_what_is_shown_follows_the_data(monkeypatch: pytest.MonkeyPatch, orvania: Folder) -> None:
    monkeypatch.setenv("ELECTION_DATA", str(orvania.path))
    get("/vote_share")
    orvania.describe(lambda package: package.update(title="Another title"))
    assert "Another title</title>" in get("/vote_share")


def test_all_pages_are_made_at_the_start_but_nobody_waits_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    done = threading.Event()

    def note(_dataset: Dataset, name: str, *_given: object) -> FirstView:
        made.append(name)
        if len(made) == len(PAGES):
            done.set()
        return FirstView("en", "", "")

    monkeypatch.setattr(first_view, "view_of", note)

    async def start() -> None:
        async with FirstViews().warmed(None):
            pass

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, start()).result()
    assert done.wait(20)
    assert sorted(made) == sorted(PAGES)
