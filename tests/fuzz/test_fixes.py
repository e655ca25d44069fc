"""Whatever `fix` finds to mend: its edits lie in the files they change, and a second run has nothing left to do."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import strategies as st

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.check.fixes import plan_fixes
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.format.diff import diff, outcome
from pelican_contentstrategy.integrations.fixing import write_change
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.library import read_library
from pelican_contentstrategy.rules import all_rules
from tests.fuzz.documents import BLOCKS, FIELDS, text_of, written
from tests.fuzz.effort import tries
from tests.fuzz.materials import bits
from tests.sites import BAKERY, HOST, TODAY, Texts

ANCHORS = "title: Bread at home\n    anchors: [home baking, loaf craft]\n"
VOICE = "voice: {styles: [Own], prefer: {utilize: use}, terms: [NASA]}\n"
STRATEGY = BAKERY.partition("voice:")[0].replace("title: Bread at home\n", ANCHORS) + VOICE
SWAPS = "extends: substitution\nmessage: Use '%s', not '%s'.\nignorecase: true\naction: {name: replace}\n"
CUTS = "extends: existence\nmessage: Leave out '%s'.\naction: {name: remove}\ntokens: [really, artisanal]\n"
SWAPS += "swap: {very: '', simply: plainly|just, cake: torte}\n"
STYLES = Texts({"styles/Own/Swaps.yml": SWAPS, "styles/Own/Cuts.yml": CUTS})
BLUEPRINT = read_blueprint(STRATEGY, "strategy.yaml", all_rules())
LIBRARY = read_library(BLUEPRINT.strategy.voice, STYLES, STYLES, BLUEPRINT.strategy.at)
ROUNDS = 6
"""Runs after which nothing is left of edits that made room for others."""
SUBJECTS = ("rye starter", "oven steam", "home baking", "loaf craft", "Bread at home", "layer cakes")
BODIES = bits(*BLOCKS, *(f"{each} " for each in SUBJECTS), *(f"{each}. " for each in SUBJECTS), most=20)
FILES = st.fixed_dictionaries(
    {"content/a.md": BODIES, "content/b.md": BODIES, "content/pages/cakes.md": BODIES},
    optional={"content/é x.md": BODIES},
).flatmap(
    lambda bodies: st.fixed_dictionaries(
        {
            path: st.builds(
                lambda subject, fields, body: text_of([("title", subject), ("pillar", "bread"), *fields], body),
                st.sampled_from(SUBJECTS),
                FIELDS.map(lambda fields: fields[:3]),
                st.just(body),
            )
            for path, body in bodies.items()
        }
    )
)


def planned(files, codes):
    """What mends the problems of some rules in these files."""
    sources = [written(path, text) for path, text in files.items()]
    review = build(sources, BLUEPRINT, Inputs(HOST, TODAY, library=LIBRARY)).review
    assert [each.message for each in review.diagnostics if each.name == "rule-crashed"] == []
    wanted = [each for each in review.diagnostics if each.code.startswith(codes)]
    return plan_fixes(wanted, review.site, Selection(BLUEPRINT.checks), lambda _: True)


def assert_apply(changes, files):
    """Each edit takes the place of what stands there, and all can be shown."""
    for change in changes:
        assert change.before == files[change.path]
        assert change.after != change.before
        end = 0
        for edit in (fix.edit for fix in change.fixes):
            assert end <= edit.start <= edit.end <= len(change.before)
            end = edit.end
    assert outcome(changes)
    assert "\x1b" not in diff(changes).plain


@tries(FILES, share=0.5)
def test_links(files):
    changes = planned(files, ("CS2",))
    assert_apply(changes, files)
    assert planned(files | {each.path: each.after for each in changes}, ("CS2",)) == ()


@tries(FILES, share=0.3)
def test_everything(files):
    for _ in range(ROUNDS):
        changes = planned(files, ("CS",))
        assert_apply(changes, files)
        files = files | {each.path: each.after for each in changes}
    assert changes == ()


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """One that is written."""
    return tmp_path_factory.mktemp("site") / "a.md"


@tries(FILES, st.sampled_from([b"", codecs.BOM_UTF8]), st.sampled_from([b"", b"more"]), share=0.3)
def test_files_on_disk(file, files, mark, more):
    for change in planned(files, ("CS",)):
        data = mark + change.before.encode() + more
        file.write_bytes(data)
        assert bool(write_change(file, change)) == bool(more)
        assert file.read_bytes() == (data if more else mark + change.after.encode())
