"""The data that comes with the dashboard, held against facts that stand outside it: published totals, sums, the law's
arithmetic. Reads the files as anybody would, with pandas and json, so that no code of ours stands between."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import frictionless
import pandas as pd
import pytest

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
PACKAGES = ROOT / "tests" / "packages"
ORVANIA = PACKAGES / "orvania"

ROWS = {
    "elections": 20,
    "contestants": 66,  # 39 parties and lines of the ballot, 22 candidates, 5 lines of referendums
    "results": 107,  # 59 of parties, 32 of presidential candidates, 16 of referendums
    "absences": 1,
    "sources": 473,
    "regions": 20,
    "region_turnout": 159,
    "region_results": 5,
    "local_results": 26,
    "districts": 29,
    "district_deputies": 29,
    "exit_polls": 24,
    "events": 91,
    "rule_changes": 29,
    "people": 25,
    "glossary": 30,
    "reactions": 68,
    "missions": 8,
    "findings": 33,
    "not_found": 59,
    "claims": 29,
    "claim_figures": 48,
    "crosschecks": 133,
    "facts": 96,
}

VOTES_2023 = {
    "amanat": (3431510, "53.9", 62),
    "auyl": (693938, "10.9", 8),
    "respublica": (547154, "8.59", 6),
    "aq-jol": (535139, "8.41", 6),
    "qhp": (432920, "6.8", 5),
    "osdp": (331058, "5.2", 4),
    "against-all": (248291, "3.9", None),
    "baytaq": (146431, "2.3", 0),
}
ALL_VOTES_2023 = 6366441  # parties plus against all, as the commission gives it

LIST_SEATS = {
    "mazhilis-1999": {"otan": 4, "cpk": 2, "agrarian": 2, "civic": 2},
    "mazhilis-2004": {"otan": 7, "aq-jol": 1, "asar": 1, "aist": 1},
    "mazhilis-2007": {"nur-otan": 98},
    "mazhilis-2012": {"nur-otan": 83, "aq-jol": 8, "cppk": 7},
    "mazhilis-2016": {"nur-otan": 84, "aq-jol": 7, "cppk": 7},
    "mazhilis-2021": {"nur-otan": 76, "aq-jol": 12, "qhp": 10},
    "mazhilis-2023": {"amanat": 40, "auyl": 8, "respublica": 6, "aq-jol": 6, "qhp": 5, "osdp": 4},
}

# The one printed share that its own votes contradict: cut, not rounded. A row of crosschecks says so.
CUT_SHARES = {("mazhilis-1999", "renaissance")}


def package(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return loaded


def schemas(folder: Path) -> dict[str, dict[str, Any]]:
    return {resource["name"]: resource["schema"] for resource in package(folder)["resources"]}


def frame(name: str, folder: Path = DATA) -> pd.DataFrame:
    """Every cell as the text that stands in the file."""
    return pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False, encoding="utf-8")


def fields(folder: Path) -> list[tuple[str, dict[str, Any]]]:
    return [(name, field) for name, schema in schemas(folder).items() for field in schema["fields"]]


def ids(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]


def result(election_id: str) -> pd.DataFrame:
    rows = frame("results")
    return rows[rows["election_id"] == election_id].set_index("contestant_id")


def printed(share: str, exact: Fraction) -> bool:
    """Whether a share with the digits printed is what the exact one rounds to."""
    digits = len(share.partition(".")[2])
    return abs(exact - Fraction(share)) <= Fraction(1, 2 * 10**digits)


# ------------------------------------------------------------------------------------------------- the files


@pytest.mark.parametrize("folder", [DATA, ORVANIA], ids=["data", "orvania"])
def test_the_folder_holds_what_the_package_names_and_nothing_else(folder: Path) -> None:
    named = {resource["path"] for resource in package(folder)["resources"]} | {"datapackage.json"}
    shapes = package(folder)["dashboard"].get("map", {}).get("path")
    assert {path.name for path in folder.iterdir()} == named | ({shapes} if shapes else set())


@pytest.mark.parametrize("folder", [DATA, ORVANIA], ids=["data", "orvania"])
def test_files_are_plain_utf8_with_line_feeds_and_no_stray_spaces(folder: Path) -> None:
    for path in folder.glob("*.csv"):
        raw = path.read_bytes()
        assert not raw.startswith(b"\xef\xbb\xbf"), path.name
        assert b"\r" not in raw, path.name
        assert raw.endswith(b"\n"), path.name
        cells = frame(path.stem, folder).to_numpy().ravel()
        assert all(cell == cell.strip() and "\n" not in cell for cell in cells), path.name


@pytest.mark.parametrize("folder", [DATA, *sorted(PACKAGES.iterdir())], ids=lambda folder: folder.name)
def test_any_tool_that_knows_the_standard_can_read_it(folder: Path) -> None:
    """Each is a Frictionless Data Package: description, types, limits, keys and references hold for every row."""
    report = frictionless.Package(str(folder / "datapackage.json")).validate()
    assert report.flatten(["title", "rowNumber", "fieldName", "note"]) == []
    assert report.valid


@pytest.mark.parametrize("folder", [DATA, ORVANIA], ids=["data", "orvania"])
def test_columns_are_those_described_in_that_order(folder: Path) -> None:
    for name, schema in schemas(folder).items():
        assert list(frame(name, folder)) == [field["name"] for field in schema["fields"]], name


@pytest.mark.parametrize("folder", [DATA, ORVANIA], ids=["data", "orvania"])
def test_every_table_and_column_is_described_in_words(folder: Path) -> None:
    for resource in package(folder)["resources"]:
        assert resource["title"], resource["name"]
        assert len(resource["description"].split()) >= 4, resource["name"]
    for name, field in fields(folder):
        assert field["title"], (name, field["name"])
        assert len(field["description"].split()) >= 3, (name, field["name"])
        if field["name"].endswith("_pct"):
            assert "percent" in field["description"], (name, field["name"])
        if field["type"] == "integer" and not {"paragraph", "district_no", "importance"} & {field["name"]}:
            assert "Unit:" in field["description"] or field["name"].startswith("tile_"), (name, field["name"])


@pytest.mark.parametrize("folder", [DATA, ORVANIA], ids=["data", "orvania"])
def test_columns_of_fixed_words_have_words_for_readers_and_hold_no_others(folder: Path) -> None:
    for name, field in fields(folder):
        constraints = field.get("constraints", {})
        assert ("enum" in constraints) == ("categories" in field), (name, field["name"])
        for each in field.get("categories", []):
            assert each["label"]
            assert each["value"] in constraints["enum"]
        if "enum" in constraints:
            allowed = {str(value) for value in constraints["enum"]} | {""}
            assert set(frame(name, folder)[field["name"]]) <= allowed, (name, field["name"])


def test_nothing_researched_is_lost() -> None:
    assert {name: len(frame(name)) for name in schemas(DATA)} == ROWS
    reactions = frame("reactions")["election_id"].value_counts()
    assert reactions["mazhilis-2023"] == 40
    assert reactions.drop("mazhilis-2023").sum() == 28


# --------------------------------------------------------------------------------------------- keys and joins


@pytest.mark.parametrize("folder", [DATA, ORVANIA], ids=["data", "orvania"])
def test_a_key_names_one_row(folder: Path) -> None:
    for name, schema in schemas(folder).items():
        key = schema.get("primaryKey")
        if key:
            assert not frame(name, folder).duplicated(key).any(), name
    assert not frame("sources", folder)["source_id"].duplicated().any()


@pytest.mark.parametrize("folder", [DATA, ORVANIA], ids=["data", "orvania"])
def test_every_reference_resolves(folder: Path) -> None:
    for name, schema in schemas(folder).items():
        rows = frame(name, folder)
        for key in schema.get("foreignKeys", []):
            (column,), target = key["fields"], key["reference"]
            known = set(frame(target["resource"] or name, folder)[target["fields"][0]])
            assert set(rows[column]) - {""} <= known, (name, column)
        for field in schema["fields"]:
            if "references" in field:
                target_key = schemas(folder)[field["references"]]["primaryKey"][0]
                known = set(frame(field["references"], folder)[target_key])
                for cell in rows[field["name"]]:
                    assert set(ids(cell)) <= known, (name, cell)
                    assert len(set(ids(cell))) == len(ids(cell)), (name, cell)


@pytest.mark.parametrize("folder", [DATA, ORVANIA], ids=["data", "orvania"])
def test_what_the_package_says_of_the_pages_resolves(folder: Path) -> None:
    settings = package(folder)["dashboard"]
    assert settings["focus"] in set(frame("elections", folder)["election_id"])
    assert {"en"} <= set(settings["country"])
    assert settings["house"]
    sources = set(frame("sources", folder)["source_id"])
    for part in ("primer", "closing"):
        assert set(settings.get(part, {}).get("source_ids", [])) <= sources


def test_the_pages_have_their_texts() -> None:
    settings = package(DATA)["dashboard"]
    for part in ("primer", "closing"):  # both speak of what is past
        assert "30 June 2026" in settings[part]["text"]
        assert settings[part]["source_ids"]
    assert "23 August 2026" in settings["closing"]["text"]
    assert settings["comparison_note"]
    assert len(settings["overview_events"]) == 6
    assert set(settings["overview_events"]) <= set(frame("events")["event_id"])
    assert [step["stance"] for step in settings["stance_method"]] == ["neutral", "critical", "mixed", "welcomed"]


def test_crosschecks_point_at_cells_that_exist() -> None:
    for row in frame("crosschecks").itertuples():
        columns = {field["name"] for field in schemas(DATA)[row.table]["fields"]}
        assert set(row.column.split(", ")) <= columns, row
        rows, parts = frame(row.table), row.key.split("/")
        for column, part in zip(schemas(DATA)[row.table]["primaryKey"], parts, strict=True):
            if part != "*":
                assert set(part.split(",")) <= set(rows[column]), row
                rows = rows[rows[column].isin(part.split(","))]
        assert len(rows), row


def test_a_disagreeing_figure_is_not_the_one_used() -> None:
    checks = frame("crosschecks")
    for row in checks[checks["agrees"] == "false"].itertuples():
        rows, key = frame(row.table), schemas(DATA)[row.table]["primaryKey"]
        for column, part in zip(key, row.key.split("/"), strict=True):
            rows = rows[rows[column] == part]
        assert len(rows) == 1, row
        assert rows.iloc[0][row.column] != row.value, row


# ---------------------------------------------------------------------------------------------------- sources


def test_addresses_are_web_addresses_and_none_stands_twice() -> None:
    urls = frame("sources")["url"]
    given = urls[urls != ""]
    assert given.str.fullmatch(r"https?://[^\s/]+\S*").all()
    plain = given.str.replace(r"^https?://(www\.)?", "", regex=True).str.rstrip("/")
    assert not plain.duplicated().any(), plain[plain.duplicated()].tolist()


def test_few_sources_have_no_address() -> None:
    sources = frame("sources").set_index("source_id")
    assert set(sources.index[sources["url"] == ""]) == {
        "cec-2022-06-06",
        "noaddress-2023-02-15",
        "noaddress-briefing-2026-08-24",
        "noaddress-portal-2026-08-25",
        "noaddress-profile-2026",
    }


def test_what_rests_on_sources_without_an_address_alone_is_unconfirmed() -> None:
    """A count in progress is told apart from a figure that nobody can look up."""
    without = set(frame("sources").query("url == ''")["source_id"]) - {"cec-2022-06-06"}  # a commission's own message
    for table in ("results", "facts", "region_turnout", "events", "elections"):
        for row in frame(table).itertuples():
            if set(ids(row.source_ids)) <= without:
                assert getattr(row, "certainty", "") == "unconfirmed", row


def test_every_row_has_a_source() -> None:
    for name in set(schemas(DATA)) - {"sources", "not_found", "claim_figures"}:  # a claim's sources are its figures'
        assert (frame(name)["source_ids"] != "").all(), name


def test_headline_figures_rest_on_more_than_one_source() -> None:
    elections = frame("elections").set_index("election_id")
    assert len(ids(elections.loc["mazhilis-2023", "source_ids"])) >= 3
    for contestant in VOTES_2023:
        assert len(ids(result("mazhilis-2023").loc[contestant, "source_ids"])) >= 2, contestant


# ---------------------------------------------------------------------------------------------------- results


def test_the_eight_lines_of_2023_are_the_published_total_and_give_the_printed_shares() -> None:
    rows = result("mazhilis-2023")
    for contestant, (votes, share, _) in VOTES_2023.items():
        assert rows.loc[contestant, "votes"] == str(votes)
        assert rows.loc[contestant, "share_pct"] == share
        assert printed(share, Fraction(100 * votes, ALL_VOTES_2023)), contestant
    assert sum(int(votes) for votes in rows["votes"] if votes) == ALL_VOTES_2023


def test_turnout_of_2023_is_ballots_by_roll() -> None:
    row = frame("elections").set_index("election_id").loc["mazhilis-2023"]
    assert (row["roll"], row["ballots"], row["turnout_pct"]) == ("12035578", "6521860", "54.19")
    assert printed("54.19", Fraction(100 * 6521860, 12035578))


def test_the_seats_of_2023_fill_the_house() -> None:
    rows = result("mazhilis-2023")
    seats = {contestant: seats for contestant, (_, _, seats) in VOTES_2023.items()} | {"independents": 7}
    assert {each: rows.loc[each, "seats"] for each in seats} == {
        each: "" if number is None else str(number) for each, number in seats.items()
    }
    assert 62 + 8 + 6 + 6 + 5 + 4 + 7 == 98 == sum(int(number) for number in rows["seats"] if number)


@pytest.mark.parametrize("election_id", LIST_SEATS)
def test_list_seats_are_the_official_ones(election_id: str) -> None:
    won = result(election_id)["list_seats"]
    assert {each: int(seats) for each, seats in won.items() if seats not in ("", "0")} == LIST_SEATS[election_id]
    assert frame("elections").set_index("election_id").loc[election_id, "formula"] == "hare"


@pytest.mark.parametrize("election_id", LIST_SEATS)
def test_seats_fill_the_house_with_those_that_were_appointed(election_id: str) -> None:
    row = frame("elections").set_index("election_id").loc[election_id]
    elected = sum(int(seats) for seats in result(election_id)["seats"] if seats)
    assert elected + int(row["appointed_seats"]) == int(row["seats"])
    assert row["appointed_seats"] == ("9" if row["seats"] == "107" else "0")


def base_of(election: pd.Series, rows: pd.DataFrame) -> int | None:
    """What the published shares are a share of; None where it can't be known from the rows."""
    if election["share_base"] == "ballots":
        return int(election["ballots"]) if election["ballots"] else None
    kinds = frame("contestants").set_index("contestant_id")["kind"]
    lines = rows[(kinds.reindex(rows.index) != "uncounted") & ((rows["votes"] != "") | (rows["share_pct"] != ""))]
    return sum(int(votes) for votes in lines["votes"]) if (lines["votes"] != "").all() and len(lines) else None


def test_every_printed_share_follows_from_its_votes() -> None:
    checked = 0
    for _, election in frame("elections").iterrows():
        rows = result(election["election_id"])
        base = base_of(election, rows)
        for contestant, row in rows.iterrows():
            if base and row["votes"] and row["share_pct"]:
                follows = printed(row["share_pct"], Fraction(100 * int(row["votes"]), base))
                assert follows != ((election["election_id"], contestant) in CUT_SHARES), (contestant, row)
                checked += 1
    assert checked >= 70


def test_the_date_of_a_result_is_its_elections() -> None:
    date = frame("elections").set_index("election_id")["date"]
    rows = frame("results")
    assert (rows["date"] == rows["election_id"].map(date)).all()


def test_bases_and_gaps_are_as_published() -> None:
    elections = frame("elections").set_index("election_id")
    of_ballots = {"mazhilis-1999", "president-1999", "referendum-2022", "referendum-2024", "referendum-2026"}
    assert set(elections.index[elections["share_base"] == "ballots"]) == of_ballots
    assert set(elections.index[elections["lines_complete"] == "false"]) == {"president-1999", "kurultai-2026"}
    assert round(sum(float(share) for share in result("president-1999")["share_pct"]), 2) == 96.85
    assert elections.loc["mazhilis-2004", "threshold_pct"] == ""
    assert elections.loc["kurultai-2026", ["roll", "ballots", "turnout_pct"]].tolist() == [
        "12605788",
        "9352151",
        "74.19",
    ]
    assert "6,366,441" in elections.loc["mazhilis-2023", "note"]


def test_parts_of_the_2026_referendum_are_its_ballots() -> None:
    assert sum(int(votes) for votes in result("referendum-2026")["votes"]) == 9127192


# ------------------------------------------------------------------------------------------------ contestants


def test_a_person_is_one_contestant_over_all_elections() -> None:
    rows = frame("results")
    stood = rows[rows["contestant_id"] == "nursultan-nazarbayev"]["election_id"].tolist()
    assert stood == [f"president-{year}" for year in (1991, 1999, 2005, 2011, 2015)]
    contestants = frame("contestants").set_index("contestant_id")
    candidates = contestants[contestants["kind"] == "candidate"]
    assert not candidates["name_en"].duplicated().any()
    linked = candidates["person_id"][candidates["person_id"] != ""].to_dict()
    assert linked == {
        "nursultan-nazarbayev": "nazarbayev",
        "kassym-jomart-tokayev": "tokayev",
        "amirzhan-kosanov": "kosanov",
    }


def test_predecessors_carry_their_successors_colours() -> None:
    contestants = frame("contestants").set_index("contestant_id")
    for contestant in ("amanat", "qhp", "adal"):
        colours = contestants.loc[contestant, ["colour", "colour_dark"]].tolist()
        while contestant := contestants.loc[contestant, "predecessor_id"].split(";")[0]:
            assert contestants.loc[contestant, ["colour", "colour_dark"]].tolist() == colours, contestant


def test_names_fit_charts() -> None:
    assert (frame("events")["short_name"].str.len().between(1, 30)).all()
    assert (frame("reactions")["short_name"].str.len().between(1, 22)).all()
    assert not re.search(r"[(\[]", "".join(frame("elections")["name"]))
    assert (frame("contestants")["short_name"] != "").all()


# --------------------------------------------------------------------------------- timeline, reactions, places


def test_polling_days_are_the_dates_of_their_contests() -> None:
    date = frame("elections").set_index("election_id")["date"]
    events = frame("events")
    polling = events[events["election_id"] != ""]
    assert len(polling) == 16
    assert not polling["election_id"].duplicated().any()
    assert (polling["start_date"] == polling["election_id"].map(date)).all()


def test_people_in_events_are_named_as_actors() -> None:
    name = frame("people").set_index("person_id")["name_en"]
    for row in frame("events").itertuples():
        assert [name[person] for person in ids(row.people_ids)] == [a for a in ids(row.actors) if a in set(name)]


def test_quotations_are_short() -> None:
    assert (frame("reactions")["quote"].str.split().str.len() <= 15).all()


def test_stances_of_2023_are_counted_as_they_were_coded() -> None:
    reactions = frame("reactions")
    of_2023 = reactions[reactions["election_id"] == "mazhilis-2023"]
    assert of_2023["stance"].value_counts().to_dict() == {"welcomed": 20, "mixed": 9, "critical": 7, "neutral": 4}
    assert set(reactions[reactions["certainty"] == "unconfirmed"]["reaction_id"]) == {"russia-mfa-2023"}


def test_actors_are_compared_as_themselves() -> None:
    reactions = frame("reactions")
    compared = reactions[reactions["compared_as"] != ""]
    stance = compared.groupby(["compared_as", "election_id"])["stance"].agg(set).to_dict()
    table = {
        "OSCE": "critical critical critical critical mixed",
        "European Union": "- - critical mixed mixed",
        "United Kingdom": "- - critical - mixed",
        "United States": "critical critical mixed critical -",
        "Russia": "- - welcomed welcomed welcomed",
        "SCO mission": "- - welcomed welcomed welcomed",
    }
    contests = ("mazhilis-2016", "president-2019", "mazhilis-2021", "president-2022", "mazhilis-2023")
    for actor, row in table.items():
        for contest, expected in zip(contests, row.split(), strict=True):
            assert stance.get((actor, contest), {"-"}) == {expected}, (actor, contest)
    missing = frame("not_found")
    assert missing[missing["compared_as"] != ""][["compared_as", "election_id"]].to_numpy().tolist() == [
        ["United States", "mazhilis-2023"]
    ]


def test_letters_of_all_three_languages_survive() -> None:
    contestants = frame("contestants").set_index("contestant_id")
    assert contestants.loc["adilet", "name_kk"] == "«Әділет» демократиялық партиясы"
    assert contestants.loc["aq-jol", "name_ru"] == "Демократическая партия Казахстана «Ак жол»"
    everything = "".join(path.read_text("utf-8") for path in DATA.glob("*.csv"))
    assert set("ӘҚҰәғқңөұүі") <= set(everything)
    assert "\ufffd" not in everything


def test_regions_have_a_shape_and_a_tile_each() -> None:
    regions = frame("regions")
    shapes = json.loads((DATA / "regions.geojson").read_text("utf-8"))["features"]
    assert {shape["id"] for shape in shapes} == set(regions["region_id"])
    assert not regions.duplicated(["tile_column", "tile_row"]).any()
    assert regions["label"].is_unique


def test_a_turnout_that_sources_contradict_stays_empty_with_its_reason() -> None:
    rows = frame("region_turnout").set_index(["election_id", "region_id"])
    gap = rows.loc[("referendum-2022", "kostanay")]
    assert gap["turnout_pct"] == ""
    assert "77.28" in gap["note"]
    assert "72.28" in gap["note"]
    assert (rows["turnout_pct"] == "").sum() == 1


def test_districts_elect_the_seats_that_the_house_has_for_them() -> None:
    districts = frame("districts")
    assert districts["district_no"].astype(int).tolist() == list(range(1, 30))
    assert districts["contestant_id"].value_counts()[["amanat", "independents"]].tolist() == [7, 4]
    assert districts.loc[districts["certainty"] == "unconfirmed", "district_no"].tolist() == ["5"]


def test_whoever_is_known_to_have_won_a_district_still_sat_for_one_in_2025() -> None:
    deputies, districts = frame("district_deputies"), frame("districts")
    placed = deputies[deputies["district_no"] != ""]
    won = districts[districts["winner"] != ""]
    assert dict(zip(placed["district_no"], placed["name_en"], strict=True)) == dict(
        zip(won["district_no"], won["winner"], strict=True)
    )
    assert len(deputies) == len(districts) == 29


def test_exit_polls_are_whole() -> None:
    polls = frame("exit_polls")
    assert polls["share_pct"].astype(float).groupby(polls["pollster"]).sum().round(2).tolist() == [100.0] * 3


# ---------------------------------------------------------------------------------------- the invented country


def sainte_lague(votes: dict[str, int], seats: int) -> dict[str, int]:
    """Seat after seat to the highest votes divided by 1, 3, 5, ... (Webster 1832, Sainte-Laguë 1910)."""
    won = dict.fromkeys(votes, 0)
    for _ in range(seats):
        best = max(votes, key=lambda party: Fraction(votes[party], 2 * won[party] + 1))
        won[best] += 1
    return won


def test_seats_of_the_invented_country_follow_its_own_formula_and_threshold() -> None:
    for row in frame("elections", ORVANIA).itertuples():
        rows = frame("results", ORVANIA)
        rows = rows[rows["election_id"] == row.election_id].set_index("contestant_id")
        votes = rows["votes"].astype(int)
        passed = votes[votes / votes.sum() * 100 >= float(row.threshold_pct)].to_dict()
        assert row.formula == "sainte-lague"
        assert row.threshold_pct == "3"
        given = rows["seats"].astype(int)
        assert given[list(passed)].to_dict() == sainte_lague(passed, int(row.seats))
        assert given.sum() == int(row.seats)
        assert (given.drop(list(passed)) == 0).all()


def test_the_invented_country_is_unlike_the_other() -> None:
    elections, contestants = frame("elections", ORVANIA), frame("contestants", ORVANIA)
    assert set(schemas(ORVANIA)) == {"elections", "contestants", "results", "sources"}
    assert set(contestants["kind"]) == {"party"}
    assert (elections["roll"] == "").sum() == 1
    assert contestants.set_index("contestant_id").loc["coast-alliance", "predecessor_id"] == "harbour-union"
    assert "river-greens" in set(frame("results", ORVANIA)["contestant_id"])
