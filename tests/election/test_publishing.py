from __future__ import annotations

import subprocess
import sys

import pytest

from election import load, publishing
from election.__main__ import main
from election.publishing import publishing_problems
from tests.folders import ROOT, Folder


def without_frictionless(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "find_spec", lambda name: None)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("licenses", [{"title": "without a name or a path"}]),
        ("keywords", "votes"),
        ("homepage", 3),
    ],
)
def test_a_description_that_other_tools_refuse(orvania: Folder, part: str, value: object) -> None:
    orvania.describe(lambda package: package.update({part: value}))
    (problem,) = publishing_problems(load(orvania.path))
    assert (problem.file, problem.row) == ("datapackage.json", None)
    assert problem.what.startswith("The description doesn't keep to the Data Package standard: ")
    assert part.removesuffix("s") in problem.what


def test_a_table_that_lies_there_unlisted(orvania: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    without_frictionless(monkeypatch)
    orvania.write("people.csv", "person_id,name_en,source_ids\n")
    (problem,) = publishing_problems(load(orvania.path))
    assert problem.file == "people.csv"
    assert problem.what == "The file is in the folder, but datapackage.json does not list it, so it is not read."


def test_without_frictionless_the_check_says_what_it_leaves_out(
    orvania: Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    orvania.describe(lambda package: package.update(keywords="votes"))
    assert main(["check", str(orvania.path)]) == 1
    assert capsys.readouterr().err == ""
    without_frictionless(monkeypatch)
    assert main(["check", str(orvania.path)]) == 0
    out, err = capsys.readouterr()
    assert out.endswith("sound\n")
    assert err.splitlines() == [
        "Not checked: whether the description keeps to the Data Package standard.",
        "“pip install frictionless” adds that.",
    ]


def test_the_app_asks_for_nothing_that_only_the_check_needs() -> None:
    """requirements.txt, with which the app is installed, leaves out these two."""
    program = (
        "import sys; sys.modules.update(frictionless=None, fontTools=None)\n"  # importing either now fails
        "import dashboard, election, ui.page, web.files.files\n"
        "assert election.load('data')"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True)
