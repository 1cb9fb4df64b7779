"""Which letters a font file has, by its character map, which is described in the OpenType specification:
https://learn.microsoft.com/typography/opentype/spec/cmap. Pillow draws with fonts but doesn't tell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from struct import error, unpack, unpack_from
from typing import BinaryIO

_UNICODE = {(0, 3), (0, 4), (0, 6), (3, 1), (3, 10)}  # platforms and encodings whose codes are Unicode's
_LARGEST = 4_000_000  # bytes of a character map: what claims more is broken


def letters(path: str | Path) -> frozenset[int]:
    """The codes of all letters that have a shape in the file, or in the first face of a collection; none where it
    can't be read."""
    try:
        with Path(path).open("rb") as file:
            table = _table(file, b"cmap")
        return frozenset(code for start in _subtables(table) for code in _codes(table, start))
    except (OSError, error):
        return frozenset()


def _table(file: BinaryIO, wanted: bytes) -> bytes:
    """The bytes of that table; empty where the file has none."""
    first = file.read(16)
    start = unpack_from(">L", first, 12)[0] if first[:4] == b"ttcf" else 0
    file.seek(start)
    (count,) = unpack(">4xH6x", file.read(12))
    for _each in range(count):
        name, offset, length = unpack(">4s4xLL", file.read(16))
        if name == wanted and length <= _LARGEST:
            file.seek(offset)
            return file.read(length)
    return b""


def _subtables(table: bytes) -> Iterator[int]:
    """Where the maps from Unicode begin."""
    if table:
        (count,) = unpack_from(">2xH", table)
        for number in range(count):
            platform, encoding, start = unpack_from(">HHL", table, 4 + 8 * number)
            if (platform, encoding) in _UNICODE:
                yield start


def _codes(table: bytes, start: int) -> Iterator[int]:
    (form,) = unpack_from(">H", table, start)
    if form == 4:
        yield from _segments(table, start)
    elif form == 12:
        (count,) = unpack_from(">L", table, start + 12)
        for number in range(count):
            first, last, glyph = unpack_from(">LLL", table, start + 16 + 12 * number)
            yield from range(first if glyph else first + 1, min(last, 0x10FFFF) + 1)


def _segments(table: bytes, start: int) -> Iterator[int]:
    """Format 4: runs of codes whose glyphs follow each other, or stand in a list at the end. Glyph 0 is none."""
    double = unpack_from(">H", table, start + 6)[0]
    count = double // 2
    ends = unpack_from(f">{count}H", table, start + 14)
    starts, shifts, offsets = (
        unpack_from(f">{count}H", table, start + 16 + double * place) for place in (1, 2, 3)
    )  # fmt: skip
    lists = start + 16 + double * 3
    for number, (first, last, shift, offset) in enumerate(zip(starts, ends, shifts, offsets, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code + shift
            if offset:
                place = lists + 2 * number + offset + 2 * (code - first)
                glyph = unpack_from(">H", table, place)[0] if place + 2 <= len(table) else 0
                glyph = glyph and glyph + shift
            if glyph & 0xFFFF:
                yield code
