"""A reader's line and what comes over it: a poor phone line in Chromium, each request and each byte.

Over the DevTools protocol, for any benchmark that opens a page:

    with watched(browser, POOR) as visit:
        visit.tab.goto(address, wait_until="commit")
        visit.tab.wait_for_selector(...)
        print(visit.seconds(), visit.bytes())
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, CDPSession
from playwright.sync_api import Page as Tab


@dataclass(frozen=True)
class Line:
    """A connection and a processor; speeds in bits a second, 0 for as fast as it goes, latency in milliseconds for
    each request, the processor's slowing as a factor."""

    name: str
    down: float = 0
    up: float = 0
    latency: float = 0
    slower: float = 1


FAST = Line("fast")
POOR = Line("poor", down=1.6e6, up=0.75e6, latency=150, slower=4)
WIDE = {"width": 1280, "height": 800}


@dataclass
class Visit:
    """A tab in a browser context of its own, with nothing kept from before."""

    tab: Tab
    _begun: float
    _requests: dict[str, float] = field(default_factory=dict)  # bytes by request, as they came over the line
    _frames: int = 0

    def seconds(self) -> float:
        """Since the visit's start; call it right after what is waited for."""
        return time.perf_counter() - self._begun

    def bytes(self) -> int:
        """What has come so far: files with their headers, whole or in part, and the websocket's messages."""
        return round(sum(self._requests.values())) + self._frames

    def _sent(self, event: dict[str, Any]) -> None:
        self._requests[event["requestId"]] = 0

    def _came(self, event: dict[str, Any]) -> None:
        if event["requestId"] in self._requests:
            self._requests[event["requestId"]] += event["encodedDataLength"]

    def _ended(self, event: dict[str, Any]) -> None:
        if event["requestId"] in self._requests:
            self._requests[event["requestId"]] = event["encodedDataLength"]

    def _frame(self, event: dict[str, Any]) -> None:
        payload, binary = event["response"]["payloadData"], event["response"]["opcode"] == 2
        self._frames += len(payload) * 3 // 4 if binary else len(payload)  # a binary one is given as base64


@contextlib.contextmanager
def watched(
    browser: Browser, line: Line = FAST, viewport: dict[str, int] | None = None, **context: Any
) -> Iterator[Visit]:
    """A visit over that line, its clock running; further arguments are the browser context's (color_scheme, ...)."""
    opened = browser.new_context(viewport=viewport or WIDE, **context)
    try:
        tab = opened.new_page()
        protocol = opened.new_cdp_session(tab)
        visit = Visit(tab, 0)
        _listen(protocol, visit)
        _slow(protocol, line)
        visit._begun = time.perf_counter()
        yield visit
    finally:
        opened.close()


def _listen(protocol: CDPSession, visit: Visit) -> None:
    protocol.send("Network.enable")
    protocol.on("Network.requestWillBeSent", visit._sent)
    protocol.on("Network.dataReceived", visit._came)
    protocol.on("Network.loadingFinished", visit._ended)
    protocol.on("Network.webSocketFrameReceived", visit._frame)


def _slow(protocol: CDPSession, line: Line) -> None:
    if line.down:
        conditions = {"downloadThroughput": line.down / 8, "uploadThroughput": line.up / 8}
        protocol.send("Network.emulateNetworkConditions", {"offline": False, "latency": line.latency, **conditions})
    if line.slower != 1:
        protocol.send("Emulation.setCPUThrottlingRate", {"rate": line.slower})
