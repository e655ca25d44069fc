"""A site in a git repository, and what `coverage --against` says of its history."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jsonschema import Draft202012Validator

from tests.coverage_schema import CHANGES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.builds.site import Bakery, Run

AUTHOR = {
    **{f"GIT_{who}_{what}": "baker@bakery.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    **dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), "2026-10-01T12:00:00Z"),
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


@dataclass(frozen=True)
class History:
    """A repository with a site in a folder of it; all its commits are told apart by tags."""

    root: Path
    site: Bakery

    def git(self, *arguments, cwd=None):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        done = subprocess.run(
            ["git", *arguments], cwd=cwd or self.root, env=environment | AUTHOR, capture_output=True, check=True
        )
        return done.stdout.decode()

    def commit(self, tag):
        self.git("add", "--all")
        self.git("commit", "--allow-empty", "-m", tag)
        self.git("tag", tag)

    def coverage(self, *arguments, **more) -> Run:
        """Run `pelican-contentstrategy coverage`."""
        return self.site.run("pelican_contentstrategy", "coverage", *arguments, **more)

    def changes(self, tag, *arguments, **more):
        """What changed since a tag, as programs read it."""
        run = self.coverage("--against", tag, "--format", "json", *arguments, **more)
        assert (run.code, run.err) == (0, "")
        data = json.loads(run.out)
        Draft202012Validator(CHANGES).validate(data)
        return data
