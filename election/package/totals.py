"""A total that was pasted along with the rows: the words that stand where a row of its own has an id."""

from __future__ import annotations

import re

from election.package.problems import Problem, quoted
from election.words import _

_TOTAL = """
    total totals sum sums all subtotal grand-total total-votes all-votes all-regions итого всего сумма барлығы жиыны
    разом усього всичко укупно gesamt insgesamt summe zusammen totale somme suma totaal totalt sammanlagt yhteensä kokku
    kopā razem ukupno celkem spolu összesen toplam σύνολο المجموع الإجمالي 合计 合計 합계 ჯამი
"""
_WORDS = frozenset(_TOTAL.split())

DELETE = _("Delete the total row: what is published as a total has its column in elections.csv.")


def is_total(text: str) -> bool:
    """Whether a cell that should hold an id has a word for "total" instead."""
    return re.sub(r"[\W_]+", "-", text.casefold()).strip("-") in _WORDS


def total_row(file: str, row: int, column: str, value: str) -> Problem:
    what = _("{value} is no id but the total of the other rows.").format(value=quoted(value))
    return Problem(file, row, column, value, what, DELETE)
