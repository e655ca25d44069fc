"""CPU milliseconds an article of the steps that every document goes through, for the site in a folder.

    python benchmarks/stages.py SITE

Prints JSON. Measuring is told twice: the first time over all articles, when each word is new, and once more with the
words known.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_contentstrategy.integrations.checking import check_site
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.readability.measure import measure
from pelican_contentstrategy.read.readability.syllables import pronunciations
from pelican_contentstrategy.read.readability.vocabulary import vocabulary_in

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> None:
    """Measure each step over the whole site."""
    os.chdir(sys.argv[1])
    documents = check_site(Path("pelicanconf.py")).result.review.site.documents
    sources = [document.source for document in documents if document.source.html]
    bodies = [read_body(source.html, source.path) for source in sources]

    def measured() -> None:
        for source, body in zip(sources, bodies, strict=True):
            measure(body, source.path, source.lang)

    vocabulary_in.cache_clear()
    pronunciations.cache_clear()
    steps = {
        "read the body": lambda: [read_body(source.html, source.path) for source in sources],
        "measure, words new": measured,
        "measure, words known": measured,
    }
    print(json.dumps({name: 1000 * seconds(step) / len(sources) for name, step in steps.items()}))


def seconds(step: Callable[[], object]) -> float:
    """CPU seconds of one run."""
    before = time.process_time()
    step()
    return time.process_time() - before


if __name__ == "__main__":
    main()
