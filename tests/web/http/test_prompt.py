"""Small answers leave at once."""

from __future__ import annotations

import socket

from web.http.prompt import send_at_once


def _waits(each: socket.socket) -> bool:
    return not each.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_connection_that_is_taken_sends_at_once() -> None:
    with socket.socket() as port, socket.socket() as other, socket.socket() as closed:
        closed.close()
        port.bind(("127.0.0.1", 0))
        port.listen()
        other.bind(("127.0.0.1", 0))
        assert _waits(port)
        assert send_at_once() >= 1
        assert _waits(other)  # nobody connects to it
        with socket.create_connection(port.getsockname()), port.accept()[0] as taken:
            assert not _waits(taken)
