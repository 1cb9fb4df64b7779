"""What is unconfirmed has one word, and a table without the column has nothing that is."""

from __future__ import annotations

import pandas as pd

from election.certainty import is_unconfirmed, with_doubt, word


def test_a_row_is_unconfirmed_where_its_column_says_so() -> None:
    table = pd.DataFrame({"certainty": ["", "unconfirmed"]})
    assert [is_unconfirmed(row) for row in table.itertuples()] == [False, True]
    assert is_unconfirmed(table.iloc[1])
    assert not is_unconfirmed(pd.Series({"votes": 3}))


def test_doubt_is_said_in_the_one_word() -> None:
    assert word() in with_doubt("71%", unconfirmed=True)
    assert with_doubt("71%", unconfirmed=False) == "71%"
