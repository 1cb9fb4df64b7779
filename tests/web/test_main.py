"""The command that packs ahead."""

from __future__ import annotations

from pathlib import Path

import pytest

from web import __main__ as command
from web.pack.installed import Installed


def test_pack_on_the_command_line(
    streamlit: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "installed", lambda: streamlit)
    monkeypatch.setenv("ELECTION_CACHE", str(tmp_path / "cache"))
    assert command.main(["pack"]) == 0
    said = capsys.readouterr().out
    assert "Packing Streamlit 1.0 once" in said
    assert str(tmp_path / "cache") in said
    assert "as brotli" in said
    assert command.main(["pack"]) == 0
    assert "packed already" in capsys.readouterr().out
    monkeypatch.setenv("ELECTION_CACHE", str(tmp_path / "streamlit" / "index.html"))
    assert command.main(["pack"]) == 1
    assert "ELECTION_CACHE names another folder" in capsys.readouterr().out
