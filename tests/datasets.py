"""The datasets that tests ask about, loaded once for all: what is worked out of one is kept with it."""

from __future__ import annotations

from election import load
from tests.folders import DATA, ORVANIA

REAL = load(DATA)
"""The data that the dashboard comes with."""

SMALL = load(ORVANIA)
"""An invented country's package, which has only the four needed tables."""
