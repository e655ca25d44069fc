"""What does a .vale.ini ask for, file by file, and what is told of one that cannot be followed?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.globs import is_glob, matches
from pelican_contentstrategy.read.vale_ini import read_vale_ini

WHOLE = """\
; the bakery's
StylesPath = "ci/styles"  # beside the tests
MinAlertLevel = warning
Vocab = Bakery, Oven
IgnoredScopes = code, tt
SkippedScopes = pre, blockquote
IgnoredClasses = recipe

[formats]
mdx = md

[*]
BasedOnStyles = Vale
House.Filler = NO

[*.{md,rst}]
BasedOnStyles = House, Google
House.Filler = YES
Google.Passive = suggestion
TokenIgnores = (\\$[^$]+\\$), \\b[A-Z]{2,5}\\b
BlockIgnores = (?s) *({{< ?file [^>]* ?>}}.*?{{< ?/file ?>}})

[news/*]
Google.Passive = NO
TokenIgnores = <[^>,]+>
"""


def config_of(text):
    return read_vale_ini(text, ".vale.ini")


def told(config):
    """Faults as users read them."""
    for each in config.faults:
        yield f"{each.where.line}:{each.where.column}: {each.message}"
        if each.hint:
            yield f"  hint: {each.hint}"


def names(named):
    return tuple(each.name for each in named)


def test_the_core_stands_above_the_first_section():
    config = config_of(WHOLE)
    assert config.faults == ()
    assert config.styles_path.name == "ci/styles"
    assert config.min_alert_level == "warning"
    assert names(config.vocabularies) == ("Bakery", "Oven")
    assert config.formats == {"mdx": "md"}


def test_names_know_where_they_stand():
    config = config_of(WHOLE)
    span = config.vocabularies[1].span
    assert (span.line, span.column, span.end_column) == (4, 17, 21)
    assert config.sections[1].styles[1].span.column == 24


def test_the_last_matching_section_says_which_styles_hold():
    config = config_of(WHOLE)
    assert config.for_path("about.html").styles == ("Vale",)
    assert config.for_path("bread/rye.md").styles == ("House", "Google")
    assert config.for_path("news/rye.md").styles == ("House", "Google")


def test_switches_add_up_and_the_last_one_holds():
    config = config_of(WHOLE)
    assert config.for_path("about.html").switches == {"House.Filler": "NO"}
    assert config.for_path("rye.md").switches == {"House.Filler": "YES", "Google.Passive": "suggestion"}
    assert config.for_path("news/rye.md").switches == {"House.Filler": "YES", "Google.Passive": "NO"}


def test_ignores_add_up():
    assert config_of(WHOLE).for_path("news/rye.md").token_ignores == (
        r"(\$[^$]+\$)",
        r"\b[A-Z]{2,5}\b",
        "<[^>,]+>",
    )


def test_a_rule_is_told_at_the_level_it_is_switched_to():
    config = config_of(WHOLE).for_path("rye.md")
    assert config.level("Google.Passive", "warning") == "suggestion"
    assert config.level("Google.We", "warning") == "warning"
    assert config.level("House.Filler", "error") == "error"
    assert config.level("Joblint.Visionary", "error") == ""


def test_an_ending_may_be_read_as_another():
    config = config_of(WHOLE).for_path("rye.mdx")
    assert (config.format, config.styles) == ("md", ("House", "Google"))


def test_scopes_are_those_of_the_file_or_else_the_usual_ones():
    config = config_of(WHOLE).for_path("rye.md")
    assert config.ignored_scopes == ("code", "tt")
    assert config.skipped_scopes == ("pre", "blockquote")
    assert config.ignored_classes == ("recipe",)
    assert config_of("").for_path("rye.md").ignored_scopes == ("code", "tt", "kbd")


def test_the_section_for_everything_counts_as_the_first():
    config = config_of("[*.md]\nBasedOnStyles = House\n[*]\nBasedOnStyles = Google\n")
    assert config.for_path("rye.md").styles == ("House",)


def test_a_section_in_two_parts_is_one():
    config = config_of("[*.md]\nBasedOnStyles = House\n[*.txt]\n[*.md]\nBasedOnStyles = Google\n")
    assert config.for_path("rye.md").styles == ("House", "Google")


def test_a_section_may_be_based_on_nothing():
    assert config_of("[*]\nBasedOnStyles = House\n[*.md]\nBasedOnStyles =\n").for_path("rye.md").styles == ()


@pytest.mark.parametrize(
    ("line", "patterns"),
    [
        (r"(\$+?[^\d][^\n$]+\$+?), (<http[^\n]+>+?)", (r"(\$+?[^\d][^\n$]+\$+?)", r"(<http[^\n]+>+?)")),
        (r"x{2,5}, [,(], (a,b)", ("x{2,5}", "[,(]", "(a,b)")),
        (r"\(a, \[b", (r"\(a", r"\[b")),
        (r"a\,b", (r"a\,b",)),
        ("(a, b", ("(a, b",)),
        (" , ,a,", ("a",)),
        ("`#+ [a]`", ("#+ [a]",)),
    ],
)
def test_commas_inside_brackets_part_no_patterns(line, patterns):
    assert config_of(f"[*]\nTokenIgnores = {line}\n").for_path("a").token_ignores == patterns


def test_ignore_patterns_is_the_older_name_of_block_ignores():
    text = "[*]\nIgnorePatterns = (?s)a.*b\nBlockIgnores = c\n"
    assert config_of(text).for_path("rye.md").block_ignores == ("(?s)a.*b", "c")


def test_a_backslash_goes_on_in_the_next_line():
    config = config_of("[*]\nBasedOnStyles = House, \\\n  Google\nHouse.Filler = NO\n")
    assert config.faults == ()
    assert config.for_path("a").styles == ("House", "Google")
    assert config.sections[0].styles[1].span.line == 3
    assert config.sections[0].switches[0].span.line == 4


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_they_do_on_any_system(end):
    config = read_vale_ini(WHOLE.replace("\n", end).encode(), ".vale.ini")
    assert config.faults == ()
    assert config.sections[2].switches[0].span.line == 24


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("StylePath = x\n", ["1:1: unknown key 'StylePath'", "  hint: did you mean 'StylesPath'?"]),
        (
            "[*]\nBasedOnStyle = House\n",
            ["2:1: unknown key 'BasedOnStyle'", "  hint: did you mean 'BasedOnStyles'?"],
        ),
        (
            "BasedOnStyles = House\n",
            ["1:1: 'BasedOnStyles' has no effect above the first section", "  hint: write it below a line '[*]'"],
        ),
        (
            "[*]\nStylesPath = x\n",
            ["2:1: 'StylesPath' has no effect in a section", "  hint: write it above the first line in '[ ]'"],
        ),
        ("MinAlertLevel = warn\n", ["1:17: MinAlertLevel: 'warn' is not one of suggestion, warning, error"]),
        ("[*]\nHouse.Filler = off\n", ["2:16: House.Filler: 'off' is not one of YES, NO, suggestion, warning, error"]),
        (
            "[*]\nHouse.Long[max] = 30\n",
            ["2:1: 'House.Long[max]' has no effect", "  hint: write 'max: 30' into the rule's own file"],
        ),
        ("[*]\n  House.Filler\n", ["2:3: there is no '=' after 'House.Filler'", "  hint: write it as 'key = value'"]),
        ("[*]\n= YES\n", ["2:1: there is no key before this '='", "  hint: write it as 'key = value'"]),
        ("[*.md\n", ["1:1: this '[' is never closed", "  hint: write the section's name between '[' and ']'"]),
        (
            "[*.{md]\n",
            [
                "1:1: '*.{md' matches no file",
                "  hint: close every '[' and '{' in it, and write ranges upwards, as '[a-z]'",
            ],
        ),
        (b"[*]\n\xff = YES\n", ["2:1: the file is not UTF-8: byte 0xff", "  hint: save it as UTF-8"]),
    ],
)
def test_what_cannot_be_followed_is_told_by_its_line(text, lines):
    found = list(told(config_of(text)))
    assert found[: len(lines)] == lines


def test_the_rest_of_a_file_with_faults_holds():
    config = config_of("Nonsense\n[*\n[*.md]\nBasedOnStyles = House\nBassedOn = x\nHouse.Filler = NO\n")
    assert len(config.faults) == 3
    assert config.for_path("rye.md").styles == ("House",)
    assert config.for_path("rye.md").switches == {"House.Filler": "NO"}


def test_keys_that_have_no_effect_here_are_known():
    text = "Packages = Google\nNLPEndpoint = x\nDictionaryPath = y\n[asciidoctor]\nexperimental = YES\n"
    config = config_of(f"{text}[*.xml]\nTransform = a.xsl\nLang = de\nCommentDelimiters = {{/*, */}}\n")
    assert config.faults == ()
    assert [each.message for each in config.unsupported] == [
        "'Transform' has no effect here",
        "'Lang' has no effect here",
        "'CommentDelimiters' has no effect here",
    ]


def test_switches_of_rules_may_be_written_small():
    assert config_of("[*]\nHouse.Filler = yes\n").for_path("a").switches == {"House.Filler": "YES"}


def test_rules_that_are_never_on():
    config = config_of("[*]\nHouse.Filler = NO\nHouse.Long = NO\n[*.md]\nHouse.Long = YES\nHouse.Short = NO\n")
    assert config.always_off == {"House.Filler"}


@pytest.mark.parametrize(
    ("glob", "path", "expected"),
    [
        ("*", "a/b.md", True),
        ("*.md", "a/b.md", True),
        ("*.md", "a/b.mdx", False),
        ("*.md", "./b.md", True),
        ("b.md", "a/b.md", False),
        ("a/**/c.md", "a/b/c.md", True),
        ("?.md", "b.md", True),
        ("[a-c].md", "b.md", True),
        ("[!a-c].md", "b.md", False),
        ("*.{md}", "b.md", True),
        ("*.{md, rst}", "b.rst", True),
        ("*.{m{d,dx},rst}", "b.mdx", True),
        ("!*.md", "b.md", False),
        ("!*.md", "b.rst", True),
        ("a+b.md", "a+b.md", True),
    ],
)
def test_globs(glob, path, expected):
    assert is_glob(glob)
    assert matches(glob, path) is expected
