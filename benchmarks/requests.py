"""How many answers a second a server gives to readers who keep their connection and ask again at once."""

from __future__ import annotations

import asyncio
import time
from urllib.parse import urlsplit

READERS = 16


def answers_a_second(address: str, seconds: float = 4, readers: int = READERS, **headers: str) -> float:
    """GET on that address by so many readers for so long, after one answer that doesn't count. Raises RuntimeError for
    an answer that is none of 200 and 304."""
    return asyncio.run(_measured(address, seconds, readers, headers))


async def _measured(address: str, seconds: float, readers: int, headers: dict[str, str]) -> float:
    request = _request(address, headers)
    place = urlsplit(address)
    assert place.hostname
    assert place.port
    await _ask(place.hostname, place.port, request, 0)
    begun = time.perf_counter()
    counts = await asyncio.gather(
        *(_ask(place.hostname, place.port, request, begun + seconds) for _ in range(readers)),
    )
    return sum(counts) / (time.perf_counter() - begun)


def _request(address: str, headers: dict[str, str]) -> bytes:
    place = urlsplit(address)
    target = f"{place.path}?{place.query}" if place.query else place.path
    lines = [f"GET {target} HTTP/1.1", f"Host: {place.netloc}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


async def _ask(host: str, port: int, request: bytes, until: float) -> int:
    """Asks again and again until that time, at least once; how many answers came."""
    reader, writer = await asyncio.open_connection(host, port)
    count = 0
    while count == 0 or time.perf_counter() < until:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        status = int(head.split(b" ", 2)[1])
        if status not in (200, 304):
            raise RuntimeError(head.decode("latin-1"))
        length = head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0]
        if status == 200:
            await reader.readexactly(int(length))
        count += 1
    writer.close()
    return count
