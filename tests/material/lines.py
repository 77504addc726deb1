"""Bare sockets, where a client library would be too polite."""

import socket


def answer_of(line: socket.socket) -> str:
    """Read until the service closes; a reset may follow an answer, and never stand in its place."""
    received = b""
    try:
        while block := line.recv(65536):
            received += block
    except ConnectionResetError:
        assert received, "the connection was cut before the answer came"
    return received.decode()
