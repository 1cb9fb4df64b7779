"""The site's own address, as the reader has it."""

from __future__ import annotations

import re

from starlette.types import Scope

from web.http.paths import header

_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")
_PREFIX = re.compile(r"(?:/[A-Za-z0-9._~-]+)+")


def site_address(base: str, scope: Scope) -> str:
    """'https://example.org/results/': scheme, host and prefix as the proxy in front passes them on (X-Forwarded-Proto,
    -Host, -Prefix), else as they came; then Streamlit's `base`. What is none of these is not believed."""
    scheme = _first(scope, b"x-forwarded-proto").lower()
    scheme = scheme if scheme in ("http", "https") else str(scope.get("scheme", "http"))
    hosts = (_first(scope, b"x-forwarded-host"), header(scope, b"host"))
    host = next((host for host in hosts if _HOST.fullmatch(host)), _server(scope))
    prefix, mounted = _first(scope, b"x-forwarded-prefix").rstrip("/"), str(scope.get("root_path", "")).rstrip("/")
    prefix = prefix if _PREFIX.fullmatch(prefix) and prefix != mounted else ""
    return f"{scheme}://{host}{prefix}{mounted}{base}/"


def _first(scope: Scope, name: bytes) -> str:
    """What the outermost of several proxies wrote."""
    return header(scope, name).split(",")[0].strip()


def _server(scope: Scope) -> str:
    host, port = scope.get("server") or ("localhost", None)
    return f"{host}:{port}" if port not in (None, 80, 443) else str(host)
