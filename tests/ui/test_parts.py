from __future__ import annotations

from ui.parts import Parts


def test_a_piece_is_made_when_it_is_asked_for_first_and_then_kept() -> None:
    parts = Parts()
    made: list[str] = []

    def make(text: str) -> str:
        made.append(text)
        return text.upper()

    assert [parts.once("a", make, "first"), parts.once("a", make, "again"), parts.once("b", make, "b")] == [
        "FIRST", "FIRST", "B",
    ]  # fmt: skip
    assert made == ["first", "b"]
