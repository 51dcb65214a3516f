"""Whether a port is free, asked before anything is started."""

import errno
import socket

from yuandian.serve.errors import CannotServe, PortTaken

HIGHEST_PORT = 65535


def require_free(host: str, port: int) -> None:
    """Raises `PortTaken` when something listens there, `CannotServe` when we may not."""
    if not 0 < port <= HIGHEST_PORT:
        raise CannotServe(f"{port} is not a port; choose one between 1 and {HIGHEST_PORT}.")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except socket.gaierror as error:
        raise CannotServe(f"{host} is not an address of this machine.") from error
    with socket.socket(family, kind, protocol) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise PortTaken(f"Port {port} is taken by another program; choose another one with --port.") from error
            raise CannotServe(f"Cannot listen on {host}:{port}: {error.strerror}.") from error
