from __future__ import annotations

import pytest

from election.package.totals import is_total
from tests.election.package.damages import R, only, warnings
from tests.folders import Folder

DELETE = "Delete the total row: what is published as a total has its column in elections.csv."


@pytest.mark.parametrize("text", ["total", "TOTAL:", "Итого", "Всего ", "Grand total", "all", "Insgesamt", "Összesen"])
def test_words_for_a_total(text: str) -> None:
    assert is_total(text)


@pytest.mark.parametrize("text", ["", "against-all", "total-democracy", "summit", "all-for-orvania", "-"])
def test_what_has_such_a_word_in_it_may_be_a_party(text: str) -> None:
    assert not is_total(text)


@pytest.mark.parametrize(
    "row",
    [
        "assembly-2024,total,2024-05-12,1498200,100.00,61,61,final,board-2024",
        "assembly-2024,Итого,2024-05-12,1498200,100.00,61,61,final,board-2024",
        "Total,,,1498200,100,61,61,,",
        "all,all,,1498200,,,,,",
    ],
)
def test_a_total_row_is_told_as_one(orvania: Folder, row: str) -> None:
    orvania.write(R, orvania.read(R) + f"{row}\n".encode())
    problem = only(orvania)
    assert (problem.row, problem.mend) == (13, DELETE)
    assert "is no id but the total of the other rows." in problem.what


def added(folder: Folder, name: str, share: str) -> None:
    """A line with the votes of all others, for a contestant that was added for it."""
    folder.write(R, folder.read(R) + f"assembly-2024,sun,2024-05-12,1498200,{share},,,final,board-2024\n".encode())
    folder.write("contestants.csv", folder.read("contestants.csv") + f"sun,party,{name},Sun,,,\n".encode())


@pytest.mark.parametrize(("name", "share"), [("Sunrise", "100.00"), ("Total", "")])
def test_a_total_that_was_made_a_contestant(orvania: Folder, name: str, share: str) -> None:
    added(orvania, name, share)
    problem = only(orvania)
    assert (problem.row, problem.mend) == (13, DELETE)
    assert problem.what == "1,498,200 votes are as many as all others of assembly-2024 have together."


def test_a_line_that_may_be_a_total(orvania: Folder) -> None:
    """A party that had exactly half of all votes is possible, though there has hardly been one."""
    added(orvania, "Sunrise", "50.00")
    for row in range(7, 13):
        orvania.cell(R, row, "share_pct", "")
    for column in ("roll", "ballots", "turnout_pct"):
        orvania.cell("elections.csv", 3, column, "")
    assert [(each.row, each.mend) for each in warnings(orvania)] == [(13, "If it is a total, delete the row.")]


def test_a_region_that_is_the_whole_country(orvania: Folder) -> None:
    figures = {"north": "1000,700", "south": "400,240", "isles": "60,31", "orvania": "1460,971"}
    regions = "".join(f"{name},{name},board-2024\n" for name in figures)
    turnout = "".join(f"assembly-2024,{name},{each},final,board-2024\n" for name, each in figures.items())
    orvania.write("regions.csv", f"region_id,name_en,source_ids\n{regions}")
    orvania.write("region_turnout.csv", f"election_id,region_id,roll,ballots,status,source_ids\n{turnout}")
    listed = [{"name": name, "path": f"{name}.csv"} for name in ("regions", "region_turnout")]
    orvania.describe(lambda package: package["resources"].extend(listed))
    assert (only(orvania).row, only(orvania).mend) == (5, DELETE)
