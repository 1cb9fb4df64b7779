"""Whose voice a statement is. The real rows were sorted by hand: at home are Kazakhstan's own."""

from __future__ import annotations

from election import Dataset
from election.record.voices import by_voice, told
from tests.election.statement_tables import FOCUS, said, with_statements

AT_HOME = {
    "kazakh-official-2023", "kazakh-mfa-vassilenko-2023", "amanat-koshanov-2023", "osdp-statement-2023",
    "baytaq-amirtayev-2023", "self-nominated-candidates-2023", "satpayev-2023",
}  # fmt: skip


def test_what_the_country_says_of_itself_is_at_home(good: Dataset) -> None:
    frame = told(good)
    assert set(frame[frame["home"]]["reaction_id"]) == AT_HOME


def test_home_is_known_by_the_kind_of_actor_where_no_country_is_named(good: Dataset) -> None:
    rows = [said(1, actor_kind="party"), said(2, actor_kind="party", country_iso3="DEU"), said(3, actor_kind="ngo")]
    assert list(told(with_statements(good, *rows))["home"]) == [True, False, False]


def test_only_the_words_of_others_are_relayed(good: Dataset) -> None:
    # The foreign ministry and the ruling party were read in state media too, and speak for themselves.
    frame = told(good).set_index("reaction_id")
    assert frame.loc["germany-mfa-2023", "relayed"]
    own = ["kazakh-mfa-vassilenko-2023", "amanat-koshanov-2023"]
    assert list(frame.loc[own, "reported_by"]) == ["host", "host"]
    assert not frame.loc[own, "relayed"].any()


def test_the_five_statements_of_the_osce_are_one_voice(good: Dataset) -> None:
    frame = told(good)
    voices = by_voice(frame[frame["election_id"] == FOCUS]).set_index("voice")
    assert len(voices.loc["OSCE", "reaction_ids"]) == 5
    assert voices.loc["OSCE", "name"] == "OSCE"
    assert len(voices) == 36


def test_the_harshest_of_several_statements_counts(good: Dataset) -> None:
    rows = [said(1, compared_as="X"), said(2, compared_as="X", stance="critical"), said(3, compared_as="X")]
    (voice,) = by_voice(told(with_statements(good, *rows))).itertuples()
    assert (voice.reaction_id, voice.stance, voice.reaction_ids) == ("r2", "critical", ("r1", "r2", "r3"))


def test_hearsay_is_no_voice_where_there_is_something_better(good: Dataset) -> None:
    hearsay = {"compared_as": "X", "stance": "critical", "certainty": "unconfirmed"}
    dataset = with_statements(good, said(1, **hearsay), said(2, compared_as="X"))
    (voice,) = by_voice(told(dataset)).itertuples()
    assert (voice.stance, voice.unconfirmed) == ("welcomed", False)
    (alone,) = by_voice(told(with_statements(good, said(1, **hearsay)))).itertuples()
    assert alone.unconfirmed
