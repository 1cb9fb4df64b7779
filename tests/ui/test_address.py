"""The address is the state: a choice is written into it, and it goes along, or waits for a return."""

from __future__ import annotations

from tests.ui.opened import open_page, words


def test_parties_picked_in_the_widget_are_added_up() -> None:
    app = open_page("seats")
    app.multiselect(key="seats.coalition").set_value(["auyl", "osdp"]).run()
    assert app.query_params["coalition"] == ["auyl", "osdp"]
    assert "Auyl and OSDP together won 12 of 98 seats, 38 short of a majority" in words(app)


def test_numbers_and_presets_are_written_into_the_address() -> None:
    app = open_page("what_if")
    app.slider(key="what_if.threshold").set_value(7.0).run()
    assert app.query_params["threshold"] == "7"
    assert "68 of 98 seats instead of 62" in words(app)
    app.number_input(key="what_if.seats").set_value(98).run()
    assert app.query_params["seats"] == "98"
    assert '<a href="what_if" target="_self">Back to the official rules</a>' in words(app)


def test_several_choices_in_a_widget_are_written_into_the_address() -> None:
    app = open_page("source_check")
    app.multiselect(key="source_check.verdict").set_value(["wrong", "unverifiable"]).run()
    assert app.query_params["verdict"] == ["wrong", "unverifiable"]
    assert "9 of 29 statements fit the filters." in words(app)
    app.multiselect(key="source_check.verdict").set_value([]).run()
    assert "verdict" not in app.query_params


def test_a_value_that_is_not_known_falls_back_with_a_notice() -> None:
    app = open_page("vote_share", election="atlantis")
    assert "atlantis" in words(app)
    assert 'class="notice"' in words(app)
    assert "53.9%" in words(app)


def test_the_election_goes_along_to_the_next_page_and_other_choices_wait_for_a_return() -> None:
    app = open_page("vote_share", election="president-2022", base="ballots")
    app.switch_page("../pages/reactions.py")
    app.query_params.clear()
    app.run()
    assert app.query_params["election"] == "president-2022"
    assert "base" not in app.query_params
    app.switch_page("../pages/vote_share.py")
    app.query_params.clear()
    app.query_params["election"] = "mazhilis-2021"
    app.run()
    assert app.query_params == {"election": "mazhilis-2021", "base": "ballots"}


def test_the_usual_election_goes_along_as_well() -> None:
    app = open_page("reactions", election="president-2022")
    for page, query in (("vote_share", {"election": "mazhilis-2021"}), ("vote_share", {}), ("reactions", {})):
        app.switch_page(f"../pages/{page}.py")
        app.query_params.clear()
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
    assert "election" not in app.query_params
    assert "19 March 2023" in words(app)
