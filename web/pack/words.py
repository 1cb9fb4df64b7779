"""What is said about packing, on the command line and in the log."""

from __future__ import annotations

from election.words import _, n_
from web.pack.cache import Cache
from web.pack.installed import Installed
from web.pack.packing import Done

_NAMES = {"br": "brotli", "gzip": "gzip"}


def begun(streamlit: Installed, cache: Cache) -> str:
    files = n_("{n} file", "{n} files", len(streamlit.assets))
    return _("Packing Streamlit {version} once, so that pages load faster: {files}, {size}, into {folder}").format(
        version=streamlit.version,
        files=files,
        size=megabytes(sum(asset.size for asset in streamlit.assets.values())),
        folder=cache.writable(),
    )


def done(finished: Done) -> str:
    """'Packed in 33 s: 22.9 MB are 5.7 MB as brotli, 22.9 MB are 6.9 MB as gzip'"""
    if not finished.after:
        return _("Packed by another process meanwhile")
    parts = [
        _("{before} are {after} as {coding}").format(
            before=megabytes(finished.before[coding]), after=megabytes(after), coding=_NAMES[coding]
        )
        for coding, after in finished.after.items()
    ]
    return _("Packed in {seconds} s: {parts}").format(seconds=f"{finished.seconds:.1f}", parts=", ".join(parts))


def megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"
