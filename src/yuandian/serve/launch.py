"""The first instants of a part: tie its life to its parent's, take another account if told to, become the part.

Runs as a program by its path, before any of our code is reachable, so it needs the standard library alone:
`python -I -S launch.py PARENT_PID DEATH_SIGNAL UID:GID|- COMMAND...`
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
PARENT_IS_GONE = 70


def _prctl(option: int, value: int) -> None:
    if sys.platform != "linux":
        return
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(option, value, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), f"prctl({option}) was refused")


def die_with_parent(number: int) -> None:
    """The kernel sends this process the signal `number` when the thread that started it ends. Linux only."""
    _prctl(PR_SET_PDEATHSIG, number)


def adopt_orphans() -> None:
    """Processes whose parent below this one died become children of this process. Linux only."""
    _prctl(PR_SET_CHILD_SUBREAPER, 1)


def main(arguments: list[str]) -> None:
    """Becomes COMMAND; never returns."""
    parent, death_signal, account, *command = arguments
    # Python ignores SIGPIPE, and what is ignored stays ignored in the program that follows.
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    if account != "-":
        uid, gid = (int(part) for part in account.split(":"))
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    # Only now: changing the account clears what was asked for before.
    die_with_parent(int(death_signal))
    if os.getppid() != int(parent):
        sys.exit(PARENT_IS_GONE)
    os.execvp(command[0], command)  # noqa: S606 - becoming the part is the point


if __name__ == "__main__":
    main(sys.argv[1:])
