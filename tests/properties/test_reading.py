"""Whatever stands in a document: reading it never fails, and places lie in it."""

from __future__ import annotations

import re
from datetime import date, datetime, timezone

from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.check.analyse import analyse
from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.model.document import body_text
from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.model.style import Library
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.front_matter import OURS, PELICANS, read_front_matter, written_names
from pelican_contentstrategy.read.leaks import find_leak
from pelican_contentstrategy.read.suppressions import read_suppressions
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules.voice.voices import Voices
from tests.sites import BAKERY, HOST, TODAY, source_of

LINE_END = re.compile(r"\r\n?|\n")
BLUEPRINT = read_blueprint(BAKERY, "strategy.yaml", all_rules())
SELECTION = Selection(BLUEPRINT.checks)
VOICES = Voices(BLUEPRINT.strategy, Library())
NAMES = sorted(OURS | PELICANS)


def mixed(*bits):
    """Texts of such bits, and texts of anything."""
    return st.one_of(st.text(st.characters(), max_size=60), st.lists(st.sampled_from(bits), max_size=25).map("".join))


TEXTS = mixed(
    *("Title: A", "Pillar: bred", "Persona:", "persona: [a, 'b']", "Contentstrategy_disable: CS101, CS2 -- a, b"),
    *("---", "...", "  - a", "    - a", "   a", ": ", "# b", "\n", "\n\n", "\r\n", "\r", "\t", " ", "\ufeff", "\x00"),
    *("<!-- contentstrategy: ", "disable-next-line", "disable", "enable", "disable-file", " CS1", " -- why", " -->"),
    *("<meta name='pillar' content='a'>", "<title>", ":pillar: a", ".. contentstrategy: disable", "```", "~~~", "`"),
    *("[a](/a/)", "[a] ({filename}/a.md)", "![](b.png)", "<a href='{tag}x'>", "</a>", "<p>", "\ud800", "é漢\U0001f35e"),
)
HTML = mixed(
    *("<p>", "</p>", "<div>", "</div>", "<h2>", "</h2>", "<li>", "<ul>", "</ul>", "<pre>", "</pre>", "<blockquote>"),
    *(
        "<a href='/a/'>",
        "<a href=''>",
        "<a>",
        "</a>",
        "<img src='a' alt='b'>",
        "<img>",
        "<br>",
        "<hr>",
        "<td>",
        "<table>",
    ),
    *(
        "<script>",
        "</script>",
        "<svg>",
        "</svg>",
        "<template>",
        "<!--",
        "-->",
        "<?",
        "]]>",
        "<![CDATA[",
        "&amp;",
        "&#0;",
    ),
    *("</html>", "<head>", "<body>", "<", ">", "a", " ", "\n", "\u00a0", "{filename}/a.md", "\x00", "\ud800", "\ufffe"),
)
PATHS = st.sampled_from(["content/a.md", "content/a.rst", "content/a.html", "content/a.markdown", "content/a", "a.txt"])
VALUES = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-3, 3),
        st.floats(),
        mixed("a", ", ", "- ", "[", "]", "'", '"', " -- ", "bread", "CS101", "\n"),
        st.dates(date(1900, 1, 1), date(2100, 1, 1)),
        st.just(datetime(2026, 1, 2, 3, tzinfo=timezone.utc)),
        st.just(b"bytes"),
    ),
    lambda values: st.one_of(st.lists(values, max_size=3), st.dictionaries(st.text(max_size=3), values, max_size=2)),
    max_leaves=4,
)
METADATA = st.dictionaries(st.one_of(st.sampled_from(NAMES), st.text(max_size=6)), VALUES, max_size=4)
SOURCES = st.builds(
    Source,
    path=PATHS,
    text=TEXTS,
    html=HTML,
    metadata=METADATA,
    url=st.sampled_from(["a/", "", "a.html", "../a", "/a b"]),
    save_as=st.sampled_from(["a/index.html", "", "a.html"]),
    kind=st.sampled_from(["article", "page"]),
    status=st.sampled_from(["published", "draft", "hidden", "lost"]),
)


def checked(sources):
    """The review of a site of these sources."""
    return build(sources, BLUEPRINT, Inputs(HOST, TODAY)).review


def lies_in(text, span):
    """Whether a span begins and ends within the lines of a text, and begins before it ends."""
    lines = LINE_END.split(text)
    within = all(
        1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 2  # behind its line end, or within one of two
        for line, column in ((span.line, span.column), (span.end_line, span.end_column))
    )
    return within and (span.line, span.column) <= (span.end_line, span.end_column)


@given(SOURCES)
def test_front_matter_is_read_from_anything(source):
    written_names(source)
    for field in read_front_matter(source):
        assert field.value == field.value.strip() != ""
        assert lies_in(source.text, field.span)


@given(SOURCES)
def test_suppressions_are_read_from_anything(source):
    for each in read_suppressions(source, read_front_matter(source)):
        assert each.rule
        assert lies_in(source.text, each.span)
        assert 1 <= each.first_line <= (each.last_line or each.first_line)


@given(SOURCES)
def test_leaks_are_looked_for_in_anything(source):
    leak = find_leak(source)
    if leak:
        assert leak.fields
        assert leak.hint
        assert leak.span.line <= len(LINE_END.split(source.text))


@given(HTML)
def test_a_body_is_read_from_anything(html):
    body = read_body(html, "content/a.md")
    assert body.text == body_text(body.blocks)
    assert [body.text[each.passage.start : each.passage.end] for each in body.blocks] == [
        each.text for each in body.blocks
    ]
    for each in (*body.links, *body.images):
        assert 0 <= each.passage.start <= each.passage.end <= len(body.text)
    for each in body.links:
        assert body.text[each.passage.start : each.passage.end] == each.text


@given(SOURCES)
def test_analysing_never_fails(source):
    assert analyse(source, SELECTION, VOICES).crashes == ()


@given(st.lists(SOURCES, max_size=3, unique_by=lambda source: source.path))
def test_a_site_of_anything_is_checked(sources):
    texts = {source.path: source.text for source in sources}
    review = checked(sources)
    assert "rule-crashed" not in {each.name for each in review.diagnostics}
    for each in review.diagnostics:
        assert each.span.path == "strategy.yaml" or lies_in(texts[each.span.path], each.span)


@given(st.lists(st.sampled_from(["a", "/", "//", "[", "]", "?", "#", ":", "http", "%", "..", "{filename}", "@", " "])))
def test_an_address_of_anything_leads_somewhere_or_nowhere(parts):
    html = f'<a href="{"".join(parts)}">a</a>'
    (document,) = checked([Source("content/a.md", "", html, {"title": "A"}, "a/", "a/index.html")]).site.documents
    assert [link.href for link in document.links] == ["".join(parts)]


@given(TEXTS)
def test_what_python_markdown_reads_did_not_leak(text):
    source = source_of("content/a.md", text)
    leak = find_leak(source)
    read = {field.name for field in read_front_matter(source)}
    assert leak is None or not read & set(leak.fields)
