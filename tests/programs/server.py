"""The process that programs are forked off: it has imported what all of them need, and sees them end.

Down the socket that it is given come three streams for each program: what is asked for, and what it prints to. Up goes
how it ended; how often it touched the disk is written behind what was asked, if that is to be counted.
"""

from __future__ import annotations

import atexit
import ctypes
import gc
import importlib
import json
import os
import pkgutil
import runpy
import signal
import socket
import sys
import time

import pelican  # noqa: F401 - it says what loggers are, before there are any

import pelican_contentstrategy

TOUCHING = {
    *("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.utime", "os.truncate", "fcntl.flock"),
    *("tempfile.mkstemp", "sqlite3.connect", "shutil.copyfile"),
}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Watch:
    """Counts how often the disk is touched, and ends the program after a time, or some calls after one of the touches.

    Those are calls of C functions: between two of them, nothing gets to the disk.
    """

    def __init__(self, seconds, touch, calls):
        self.touched = 0
        self._touch, self._calls = touch, calls
        sys.addaudithook(self.heard)
        signal.setitimer(signal.ITIMER_REAL, seconds or 0)  # nobody handles its signal: the system ends the program

    def heard(self, event, arguments):
        """The interpreter is about to do something."""
        if event not in TOUCHING and not (event == "open" and is_writing(*arguments)):
            return
        self.touched += 1
        if self.touched == self._touch:
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


def obey_permissions():
    """Even root has to keep to what is written at files and folders, without its privileges."""
    if os.geteuid() == 0:
        head, none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()  # of Linux: version 3, this process
        if ctypes.CDLL(None, use_errno=True).capset(head, none):
            raise OSError(ctypes.get_errno(), "cannot give up privileges")


def load():
    """Whatever a program of ours may import."""
    for module in pkgutil.walk_packages(pelican_contentstrategy.__path__, "pelican_contentstrategy."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def forked(line):
    """What each fork is asked; the process itself never returns, and ends when nobody asks any more."""
    while True:
        told, streams, _, _ = socket.recv_fds(line, 1, 3)
        if not told:
            os._exit(0)
        child = os.fork()
        if not child:
            line.close()
            return streams
        for each in streams:
            os.close(each)
        line.sendall(b"%d\n" % os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def run(asked, request):
    """Run a module as if nothing had run before it."""
    os.environ.clear()
    os.environ.update(asked["environment"])
    time.tzset()
    os.chdir(asked["folder"])
    sys.path[0] = asked["folder"]
    sys.argv = asked["arguments"]
    if asked["obeys"]:
        obey_permissions()
    watch = Watch(**asked["end"]) if asked["end"] else None
    try:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
    finally:
        sys.setprofile(None)
        if watch:
            os.write(request, b"%d" % watch.touched)


if __name__ == "__main__":
    load()
    gc.freeze()
    atexit.register(gc.freeze)  # a program that ends need not search its memory for garbage: its end would take longer
    request, *streams = forked(socket.socket(fileno=int(sys.argv[1])))
    for number, each in enumerate(streams, 1):
        os.dup2(each, number)
        os.close(each)
    with os.fdopen(request, encoding="utf-8", closefd=False) as file:
        asked = json.load(file)
    run(asked, request)
