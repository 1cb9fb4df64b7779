from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace

import pytest

from election import Dataset
from election.package.kept import kept_with_data
from tests.folders import ROOT

Title = Callable[[Dataset, str], list[str]]


@pytest.fixture
def data(small: Dataset) -> Dataset:
    """Of which nobody has asked anything yet."""
    return replace(small)


@pytest.fixture
def asked() -> list[str]:
    """What was worked out anew."""
    return []


@pytest.fixture
def title(asked: list[str]) -> Title:
    @kept_with_data(2)
    def title(dataset: Dataset, ending: str) -> list[str]:
        asked.append(ending)
        return [f"{dataset.title}{ending}"]

    return title


def test_an_answer_is_worked_out_once(data: Dataset, title: Title, asked: list[str]) -> None:
    assert title(data, "!") is title(data, "!")
    assert title(data, "?") == [f"{data.title}?"]
    assert asked == ["!", "?"]


def test_the_answer_asked_for_longest_ago_goes_first(data: Dataset, title: Title, asked: list[str]) -> None:
    for ending in "abacb":  # two are kept: b had to make room for c
        title(data, ending)
    assert asked == ["a", "b", "c", "b"]


def test_each_dataset_has_answers_of_its_own_also_in_another_language(data: Dataset, title: Title) -> None:
    other = replace(data, language="kk_KZ")
    assert title(data, "!") is not title(other, "!")
    assert title(data, "!") is not title(replace(data), "!")


def test_functions_of_one_name_are_not_mixed_up(data: Dataset) -> None:
    first, second = (kept_with_data(1)(lambda dataset, number=number: number) for number in (1, 2))
    assert (first(data), second(data)) == (1, 2)


def test_what_is_raised_is_not_kept(data: Dataset) -> None:
    answers = iter([KeyError("not yet"), "now"])

    @kept_with_data(1)
    def later(dataset: Dataset) -> str:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    with pytest.raises(KeyError):
        later(data)
    assert later(data) == "now"


@pytest.mark.parametrize("room", ["election", "ui", "web"])
def test_nothing_of_a_dataset_is_kept_elsewhere(room: str) -> None:
    """`lru_cache` keeps what it was called with, and so every version of the data that was ever asked about."""
    for path in (ROOT / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and "Dataset" in map(_annotation, node.args.args):
                decorators = {ast.unparse(each).partition("(")[0] for each in node.decorator_list}
                assert decorators.isdisjoint({"cache", "lru_cache"}), f"{path}: {node.name}"


def _annotation(argument: ast.arg) -> str:
    return ast.unparse(argument.annotation) if argument.annotation else ""
