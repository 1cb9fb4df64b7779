"""What the code relies on: tables, their columns and what kind of value each holds.

A package's own datapackage.json describes its columns in full; it may add columns and rules, and it may leave out
what is optional here, which is then a gap. The notation, one column a word: `*` part of the key, `!` never empty,
`:` kind of value (text where nothing is said), `>` table whose ids it holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

NEEDED = ("elections", "contestants", "results", "sources")

_TABLES = {
    "elections": """election_id* date:date name! short_name! kind! status! seats:int list_seats:int
        district_seats:int appointed_seats:int threshold_pct:share formula share_base! lines_complete!:bool system
        question roll:int ballots:int invalid_votes:int turnout_pct:share note source_ids!:list>sources""",
    "contestants": """contestant_id* kind! name_en! name_kk name_ru short_name! abbreviation
        predecessor_id>contestants colour colour_dark founded:date orientation leader registration registered:bool
        person_id>people source_ids:list>sources""",
    "results": """election_id*>elections contestant_id*>contestants date:date party_id>contestants votes:int
        share_pct:share list_seats:int district_seats:int seats:int status! source_ids!:list>sources""",
    "sources": "source_id* publisher title! url published:date language",
    "regions": """region_id* name_en! name_kk name_ru short_name iso_3166_2 kind capital established:date
        population:int population_date:date population_source_ids:list>sources tile_column:int tile_row:int label
        source_ids!:list>sources""",
    "region_turnout": """election_id*>elections region_id*>regions turnout_pct:share roll:int ballots:int status! note
        source_ids!:list>sources""",
    "region_results": """election_id*>elections region_id*>regions contestant_id*>contestants votes:int share_pct:share
        status! source_ids!:list>sources""",
    "local_results": """date*:date region_id*>regions contestant_id*>contestants votes:int share_pct:share seats:int
        roll:int ballots:int source_ids!:list>sources""",
    "districts": """election_id*>elections district_no*:int region_id!>regions name winner contestant_id>contestants
        nominated_by votes:int share_pct:share turnout_pct:share candidates:int source_ids!:list>sources""",
    "exit_polls": """election_id*>elections pollster* contestant_id*>contestants share_pct!:share sample:int
        source_ids!:list>sources""",
    "events": """event_id* start_date!:date end_date:date date_precision! title! short_name summary! category!
        actors:list people_ids:list>people election_id>elections importance!:int source_ids!:list>sources""",
    "people": "person_id* name_en! name_kk name_ru role born:date died:date source_ids!:list>sources",
    "glossary": "term* term_kk term_ru definition! source_ids!:list>sources",
    "reactions": """reaction_id* election_id!>elections date!:date date_precision! actor! short_name! compared_as
        actor_kind! country_iso3 bloc! speaker speaker_role stance! stance_reason! summary! quote quote_language
        channel! reported_by source_ids!:list>sources""",
    "missions": """mission_id* election_id!>elections organisation! short_name! head head_role observers:int
        countries:int arrived_on:date reported_on:date verdict! stance! source_ids!:list>sources""",
    "findings": """finding_id* election_id!>elections document! topic! polarity! finding! figure:num unit
        source_ids!:list>sources""",
    "not_found": "subject! name! election_id>elections bloc compared_as note! searched_on!:date",
    "claims": "claim_id* paragraph claim! article_wording verdict! record! source_ids!:list>sources",
    "crosschecks": "table! key! column! value! agrees!:bool comment source_ids!:list>sources",
    "facts": "election_id*>elections fact_id* label! value! unit source_ids!:list>sources",
}

_WORD = re.compile(r"(?P<name>\w+)(?P<mark>[*!]?)(?::(?P<kind>\w+))?(?:>(?P<target>\w+))?")


@dataclass(frozen=True)
class Need:
    """A column that the code relies on. `kind`: text, int, num, share (0 to 100), bool, date or list."""

    name: str
    kind: str
    key: bool
    required: bool
    references: str


def _need(word: str) -> Need:
    match = _WORD.fullmatch(word)
    if match is None:
        raise ValueError(word)
    mark = match["mark"]
    return Need(match["name"], match["kind"] or "text", mark == "*", mark != "", match["target"] or "")


NEEDS: dict[str, dict[str, Need]] = {
    table: {need.name: need for need in map(_need, words.split())} for table, words in _TABLES.items()
}
