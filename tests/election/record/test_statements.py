"""How much of what was said of a contest is known through the host country alone."""

from __future__ import annotations

import pytest

from election import Dataset
from election.record.statements import statements, through_host
from tests.election.statement_tables import FOCUS, said, with_statements

OWN = {"stance": "welcomed"}
RELAYED = {"stance": "welcomed", "reported_by": "host"}


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ([RELAYED], "The one welcome is known only through the host country"),
        ([RELAYED, RELAYED], "All 2 welcomes are known only through the host country"),
        ([RELAYED, RELAYED, OWN], "2 of the 3 welcomes are known only through the host country"),
        ([RELAYED, OWN], "1 of the 2 welcomes is known only through the host country"),
        (
            [OWN, {"stance": "critical", "reported_by": "host"}],
            "1 of 2 statements is known only through the host country",
        ),
        ([OWN, OWN], "None of the 2 statements is known through the host country alone"),
        ([{"stance": "welcomed", "actor": "OSCE"}], "The data has one statement: OSCE, welcomed"),
    ],
)
def test_what_is_known_through_the_host_alone(good: Dataset, cells: list[dict[str, str]], sentence: str) -> None:
    rows = [said(number, **each) for number, each in enumerate(cells)]
    assert through_host(statements(with_statements(good, *rows), FOCUS)) == sentence
