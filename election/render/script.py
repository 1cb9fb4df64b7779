"""What a page's own HTML does where scripts run: `scripts/*.js`, sent as one file to every page, live or plain.

Each file is a block and knows nothing but the HTML of this package. Nothing here is needed to read a page or to
use it: links lead on and folds open by themselves. One that fails leaves the others at work.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

NAME = "reader.js"

THEME = 'try{document.documentElement.dataset.theme=localStorage.getItem("theme")||"system"}catch{}'
"""Before anything is painted: the colours that the reader has chosen, kept in this browser by `scripts/theme.js`."""

_REMARK = re.compile(r"(^|(?<=\s))// .*|^\s*//$")
_FOLDER = Path(__file__).parent / "scripts"


@cache
def reader() -> str:
    """All of them, run one after the other; in strict mode what a block declares is its own."""
    parts = (bare(path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.js")))
    return '"use strict";\n' + "".join(f"try {part} catch (error) {{ console.error(error); }}\n" for part in parts)


def bare(text: str) -> str:
    """A script without what only speaks to who reads the code, in lines of its own or at the end of one."""
    lines = (_REMARK.sub("", line).strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line)


@cache
def reader_tags() -> Markup:
    """The tags that run `THEME` and fetch the file beside a page: its address changes with the content, so that it can
    be kept for good."""
    version = sha256(reader().encode()).hexdigest()[:8]
    theme = Markup("<script>{}</script>").format(Markup(THEME))
    return theme + Markup('<script src="{}?v={}" defer></script>').format(NAME, version)


def allowed() -> str:
    """What a page allows to run, for its Content-Security-Policy."""
    return f"script-src 'self' 'sha256-{b64encode(sha256(THEME.encode()).digest()).decode()}'"
