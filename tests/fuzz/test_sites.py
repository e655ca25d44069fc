"""Whatever lies in a site: it is checked without a fault, everything is made of it, and programs can read that."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.rules import all_rules
from tests.fuzz.documents import SOURCES
from tests.fuzz.effort import tries
from tests.fuzz.materials import mutated
from tests.fuzz.outputs import assert_readable, made_of
from tests.fuzz.places import assert_lies_in
from tests.fuzz.strategies import TREE, as_file
from tests.records import records_of
from tests.sites import BAKERY, HOST, TODAY

BLUEPRINTS = [read_blueprint(text, "strategy.yaml", all_rules()) for text in (BAKERY, as_file(TREE))]
SITES = st.lists(SOURCES, max_size=4, unique_by=lambda source: source.path)
HOSTS = st.sampled_from([HOST, replace(HOST, siteurl=""), replace(HOST, lang="de-AT", siteurl="http://b/sub/")])


def assert_built(sources, blueprint, host=HOST, files=None):
    texts = {"strategy.yaml": "", **{source.path: source.text for source in sources}, **(files or {})}
    built = build(sources, blueprint, Inputs(host, TODAY, records=records_of(files or {}, TODAY)))
    crashes = [each.message for each in built.review.diagnostics if each.name == "rule-crashed"]
    assert crashes == []
    for each in built.review.diagnostics:
        if each.span.path in texts and each.span.path != "strategy.yaml":
            assert_lies_in(texts[each.span.path], each.span)
    assert_readable(made_of(built))


@tries(SITES, st.sampled_from(BLUEPRINTS), HOSTS, share=0.4)
def test_documents_of_a_good_strategy(sources, blueprint, host):
    assert_built(sources, blueprint, host)


@tries(SITES, mutated(TREE, 2), share=0.5)
def test_documents_of_a_strange_strategy(sources, tree):
    try:
        blueprint = read_blueprint(as_file(tree), "strategy.yaml", all_rules())
    except UserError:
        return
    assert_built(sources, blueprint)
