"""`make fuzz`: tries many inputs for minutes, with a fixed seed and then with a random one, and tells both.

FUZZ_EXAMPLES is how many a usual test tries - quick ones a multiple of that, slow ones a share -, FUZZ_SEED a seed to
try alone: that of a run that found something.
"""

from __future__ import annotations

import os
import secrets
import subprocess
import sys

FIXED = 1
EXAMPLES = "750"


def main() -> int:
    """The worst exit code of both runs."""
    asked = os.environ.get("FUZZ_SEED")
    seeds = [int(asked)] if asked else [FIXED, secrets.randbelow(2**32)]
    return max(_run(seed) for seed in seeds)


def _run(seed: int) -> int:
    print(f"seed {seed}", flush=True)  # noqa: T201 - it is for people who start it
    command = [sys.executable, "-m", "pytest", "-q", "tests/fuzz", f"--hypothesis-seed={seed}"]
    spread = ["--numprocesses=auto", "--maxprocesses=8", "--dist=worksteal"]
    environment = {"FUZZ_EXAMPLES": EXAMPLES} | os.environ
    return subprocess.run([*command, *spread], env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
