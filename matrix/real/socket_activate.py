"""Starts a program as a systemd socket unit would: SOCKET MODE BACKLOG PROGRAM [ARGUMENT...]

Listens on a Unix socket, hands it over as file descriptor 3 and becomes the program.
"""

import os
import socket
import sys

FIRST_FD = 3


def main() -> None:
    path, mode, backlog, *command = sys.argv[1:]
    os.makedirs(os.path.dirname(path), exist_ok=True)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(path)
    os.chmod(path, int(mode, 8))
    listener.listen(int(backlog))
    if listener.fileno() == FIRST_FD:
        os.set_inheritable(FIRST_FD, True)
    else:
        os.dup2(listener.fileno(), FIRST_FD, inheritable=True)
    environment = os.environ | {"LISTEN_FDS": "1", "LISTEN_PID": str(os.getpid())}
    os.execvpe(command[0], command, environment)


if __name__ == "__main__":
    main()
