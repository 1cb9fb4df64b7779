"""The style sheet: one file of rules, and the colours in both themes from the tokens and the data.

`light-dark()` follows the theme that Streamlit sets on the app, in the running page: a reader whose system turns
dark sees the charts turn with it, without a new run.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from election import colours
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.render.style import rules, tables, tokens

_RULES = Path(__file__).parent / "style.css"


def apply(dataset: Dataset | None) -> None:
    """`dataset` is None where there is nothing sound to show: then only the tokens are needed."""
    st.html(_of_data(dataset) if dataset else _sheet({}))


@kept_with_data(1)
def _of_data(dataset: Dataset) -> str:
    return _sheet(colours.pairs(dataset.colours.values()))


def _sheet(pairs: Mapping[str, str]) -> str:
    figures = "".join(_figure_rule(light, dark) for light, dark in pairs.items())
    own = _RULES.read_text(encoding="utf-8")
    sheets = own + rules("parts") + tables() + rules("ways")
    return f"<style>.stApp{{{tokens()}}}{sheets}{figures}</style>"


def _figure_rule(light: str, dark: str) -> str:
    """Plotly writes its colours into each mark's own style, and hatches into attributes: both are met here."""
    written = colours.rgb(light)
    both = f"light-dark({light},{dark})"
    return (
        f'.js-plotly-plot [style*="fill: {written}"]{{fill:{both}!important}}'
        f'.js-plotly-plot [style*="stroke: {written}"]{{stroke:{both}!important}}'
        f'.js-plotly-plot pattern [stroke="{written}"]{{stroke:{both}}}'
        f'.js-plotly-plot pattern [fill="{written}"]{{fill:{both}}}'
    )
