"""A Streamlit of a few files, and a server behind the middleware that says when it was asked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from web.pack.installed import Installed, read

SCRIPT = "static/js/index.AbCd_1-2.js"
OWN = "Streamlit's own"

MANIFEST: dict[str, Any] = {
    "index.html": {"file": SCRIPT, "imports": ["_react.js"]},
    "_react.js": {"file": "static/js/react.Aa000000.js"},
    "_full.js": {"file": "static/js/full.Bb000000.js", "imports": ["index.html"]},
    "../elements/PlotlyChart.tsx": {"file": "static/js/Plot.Cc000000.js", "imports": ["_full.js", "_react.js"]},
    "../elements/Html.tsx": {"file": "static/js/Html.Dd000000.js", "imports": ["_react.js"]},
}


def streamlit_in(folder: Path, version: str = "1.0", manifest: dict[str, Any] | None = None) -> Installed:
    """Written into that folder: a script, a style, a font, an unhashed text, and something too small to pack."""
    files = {
        SCRIPT: "const answer = 42; // сайлау\n" * 400,
        "static/css/index.AbCdEf12.css": "body { color: #1E1D1B }\n" * 100,
        "static/media/Sans.AbCdEf12.woff2": "w" * 1000,
        "static/notes.txt": "plain\n" * 100,
        "static/js/tiny.AbCdEf12.js": "export{}",
        "index.html": "<!DOCTYPE html><html><head><title>Streamlit</title></head></html>",
    }
    if manifest is not None:
        files["manifest.json"] = json.dumps(manifest)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read(folder, version)


async def _own(request: Request) -> Response:
    if "text/html" in request.headers.get("accept", ""):
        return HTMLResponse("<html><head></head></html>")
    return PlainTextResponse(OWN, headers={"x-path": request.url.path})


def own_server() -> Starlette:
    """Answers every address with OWN, as plain text."""
    return Starlette(routes=[Route("/{path:path}", _own, methods=["GET", "HEAD", "POST"])])
