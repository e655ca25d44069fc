"""Which fields does a document have, and where are they written?"""

from __future__ import annotations

from datetime import date, datetime, timezone
from pathlib import Path

import pytest
from pelican.readers import HTMLReader, MarkdownReader, RstReader
from pelican.settings import read_settings

from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.read.front_matter import fold_name, read_front_matter, written_names
from tests.sites import source_of

READERS = {".md": MarkdownReader, ".rst": RstReader, ".html": HTMLReader}


def fields(text, path="content/starter.md"):
    """Name, value and place of each field that python-markdown's own extension finds."""
    return [place(each) for each in read_front_matter(source_of(path, text))]


def fields_of(text, **metadata):
    """The same where another reader found them."""
    return [place(each) for each in read_front_matter(handed_over(text, metadata))]


def fields_by_pelican(folder, name, text):
    """The same where Pelican's own reader found them."""
    file = Path(folder, name)
    file.write_text(text, encoding="utf-8")
    _, metadata = READERS[file.suffix](read_settings()).read(str(file))
    return [place(each) for each in read_front_matter(handed_over(text, metadata, name))]


def handed_over(text, metadata, path="content/starter.md"):
    return Source(path, text, "", metadata, "", "")


def place(field):
    return field.name, field.value, f"{field.span.line}:{field.span.column}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pillar: bread\n", [("pillar", "bread", "1:9")]),
        ("pillar:bread\n", [("pillar", "bread", "1:8")]),
        ("   PILLAR:   Bread at home  \n", [("pillar", "Bread at home", "1:14")]),
        ("Pillar: bread", [("pillar", "bread", "1:9")]),
        ("Pillar:\n", []),
        ("Pillar: bread\r\nStage: awareness\r\n", [("pillar", "bread", "1:9"), ("stage", "awareness", "2:8")]),
        ("Pillar: bread\rStage: awareness\r", [("pillar", "bread", "1:9"), ("stage", "awareness", "2:8")]),
        ("---\nPillar: bread\n---\n\nStage: left\n", [("pillar", "bread", "2:9")]),
        ("Title: caf\u00e9 \U0001f35e\n", [("title", "caf\u00e9 \U0001f35e", "1:8")]),
    ],
)
def test_a_field_stands_where_its_value_does(text, expected):
    assert fields(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Persona:\n  - dev\nPillar: bread\n", []),
        ("Persona:\n    - one\n    - two\n", [("persona", "one", "2:7"), ("persona", "two", "3:7")]),
        ("Persona: [a, b]\n", [("persona", "a", "1:11"), ("persona", "b", "1:14")]),
        ("Persona: ['a', \"b\"]\n", [("persona", "a", "1:12"), ("persona", "b", "1:17")]),
        ("Persona: a, , b,\n", [("persona", "a", "1:10"), ("persona", "b", "1:15")]),
        ("Category: 'Design'\n", [("category", "Design", "1:12")]),
        ('Category: "B"\n', [("category", "B", "1:12")]),
        ("Category: \"\nTags: 'x\n", [("category", '"', "1:11"), ("tags", "'x", "2:7")]),
        ("Pillar: a\nFunnel Stage: b\n", [("pillar", "a", "1:9")]),
        ("Pillar: a\ncta.url: b\n", [("pillar", "a", "1:9")]),
        ("Pillar: a\n# b\nStage: c\n", [("pillar", "a", "1:9")]),
        ("Summary: a\n   b\nPillar: c\n", [("summary", "a", "1:10")]),
        ("Summary: a\n    b\nPillar: c\n", [("summary", "a", "1:10"), ("summary", "b", "2:5"), ("pillar", "c", "3:9")]),
        ("Pillar: a\nOrder: 1\nPillar: b\n", [("pillar", "a", "1:9"), ("pillar", "b", "3:9"), ("order", "1", "2:8")]),
        ("\nPillar: a\n", []),
        ("\ufeffPillar: a\n", []),
    ],
)
def test_front_matter_as_python_markdown_reads_it(text, expected):
    assert fields(text) == expected


def test_names_fold_case_and_dashes():
    assert {fold_name(name) for name in ("Funnel-Stage", "funnel_stage", " FUNNEL stage ", "Stage")} == {"stage"}
    assert fold_name("CTA-URL") == "cta_url"


def test_several_values_only_where_there_may_be_some():
    text = "Title: Bread, cakes\nTags: rye, wheat\nChannels: x, linkedin\n"
    assert fields(text) == [
        ("title", "Bread, cakes", "1:8"),
        ("tags", "rye, wheat", "2:7"),
        ("channels", "x", "3:11"),
        ("channels", "linkedin", "3:14"),
    ]


def test_a_value_is_found_as_a_word_of_its_own():
    assert fields("Persona: home-baker, baker, bak\n") == [
        ("persona", "home-baker", "1:10"),
        ("persona", "baker", "1:22"),
        ("persona", "bak", "1:29"),
    ]


def test_a_value_is_not_found_in_the_name_before_it():
    assert fields("Order: Order\nCTA: C\n") == [("order", "Order", "1:8"), ("cta", "C", "2:6")]


def test_a_reason_behind_dashes_is_no_part_of_a_list():
    assert fields("Contentstrategy_disable: CS101, CS2 -- known, and paid for\n") == [
        ("contentstrategy_disable", "CS101", "1:26"),
        ("contentstrategy_disable", "CS2 -- known, and paid for", "1:33"),
    ]


def test_yaml_hands_over_lists_dates_and_switches():
    text = (
        "---\ntitle: A\npersona:\n- one\n- two\nreviewed: 2026-01-02\norphan_ok: true\nnoindex: false\norder: 2\n---\n"
    )
    found = fields_of(
        text,
        title="A",
        persona=["one", "two"],
        reviewed=date(2026, 1, 2),
        orphan_ok=True,
        noindex=False,
        order=2,
        cta=None,
    )
    assert found == [
        ("title", "A", "2:8"),
        ("persona", "one", "4:3"),
        ("persona", "two", "5:3"),
        ("reviewed", "2026-01-02", "6:11"),
        ("orphan_ok", "yes", "7:1"),
        ("noindex", "no", "8:1"),
        ("order", "2", "9:8"),
    ]


def test_yaml_may_quote_names_and_have_empty_lines():
    text = "---\n\"pillar\": bread\n\n'stage' : awareness\n...\n\norder: from left to right\n"
    assert fields_of(text, pillar="bread", stage="awareness", order=3) == [
        ("pillar", "bread", "2:11"),
        ("stage", "awareness", "4:11"),
        ("order", "3", "1:1"),
    ]


def test_what_the_host_understood_otherwise_is_told_at_its_line():
    text = "Title: A\nDate: 2 Jan 2026\n\nText.\n"
    assert fields_of(text, title="A", date=datetime(2026, 1, 2, tzinfo=timezone.utc)) == [
        ("title", "A", "1:8"),
        ("date", "2026-01-02T00:00:00+00:00", "2:1"),
    ]


def test_what_is_not_written_stands_at_the_start():
    text = "Title: A\r\n\r\nCategory: things that are alike.\r\n"
    assert fields_of(text, title="A", category="things") == [("title", "A", "1:8"), ("category", "things", "1:1")]


def test_values_of_every_kind_become_text():
    found = fields_of("", a={"b": 1}, c=1.5, d={"z", "y"}, e=(None, ["f", ""]), g=b"h")
    assert [(name, value) for name, value, _ in found] == [
        ("a", "{'b': 1}"),
        ("c", "1.5"),
        ("d", "y"),
        ("d", "z"),
        ("e", "f"),
        ("g", "b'h'"),
    ]


def test_restructuredtext(tmp_path):
    text = "Feed a starter\n##############\n\n:date: 2026-01-02\n:pillar: bread\n:persona: home-baker, baker\n\nText.\n"
    assert fields_by_pelican(tmp_path, "starter.rst", text) == [
        ("date", "2026-01-02T00:00:00", "4:1"),
        ("pillar", "bread", "5:10"),
        ("persona", "home-baker", "6:11"),
        ("persona", "baker", "6:23"),
        ("title", "Feed a starter", "1:1"),
    ]


def test_html(tmp_path):
    text = (
        "<html>\n    <head>\n        <title>Feed a starter</title>\n"
        '        <meta name="pillar" content="bread" />\n'
        '        <meta name="cta" content="a" /><meta content="awareness" name="Funnel-Stage">\n'
        "        <META NAME='persona' CONTENT='one, two'>\n"
        "    </head>\n    <body>\n        <p>title: bread</p>\n    </body>\n</html>\n"
    )
    assert fields_by_pelican(tmp_path, "starter.html", text) == [
        ("title", "Feed a starter", "3:16"),
        ("pillar", "bread", "4:38"),
        ("cta", "a", "5:35"),
        ("stage", "awareness", "5:40"),
        ("persona", "one", "6:39"),
        ("persona", "two", "6:44"),
    ]


def test_markdown_by_pelicans_own_reader(tmp_path):
    text = "Title: A starter\nDate: 2026-01-02\nTags: rye\nSummary: How *to*\n    feed.\nPillar: bread\nPillar: cakes\n"
    assert fields_by_pelican(tmp_path, "starter.md", text) == [
        ("title", "A starter", "1:8"),
        ("date", "2026-01-02T00:00:00", "2:1"),
        ("tags", "rye", "3:7"),
        ("summary", "<p>How <em>to</em>\nfeed.</p>", "4:1"),
        ("pillar", "bread", "6:9"),
        ("pillar", "cakes", "7:9"),
    ]


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("Titel: A\nDate: b\n\nTitle: C\n", "a.md", {"titel", "date"}),
        ("Funnel Stage: A\n", "a.md", {"stage"}),
        ("\nTitle: A\n", "a.md", set()),
        ("A\n=\n\n:date: b\n:Title: c\n", "a.rst", {"date", "title"}),
        ("<head><title>A</title><meta name=date content=b></head>", "a.html", {"title", "date"}),
        ("", "a.md", set()),
    ],
)
def test_names_that_are_written(text, path, expected):
    assert written_names(handed_over(text, {}, path)) == expected


def test_front_matter_is_looked_for_at_the_start_only():
    text = "x" * 30_000 + "\nPillar: bread\n"
    assert fields_of(text, pillar="bread") == [("pillar", "bread", "1:1")]
