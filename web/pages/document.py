"""Streamlit's HTML document with a first view in it.

What Streamlit loads is moved behind the first view: on a poor line the words and the chart are then whole, and
painted, before the first script is asked for. In a document that looks otherwise than expected nothing is moved and
nothing lost, and the log says so once.
"""

from __future__ import annotations

import json
import logging
import re
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from sys import getsizeof

from election.render.script import bare
from web.insides import MARKS

LONGEST = 20_000
"""Milliseconds that a live page with something to read stays behind the first view: on a phone's line a chart's code
takes ten seconds."""

_LOG = logging.getLogger(__name__)

_TITLE = re.compile(r"\s*<title>.*?</title>", re.DOTALL)
_NOSCRIPT = re.compile(r"\s*<noscript>.*?</noscript>", re.DOTALL)
_LOADED = re.compile(
    r'\s*(?:<script type="module"[^>]*></script>|<link rel="(?:modulepreload|stylesheet)"[^>]*>|'
    r'<link\s+rel="preload"[^>]*as="font"[^>]*>)'
)
_LANGUAGE = re.compile(r'(<html[^>]*\slang=")[^"]*(")')


@dataclass(frozen=True)
class FirstView:
    """What goes into a page's document: tags for its head, and the view for its body; both as HTML."""

    language: str
    head: str
    body: str

    @property
    def room(self) -> int:
        """In bytes: a text with one letter beyond Latin takes two or four for each."""
        return getsizeof(self.head) + getsizeof(self.body)


def with_first_view(document: str, first: FirstView) -> str:
    """The document with the view in it, or as it was where it has no head, body or root to put it into."""
    head, found, body = document.partition("</head>")
    if not found or "<body>" not in body or '<div id="root"></div>' not in body:
        _miss("place for a first view")
        return document
    loaded = "".join(match.group() for match in _LOADED.finditer(head))
    if not loaded:
        _miss("script to be moved behind the first view")
    head = _TITLE.sub("", _LOADED.sub("", head), count=1)
    head = _LANGUAGE.sub(rf"\g<1>{escape(first.language)}\g<2>", head, count=1)
    body = _NOSCRIPT.sub("", body, count=1)
    body = body.replace("<body>", f"<body>{first.body}", 1)
    root = '<div id="root"></div>'
    after = f"{root}{called('first_view', MARKS)}{loaded}"
    return f"{head}{first.head}{called('stand', LONGEST)}{_HIDDEN}</head>{body.replace(root, after, 1)}"


@cache
def _miss(what: str) -> None:
    _LOG.warning("Streamlit's index.html has no %s where it had one", what)


_HIDDEN = "<style>.first-view-stands #root,.first-view-waits .first-view{visibility:hidden}</style>"
"""Only where scripts run: without them the view stands at once and for good."""


def called(name: str, *values: object) -> str:
    """One of the scripts beside this file as a tag: each is a function, and is called with these values."""
    given = ",".join(json.dumps(value).replace("<", "\\u003c") for value in values)  # no value ends the script
    return f"<script>({script(name)})({given})</script>"


@cache
def script(name: str) -> str:
    """One of the scripts beside this file, without the lines that only speak to who reads the code."""
    return bare((Path(__file__).parent / f"{name}.js").read_text(encoding="utf-8"))
