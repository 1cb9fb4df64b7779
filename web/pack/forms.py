"""The compressed forms of a file.

Measured on the 22.9 MB of scripts and styles of Streamlit 1.67, one core, in seconds and MB:

    brotli 4  0.3  6.8     brotli 9    2.7  6.1     gzip 6  0.6  6.9
    brotli 5  0.4  6.3     brotli 10  13.6  5.7     gzip 9  0.8  6.9
    brotli 6  0.5  6.2     brotli 11  31.0  5.7

So quality 5 at once, two thirds of the way from nothing to the best in a second, and 11 afterwards: it is done once for
all readers, and its 11% less is half a second on a phone's line. 9 costs six times what 5 does for a fifth of that.
"""

from __future__ import annotations

import gzip
from collections.abc import Callable
from dataclasses import dataclass

import brotli


@dataclass(frozen=True)
class Form:
    """What a packed file is called, its Content-Encoding, how it is packed and unpacked, and about how long packing
    takes, in milliseconds a megabyte."""

    suffix: str
    coding: str
    pack: Callable[[bytes], bytes]
    unpack: Callable[[bytes], bytes]
    cost: int


BEST = Form(".br", "br", lambda body: brotli.compress(body, quality=11), brotli.decompress, 1350)
QUICK = Form(".quick.br", "br", lambda body: brotli.compress(body, quality=5), brotli.decompress, 20)
GZIP = Form(".gz", "gzip", lambda body: gzip.compress(body, 9, mtime=0), gzip.decompress, 35)

FORMS = {"br": (BEST, QUICK), "gzip": (GZIP,)}
"""By coding, the one to be sent first."""
