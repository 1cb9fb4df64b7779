"""The script of every page: one file, small, of which no part can stop another."""

from __future__ import annotations

import re
from pathlib import Path

from election.render import script
from election.render.script import bare, reader, reader_tag

PARTS = sorted((Path(script.__file__).parent / "scripts").glob("*.js"))


def test_every_part_is_in_it_and_what_only_explains_is_not() -> None:
    text = reader()
    for path in PARTS:
        assert bare(path.read_text(encoding="utf-8")) in text
    assert not re.search("^//", text, re.MULTILINE)
    assert "catch (error)" in text


def test_it_stays_small() -> None:
    assert len(reader().encode()) <= 12_000


def test_its_address_has_its_version() -> None:
    assert re.fullmatch(r'<script src="reader\.js\?v=[0-9a-f]{8}" defer></script>', reader_tag())
