"""A Streamlit of a few files, and an empty cache for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.fake_streamlit import streamlit_in
from web.pack.cache import Cache
from web.pack.installed import Installed


@pytest.fixture
def streamlit(tmp_path: Path) -> Installed:
    return streamlit_in(tmp_path / "streamlit")


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache((tmp_path / "cache",))
