"""A first view in Streamlit's document: in front of what is loaded, and nothing lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.election.render.markup import Parsed
from web.pack.installed import installed
from web.pages import document as module
from web.pages.document import LONGEST, FirstView, _miss, called, script, with_first_view

FIRST = FirstView('kk"><script>', "<title>Seats</title>", '<main id="first-view">\\1 \\g<0> the answer</main>')
LOADED = re.compile(r'<(?:script type="module"|link)[^>]*(?:src|href)="([^"]+)"')


@pytest.fixture(scope="module")
def document() -> str:
    return (installed().folder / "index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def whole(document: str) -> str:
    return with_first_view(document, FIRST)


def test_the_view_stands_before_all_that_is_loaded(document: str, whole: str) -> None:
    start = whole.index(FIRST.body)
    assert whole.index(FIRST.head) < whole.index("</head>") < whole.index("<body>") < start
    assert start < whole.index('<div id="root"></div>') < whole.index(script("first_view"))
    loaded = re.findall(r'<script type="module"[^>]*>|<link rel="(?:modulepreload|stylesheet)"[^>]*>', whole)
    assert any("stylesheet" in each for each in loaded)
    assert any("<script" in each for each in loaded)
    assert all(whole.index(each) > whole.index(script("first_view")) for each in loaded)
    assert sorted(LOADED.findall(whole)) == sorted(LOADED.findall(document))


def test_nothing_of_streamlits_is_lost_but_its_title_and_its_word_to_those_without_scripts(
    document: str, whole: str
) -> None:
    before = Parsed(re.sub(r"<noscript>.*</noscript>", "", document, flags=re.DOTALL))
    after = Parsed(whole)
    for tag in {name for name, _attributes in before.tags} - {"html", "title"}:
        missing = [each for each in before.all(tag) if each not in after.all(tag)]
        assert missing == [], tag
    assert "noscript" not in {name for name, _attributes in after.tags}
    assert len(after.all("title")) == 1
    assert "<title>Streamlit" not in whole
    assert "window.prerenderReady" in whole


def test_the_pages_language_is_said_and_is_never_more_than_that(whole: str) -> None:
    assert Parsed(whole).all("html") == [{"lang": 'kk"><script>'}]


def test_without_scripts_the_view_is_never_hidden(whole: str) -> None:
    hides = re.search(r"<style>([^<]*)</style></head>", whole)
    assert hides
    rules = [rule.strip() for rule in hides[1].replace("}", "").split("{")[0].split(",")]
    assert all(rule.startswith((".first-view-stands ", ".first-view-waits ")) for rule in rules)
    assert "first-view-waits" not in Parsed(re.sub(r"<script>.*?</script>", "", whole, flags=re.DOTALL)).values("class")


BARE = '<html><head><meta a></head><body><p>x</p><div id="root"></div></body></html>'
FOREIGN = [
    "",
    "<html>",
    "<p>no head</p>",
    "<html><head></head><body><div id='root'></div></body></html>",
    '<html><head></head><body class="x"><div id="root"></div></body></html>',
    "<html><head></head><body></body></html>",
    '<html><body><div id="root"></div></body></html>',
]


@pytest.mark.parametrize("document", FOREIGN)
def test_a_document_without_a_place_for_it_stays_as_it_was(document: str) -> None:
    assert with_first_view(document, FIRST) == document


def test_a_bare_document_takes_it() -> None:
    whole = with_first_view(BARE, FIRST)
    assert whole.index("<meta a>") < whole.index(FIRST.head) < whole.index(FIRST.body) < whole.index("<p>x</p>")


@pytest.mark.parametrize(("document", "missing"), [("<p>no head</p>", "place"), (BARE, "script")])
def test_a_document_that_looks_otherwise_is_said_once_in_the_log(
    document: str, missing: str, caplog: pytest.LogCaptureFixture
) -> None:
    _miss.cache_clear()
    for _time in range(2):
        with_first_view(document, FIRST)
    assert [missing in each.message for each in caplog.records] == [True]


def test_the_installed_streamlits_document_is_as_expected(document: str, caplog: pytest.LogCaptureFixture) -> None:
    _miss.cache_clear()
    assert with_first_view(document, FIRST) != document
    assert caplog.records == []


def test_what_hides_the_live_page_stands_before_it_and_says_when_to_show_it(whole: str) -> None:
    """In the head, so that nothing of the body is seen before; with the time, whatever becomes of the other script."""
    assert whole.index(f"({script('stand')})({LONGEST})") < whole.index("</head>")


def test_no_value_ends_the_script_that_it_is_given_to() -> None:
    assert called("rest", "</script>").count("</script>") == 1


SCRIPTS = sorted(path.stem for path in Path(module.__file__).parent.glob("*.js"))


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_comes_without_the_lines_for_who_reads_the_code(name: str) -> None:
    assert not [line for line in script(name).splitlines() if line.strip().startswith("//") or not line.strip()]
    assert script(name).startswith("(")
    assert "</script" not in script(name).lower()
