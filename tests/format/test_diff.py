"""What `fix` shows."""

from __future__ import annotations

from pelican_contentstrategy.format.diff import diff, outcome
from pelican_contentstrategy.model.change import Change, Fix, edited
from pelican_contentstrategy.model.diagnostic import Edit
from tests.format.reviews import found

ORPHAN = found("content/rye.md:1:8", "CS203", "no other published article links here")
BEFORE = "Title: Ovens\n\nSteam for rye.\nAnd rye again.\n"


def change(text=BEFORE, path="content/ovens.md", words="rye", times=1):
    fixes, start = [], -1
    for _ in range(times):
        start = text.index(words, start + 1)
        fixes.append(Fix(Edit(path, start, start + len(words), f"[{words}](x)", ""), (ORPHAN,)))
    return Change(path, text, edited(text, (fix.edit for fix in fixes)), tuple(fixes))


def test_what_is_mended_and_how():
    assert diff([change()]).plain == (
        "content/ovens.md\n"
        "  mends CS203 orphan-article of content/rye.md:1\n"
        "--- a/content/ovens.md\n"
        "+++ b/content/ovens.md\n"
        "@@ -2,3 +2,3 @@\n"
        " \n"
        "-Steam for rye.\n"
        "+Steam for [rye](x).\n"
        " And rye again.\n"
        "\n"
    )


def test_what_is_new_in_a_line_stands_out():
    text = diff([change()])
    bold = [text.plain[span.start : span.end] for span in text.spans if span.style == "bold"]
    assert bold[-1] == "[rye](x)"


def test_other_line_ends_are_not_shown():
    assert diff([change(BEFORE.replace("\n", "\r\n"))]).plain == diff([change()]).plain


def test_a_missing_line_end_is_told():
    told = diff([change("Title: Ovens\n\nSteam for rye.")]).plain
    assert "-Steam for rye.\n\\ no line end at the end of the file\n+Steam for [rye](x).\n\\ no line end" in told


def test_what_would_steer_a_terminal_is_spelled_out():
    assert "\x1b" not in diff([change("\x1b[31m rye", path="content/\x1b.md")]).plain


def test_how_much_it_is():
    assert outcome([change(), change(path="content/heat.md", times=2)]) == "3 changes in 2 files, for 1 problem"
    assert outcome([change()]) == "1 change in 1 file, for 1 problem"
