"""How do words become a link, and where can they not?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.read.link_markup import can_link, linked

HEAD = "Title: All about rye\n\n"
TO = "{filename}/rye.md"


def link(text, path="content/a.md", words="rye", head=HEAD):
    """A text with its last such words linked; nothing if no link can be written."""
    text = head + text
    start = text.rindex(words)
    replacement = linked(path, text, start, start + len(words), TO)
    return replacement and (text[:start] + replacement + text[start + len(words) :]).removeprefix(head)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Take rye.", "Take [rye]({filename}/rye.md)."),
        ("rye", "[rye]({filename}/rye.md)"),
        ("- rye", "- [rye]({filename}/rye.md)"),
        ("*rye* is old", "*[rye]({filename}/rye.md)* is old"),
        ("“rye”, they say", "“[rye]({filename}/rye.md)”, they say"),
        ("See [that]. Take rye[^1].", "See [that]. Take [rye]({filename}/rye.md)[^1]."),
        ("A [x]\n\nrye it is", "A [x]\n\n[rye]({filename}/rye.md) it is"),
        ("Old<br>rye", "Old<br>[rye]({filename}/rye.md)"),
        ("<span>rye</span>", "<span>[rye]({filename}/rye.md)</span>"),
        ("<p>old</p>\n\nrye", "<p>old</p>\n\n[rye]({filename}/rye.md)"),
        ("<!-- <div> -->\n\nrye", "<!-- <div> -->\n\n[rye]({filename}/rye.md)"),
        ("<div>\nrye\n</div>", '<div>\n<a href="{filename}/rye.md">rye</a>\n</div>'),
        ("<div><p>a</p>\n\nrye</div>", '<div><p>a</p>\n\n<a href="{filename}/rye.md">rye</a></div>'),
        ("<p>never closed\n\nrye", '<p>never closed\n\n<a href="{filename}/rye.md">rye</a>'),
        ("3 < 4, so rye", "3 < 4, so [rye]({filename}/rye.md)"),
    ],
)
def test_in_markdown(text, made):
    assert link(text) == made


@pytest.mark.parametrize(
    "text",
    [
        '<img alt="old rye">',
        "<!-- rye -->",
        "<a name='x'>rye</a>",
        "{{ rye }}",
        "{% rye %}",
        "[rye]: /somewhere/",
        "[x]: /somewhere/ 'of rye'",
        "*[rye]: a grain",
        "[^1]: rye",
        "[see rye now]",
        "![old rye]",
        "!rye",
        "\\rye",
        "rye{: .old }",
        "rye(old)",
        "<script>rye",
    ],
)
def test_where_markdown_can_have_none(text):
    assert link(text) == ""


def test_front_matter_is_no_text():
    assert link("", words="rye") == ""


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("<p>Take rye.</p>", '<p>Take <a href="{filename}/rye.md">rye</a>.</p>'),
        ("<p>Take <em>rye</em></p>", '<p>Take <em><a href="{filename}/rye.md">rye</a></em></p>'),
        ("<p title='rye'>", ""),
        ("<!-- rye -->", ""),
        ("<a>rye</a>", ""),
        ("<style>rye", ""),
    ],
)
def test_in_html(text, made):
    assert link(text, "content/a.html", head="<html><head><title>Rye</title></head><body>\n") == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Take rye.", "Take `rye <{filename}/rye.md>`__."),
        ("- rye", "- `rye <{filename}/rye.md>`__"),
        ("(rye)", "(`rye <{filename}/rye.md>`__)"),
        (".. raw:: html\n\n   <p>rye</p>", '.. raw:: html\n\n   <p><a href="{filename}/rye.md">rye</a></p>'),
        (".. note::\n\n   rye", ".. note::\n\n   `rye <{filename}/rye.md>`__"),
        (".. note:: rye", ""),
        ("*rye*", ""),
        ("`of rye", ""),
        ("|of rye", ""),
        (".. |x| replace:: rye", ""),
        (":of: rye", ""),
    ],
)
def test_in_restructuredtext(text, made):
    assert link(text, "content/a.rst", head="Title\n#####\n\n:date: 2026-01-01\n\n") == made


def test_other_markup_languages_are_not_known():
    assert link("Take rye.", "content/a.adoc") == ""
    assert not can_link("content/a.adoc")
    assert can_link("content/A.MD")


def test_beside_scripts_without_blanks():
    assert link("所謂的麵包就跟", words="麵包") == "所謂的[麵包]({filename}/rye.md)就跟"
    assert link("用rye的", words="rye") == "用[rye]({filename}/rye.md)的"
