"""Shapes of regions in a plane: read from the package's GeoJSON, projected, measured.

The projection is the plainest that gives a country its shape: longitudes are shortened by the cosine of the middle
latitude (equirectangular with that standard parallel), so that areas are right there and nearly so all over a country.
The plane is `WIDTH` units wide, x to the right and y downwards, like a picture.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from election.package.dataset import Dataset
from election.package.features import features_of, key_of, polygons_of, region_of
from election.package.kept import kept_with_data

WIDTH = 1000.0

Point = tuple[float, float]
Ring = tuple[Point, ...]
Points = NDArray[np.float64]  # n x 2


@dataclass(frozen=True)
class Shape:
    """Polygons, each its outer ring and then its holes; no ring repeats its first corner at its end.

    Outer rings turn one way and holes the other, so that either rule of filling leaves the holes open.
    """

    polygons: tuple[tuple[Ring, ...], ...]

    @property
    def rings(self) -> Iterable[Ring]:
        return (ring for polygon in self.polygons for ring in polygon)

    @property
    def area(self) -> float:
        """In square units of the plane, without the holes."""
        return float(sum(sum(map(_signed_area, polygon)) for polygon in self.polygons))


@dataclass(frozen=True)
class Atlas:
    """Shapes by region in one plane, `WIDTH` units wide and `height` units high."""

    shapes: Mapping[str, Shape]
    height: float


@kept_with_data(1)
def atlas(dataset: Dataset) -> Atlas | None:
    """The shapes that the package has for its map, or None where it has none or they are not to be read."""
    drawn = dataset.settings.get("map") or {}
    content = dataset.files.get(str(drawn.get("path") or ""))
    if content is None:
        return None
    known = set(dataset["regions"]["region_id"])
    polygons = {name: rings for name, rings in _drawn(content, key_of(dataset.settings)) if name in known and rings}
    return project(polygons) if polygons else None


def _drawn(content: bytes, key: str) -> list[tuple[str, list[Any]]]:
    """The region of each feature and its polygons, in degrees; nothing of a file that is no such collection."""
    try:
        features = features_of(content.decode("utf-8-sig"))
    except ValueError:
        return []
    return [(region_of(each, key), polygons_of(each) or []) for each in features or []]


def project(polygons: Mapping[str, Sequence[Sequence[Sequence[Sequence[float]]]]]) -> Atlas:
    """The atlas of polygons in degrees, longitude first, as GeoJSON has them. A country that lies across the 180th
    meridian is put together."""
    corners = [corner for each in polygons.values() for polygon in each for ring in polygon for corner in ring]
    longitudes, latitudes = [corner[0] for corner in corners], [corner[1] for corner in corners]
    across = max(longitudes) - min(longitudes) > 180
    turned = [longitude % 360 if across else longitude for longitude in longitudes]
    west, north, south = min(turned), max(latitudes), min(latitudes)
    shortened = math.cos(math.radians((north + south) / 2))
    scale = WIDTH / max((max(turned) - west) * shortened, 1e-9)

    def place(corner: Sequence[float]) -> Point:
        longitude = corner[0] % 360 if across else corner[0]
        return (longitude - west) * shortened * scale, (north - corner[1]) * scale

    shapes = {
        name: Shape(tuple(_oriented([list(map(place, ring)) for ring in polygon]) for polygon in each))
        for name, each in polygons.items()
    }
    return Atlas(shapes, (north - south) * scale)


def _oriented(rings: Sequence[list[Point]]) -> tuple[Ring, ...]:
    """The outer ring turned so that its area counts as positive, the holes the other way."""
    opened = [ring[:-1] if ring and ring[0] == ring[-1] else ring for ring in rings]
    kept = [ring for ring in opened if len(ring) >= 3]
    return tuple(
        tuple(ring if (_signed_area(ring) > 0) == (number == 0) else ring[::-1]) for number, ring in enumerate(kept)
    )


def _signed_area(ring: Sequence[Point]) -> float:
    """The shoelace formula."""
    following = [*ring[1:], ring[0]]
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, following, strict=True)) / 2


def edges(shapes: Iterable[Shape]) -> NDArray[np.float64]:
    """Every edge of every ring as x0, y0, x1, y1."""
    found = [
        (*start, *end)
        for shape in shapes
        for ring in shape.rings
        for start, end in zip(ring, [*ring[1:], ring[0]], strict=True)
    ]
    return np.array(found, dtype=float).reshape(-1, 4)


def inside(points: Points, border: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which points lie within: those from which a ray to the right crosses the edges an odd number of times."""
    x, y = points[:, :1], points[:, 1:]
    x0, y0, x1, y1 = border.T
    crosses = (y0 > y) != (y1 > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = x0 + (y - y0) * (x1 - x0) / (y1 - y0)
    return np.asarray((crosses & (x < at)).sum(axis=1) % 2 == 1)


def distances(points: Points, border: NDArray[np.float64]) -> NDArray[np.float64]:
    """From each point to the nearest edge."""
    start, along = border[:, :2], border[:, 2:] - border[:, :2]
    length = np.maximum((along**2).sum(axis=1), 1e-12)
    away = points[:, None, :] - start[None, :, :]
    share = np.clip((away * along).sum(axis=2) / length, 0, 1)
    return np.asarray(np.sqrt(((away - share[:, :, None] * along) ** 2).sum(axis=2).min(axis=1)))


def lattice(shape: Shape, step: float, border: NDArray[np.float64] | None = None) -> Points:
    """Points within the shape on a lattice of triangles that is the same for every shape, `step` units apart."""
    border = edges([shape]) if border is None else border
    left, top = border.reshape(-1, 2).min(axis=0)
    right, bottom = border.reshape(-1, 2).max(axis=0)
    rise = step * math.sqrt(3) / 2
    found = [
        (column * step + (row % 2) * step / 2, row * rise)
        for row in range(math.floor(top / rise), math.ceil(bottom / rise) + 1)
        for column in range(math.floor(left / step) - 1, math.ceil(right / step) + 1)
    ]
    points = np.array(found, dtype=float)
    return points[inside(points, border)]


_FINEST = WIDTH / 1000  # units between the points of a lattice: what is narrower has no inside that can be seen


def middle(shape: Shape) -> Point:
    """A point well inside the biggest polygon: of a lattice of some two hundred, the one farthest from the edge (the
    pole of inaccessibility, nearly). Of a sliver, its corner nearest to their mean."""
    polygon = max(shape.polygons, key=lambda rings: sum(map(_signed_area, rings)))
    biggest = Shape((polygon,))
    border = edges([biggest])
    step = max(math.sqrt(max(biggest.area, 0) / 200), _FINEST)
    points = lattice(biggest, step, border)
    while not len(points) and step > _FINEST:
        step /= 2
        points = lattice(biggest, step, border)
    if len(points):
        x, y = points[int(distances(points, border).argmax())]
    else:
        corners = border[:, :2]
        x, y = corners[int(np.hypot(*(corners - corners.mean(axis=0)).T).argmin())]
    return float(x), float(y)
