"""Controls as Streamlit's widgets."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.ui.opened import containers, words


def _bar() -> None:
    from types import SimpleNamespace

    from election.choices import Control, Option
    from ui import filters

    hostile = Option("a", "**Nur** [Otan](x) :red[1] `$5$` ~~9~~ #2.")
    controls = [
        Control("base", "Base", "segments", "a", (hostile, Option("b", "Other"))),
        Control("party", "Party", "select", "a", (hostile, Option("b", "Other"))),
        Control("all", "Show all", "switch", False),
    ]
    filters.show("page", controls, controls[:1], controls[1:], SimpleNamespace(base="a", party="b", all=False))


def test_segments_are_links_and_words_of_the_data_have_no_meaning_as_markdown() -> None:
    app = AppTest.from_function(_bar).run()
    assert not app.exception
    assert '<a href="page?party=b" target="_self" aria-current="true">**Nur** [Otan](x) :red[1] `$5$`' in words(app)
    assert '<a href="page?base=b&amp;party=b" target="_self">Other</a>' in words(app)
    assert app.selectbox(key="page.party").options == ["**Nur** [Otan](x) :red[1] `$5$` ~~9~~ #2.", "Other"]


def test_what_folds_on_a_phone_stands_by_itself_and_says_how_much_of_it_is_set() -> None:
    app = AppTest.from_function(_bar).run()
    assert containers(app) == ["filterbar-page-base", "filters-first-page-base", "filters-more-page-base"]
    assert "<summary>Filters (1)</summary>" in words(app)


def _scale() -> None:
    from decimal import Decimal
    from types import SimpleNamespace

    from election.choices import Control, read
    from ui import address, filters

    tenths = Control("limit", "Limit", "steps", Decimal(1), bounds=(0, 5), step=Decimal("0.1"))
    filters.show("page", [tenths], [tenths], [], SimpleNamespace(**read([tenths], address.query())[0]))


def test_a_scale_of_tenths_writes_tenths() -> None:
    """Three steps of a tenth are 0.30000000000000004 in binary, which no address would take."""
    app = AppTest.from_function(_scale).run()
    app.slider[0].set_value(0.1 * 3).run()
    assert not app.exception
    assert app.query_params["limit"] == "0.3"
    assert app.slider[0].value == 0.3
