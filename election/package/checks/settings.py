"""What datapackage.json says of the pages, and the shapes of regions, held against the tables."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from election.package.descriptor import DESCRIPTOR
from election.package.problems import Problem, did_you_mean, quoted, sentences
from election.package.records import Tables
from election.package.sheet import UnreadableError, decode
from election.words import _

# Part of the package's `dashboard` -> the table whose ids it holds.
_IDS = {
    "focus": ("elections", "election_id"),
    "article": ("sources", "source_id"),
    "overview_events": ("events", "event_id"),
    "primer.source_ids": ("sources", "source_id"),
    "closing.source_ids": ("sources", "source_id"),
}


def settings_name_rows(package: Mapping[str, Any], tables: Tables) -> Iterator[Problem]:
    """The focus election, the events of the overview and the sources of its texts are rows; an optional table that
    the package leaves out is not looked in."""
    for path, (name, column) in _IDS.items():
        table = tables[name]
        if not table.whole or not table.records or column in table.missing:
            continue
        known = {record[column] for record in table.records}
        for value in _values(package.get("dashboard"), path):
            if value not in known and value not in table.lost:
                what = _("There is no {value} in {file}.").format(value=quoted(value), file=table.schema.file)
                mend = sentences(did_you_mean(value, known), _("Correct it, or leave it out."))
                yield Problem(DESCRIPTOR, None, f"dashboard.{path}", value, what, mend)


def _values(settings: Any, path: str) -> list[str]:
    for part in path.split("."):
        settings = settings.get(part) if isinstance(settings, dict) else None
    values = settings if isinstance(settings, list) else [settings]
    return [value for value in values if isinstance(value, str) and value]


def shapes_are_regions(file: str, content: bytes, tables: Tables) -> Iterator[Problem]:
    """A GeoJSON file is a FeatureCollection whose features are regions, each with a polygon."""
    try:
        features = json.loads(decode(file, content))["features"]
    except UnreadableError as error:
        yield error.problem
        return
    except json.JSONDecodeError as error:
        what = _("The file is not valid JSON: at line {line}, character {character}, something can't stand there.")
        what = what.format(line=error.lineno, character=error.colno)
        yield Problem(file, error.lineno, "", "", what, _("Take the file from the last good copy."))
        return
    except (KeyError, TypeError, ValueError, RecursionError):
        features = None
    if not isinstance(features, list) or not all(isinstance(each, dict) for each in features):
        what = _("The file is not GeoJSON: there is no list of features.")
        yield Problem(file, None, "features", "", what, _("Take the file from the last good copy."))
        return
    yield from _features(file, features, tables)


def _features(file: str, features: list[dict[str, Any]], tables: Tables) -> Iterator[Problem]:
    known = {record["region_id"] for record in tables["regions"].records}
    for number, feature in enumerate(features, start=1):
        region = feature.get("id", _property(feature, "region_id"))
        place = f"features[{number}]"
        if known and (not isinstance(region, str) or region not in known | tables["regions"].lost):
            what = _("There is no region {value} in {file}.").format(
                value=quoted(str(region)), file=tables["regions"].schema.file
            )
            mend = sentences(did_you_mean(str(region), known), _("Write the region's id as “id” of the feature."))
            yield Problem(file, None, f"{place}.id", str(region)[:60], what, mend)
        if not _is_polygon(feature.get("geometry")):
            what = _("The feature is not a polygon of longitudes and latitudes.")
            yield Problem(file, None, f"{place}.geometry", "", what, _("Take the shape from the last good copy."))


def _property(feature: dict[str, Any], name: str) -> Any:
    properties = feature.get("properties")
    return properties.get(name) if isinstance(properties, dict) else None


def _is_polygon(geometry: Any) -> bool:
    if not isinstance(geometry, dict):
        return False
    rings = geometry.get("coordinates")
    if geometry.get("type") == "Polygon":
        return _are_rings(rings)
    return geometry.get("type") == "MultiPolygon" and isinstance(rings, list) and all(map(_are_rings, rings))


def _are_rings(rings: Any) -> bool:
    return isinstance(rings, list) and all(isinstance(ring, list) and all(map(_is_point, ring)) for ring in rings)


def _is_point(point: Any) -> bool:
    return (
        isinstance(point, list)
        and len(point) >= 2
        and all(type(number) in (int, float) for number in point[:2])
        and -180 <= point[0] <= 180
        and -90 <= point[1] <= 90
    )
