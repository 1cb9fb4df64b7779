"""Countries by their codes, in the languages that a reader may search in."""

from __future__ import annotations

from election import Dataset
from election.countries import country, country_names


def test_a_country_is_known_by_its_code_in_the_languages_of_the_data() -> None:
    assert country("DEU") == "Germany"
    assert "Германия" in country_names("DEU")
    assert "Қазақстан" in country_names("KAZ")
    assert country("XXX") == "XXX"
    assert country_names("") == ()


def test_every_country_in_the_data_has_a_name(good: Dataset) -> None:
    codes = set(good["reactions"]["country_iso3"]) - {""}
    assert all(country(code) != code for code in codes)
