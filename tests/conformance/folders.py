"""Where what these tests compare with lies: beside the checkout, or where the environment says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"
CONFORMANCE = Path(os.environ.get("CONTENTSTRATEGY_CONFORMANCE", SHARED / "conformance"))
CORPORA = Path(os.environ.get("CONTENTSTRATEGY_CORPORA", SHARED / "corpora"))


def corpus(folder: Path, *wanted: object) -> Path:
    """A folder with a real site in it: `unpack NAME`, or `subset NUMBER` of articles; skips where there are none."""
    if not (CORPORA / "corpus.py").exists():
        pytest.skip(f"no corpora in {CORPORA}; set CONTENTSTRATEGY_CORPORA")
    subprocess.run([sys.executable, CORPORA / "corpus.py", *map(str, wanted), folder], check=True)
    return folder
