"""What does an editor read whose styles, vocabularies or Vale configuration are broken? Each mistake, and the rest."""

from __future__ import annotations

import os

import pytest

from tests.builds.desk import FOUND, INI, NUL_HINT, VERY, told
from tests.builds.site import WRONG

EXISTENCE = "extends: existence\nmessage: leave out '%s'\n"
TITLE = "extends: capitalization\nmessage: write '%[2]s'\nmatch: $title\nscope: heading\n"
SUBSTITUTION = "extends: substitution\nmessage: say '%s' for '%s'\n"


def test_two_rules_of_one_name(desk):
    files = {f"styles/Bakery/{name}.yml": f"{EXISTENCE}tokens: [noon]\n" for name in ("a.b", "a/b")}
    assert told(desk, files) == [
        "styles/Bakery/a/b.yml:1:1: there is another rule 'Bakery.a.b'; this one is left out",
        "  hint: give one of their files another name",
    ]


def test_a_folder_that_is_called_like_a_rule(desk):
    assert told(desk, {"styles/Bakery/X.yml/README": "nothing"}) == [
        "styles/Bakery/X.yml:1:1: 'X.yml' is a folder; rules are files",
        "  hint: leave '.yml' out of the folder's name",
    ]


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("nowhere.yml", "it is a link that leads nowhere"),
        ("/etc/passwd", "'styles/Bakery/Bad.yml' leads out of the folder 'desk'"),
        ("../../../out.yml", "'styles/Bakery/Bad.yml' leads out of the folder 'desk'"),
        ("/dev/zero", "'styles/Bakery/Bad.yml' leads out of the folder 'desk'"),
    ],
)
def test_a_rule_that_is_a_link(desk, target, why):
    (desk.folder / "styles/Bakery/Bad.yml").symlink_to(target)
    assert told(desk, {}) == [f"styles/Bakery/Bad.yml:1:1: 'Bakery.Bad' is left out: {why}"]


def test_a_style_that_leads_out_of_the_folder(desk, tmp_path):
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "Secret.yml").write_text(VERY)
    (desk.folder / "styles" / "Theirs").symlink_to(tmp_path / "theirs")
    ini = INI.replace("= Bakery", "= Bakery, Theirs, .., ../x, /etc")
    assert told(desk, {".vale.ini": ini}) == [
        ".vale.ini:4:25: style 'Theirs' is not read: 'styles/Theirs' leads out of the folder 'desk'",
        "  hint: put its folder into 'styles'",
        ".vale.ini:4:33: '..' is no name of a style",
        "  hint: write the name of a folder in 'styles'",
        ".vale.ini:4:37: '../x' is no name of a style",
        "  hint: write the name of a folder in 'styles'",
        ".vale.ini:4:43: '/etc' is no name of a style",
        "  hint: write the name of a folder in 'styles'",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("styles", ".vale.ini:2:14: the folder 'styles' cannot be read"),
        ("styles/Bakery", ".vale.ini:4:17: style 'Bakery' is not read: the folder 'styles/Bakery' cannot be read"),
        (
            "styles/Bakery/Use.yml",
            (
                "styles/Bakery/Use.yml:1:1: 'Bakery.Use' is left out: "
                "'styles/Bakery/Use.yml' cannot be read: permission denied"
            ),
        ),
        (".vale.ini", "'.vale.ini' cannot be read: permission denied"),
    ],
)
def test_what_nobody_may_read(desk, path, line):
    desk.add({"a.md": "Text.\n"})
    (desk.folder / path).chmod(0)
    run = desk.prose("a.md")
    (desk.folder / path).chmod(0o755)
    assert (run.code, run.err.splitlines()[0]) == (2, line)


def test_vocabularies_that_are_no_text(desk):
    folder = "styles/config/vocabularies"
    files = {
        ".vale.ini": f"Vocab = Nul, Wide, Latin, Mark\n{INI}",
        f"{folder}/Nul/accept.txt": "levain\nsp\0elt\n",
        f"{folder}/Wide/accept.txt": "levain\n".encode("utf-16"),
        f"{folder}/Latin/reject.txt": "levain\nspält\n".encode("latin-1"),
        f"{folder}/Mark/accept.txt": b"\xef\xbb\xbfvery good\n",
    }
    assert told(desk, files) == [
        f"{folder}/Latin/reject.txt:2:3: the file is not UTF-8: byte 0xe4",
        "  hint: save it as UTF-8",
        f"{folder}/Nul/accept.txt:2:3: the character U+0000 may not stand in a text file",
        NUL_HINT,
        f"{folder}/Wide/accept.txt:1:1: the file is UTF-16, not UTF-8",
        "  hint: save it as UTF-8",
    ]


@pytest.mark.parametrize(
    ("ini", "lines"),
    [
        (INI.encode("utf-16"), ["1:1: the file is UTF-16, not UTF-8", "  hint: save it as UTF-8"]),
        (f"{INI}Bakery.Ve\0ry = NO\n", ["5:10: the character U+0000 may not stand in a text file", NUL_HINT]),
        (f"{INI}# Bäckerei\n".encode("latin-1"), ["5:4: the file is not UTF-8: byte 0xe4", "  hint: save it as UTF-8"]),
    ],
)
def test_a_configuration_that_is_no_text(desk, ini, lines):
    desk.add({".vale.ini": ini, "a.md": "Very good.\n"})
    run = desk.prose("a.md")
    assert (run.code, run.out) == (2, "")
    assert run.err.splitlines() == [f".vale.ini:{lines[0]}", *lines[1:]]


def test_sections_that_match_nothing(desk):
    ini = f"{INI}[]\nBakery.Very = NO\n[*.[z-a]]\n[md]\nBasedOnStyles = Bakery\n[*.md\nBakery.Use = NO\n"
    assert told(desk, {".vale.ini": ini}) == [
        ".vale.ini:5:1: this section has no name",
        "  hint: write '[*]' for all files, or '[*.md]' for some",
        ".vale.ini:7:1: '*.[z-a]' matches no file",
        "  hint: close every '[' and '{' in it, and write ranges upwards, as '[a-z]'",
        ".vale.ini:8:1: 'md' matches files of this name only",
        "  hint: write '[*.md]' for all that end in it",
        ".vale.ini:10:1: this '[' is never closed",
        "  hint: write the section's name between '[' and ']'",
    ]


@pytest.mark.parametrize(
    "rule",
    [
        f"{EXISTENCE}raw: ['(a|a)+$']\n",
        f"{EXISTENCE}raw: ['a+b']\nexceptions: ['(a|a)+$']\n",
        "extends: occurrence\nmessage: x\nmax: 1\ntoken: '(a|a)+$'\n",
        "extends: consistency\nmessage: x\neither: {'(a|a)+$': b}\n",
    ],
    ids=["existence", "exceptions", "occurrence", "consistency"],
)
def test_a_pattern_that_goes_on_for_ever_is_stopped(desk, rule):
    desk.add({"styles/Bakery/Slow.yml": rule, "a.md": f"{'a' * 40}b\n\nA very good day.\n"})
    run = desk.prose("a.md")
    assert run.out == "a.md:3:3:Bakery.Very:leave out 'very'\n"
    assert run.err == "a.md:1:1: 'Bakery.Slow' took longer than 0.5 s over this text\n"


@pytest.mark.parametrize(
    ("files", "line"),
    [
        (
            {"styles/Bakery/Many.yml": f"{EXISTENCE}tokens: ['{'|'.join(f'w{number}' for number in range(100_000))}']"},
            "1:13:Bakery.Many:leave out 'w99999'",
        ),
        (
            {
                "styles/Bakery/Many.yml": f"{EXISTENCE}tokens:\n"
                + "".join(f"- w{number}\n" for number in range(100_000))
            },
            "1:13:Bakery.Many:leave out 'w99999'",
        ),
        (
            {
                "styles/Bakery/Many.yml": f"{SUBSTITUTION}swap:\n"
                + "".join(f"  w{number}: v{number}\n" for number in range(100_000))
            },
            "1:13:Bakery.Many:say 'v99999' for 'w99999'",
        ),
    ],
    ids=["alternation", "tokens", "swap"],
)
def test_a_hundred_thousand_words(desk, files, line):
    desk.add({**files, "a.md": "A very good w99999.\n"})
    run = desk.prose("a.md")
    assert (run.out, run.err) == (f"{FOUND}a.md:{line}\n", "")


def test_a_large_vocabulary_costs_no_rule(desk):
    words = "".join(f"[wW]ord{number}\n" for number in range(20_000))
    desk.add(
        {
            ".vale.ini": f"Vocab = Large\n{INI}",
            "styles/config/vocabularies/Large/accept.txt": f"{words}[vV]ery good\n",
            "styles/Bakery/Long.yml": f"{EXISTENCE}tokens: [word7 very, '[vV]ery good', very bad]\n",
            "styles/Bakery/Title.yml": TITLE,
            "a.md": "# Of word19999 and bread\n\nvery bad word19999, very good\n",
        }
    )
    run = desk.prose("a.md")
    assert run.err == ""
    assert run.out.splitlines() == [
        "a.md:1:3:Bakery.Title:write 'Of word19999 and Bread'",
        "a.md:3:1:Bakery.Long:leave out 'very bad'",
        "a.md:3:1:Bakery.Very:leave out 'very'",
        "a.md:3:21:Bakery.Very:leave out 'very'",
    ]


def test_a_vocabulary_in_which_case_never_matters(desk):
    words = "".join(f"(?i)word{number}\n" for number in range(2_000))
    desk.add(
        {
            ".vale.ini": f"Vocab = Large\n{INI}",
            "styles/config/vocabularies/Large/accept.txt": words,
            "styles/Bakery/Long.yml": f"{EXISTENCE}ignorecase: true\ntokens: [word7 day, day]\n",
            "a.md": "A very good WORD7 day, and another day.\n",
        }
    )
    run = desk.prose("a.md")
    assert (run.out, run.err) == (f"{FOUND}a.md:1:36:Bakery.Long:leave out 'day'\n", "")


def test_a_paragraph_of_ten_megabytes_is_told_and_the_rest_goes_on(desk):
    desk.add({"a.md": f"A very good day.\n\n{'Flour and very fine salt. ' * 400_000}\n\nMuch too good.\n"})
    run = desk.prose("a.md")
    assert run.out == FOUND
    assert run.err == "a.md:3:1: a stretch of 10,399,999 characters without a break is too long to be judged\n"


@pytest.mark.parametrize(
    ("text", "last", "count"),
    [
        ("very\n" * 50_000, "a.md:50000:1", 50_000),
        ("<!-- vale off -->\n\nvery\n\n" * 20_000, "", 0),
        (
            "<!-- vale Bakery.Very = NO -->\n\nvery\n\n<!-- vale Bakery.Very = YES -->\n\nvery\n\n" * 500,
            "a.md:3999:1",
            500,
        ),
        ("[" * 3000 + "very\n", "a.md:1:3001", 1),
    ],
    ids=["lines", "off", "off and on", "brackets"],
)
def test_texts_that_nobody_writes(desk, text, last, count):
    desk.add({"a.md": text})
    run = desk.prose("a.md")
    lines = run.out.splitlines()
    assert (len(lines), run.err) == (count, "")
    assert not count or lines[-1] == f"{last}:Bakery.Very:leave out 'very'"


def test_nothing_that_is_printed_steers_a_terminal(desk):
    desk.add(
        {
            "styles/Bakery/Red.yml": 'extends: existence\nmessage: "\\e[31m %s"\ntokens: [Good]\n',
            "styles/Bakery/Blue.yml": 'extends: "\\e[34m"\nmessage: x\n',
            "a.md": "Good.\n",
        }
    )
    run = desk.prose("a.md")
    assert run.out == "a.md:1:1:Bakery.Red:\\u001b[31m Good\n"
    assert run.err.startswith("styles/Bakery/Blue.yml:1:10: extends: '\\u001b[34m' is no kind of rule\n")


def test_a_site_is_told_of_everything_at_once(site):
    site.write("strategy.yaml", (site.folder / "strategy.yaml").read_text().partition("voice:")[0])
    site.strategy(
        "voice:\n  styles: [Own, Onw, ../x]\n  vocabularies: [Bread]\n  personas:\n    home-baker: {styles: [owm]}"
    )
    site.add(
        WRONG,
        {
            "styles/Own/Colour.yml": f"{EXISTENCE}tokens: [colour]\n",
            "styles/Own/Deep.yml": f"{EXISTENCE}tokens: {'[' * 60}",
            "styles/Own/Pattern.yml": f"{EXISTENCE}tokens: ['a(', 'b[']\n",
            "styles/Own/Slow.yml": f"{EXISTENCE}raw: ['([a-z]|[a-z])+#']\n",
            "styles/Own/Tabs.yml": "extends: existence\n\tmessage: x\n",
            "styles/Own/X.yml/README": "",
        },
    )
    site.write("styles/Own/Wide.yml", EXISTENCE.encode("utf-16"))
    site.write("styles/config/vocabularies/Bread/accept.txt", "spält\n".encode("latin-1"))
    run, build = site.check("--format", "concise"), site.pelican("content")
    assert (run.code, build.code, "Traceback" in run.text + build.text) == (1, 0, False)
    lines = [line for line in run.out.splitlines() if " CS4" in line]
    assert [line.replace(" warning CS411 broken-style", "") for line in lines] == [
        "content/articles/crust.md:5:10: warning CS401 Own.Colour leave out 'colour'",
        "strategy.yaml:51:17: there is no style 'Onw' in 'styles'",
        "strategy.yaml:51:22: '../x' is no name of a style",
        "strategy.yaml:54:27: there is no style 'owm' in 'styles'",
        "styles/Own/Deep.yml:3:58: the file is nested more than 50 levels deep",
        "styles/Own/Pattern.yml:3:10: 'Own.Pattern' has a pattern that cannot be read: missing )",
        "styles/Own/Pattern.yml:3:16: 'Own.Pattern' has a pattern that cannot be read: unterminated character set",
        "styles/Own/Tabs.yml:2:1: a tab cannot indent a line",
        "styles/Own/Wide.yml:1:1: the file is UTF-16, not UTF-8",
        "styles/Own/X.yml:1:1: 'X.yml' is a folder; rules are files",
        "styles/config/vocabularies/Bread/accept.txt:1:3: the file is not UTF-8: byte 0xe4",
    ]


def test_a_scope_that_is_misspelt(desk):
    assert told(desk, {"styles/Bakery/Bad.yml": f"{EXISTENCE}scope: headding\ntokens: [noon]\n"}) == [
        "styles/Bakery/Bad.yml:3:1: scope: 'headding' selects nothing",
        "  hint: did you mean 'heading'?",
    ]
