"""Does `pelican --autoreload` see what we add to it, and outlive all that we find?"""

from __future__ import annotations

import http.client
import socket

import pytest

from tests.builds.site import IGNORED, WRONG, Program
from tests.sites import BAKERY

pytest.importorskip("watchfiles", reason="without it, Pelican cannot watch")

FAIL_ON_ERROR = f"checks: {{{IGNORED}, fail_on: {{build: error}}}}\n"
REPORT = "pillar 'bred' is not in strategy.yaml"


def test_a_changed_strategy_file_rebuilds_and_a_failed_build_ends_nothing(site):
    site.add(WRONG)
    site.strategy(FAIL_ON_ERROR)
    mended = BAKERY.replace("title: Cakes", "title: Cakes\n    aliases: [bred]")
    broken = "version: 1\nname: The bakery\npilars: {}\n"

    def strategy(text):
        return lambda: site.replace("strategy.yaml", text)

    with Program(site.folder, "pelican", "--autoreload") as watcher:
        assert REPORT in watcher.read_until("ERROR    contentstrategy: ")
        assert REPORT not in watcher.read_until("Done: ", strategy(mended))
        assert REPORT in watcher.read_until("ERROR    contentstrategy: ", strategy(BAKERY + FAIL_ON_ERROR))
        assert "did you mean 'pillars'?" in watcher.read_until("the site was built without", strategy(broken))
        watcher.read_until("Done: ", strategy(mended))
        assert watcher.lives
    for build in watcher.printed.split("-> Modified: "):
        for text in (REPORT, "did you mean 'pillars'?", "contentstrategy: ", "Done: "):
            assert build.count(text) <= 1
    assert "Traceback" not in watcher.printed
    assert "Caught exception" not in watcher.printed


def test_listening_alone_builds_nothing(site):
    port = free_port()
    with Program(site.folder, "pelican", "--listen", "--bind", "127.0.0.1", "--port", port) as server:
        server.read_until(f"Serving site at: http://127.0.0.1:{port}")
        assert server.lives
    assert "contentstrategy" not in server.printed


def test_a_site_is_served_and_rebuilt_though_it_fails(site):
    site.add(WRONG)
    site.strategy(FAIL_ON_ERROR)
    port = free_port()
    with Program(site.folder, "pelican", "-r", "-l", "-b", "127.0.0.1", "-p", port) as server:
        server.read_until("ERROR    contentstrategy: ")
        server.read_until("ERROR    contentstrategy: ", lambda: site.replace("strategy.yaml", BAKERY + FAIL_ON_ERROR))
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=180)
        connection.request("GET", "/topics/bread/")
        response = connection.getresponse()
        assert (response.status, b"<h1>Bread at home</h1>" in response.read()) == (200, True)
        assert server.lives


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
