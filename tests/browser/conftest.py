"""Chromium for the tests that need a reader's eyes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.served import ROOT, serve
from tests.browser.visits import PATIENCE

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests: each opens contexts of its own. Set CHROMIUM where it is installed elsewhere."""
    if shutil.which(CHROMIUM) is None:
        message = f"no Chromium at {CHROMIUM} (the variable CHROMIUM says where it is)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def app(browser: Browser) -> Iterator[str]:
    """The address of the app on its own data; asked for after the browser, so that no server starts without one."""
    with serve(ROOT / "data") as address:
        yield address
