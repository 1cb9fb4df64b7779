"""Which unit lies under each spot of the map, so that words can be put on one of them alone, or beside the country."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from election.charts.draw.boxes import Box
from election.package.dataset import Dataset
from election.package.kept import kept_with_data
from election.shapes.geometry import WIDTH, atlas, lattice

_CELL = 4  # pixels
_BEYOND = 240  # pixels round the country that are looked at

SEA = -1
"""In the place of a unit: no unit."""


class Ground(NamedTuple):
    """The map in square cells, each with the number of the unit under it; `cells` begin `_BEYOND` pixels left of and
    over the country."""

    regions: tuple[str, ...]
    cells: NDArray[np.int16]

    def under(self, box: Box) -> set[str]:
        """The units under a box in pixels from the country's upper left corner; "" for the ground beside it."""
        left, right, top, bottom = (int((edge + _BEYOND) // _CELL) for edge in (box.left, box.right, box.low, box.high))
        found = np.unique(self.cells[max(top, 0) : bottom + 1, max(left, 0) : right + 1])
        return {self.regions[number] if number != SEA else "" for number in found}


@kept_with_data(8)
def ground(dataset: Dataset, scale: float) -> Ground:
    """The ground of a map with `scale` pixels to a unit of the atlas."""
    drawn = atlas(dataset)
    assert drawn is not None  # who draws a map has asked
    rows, columns = (int((size * scale + 2 * _BEYOND) / _CELL) + 1 for size in (drawn.height, WIDTH))
    cells = np.full((rows, columns), SEA, dtype=np.int16)
    for number, shape in enumerate(drawn.shapes.values()):
        points = ((lattice(shape, _CELL / scale) * scale + _BEYOND) // _CELL).astype(int)
        cells[points[:, 1], points[:, 0]] = number
    return Ground(tuple(drawn.shapes), cells)
