"""Holds a Unix socket open as a systemd socket unit would: SOCKET MODE BACKLOG

Each line of JSON on standard input, {"argv": [...], "env": {...}, "cwd": "..."}, starts a program
that gets the socket as file descriptor 3; its process id is printed. The socket stays open however
often the program is started anew.
"""

import json
import os
import signal
import socket
import sys

FIRST_FD = 3


def start(listener: socket.socket, order: dict) -> int:
    pid = os.fork()
    if pid:
        return pid
    if listener.fileno() == FIRST_FD:
        os.set_inheritable(FIRST_FD, True)
    else:
        os.dup2(listener.fileno(), FIRST_FD, inheritable=True)
    # else it would never learn that a worker of its own has died
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    # what it says belongs with what this program says
    os.dup2(2, 1)
    os.chdir(order["cwd"])
    environment = order["env"] | {"LISTEN_FDS": "1", "LISTEN_PID": str(os.getpid())}
    os.execvpe(order["argv"][0], order["argv"], environment)


def main() -> None:
    path, mode, backlog = sys.argv[1:]
    # nobody has to wait for what ended
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    listener.bind(path)
    os.chmod(path, int(mode, 8))
    listener.listen(int(backlog))
    for line in sys.stdin:
        print(start(listener, json.loads(line)), flush=True)


if __name__ == "__main__":
    main()
