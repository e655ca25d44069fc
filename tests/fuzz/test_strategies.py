"""Whatever a strategy file holds, reading it gives a blueprint, or tells what is wrong and where."""

from __future__ import annotations

from hypothesis import strategies as st

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.rules import all_rules
from tests.fuzz.effort import tries
from tests.fuzz.materials import damaged, mutated
from tests.fuzz.places import assert_told
from tests.fuzz.strategies import TREE, as_file

SMALL = "version: 1\nname: B\npillars:\n  bread:\n    title: Bread\n    clusters: &c {a: {title: A}}\n  x: {title: X}\n"
SCRAPS = (
    *(": ", "- ", "\n  ", "{", "}", "[", "]", "'", '"', "#", "|", ">", "&a ", "*a", "<<: *c", "? "),
    *("!!python/name:os ", '"\\e[31m"', '"\\ud800"'),
)


def read_or_tell(text):
    try:
        read_blueprint(text, "strategy.yaml", all_rules())
    except UserError as error:
        assert_told(error, {"strategy.yaml": text})


@tries(mutated(TREE), share=2)
def test_a_file_with_wrong_values(tree):
    read_or_tell(as_file(tree))


@tries(st.sampled_from([SMALL, as_file(TREE)]).flatmap(lambda text: damaged(text, SCRAPS)), share=2)
def test_a_damaged_file(text):
    read_or_tell(text)
