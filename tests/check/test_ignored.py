"""What a .vale.ini ignores is ignored in a file and on a site alike, wherever it stands; «» surround what is told."""

from __future__ import annotations

import pytest

from pelican_contentstrategy.check.loose import Linter
from pelican_contentstrategy.integrations.style_files import own_styles
from pelican_contentstrategy.model.document import Document, Facts
from pelican_contentstrategy.model.source import Lines, Source, Span
from pelican_contentstrategy.model.voice import Voice
from pelican_contentstrategy.read import ignored, ignores
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.ignored import read_spared
from pelican_contentstrategy.read.library import read_library
from pelican_contentstrategy.read.prose import Masks
from tests.sites import BAKERY, Texts, found_in

INI = r"""
[*]
BasedOnStyles = Own
TokenIgnores = (\{\{[^}]*\}\}), (\[\[.*?\)\]), \$[^$\n]+\$, <oven[^>]*>
BlockIgnores = (?s) *(<<<.*?>>>), (?m)^@@.*\n(?:    .*\n)*
"""
STYLE = {
    "styles/Own/Very.yml": 'extends: existence\nmessage: "%s"\nignorecase: true\ntokens: [very]\n',
    "styles/Own/Left.yml": 'extends: existence\nmessage: "%s"\nscope: raw\nnonword: true\ntokens: [LEFT]\n',
}
SLOW = "[*]\nBasedOnStyles = Own\nBlockIgnores = (a|aa)+(b|bb)*c\n"
STRATEGY = f"{BAKERY[: BAKERY.index('voice:')]}voice:\n  vale_ini: .vale.ini\n"
HEAD = "Title: A\n\n"
TEXTS = {
    "tokens": "«Very» {{ *very* }} [[very](very.md)], «very» {{very}}{{ very }} $very$.\n\n## {{ very }}\n\n«very»\n",
    "blocks": "A.\n\n<<<\nvery\n\n- very\n\n> very\n>>>\n\n- «very» <<< very\n- very >>> «very»\n- «very»\n",
    "indented": "@@ very\n    very\n    very\n\n«very» @@ «very»\n",
    "table": "| «very» | {{ very }} |\n|---|---|\n| {{ a *very* b }} «very» | c |\n",
    "images": "A {{ ![very](/a.png) }} «very» ![«very»](/a.png) {{ very [very](/b/) }} ![{{ very }}](/c.png).\n",
    "entities": "«very» &amp; {{ very &amp; very }} «very» &mdash; «very» {{ &lt;very }}\n",
    "code": "A {{ `very` }} `{{` very `very }}` «very».\n",
    "chinese": "麵包{{ very }}很好{{ *very* }}，«very»\n",  # noqa: RUF001 - full-width
    "lines": "A {{ very\nvery }} «very»\nand <oven very> «very»\n",
    "crlf": "A «very».\r\n\r\n@@ very\r\n    very\r\n\r\n<<<\r\nvery\r\n>>>\r\n\r\n«very» {{ very }}\r\n",
    "everything": "{{ very }}\n",
    "raw": "A {{ very «LEFT» }}\n",
}


def on_a_site(text, ini=INI):
    found = found_in({"content/a.md": HEAD + text, ".vale.ini": ini, **STYLE}, STRATEGY)
    return [each.span for each in found if each.code == "CS401"]


def plain(text):
    return text.replace("«", "").replace("»", "")


def marked(text, spans):
    """The text with marks around what was told."""
    lines = Lines(text)
    for span in sorted(spans, reverse=True):
        start, end = lines.offset(span.line, span.column), lines.offset(span.end_line, span.end_column)
        text = f"{text[:start]}«{text[start:end]}»{text[end:]}"
    return text


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_on_a_site(text):
    assert marked(HEAD + plain(text), on_a_site(plain(text))) == HEAD + text


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_in_a_file(text):
    files = Texts({".vale.ini": INI, **STYLE})
    library = read_library(
        Voice(styles=(), vale_ini=".vale.ini"), files, own_styles(), lambda *_: Span("strategy.yaml", 1, 1, 1, 1)
    )
    placed = Linter(library).lint(plain(text), "a.md")
    assert marked(plain(text), [each.span for each in placed]) == text


def test_what_a_plugin_made_of_what_is_ignored_is_ignored():
    html = "<p>Very <b>very</b> old film: very, very end.</p><p>Very</p>"
    body = read_body(html)
    source = Source("a.md", "Very {{ film }}, very end.\n\nVery\n", html, {}, "", "")
    prose, _ = read_spared(Document(source, Facts(blocks=body.blocks)), Masks(token_ignores=(r"\{\{.*?\}\}",)))
    assert [each.text for each in prose.texts] == ["Very **** *** ***** ****, very end.", "Very"]


def test_a_body_is_looked_for_in_its_source_only_where_something_is_ignored(monkeypatch):
    monkeypatch.setattr(ignored, "align", lambda *_: pytest.fail("looked for"))
    assert len(on_a_site("very <<<\n")) == 1
    monkeypatch.setattr(ignored, "LINE_END", None)
    assert len(on_a_site("<<< very >>>\n", "[*]\nBasedOnStyles = Own\n")) == 1


def test_a_pattern_that_takes_too_long_is_left_out_after_three_files(monkeypatch):
    monkeypatch.setattr(ignores, "SECONDS", 0.01)
    files = {f"content/{number}.md": f"Title: A\n\n{'a' * 5000}\n\nvery\n" for number in range(4)}
    found = found_in({**files, ".vale.ini": SLOW, **STYLE}, STRATEGY)
    message = "'(a|aa)+(b|bb)*c' took too long over this file, and ignores nothing in it"
    assert [(each.span.path, each.message) for each in found if each.code == "CS413"] == [
        ("content/0.md", message),
        ("content/1.md", message),
        ("content/2.md", f"{message}, nor in any other from here on"),
    ]
    assert sum(each.code == "CS401" for each in found) == 4
