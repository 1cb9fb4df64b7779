"""What a session's first run holds back, and for whom."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from ui import rest


def _script() -> None:
    import streamlit as st

    from ui.rest import Rest

    held = Rest()
    st.write("first")
    st.session_state["waited"] = [held.wait(), held.wait()]
    st.write("rest")


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rest.st, "context", SimpleNamespace(headers={"user-agent": "a browser's"}))
    monkeypatch.setattr(rest, "PATIENCE", 0.1)


def _ran(app: AppTest) -> tuple[list[str], int, list[bool]]:
    app.run()
    assert not app.exception
    return [each.value for each in app.markdown], len(app.button), app.session_state["waited"]


def test_without_a_browser_nobody_would_ask() -> None:
    assert _ran(AppTest.from_function(_script)) == (["first", "rest"], 0, [False, False])


@pytest.mark.usefixtures("browser")
def test_who_never_asks_gets_the_rest_all_the_same() -> None:
    assert _ran(AppTest.from_function(_script)) == (["first", "rest"], 1, [True, False])


@pytest.mark.usefixtures("browser")
def test_only_a_sessions_first_run_waits() -> None:
    app = AppTest.from_function(_script)
    _ran(app)
    assert _ran(app) == (["first", "rest"], 0, [False, False])
