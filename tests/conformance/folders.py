"""Where what these tests compare with lies: beside the checkout, or where the environment says."""

from __future__ import annotations

import os
from pathlib import Path

SHARED = Path(__file__).parents[3] / "shared"
CONFORMANCE = Path(os.environ.get("CONTENTSTRATEGY_CONFORMANCE", SHARED / "conformance"))
CORPORA = Path(os.environ.get("CONTENTSTRATEGY_CORPORA", SHARED / "corpora"))
