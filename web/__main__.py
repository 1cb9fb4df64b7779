"""The command line: `python -m web pack` compresses Streamlit's files ahead of the first start, for images."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence

from election.words import _
from web.pack.cache import Cache, cache_for
from web.pack.installed import installed
from web.pack.packing import NowhereError, missing, pack, passes
from web.pack.words import begun, done

_PAUSE = 10  # seconds between two lines where a line can't be written over


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; gives the exit status: 0 done, 1 it could not be done."""
    options = _parser().parse_args(arguments)
    status: int = options.run(options)
    return status


def pack_ahead(options: argparse.Namespace) -> int:
    """Packs what the installed Streamlit's cache lacks, and says how far it is."""
    streamlit = installed()
    cache = Cache(cache_for(streamlit).folders[:1])  # an image wants it where the server will look, and nowhere else
    wanted = passes("quick" if options.quick else "best", at_once=False)
    where = ", ".join(map(str, cache.folders))
    if not missing(streamlit, cache, wanted):
        print(_("Streamlit {version} is packed already: {folder}").format(version=streamlit.version, folder=where))
        return 0
    print(begun(streamlit, cache), flush=True)
    try:
        finished = pack(streamlit, cache, wanted, _Line().say)
    except NowhereError:
        print(_("{folder} can't be written to; ELECTION_CACHE names another folder.").format(folder=where))
        return 1
    except OSError as error:
        print(_("Packing broke off: {error}").format(error=error))
        return 1
    print(done(finished))
    return 0


class _Line:
    """How far it is: one line written over in a terminal, a line now and then in a log."""

    def __init__(self) -> None:
        self._begun = self._said = time.monotonic()
        self._terminal = sys.stdout.isatty()

    def say(self, share: float) -> None:
        now = time.monotonic()
        line = _("{percent}%, {seconds} s").format(percent=int(100 * share), seconds=int(now - self._begun))
        if self._terminal:
            print(f"\r{line:20}", end="\n" if share == 1 else "", flush=True)
        elif now - self._said >= _PAUSE:
            self._said = now
            print(line, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m web", description=_("What HTTP adds round Streamlit."))
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    packing = commands.add_parser("pack", help=_("compress Streamlit's scripts and styles ahead of the first start"))
    packing.add_argument("--quick", action="store_true", help=_("in a second, a tenth larger"))
    packing.set_defaults(run=pack_ahead)
    return parser


if __name__ == "__main__":
    sys.exit(main())
