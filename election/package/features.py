"""A GeoJSON file of regions: its features, each with the region's id and its polygons."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

KEY = "region_id"
"""The property of a feature that holds the region's id where `dashboard.map.key` names no other."""


def features_of(text: str) -> list[dict[str, Any]] | None:
    """The list of features; None where the JSON is no such collection. Raises json.JSONDecodeError."""
    try:
        features = json.loads(text)["features"]
    except json.JSONDecodeError:
        raise
    except (KeyError, TypeError, ValueError, RecursionError):
        return None
    return features if isinstance(features, list) and all(isinstance(each, dict) for each in features) else None


def key_of(settings: Any) -> str:
    """The property that holds the ids, as the package's `dashboard` settings say."""
    drawn = settings.get("map") if isinstance(settings, dict) else None
    key = drawn.get("key") if isinstance(drawn, dict) else None
    return key if isinstance(key, str) and key else KEY


def region_of(feature: Mapping[str, Any], key: str) -> str:
    """The region's id: of the feature itself or of its property `region_id`, or of another `key` that the package
    names; "" where there is none."""
    properties = feature.get("properties")
    named = properties.get(key) if isinstance(properties, dict) else None
    own = feature.get("id") if key == KEY else None
    found = named if own is None else own
    return "" if found is None else str(found)


def polygons_of(feature: Mapping[str, Any]) -> list[Any] | None:
    """Its polygons, each a list of rings of [longitude, latitude]; None where the geometry is no list of these."""
    geometry = feature.get("geometry")
    if not isinstance(geometry, dict):
        return None
    given = geometry.get("coordinates")
    polygons = [given] if geometry.get("type") == "Polygon" else given
    if geometry.get("type") not in ("Polygon", "MultiPolygon") or not isinstance(polygons, list):
        return None
    rings = [ring for polygon in polygons for ring in (polygon if isinstance(polygon, list) else [None])]
    return polygons if all(isinstance(ring, list) and all(map(_is_point, ring)) for ring in rings) else None


def points_of(polygons: list[Any]) -> Iterator[list[float]]:
    return (point for polygon in polygons for ring in polygon for point in ring)


def _is_point(point: Any) -> bool:
    return isinstance(point, list) and len(point) >= 2 and all(type(number) in (int, float) for number in point[:2])
