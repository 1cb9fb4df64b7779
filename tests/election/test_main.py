"""The command line: what it prints, and the status it ends with."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from election.__main__ import main
from tests.folders import DATA, ORVANIA, ROOT, Folder

Out = pytest.CaptureFixture[str]


def run(capsys: Out, *arguments: str) -> tuple[int, str, str]:
    status = main(arguments)
    out, err = capsys.readouterr()
    return status, out, err


def test_a_sound_folder_is_one_line(capsys: Out) -> None:
    assert run(capsys, "check", str(ORVANIA)) == (0, f"{ORVANIA}: 4 tables, 24 rows, sound\n", "")


def test_the_dashboards_own_data_is_sound(capsys: Out) -> None:
    status, out, _err = run(capsys, "check", str(DATA))
    assert status == 0
    assert re.search(r": \d+ tables, 1,\d{3} rows, sound$", out.strip())


def test_a_sound_folder_as_json_is_an_empty_list(capsys: Out) -> None:
    assert run(capsys, "check", "--json", str(ORVANIA)) == (0, "[]\n", "")


def test_problems_are_a_table_and_status_1(capsys: Out, orvania: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    orvania.cell("results.csv", 3, "share_pct", "26,26")
    orvania.cell("contestants.csv", 4, "name_en", "")
    status, out, err = run(capsys, "check", str(orvania.path))
    assert (status, err) == (1, "")
    assert out == (
        "file             row  column     what is wrong, how to mend it\n"
        "---------------  ---  ---------  -----------------------------------------------\n"
        "contestants.csv  4    name_en    The cell is empty, but every row needs a value\n"
        "                                 here.\n"
        "                                 Fill it in, or delete the row if it was not\n"
        "                                 meant to be there.\n"
        "\n"
        "results.csv      3    share_pct  “26,26” has a comma where the decimal point\n"
        "                                 belongs.\n"
        "                                 Write 26.26.\n"
        "\n"
        "2 problems.\n"
    )


def test_problems_as_json(capsys: Out, orvania: Folder) -> None:
    orvania.cell("results.csv", 3, "share_pct", "26,26")
    status, out, _err = run(capsys, "check", str(orvania.path), "--json")
    assert status == 1
    assert json.loads(out) == [
        {
            "file": "results.csv",
            "row": 3,
            "column": "share_pct",
            "value": "26,26",
            "what": "“26,26” has a comma where the decimal point belongs.",
            "mend": "Write 26.26.",
            "level": "problem",
        }
    ]


def test_a_warning_leaves_a_folder_sound(capsys: Out, orvania: Folder) -> None:
    """The turnout of 2024, 70.67327, as an office would print it that cuts off further digits."""
    orvania.cell("elections.csv", 3, "turnout_pct", "70.6732")
    status, out, _err = run(capsys, "check", str(orvania.path))
    assert status == 0
    assert "Warning: 1,512,408 ballots by 2,140,000 voters are 70.6733%, not 70.6732%." in " ".join(out.split())
    assert out.endswith(f"1 warning.\n{orvania.path}: 4 tables, 24 rows, sound\n")


def test_a_folder_that_is_not_there(capsys: Out, tmp_path: Path) -> None:
    status, out, _err = run(capsys, "check", str(tmp_path / "none"))
    assert status == 1
    assert "There is no folder of this name." in out


def test_check_says_what_load_lets_pass(capsys: Out, orvania: Folder) -> None:
    """A file of a table that is not listed, and a description that other tools can't read."""
    orvania.write("people.csv", "person_id,name_en,source_ids\n")
    orvania.describe(lambda package: package.update(licenses=[{"title": "without a name"}]))
    status, out, _err = run(capsys, "check", "--json", str(orvania.path))
    assert status == 0
    assert {(each["file"], each["level"]) for each in json.loads(out)} == {
        ("people.csv", "warning"),
        ("datapackage.json", "warning"),
    }


@pytest.mark.parametrize("arguments", [[], ["check"], ["say"], ["show", "data"], ["check", "a", "b"]])
def test_usage(arguments: list[str], capsys: Out) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: python -m election" in capsys.readouterr().err


def test_say_prints_a_page(capsys: Out) -> None:
    status, out, err = run(capsys, "say", "vote_share", "--data", str(DATA))
    assert (status, err) == (0, "")
    assert "53.90%" in out or "53.9%" in out


def test_say_takes_the_address_query(capsys: Out) -> None:
    _status, plain, _err = run(capsys, "say", "vote_share", "--data", str(DATA))
    status, out, _err = run(capsys, "say", "vote_share", "--query", "?election=mazhilis-2021", "--data", str(DATA))
    assert status == 0
    assert out != plain
    assert "71.1" in out  # Nur Otan's share of 10 January 2021


@pytest.mark.parametrize(("form", "begins"), [("html", "<!DOCTYPE html>"), ("json", '{\n "page": "vote_share"')])
def test_say_prints_a_page_for_a_browser_or_a_program(capsys: Out, form: str, begins: str) -> None:
    status, out, _err = run(capsys, "say", "vote_share", "--as", form, "--data", str(ORVANIA))
    assert status == 0
    assert out.startswith(begins)


def test_say_reads_an_unknown_value_with_a_notice(capsys: Out) -> None:
    status, out, _err = run(capsys, "say", "vote_share", "--query", "election=nowhere", "--data", str(DATA))
    assert status == 0
    assert "nowhere" in out


def test_say_of_an_unknown_page_lists_what_there_is(capsys: Out) -> None:
    status, out, err = run(capsys, "say", "weather", "--data", str(ORVANIA))
    assert (status, out) == (2, "")
    assert err.startswith(
        "There is no page “weather” in this data; there are overview, vote_share, seats, what_if, data and search."
    )


def test_say_of_broken_data_lists_the_problems(capsys: Out, orvania: Folder) -> None:
    orvania.write("results.csv", b"")
    status, out, err = run(capsys, "say", "overview", "--data", str(orvania.path))
    assert (status, out) == (1, "")
    assert "The file is empty." in err


def test_it_runs_as_a_module_in_a_pipe_of_any_encoding(orvania: Folder) -> None:
    """A pipe on a server may be ASCII: letters outside it are escaped, and nothing is a traceback."""
    orvania.cell("results.csv", 3, "share_pct", "26,26")
    done = subprocess.run(
        [sys.executable, "-m", "election", "check", str(orvania.path)],
        cwd=ROOT,
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii", "PATH": "/usr/bin:/bin"},
    )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"has a comma where the decimal" in done.stdout


def test_a_pipe_that_closes_early_is_no_traceback(orvania: Folder) -> None:
    orvania.change("results.csv", lambda rows: [row.__setitem__(4, f"x{at}") for at, row in enumerate(rows[1:])])
    command = f"{sys.executable} -m election check {orvania.path} | head -1"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True)
    assert "Traceback" not in done.stderr
    assert done.stdout.startswith("file ")
