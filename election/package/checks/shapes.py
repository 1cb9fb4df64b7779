"""The shapes of regions: each feature is a region, and a polygon that can be drawn, in degrees."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from election.package.features import features_of, points_of, polygons_of, region_of
from election.package.problems import Findings, Problem, did_you_mean, quoted, sentences
from election.package.records import Tables
from election.package.sheet import UnreadableError, decode
from election.words import _, count, listing, n_

MOST_POINTS = 50_000
"""Of all shapes together. A map the width of a page shows a tenth of these, and each reader would wait for the rest."""

_NAMED = 5  # regions without a shape
_LAST_COPY = _("Take the file from the last good copy.")


def shapes_are_regions(file: str, content: bytes, tables: Tables, key: str) -> Iterator[Problem]:
    """A GeoJSON file is a FeatureCollection whose features are regions, each with a polygon. `key`: the property that
    holds the region's id, if the feature itself has none."""
    try:
        text = decode(file, content)
        features = features_of(text)
    except UnreadableError as error:
        yield error.problem
        return
    except json.JSONDecodeError as error:
        what = _("The file is not valid JSON: at line {line}, character {character}, something can't stand there.")
        what = what.format(line=error.lineno, character=error.colno)
        yield Problem(file, error.lineno, "", "", what, _LAST_COPY)
        return
    if features is None:
        what = _("The file is not GeoJSON: there is no list of features.")
        yield Problem(file, None, "features", "", what, _LAST_COPY)
        return
    yield from _ids(file, features, tables, key)
    yield from _geometries(file, features, key, _reference_system(text))


def _ids(file: str, features: Sequence[dict[str, Any]], tables: Tables, key: str) -> Iterator[Problem]:
    regions = tables["regions"]
    known = dict.fromkeys(record["region_id"] for record in regions.records)
    named = [(number, region_of(feature, key)) for number, feature in enumerate(features, start=1)]
    astray = [(number, name) for number, name in named if name not in known and name not in regions.lost]
    if not known:
        return
    if not astray:
        yield from _without_shape(file, [name for name in known if name not in dict(named).values()])
        return
    if len(astray) > Findings.TOLD_ONE_BY_ONE:
        yield _many_astray(file, features, astray, known, key)
        return
    for number, name in astray:
        what = _("There is no region {value} in {file}.").format(value=quoted(name), file=regions.schema.file)
        if not name:
            what = _("The feature doesn't say which region it is.")
        mend = sentences(did_you_mean(name, known), _("Write the region's id as “id” of the feature."))
        yield Problem(file, None, f"features[{number}].id", name[:60], what, mend)


def _without_shape(file: str, names: Sequence[str]) -> Iterator[Problem]:
    """Regions that a page names and no map shows; one that is no more may well have none."""
    if names:
        what = _("The file has no shape of {names}.").format(names=listing(list(names[:_NAMED])))
        if len(names) > _NAMED:
            what = _("The file has no shape of {names} and {n} other regions.").format(
                names=", ".join(names[:_NAMED]), n=len(names) - _NAMED
            )
        mend = _("Put their shapes into the file if the map should show them.")
        yield Problem(file, None, "features", "", what, mend, "warning")


def _many_astray(
    file: str, features: Sequence[dict[str, Any]], astray: list[tuple[int, str]], known: Collection[str], key: str
) -> Problem:
    what = _("{n} of the {all} features have no id of a region.").format(n=len(astray), all=len(features))
    examples = [quoted(name) for _number, name in astray[:3] if name]
    if examples:
        what = _("{what} There stands {examples}.").format(what=what.rstrip(), examples=listing(examples))
    mend = _("Write the region's id as “id” of each feature, or as its property “{key}”.").format(key=key)
    holder = _property_with_ids(features, known)
    if holder:
        mend = _("The ids stand in the property “{holder}”: write “key”: “{holder}” under dashboard.map.")
        mend = mend.format(holder=holder)
    return Problem(file, None, "features", astray[0][1][:60], what, mend)


def _property_with_ids(features: Sequence[dict[str, Any]], known: Collection[str]) -> str:
    """The property whose values are regions in most of the features, "" where none is."""
    hits: dict[str, int] = {}
    for feature in features:
        properties = feature.get("properties")
        for name, value in (properties if isinstance(properties, dict) else {}).items():
            hits[name] = hits.get(name, 0) + (str(value) in known)
    best = max(hits, key=lambda name: hits[name], default="")
    return best if best and 2 * hits[best] > len(features) else ""


def _geometries(file: str, features: Sequence[dict[str, Any]], key: str, system: str) -> Iterator[Problem]:
    shapes = [(number, region_of(each, key), polygons_of(each)) for number, each in enumerate(features, start=1)]
    points = [point for _number, _name, polygons in shapes if polygons for point in points_of(polygons)]
    if len(points) > MOST_POINTS:
        yield _too_many_points(file, len(points))
        return
    if points and 2 * sum(map(_in_degrees, points)) < len(points):
        yield _not_in_degrees(file, points, system)
        return
    for number, name, polygons in shapes:
        fault = _fault(polygons)
        if fault:
            place = f"features[{number}].geometry"
            mend = _("Take the shape from the last good copy, or mend it in a map program (“Fix geometries” in QGIS).")
            yield Problem(file, None, place, name[:60], fault, mend)


def _fault(polygons: list[Any] | None) -> str:
    """What keeps the polygons of one feature from being drawn, "" where nothing does."""
    if polygons is None or not all(map(_in_degrees, points_of(polygons))):
        return _("The feature is not a polygon of longitudes and latitudes.")
    if not polygons or not all(polygons):
        return _("The polygon has no ring.")
    for ring in (ring for polygon in polygons for ring in polygon):
        corners = {(point[0], point[1]) for point in ring}
        if len(corners) < 3:
            what = n_("A ring has only {n} point", "A ring has only {n} different points", len(corners))
            return _("{what}, and encloses nothing.").format(what=what)
    if not any(_encloses(polygon[0]) for polygon in polygons):
        return _("The polygon encloses nothing: its points lie on one line, or its border crosses itself.")
    return ""


def _in_degrees(point: Sequence[float]) -> bool:
    return -180 <= point[0] <= 180 and -90 <= point[1] <= 90


def _encloses(ring: Sequence[Sequence[float]]) -> bool:
    """Whether its area, by the shoelace formula from its first point, is more than rounding makes of a line."""
    (left, top), *_rest = ring[0][:2], None
    moved = [(point[0] - left, point[1] - top) for point in ring]
    area = abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(moved, [*moved[1:], moved[0]], strict=True))) / 2
    size = max(max(abs(x), abs(y)) for x, y in moved)
    return area > 1e-9 * size * size


def _reference_system(text: str) -> str:
    """The name in the member “crs”, which GeoJSON had before RFC 7946: 'urn:ogc:def:crs:EPSG::25833'."""
    try:
        name = json.loads(text)["crs"]["properties"]["name"]
    except (KeyError, TypeError):
        return ""
    return str(name)


def _not_in_degrees(file: str, points: Iterable[Sequence[float]], system: str) -> Problem:
    x, y = next((point[0], point[1]) for point in points if not _in_degrees(point))
    shown = f"{x:.0f}, {y:.0f}"
    what = _(
        "The coordinates are not degrees of longitude and latitude but most likely metres, as in Web Mercator "
        "(EPSG:3857) or UTM: {point}."
    ).format(point=shown)
    if system:
        what = sentences(what, _("The file says {system}.").format(system=quoted(system)))
    mend = _(
        "Save it again in WGS 84 (EPSG:4326): in QGIS under “Save Features As…”, or by “ogr2ogr -t_srs EPSG:4326 "
        "new.geojson {file}”."
    ).format(file=file)
    return Problem(file, None, "features", shown, what, mend)


def _too_many_points(file: str, points: int) -> Problem:
    what = _("The shapes have {n} points; a map here has {most} at most, and shows fewer.").format(
        n=count(points), most=count(MOST_POINTS)
    )
    mend = _("Simplify them, at mapshaper.org or by “mapshaper {file} -simplify {percent}% -o new.geojson”.").format(
        file=file, percent=max(1, 50 * MOST_POINTS // points)
    )
    return Problem(file, None, "features", "", what, mend)
