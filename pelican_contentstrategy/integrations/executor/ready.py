"""What does every process need, whatever it is to analyse? Who imports this has it, and so has every copy of it."""

from __future__ import annotations

from pelican_contentstrategy.integrations.cache.keys import program
from pelican_contentstrategy.integrations.executor import work
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.readability.measure import measure
from pelican_contentstrategy.rules import all_rules

WORDS = "<p>Flour, water and a week.</p>"
READY = (work, program(), all_rules(), measure(read_body(WORDS, ""), "", "en"))
"""All rules, what tells our program from others, and what English texts are measured by."""
