"""Answers that leave at once.

Streamlit opens its port in a way in which Python leaves Nagle's algorithm on: the second of two small writes, a body
after its head, a message after another, waits until the reader has confirmed the first, which readers put off by 40 ms.
A page is a hundred such answers.
"""

from __future__ import annotations

import gc
import socket


def send_at_once() -> int:
    """Turns the waiting off for every connection that this process will take, and says on how many ports. Called when
    the ports are open; a connection has what its port had."""
    ports = [each for each in gc.get_objects() if type(each) is socket.socket and _takes_connections(each)]
    for port in ports:
        port.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return len(ports)


def _takes_connections(each: socket.socket) -> bool:
    if each.fileno() < 0 or each.family not in (socket.AF_INET, socket.AF_INET6) or each.type != socket.SOCK_STREAM:
        return False
    return bool(each.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
