"""What is said of a chart to who hears it."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from election.chart import SAID, Chart
from election.table import Column, Table

SHARES = Column("share", "Share", "share")
SEATS = Column("seats", "Seats", "count")


def chart(columns: tuple[Column, ...], rows: list[tuple[object, ...]], drawn: str = "") -> Chart:
    table = Table(columns, pd.DataFrame(rows, columns=[column.key for column in columns], dtype=object))
    return Chart("c", "One won", "Bars are shares.", go.Figure, table, drawn=drawn)


def test_a_chart_is_heard_by_title_reading_and_values() -> None:
    found = chart((Column("party", "Party"), SHARES), [("Ann", 53.9), ("Ben", None), ("Cat", 5)])
    assert found.alt == "One won. Bars are shares. Share: Ann 53.90%; Cat 5.00%. All 3 rows are in the table."


def test_the_figures_that_a_chart_draws_are_those_that_it_names() -> None:
    found = chart((Column("party", "Party"), SEATS, SHARES), [("Ann", 3, 60)], "seats")
    assert found.values == "Seats: Ann 3. 1 row is in the table."


def test_rows_that_begin_alike_are_told_apart_by_their_second_word() -> None:
    columns = (Column("party", "Party"), Column("year", "Year"), SEATS, SHARES)
    found = chart(columns, [("Ann", "1999", 1, 20), ("Ann", "2004", 2, 30)])
    assert found.values == "Share: Ann, 1999 20.00%; Ann, 2004 30.00%. All 2 rows are in the table."


def test_of_many_rows_the_first_are_said_and_of_rows_without_figures_how_many_there_are() -> None:
    many = chart((Column("party", "Party"), SHARES), [(f"P{n}", n) for n in range(SAID + 5)])
    assert many.values.count(";") == SAID - 1
    assert chart((Column("party", "Party"),), [("Ann",)]).values == "1 row is in the table."
