"""Shapes made light enough to be drawn: corners on whole units, and no more of them than can be seen.

A border between two units stays one border. It is cut where three units meet, or two and the outside, and each piece is
thinned once for both sides (Douglas-Peucker, from the same end whichever way a ring runs through it).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.shapes.geometry import Ring, atlas

Corner = tuple[int, int]
Line = list[Corner]

SEEN = 1.2  # units: a corner nearer to the line without it is left out


@kept_with_data(1)
def outlines(dataset: Dataset) -> Mapping[str, list[Line]]:
    """Every unit's rings, closed, in units of the atlas; none without an atlas."""
    drawn = atlas(dataset)
    if drawn is None:
        return {}
    snapped = {region: [_snapped(ring) for ring in shape.rings] for region, shape in drawn.shapes.items()}
    beside: dict[Corner, set[Corner]] = defaultdict(set)
    for rings in snapped.values():
        for ring in rings:
            for one, other in pairwise(ring):
                beside[one].add(other)
                beside[other].add(one)
    return {
        region: [thin for ring in rings if len(thin := _thinned(ring, beside)) > 3] for region, rings in snapped.items()
    }


def _snapped(ring: Ring) -> Line:
    """The ring on whole units, closed, no corner twice in a row; empty where it has shrunk to a line."""
    points: Line = []
    for x, y in ring:
        point = (round(x), round(y))
        if not points or point != points[-1]:
            points.append(point)
    if len(points) > 1 and points[0] == points[-1]:
        points.pop()
    return [*points, points[0]] if len(points) >= 3 else []


def _thinned(ring: Line, beside: Mapping[Corner, set[Corner]]) -> Line:
    if not ring:
        return []
    corners = ring[:-1]
    cuts = [number for number, corner in enumerate(corners) if len(beside[corner]) != 2]
    if len(cuts) < 2:  # an island, or a hole and the town in it: both begin at the same two corners
        first = min(corners)
        cuts = sorted(
            {*cuts, corners.index(first), corners.index(max(corners, key=lambda each: (_far(each, first), each)))}
        )
    turned = [*corners[cuts[0] :], *corners[: cuts[0]], corners[cuts[0]]]
    places = [cut - cuts[0] for cut in cuts] + [len(corners)]
    thin = turned[:1]
    for start, end in pairwise(places):
        thin += _piece(turned[start : end + 1])[1:]
    return thin


def _piece(piece: Line) -> Line:
    """From whichever end comes first, so that both sides get the same."""
    return _kept(piece) if piece[0] <= piece[-1] else _kept(piece[::-1])[::-1]


def _kept(piece: Sequence[Corner]) -> Line:
    """The corners without which the line would be seen to run elsewhere, both ends among them."""
    keep, spans = {0, len(piece) - 1}, [(0, len(piece) - 1)]
    while spans:
        start, end = spans.pop()
        away = [_from_line(corner, piece[start], piece[end]) for corner in piece[start + 1 : end]]
        if away and max(away) > SEEN**2:
            at = start + 1 + away.index(max(away))
            keep.add(at)
            spans += [(start, at), (at, end)]
    return [piece[at] for at in sorted(keep)]


def _far(one: Corner, other: Corner) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def _from_line(corner: Corner, start: Corner, end: Corner) -> float:
    """The squared distance from a corner to the straight line between two others."""
    (x, y), (dx, dy) = (corner[0] - start[0], corner[1] - start[1]), (end[0] - start[0], end[1] - start[1])
    long = dx * dx + dy * dy
    share = max(0.0, min(1.0, (x * dx + y * dy) / long)) if long else 0.0
    return (x - share * dx) ** 2 + (y - share * dy) ** 2
