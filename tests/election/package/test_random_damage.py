"""Whatever is done to the files of a package, the end is a `Dataset` or a `DataError`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from election import DataError, Dataset, Problem, load
from tests.folders import ORVANIA

J = "datapackage.json"
ORIGINAL = {path.name: path.read_bytes() for path in sorted(ORVANIA.iterdir())}
PIECES = st.sampled_from(
    [b'"', b",", b";", b"\r", b"\n", b"\0", b"-", b"\xff", b"\xd0", "٣".encode(), b"NaN", b"1e999", b"9" * 400,
     b"2023-02-31", b"{", b"]", b"null", b'"\\ud800"', b"\xef\xbb\xbf", b"\x1c", "\u2028".encode()]
)  # fmt: skip
VALUES = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(-5, 10**20), st.floats(), st.text(max_size=5),
        st.sampled_from(["results", "results.csv", "election_id", "integer", "((", "../x", "", "datapackage.json"]),
    ),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(
        st.sampled_from(["name", "fields", "type", "minimum", "resource", "reference", "value"]), inner, max_size=2
    ),
    max_leaves=3,
)  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every part of a JSON value but the whole."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield (*path, key)
        yield from places(part, (*path, key))


PLACES = sorted(places(json.loads(ORIGINAL[J])), key=repr)
DEPTHS = sorted({len(path) for path in PLACES})


def with_part(path: tuple[Any, ...], value: Any) -> bytes:
    package = json.loads(ORIGINAL[J])
    part = package
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value
    return json.dumps(package).encode()


@st.composite
def damaged_bytes(draw: st.DrawFn, content: bytes) -> bytes:
    """A file with a byte changed, a piece put in, lines lost, doubled or moved, cells swapped, its end cut off, or
    nothing left of it but noise."""
    lines = content.split(b"\n")
    at = draw(st.integers(0, len(content)))
    first, second = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
    match draw(st.sampled_from(["byte", "piece", "lose", "double", "swap lines", "swap cells", "cut", "noise"])):
        case "byte":
            return content[:at] + bytes([draw(st.integers(0, 255))]) + content[at + 1 :]
        case "piece":
            return content[:at] + draw(PIECES) + content[at:]
        case "cut":
            return content[:at]
        case "noise":
            return draw(st.binary(max_size=200))
        case "lose":
            del lines[first]
        case "double":
            lines.insert(second, lines[first])
        case "swap lines":
            lines[first], lines[second] = lines[second], lines[first]
        case "swap cells":
            cells = lines[first].split(b",")
            other = draw(st.integers(0, len(cells) - 1))
            cells[0], cells[other] = cells[other], cells[0]
            lines[first] = b",".join(cells)
    return b"\n".join(lines)


@st.composite
def damaged_packages(draw: st.DrawFn) -> dict[str, bytes]:
    files = dict(ORIGINAL)
    if draw(st.booleans()):
        depth = draw(st.sampled_from(DEPTHS))  # most parts lie deep: the shallow ones have to have their turn
        files[J] = with_part(draw(st.sampled_from([path for path in PLACES if len(path) == depth])), draw(VALUES))
    for _each in range(draw(st.integers(1, 2))):
        name = draw(st.sampled_from(sorted(files)))
        files[name] = draw(damaged_bytes(files[name]))
    return files


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for all packages: making and removing four hundred takes longer than reading them."""
    return tmp_path_factory.mktemp("damaged")


def dataset_or_problems(folder: Path, files: dict[str, bytes]) -> Dataset | tuple[Problem, ...]:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    try:
        return load(folder)
    except DataError as error:
        return error.problems


# Five files, eight kinds of damage, and every part of the description: with fewer examples some are never met.
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files=damaged_packages())
def test_random_damage_ends_in_a_dataset_or_in_problems(folder: Path, files: dict[str, bytes]) -> None:
    outcome = dataset_or_problems(folder, files)
    if isinstance(outcome, Dataset):
        assert outcome.title
        assert outcome.focus in set(outcome["elections"]["election_id"])
        assert len(outcome.colours) == len(outcome["contestants"])
        for table in filter(outcome.__contains__, outcome.schemas):
            assert all(isinstance(outcome.labels(table, each.name), dict) for each in outcome.schemas[table].fields)
    else:
        assert outcome
        for problem in outcome:
            assert problem.what
            assert problem.mend
            str(problem).encode()  # raises for half a character, which no terminal prints
