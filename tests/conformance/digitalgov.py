"""A real site of 2,567 articles, built once for all tests that look at what was made of it."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.builds.site import Bakery, Run
from tests.conformance.folders import corpus

if TYPE_CHECKING:
    from pathlib import Path

SITEURL = "https://digital.example/blog"
FEEDS = "publish:\n  feeds:\n    axes: [site, pillar, cluster, stage]\n    archives: yes\n"
"""Archives, so that every article is in some feed."""
ADDRESS = ("-e", f'SITEURL="{SITEURL}"')
WITH_US = (*ADDRESS, 'PLUGINS=["pelican_contentstrategy"]')


class Built(NamedTuple):
    """The site, and what a plain build to `plain` and one with us to `ours` printed."""

    site: Bakery
    plain: Run
    ours: Run


def built(base: Path) -> Built:
    """The site, both builds done; `base` is the folder of this process, beside those of others that test with it."""
    fcntl = pytest.importorskip("fcntl")
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "digitalgov-built"
    folder.mkdir(exist_ok=True)
    site, runs = Bakery(folder / "site"), folder / "runs.json"
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not runs.exists():
            corpus(site.folder, "unpack", "digitalgov")
            site.strategy(FEEDS)
            done = site.pelican("-o", "plain", *ADDRESS), site.pelican("-o", "ours", *WITH_US)
            runs.write_text(json.dumps([vars(each) for each in done]), encoding="utf-8")
    plain, ours = (Run(**each) for each in json.loads(runs.read_text(encoding="utf-8")))
    assert (plain.code, ours.code) == (0, 0), ours.text[-2000:]
    return Built(site, plain, ours)
