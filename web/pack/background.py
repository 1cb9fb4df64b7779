"""Packing beside a server that is already at work."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from threading import Event, Thread

from web.pack.cache import Cache
from web.pack.forms import Form
from web.pack.installed import Installed
from web.pack.packing import EFFORTS, NowhereError, missing, pack, step_back
from web.pack.words import begun, done

try:
    from streamlit.logger import get_logger  # shown under `streamlit run` and `uvicorn` alike, in Streamlit's format
except ImportError:
    from logging import getLogger as get_logger  # noqa: N813

_LOG = get_logger("web.pack")
_PAUSE = 10  # seconds between two lines about how far it is


class Packer:
    """A thread that packs what is missing when asked to, for as long as the process lives."""

    def __init__(self, streamlit: Installed, cache: Cache, passes: Sequence[Sequence[Form]]) -> None:
        self._work = (streamlit, cache, passes)
        self._asked = Event()
        self._thread = Thread(target=self._wait, name="pack", daemon=True)

    def ask(self) -> None:
        """Packs what is missing, soon. Safe from any thread."""
        self._asked.set()
        if self._thread.ident is None:
            self._thread.start()

    def _wait(self) -> None:
        step_back()
        while self._asked.wait():
            self._asked.clear()
            self._pack()

    def _pack(self) -> None:
        streamlit, cache, _ = self._work
        if not missing(*self._work):
            return
        _LOG.info(begun(streamlit, cache))
        try:
            finished = pack(*self._work, _Progress().say)
        except NowhereError as error:
            _LOG.warning("Scripts go out unpacked: %s can't be written to; ELECTION_CACHE names another folder.", error)
        except OSError as error:
            _LOG.warning("Packing broke off, what is not packed goes out as it is: %s", error)
        else:
            _LOG.info(done(finished))


class _Progress:
    """Says now and then how far it is."""

    def __init__(self) -> None:
        self._said = time.monotonic()

    def say(self, share: float) -> None:
        if time.monotonic() - self._said >= _PAUSE and share < 1:
            self._said = time.monotonic()
            _LOG.info("Packing: %.0f%%", 100 * share)


def effort() -> str:
    """What `ELECTION_PACK` says; "best" when it says nothing, or nothing that is known."""
    named = os.environ.get("ELECTION_PACK") or EFFORTS[0]
    if named not in EFFORTS:
        _LOG.warning("ELECTION_PACK is %s; it can be %s. Taken as %s.", named, ", ".join(EFFORTS), EFFORTS[0])
        return EFFORTS[0]
    return named
