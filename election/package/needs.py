"""What the code relies on: tables, their columns, what kind of value each holds and which words it may take.

A package's own datapackage.json describes its columns in full. It may add columns and rules; what is optional here it
may leave out, which is then a gap. One column a word: `*` part of the key, `!` never empty, `:` the kind of value
(text where nothing is said), `>` the table whose ids it holds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from election.certainty import UNCONFIRMED
from election.seats.formulas import FORMULAS

NEEDED = ("elections", "contestants", "results", "sources")

_TABLES = {
    "elections": """
        election_id* date:date name! short_name! kind! status! scope round:int first_round_id>elections term_ended:date
        counted_pct:share seats:int list_seats:int district_seats:int appointed_seats:int vacant_seats:int
        threshold_pct:share formula seats_by share_base! lines_complete!:bool system question roll:int ballots:int
        invalid_votes:int turnout_pct:share turnout_status night_turnout_pct:share note certainty
        source_ids!:list>sources""",
    "contestants": """
        contestant_id* kind! name_en! name_kk name_ru short_name! abbreviation other_names:list
        predecessor_id:list>contestants absorbed_ids:list>contestants colour:colour colour_dark:colour founded:date
        orientation leader registration registered:bool person_id>people source_ids:list>sources""",
    "results": """
        election_id*>elections contestant_id*>contestants date:date party_id>contestants votes:int share_pct:share
        threshold_pct:share list_seats:int district_seats:int seats:int status! certainty source_ids!:list>sources""",
    "sources": "source_id* publisher title! url:url published:date language",
    "absences": "election_id*>elections contestant_id*>contestants reason! note source_ids!:list>sources",
    "regions": """
        region_id* name_en! name_kk name_ru short_name iso_3166_2 kind capital established:date
        formed_from:list>regions borders_since:date population:int population_date:date
        population_source_ids:list>sources tile_column:int tile_row:int label source_ids!:list>sources""",
    "region_turnout": """
        election_id*>elections region_id*>regions turnout_pct:share roll:int ballots:int status! note
        certainty source_ids!:list>sources""",
    "region_results": """
        election_id*>elections region_id*>regions contestant_id*>contestants votes:int share_pct:share status!
        source_ids!:list>sources""",
    "local_results": """
        date*:date region_id*>regions contestant_id*>contestants votes:int share_pct:share seats:int roll:int
        ballots:int source_ids!:list>sources""",
    "districts": """
        election_id*>elections district_no*:int region_id!>regions name winner contestant_id>contestants
        nominated_by votes:int share_pct:share turnout_pct:share candidates:int certainty source_ids!:list>sources""",
    "district_deputies": "election_id*>elections name_en* name_ru date!:date district_no:int source_ids!:list>sources",
    "exit_polls": """
        election_id*>elections pollster* short_name contestant_id*>contestants share_pct!:share sample:int
        stations:int margin_points:share source_ids!:list>sources""",
    "events": """
        event_id* start_date!:date end_date:date date_precision! title! short_name summary! category! actors:list
        people_ids:list>people election_id>elections importance!:int certainty source_ids!:list>sources""",
    "rule_changes": """
        change_id* event_id>events rule! detail old new! unit in_force_from!:date note source_ids!:list>sources""",
    "people": "person_id* name_en! name_kk name_ru other_names:list role born:date died:date source_ids!:list>sources",
    "glossary": "term* term_kk term_ru definition! source_ids!:list>sources",
    "reactions": """
        reaction_id* election_id!>elections date!:date date_precision! actor! short_name! compared_as actor_kind!
        country_iso3 bloc! speaker speaker_role stance! stance_reason! summary! quote quote_language quote_does channel!
        reported_by certainty source_ids!:list>sources""",
    "missions": """
        mission_id* election_id!>elections organisation! short_name! kind head head_role observers:int countries:int
        arrived_on:date reported_on:date verdict! stance! source_ids!:list>sources""",
    "findings": """
        finding_id* election_id!>elections document! topic! polarity! finding! figure:any unit beside
        source_ids!:list>sources""",
    "not_found": "subject! name! election_id>elections bloc compared_as note! searched_on!:date table",
    "claims": """
        claim_id* paragraph:any claim! article_wording verdict! record! source_ids!:list>sources""",
    "claim_figures": """
        claim_id!>claims table! key! column! stated! relation! stated_by! expected!:bool note""",
    "crosschecks": "table! key! column! value!:any agrees!:bool kind comment source_ids!:list>sources",
    "facts": "election_id*>elections fact_id* label! value!:any unit certainty source_ids!:list>sources",
}

# The words that the code tells apart, whatever a package's description lists; other columns of fixed words are the
# package's own.
_WORDS = {
    ("elections", "kind"): "parliamentary presidential referendum",
    ("elections", "status"): "held announced cancelled annulled uncontested",
    ("elections", "formula"): " ".join(FORMULAS),
    ("elections", "seats_by"): "nationwide constituency",
    ("elections", "share_base"): "valid ballots",
    **{(table, "certainty"): UNCONFIRMED for table in _TABLES if "certainty" in _TABLES[table].split()},
    ("contestants", "kind"): "party candidate answer against_all independents others uncounted",
    ("elections", "turnout_status"): "final preliminary",
    ("results", "status"): "final preliminary",
    ("elections", "scope"): "general by-election",
    ("absences", "reason"): "boycotted barred withdrew",
    ("region_turnout", "status"): "final preliminary",
    ("region_results", "status"): "final preliminary",
    ("events", "date_precision"): "day month year",
    ("reactions", "date_precision"): "day month year",
    ("reactions", "stance"): "welcomed mixed critical neutral",
    ("reactions", "quote_does"): "praise criticism",
    ("missions", "kind"): "organisation invited",
    ("missions", "stance"): "welcomed mixed critical neutral",
    ("findings", "polarity"): "positive mixed negative neutral",
    ("findings", "beside"): "seats",
    ("not_found", "subject"): "reactions results timeline",
    ("claims", "verdict"): "supported imprecise wrong unverifiable",
    ("claim_figures", "relation"): "equals rounds_to at_least at_most more_than less_than age",
    ("claim_figures", "stated_by"): "article verdict",
}

SYNONYMS = {
    **{name.casefold(): formula.name for formula in FORMULAS.values() for name in (formula.short, *formula.also)},
    "canceled": "cancelled", "void": "annulled", "voided": "annulled", "unopposed": "uncontested",
    "independent": "independents", "other": "others", "rest": "others", "nota": "against_all",
    "none of the above": "against_all", "invalid": "uncounted", "blank": "uncounted", "spoilt": "uncounted",
    "valid votes": "valid", "votes cast": "ballots", "cast": "ballots", "provisional": "preliminary",
    "official": "final", "bye-election": "by-election", "unverified": "unconfirmed",
}  # fmt: skip
"""Other names, in small letters, of words that the code tells apart: whoever writes one is told the word."""

_WORD = re.compile(r"(?P<name>\w+)(?P<mark>[*!]?)(?::(?P<kind>\w+))?(?:>(?P<target>\w+))?")


@dataclass(frozen=True)
class Need:
    """A column that the code relies on.

    kind        text, int (a count, never negative), num, share (0 to 100), bool, date (ISO, the day or the month may be
                unknown), list, url, colour; any: as the package describes it
    references  the table whose ids it holds, or ""
    words       the values it may take, empty where any will do
    """

    name: str
    kind: str
    key: bool
    required: bool
    references: str
    words: tuple[str, ...]


def _need(table: str, word: str) -> Need:
    match = _WORD.fullmatch(word)
    if match is None:
        raise ValueError(word)
    name, mark = match["name"], match["mark"]
    words = tuple(_WORDS.get((table, name), "").split())
    return Need(name, match["kind"] or "text", mark == "*", mark != "", match["target"] or "", words)


NEEDS: dict[str, dict[str, Need]] = {
    table: {need.name: need for need in (_need(table, word) for word in columns.split())}
    for table, columns in _TABLES.items()
}
