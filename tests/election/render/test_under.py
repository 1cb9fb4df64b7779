"""What stands under a chart, wherever that is shown."""

from __future__ import annotations

from election import Dataset
from election.render.under import as_rows, card_foot
from election.views import open_page
from tests.election.render.markup import Parsed


def test_a_foot_has_the_charts_own_address_and_names_it_to_who_only_listens(good: Dataset) -> None:
    opened = open_page(good, "vote_share", {"election": ["mazhilis-2021"]})
    chart = next(opened.view.charts())
    foot = Parsed(card_foot(opened, chart, good))
    assert f"vote_share?election=mazhilis-2021#{chart.id}" in foot.values("href")
    assert foot.words.count(chart.title) == 7  # sources, table, share, link and three files


def test_a_chart_with_one_form_leads_to_no_other(good: Dataset) -> None:
    opened = open_page(good, "vote_share", {})
    chart = next(opened.view.charts())
    assert "data-replace" in card_foot(opened, chart, good)
    assert "data-replace" not in card_foot(opened, chart, good, turns=False)


def test_only_charts_of_the_page_are_shown_as_rows(good: Dataset) -> None:
    view = open_page(good, "vote_share", {}).view
    first, second, *_others = (chart.id for chart in view.charts())
    assert as_rows(view, {"rows": [second, "nonsense", first, first]}) == (first, second)
    assert as_rows(view, {}) == ()
