"""Whatever dictionaries hold: words are looked up in them, or it is told that this is not possible."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import strategies as st

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.integrations.project import open_library
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.rules import all_rules
from tests.fuzz.effort import tries
from tests.fuzz.materials import Harm, damage
from tests.fuzz.places import assert_lies_in
from tests.sites import BAKERY, HOST, TODAY, source_of

pytest.importorskip("hunspell", reason="the extra `spelling` is not installed")

AFF = """SET UTF-8
TRY esianrtolcd
WORDCHARS 0123456789
FLAG num
COMPOUNDMIN 1
COMPOUNDRULE 1
COMPOUNDRULE 1*2
COMPOUNDFLAG 3
NOSUGGEST 4
BREAK 1
BREAK -
ICONV 1
ICONV ’ '
OCONV 1
OCONV ' ’
MAP 1
MAP uü
PFX 5 Y 1
PFX 5 0 re .
SFX 6 Y 2
SFX 6 0 d e
SFX 6 y ied [^aeiou]y
REP 1
REP ei a
"""
DIC = "5\nhello/5,6\nbread/6\nloaf/5 ph:lofe\nstarter/5,6,3\nknead/6,4\n"
LINES = "SET x|SET ISO8859-2|SET KOI8-R|FLAG long|FLAG UTF-8|FULLSTRIP|COMPLEXPREFIXES|CIRCUMFIX 5|99999999|-1|/|\0"
FIRST = st.builds(lambda line: Harm((("put", 0, f"{line}\n".encode()),)), st.sampled_from(LINES.split("|")))
HARM = st.one_of(damage(5), FIRST, st.just(Harm(())))
RULE = "extends: spelling\nmessage: no %s\ndictionaries: [own]\naction: {name: suggest, params: [spellings]}\n"
BODY = "Helo brēd, loafs and re-starters: kneadied пекарня ’hello’ über 1st İ ß\n"
BLUEPRINT = read_blueprint(BAKERY.replace("styles: []", "styles: [Own]"), "strategy.yaml", all_rules())


@tries(HARM, HARM, st.integers(0, len(BODY)), share=0.5)
def test_dictionaries(in_rules, in_words, start):
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "styles/config/dictionaries"
        place.mkdir(parents=True)
        (place / "own.aff").write_bytes(in_rules(AFF.encode()))
        (place / "own.dic").write_bytes(in_words(DIC.encode()))
        (place.parents[1] / "Own").mkdir()
        (place.parents[1] / "Own" / "Spelling.yml").write_text(RULE, encoding="utf-8")
        source = source_of("content/a.md", f"Title: Loaf\nPillar: bread\n\n{BODY[start : start + 20]}\n")
        library = open_library(BLUEPRINT, Path(folder))
        review = build([source], BLUEPRINT, Inputs(HOST, TODAY, library=library)).review
    assert [each.message for each in review.diagnostics if each.name == "rule-crashed"] == []
    for each in review.diagnostics:
        if each.span.path == source.path:
            assert_lies_in(source.text, each.span)
