"""The version of the code."""

from __future__ import annotations

from pathlib import Path

import pytest

from web.files import version


def test_it_changes_with_every_file_that_has_a_say_and_with_no_other(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(version, "_ROOT", tmp_path)
    seen = []
    for file in ("election/a.py", "figure_svg/faces/a.ttf", "web/a.js", "election/b.py"):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("same")
        seen.append(version.code_version.__wrapped__())
    assert len(set(seen)) == len(seen)
    for file in ("tests/a.py", "election/__pycache__/a.pyc"):
        (tmp_path / file).parent.mkdir(parents=True)
        (tmp_path / file).write_text("same")
        assert version.code_version.__wrapped__() == seen[-1]
