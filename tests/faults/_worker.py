"""Runs programs of ours in processes forked off one that has everything loaded, and kills those that are to be killed.

A line of JSON in: what to run, where, and when to end it. A line out: how it ended, how often it touched the disk, how
long it took, and what it printed.
"""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import pkgutil
import select
import signal
import sys
import tempfile
import time
import traceback

TOUCHING = {
    *("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.utime", "os.truncate", "fcntl.flock"),
    *("tempfile.mkstemp", "sqlite3.connect", "shutil.copyfile"),
}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Watch:
    """Counts how often the disk is touched, and ends the program some calls of C functions after one of the times."""

    def __init__(self, at, calls):
        self.touched = 0
        self._at, self._calls = at, calls
        sys.addaudithook(self.heard)

    def heard(self, event, arguments):
        """The interpreter is about to do something."""
        if event not in TOUCHING and not (event == "open" and is_writing(*arguments)):
            return
        self.touched += 1
        if self.touched == self._at:
            self.called(None, "c_call", None)
            sys.setprofile(self.called)

    def called(self, _frame, event, _function):
        """A function was called."""
        if event == "c_call":
            if self._calls == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            self._calls -= 1


def is_writing(_path, mode, flags):
    """Whether a file is opened for more than reading."""
    return bool(set(mode or "") & set("wax+") or flags & WRITING)


def load():
    """Whatever a build may import."""
    import pelican

    import pelican_contentstrategy
    from pelican_contentstrategy.integrations.cli import main

    for module in pkgutil.walk_packages(pelican_contentstrategy.__path__, "pelican_contentstrategy."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    return {"pelican": pelican.main, "strategy": main}


def obey_permissions():
    """Even root has to keep to what is written at files and folders, without its privileges."""
    if os.geteuid() == 0:
        head, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()  # of Linux: version 3, this process
        if ctypes.CDLL(None, use_errno=True).capset(head, none):
            raise OSError(ctypes.get_errno(), "cannot give up privileges")


def run(asked, programs, printed, told):
    """Run a program as if nothing had run before it; never returns."""
    os.chdir(asked["folder"])
    os.dup2(printed, 1)
    os.dup2(printed, 2)
    if asked["obeys"]:
        obey_permissions()
    watch = Watch(asked["touch"], asked["calls"])
    try:
        code = programs[asked["program"]](asked["arguments"]) or 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - whatever it is, the other process has to be told
        traceback.print_exc()
        code = 70
    sys.setprofile(None)
    sys.stdout.flush()
    sys.stderr.flush()
    os.write(told, str(watch.touched).encode())
    os._exit(code)


def ended(asked, programs):
    """Run a program in a process of its own, and see it end."""
    end, other_end = os.pipe()
    with tempfile.TemporaryFile() as printed, tempfile.TemporaryFile() as told:
        began = time.monotonic()
        process = os.fork()
        if not process:
            os.close(end)
            run(asked, programs, printed.fileno(), told.fileno())
        os.close(other_end)
        if not select.select([end], [], [], asked["seconds"])[0]:  # it closes its end when it ends
            os.kill(process, signal.SIGKILL)
        code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        os.close(end)
        printed.seek(0)
        told.seek(0)
        return {
            "code": code,
            "touched": int(told.read() or 0),
            "seconds": time.monotonic() - began,
            "text": printed.read().decode(errors="replace"),
        }


def main():
    """Serve until nobody asks any more."""
    programs = load()
    for line in sys.stdin:
        sys.stdout.write(f"{json.dumps(ended(json.loads(line), programs))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
