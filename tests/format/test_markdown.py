"""Does people's text stay text, whatever stands in it?"""

from __future__ import annotations

import re

import markdown
import pytest
from bs4 import BeautifulSoup

from pelican_contentstrategy.format._markdown import code, link, table, text

HOSTILE = [
    "a | b",
    "*stars* and _lines_ and __init__ and snake_case",
    "[home](javascript:alert)",
    "# heading",
    "- item",
    "+",
    "1. first",
    "2) second",
    "> quote",
    "<script>alert(1)</script>",
    "`code`",
    "AT&T &lt; &copy;",
    "~~gone~~",
    "back\\slash \\*",
    "C#",
    "{: .class }",
    "![alt](x)",
    "two\nlines\n\n# here",
]


@pytest.mark.parametrize("around", ["{}", "- {}", "### {}", "> {}", "**{}**: b"])
@pytest.mark.parametrize("words", HOSTILE)
def test_what_people_write_is_shown_and_does_nothing(words, around):
    html = markdown.markdown(around.format(text(words)), extensions=["extra"])
    shown = around.format("").strip("#->* ").replace(": b", "")
    assert BeautifulSoup(html, "html.parser").get_text().strip().removesuffix(": b") == shown + " ".join(words.split())
    assert not set(re.findall(r"<(\w+)", html)) - {"p", "ul", "li", "h3", "blockquote", "strong"}


def test_a_bar_ends_no_cell():
    html = markdown.markdown(table(["a", "b"], [[text("x | y"), text("*z*")]]), extensions=["extra"])
    assert "<td>x | y</td>\n<td>*z*</td>" in html


@pytest.mark.parametrize(("words", "shown"), [("a`b", "`` a`b ``"), ("a|b", "`a|b`")])
def test_what_is_taken_letter_by_letter(words, shown):
    assert code(words) == shown


def test_only_addresses_of_the_web_are_linked():
    assert link("More", "https://a.example/(b)") == "[More](<https://a.example/(b)>)"
    assert link("More", "javascript:alert(1)") == ""
    assert link("More", "https://a.example/> <b>") == ""
