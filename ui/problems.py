"""What a reader sees when there is nothing sound to show."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from election import Problem
from election.render import html
from election.table import Column, Table
from election.view import View
from election.words import _, n_

TITLE = _("The data needs mending")

_COLUMNS = (
    Column("file", _("File")),
    Column("row", _("Row"), "count", gap=""),
    Column("column", _("Column"), gap=""),
    Column("value", _("Value"), gap=""),
    Column("what", _("What is wrong")),
    Column("mend", _("How to mend it")),
)


def show(folder: Path, problems: Sequence[Problem]) -> None:
    """Every problem with file, row and column. The page looks again at the next reload."""
    headline = n_(
        "The data can't be shown: {n} problem to mend",
        "The data can't be shown: {n} problems to mend",
        len(problems),
    )
    deck = _(
        "The folder “{folder}” was read and has no sound version to show yet. Mend what is listed and reload this "
        "page; “python -m election check” prints the same list."
    ).format(folder=folder.name)
    with st.container(key="problems"):
        st.html(html.opening(View("problems", TITLE, "", headline, deck)))
    frame = pd.DataFrame([vars(problem) for problem in problems], columns=[column.key for column in _COLUMNS])
    st.html(html.table(Table(_COLUMNS, frame)))
