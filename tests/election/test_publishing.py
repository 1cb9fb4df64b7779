from __future__ import annotations

import subprocess
import sys
from typing import Any

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
    assert (problem.file, problem.row, problem.level) == ("datapackage.json", None, "warning")
    assert problem.what.startswith("The description doesn't keep to the Data Package standard: ")
    assert part.removesuffix("s") in problem.what


def test_a_key_of_one_column_as_text_is_told_once(orvania: Folder) -> None:
    def bare(package: dict[str, Any]) -> None:
        for resource in package["resources"]:
            key = resource["schema"]["primaryKey"]
            resource["schema"]["primaryKey"] = key[0] if len(key) == 1 else key

    orvania.describe(bare)
    (warning,) = publishing_problems(load(orvania.path))
    assert (warning.column, warning.level) == ("elections.primaryKey", "warning")
    assert '["election_id"]' in warning.mend


def test_a_word_that_the_description_does_not_list(orvania: Folder) -> None:
    """The invented country's lists contests held and announced; other tools would refuse one that was annulled."""
    orvania.cell("elections.csv", 2, "status", "annulled")
    (warning,) = publishing_problems(load(orvania.path))
    assert (warning.column, warning.level) == ("elections.status", "warning")
    assert "“annulled”" in warning.what


def test_without_frictionless_the_check_says_what_it_leaves_out(
    orvania: Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    orvania.describe(lambda package: package.update(keywords="votes"))
    assert main(["check", str(orvania.path)]) == 0
    out, err = capsys.readouterr()
    assert "Warning: The description doesn't keep to the Data Package standard" in " ".join(out.split())
    assert err == ""
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
