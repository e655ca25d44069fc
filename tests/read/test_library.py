"""What is read of all that a voice speaks of, and what is told of what cannot be had?"""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.voice import Voice
from pelican_contentstrategy.read.library import read_library

RULE = "extends: existence\nmessage: Avoid '%s'.\ntokens:\n  - utilize\n"
SEQUENCE = "extends: sequence\nmessage: x\ntokens:\n  - tag: NN\n"
STYLES = {
    "styles/Google/Passive.yml": RULE,
    "styles/Google/We.yml": RULE,
    "styles/Google/meta.json": "{}",
    "styles/Plain/dates/Year.yml": RULE,
    "styles/config/vocabularies/Bakery/accept.txt": "Sauerteig\n",
    "styles/Vocab/Oven/reject.txt": "toaster\n",
}


@dataclass
class Texts:
    """Files in memory; those of no text are folders."""

    texts: dict[str, str] = field(default_factory=dict)

    def text(self, path):
        return self.texts[path].encode() if path in self.texts else None

    def names(self, folder):
        return tuple(sorted(path for path in self.texts if path.startswith(f"{folder}/")))

    def has_folder(self, path):
        return path in {"", "."} or any(name.startswith(f"{path}/") for name in self.texts)

    def folders(self, folder):
        inside = (path[len(folder) :].lstrip("/").split("/") for path in self.texts if path.startswith(folder))
        return tuple(sorted({parts[0] for parts in inside if len(parts) > 1}))

    def refusal(self, path):
        return f"'{path}' leads out" if path.startswith("..") else ""


def place(*path):
    return Span(f"strategy.yaml at {'.'.join(map(str, path))}", 1, 1, 1, 1)


def library_of(voice, files=None, own=()):
    texts = Texts(dict(STYLES) if files is None else files)
    asked = Voice.model_validate({"styles": [], **voice})
    return read_library(asked, texts, Texts(dict.fromkeys(own, RULE)), place)


def told(problems):
    return [f"{each.where.path}:{each.where.line}: {each.message}; {each.hint}".removesuffix("; ") for each in problems]


def test_a_voice_of_nothing_needs_nothing():
    library = library_of({})
    assert (library.styles, library.vocabularies, library.config, library.faults) == ({}, {}, None, ())


def test_styles_named_anywhere_in_the_voice_are_read():
    library = library_of({"styles": ["Google"], "personas": {"baker": {"styles": ["Plain", "Google"]}}})
    assert list(library.styles) == ["Google", "Plain"]
    assert list(library.rules) == ["Google.Passive", "Google.We", "Plain.dates.Year"]
    assert library.names == {"Google.Passive", "Google.We", "Plain.dates.Year"}
    assert library.faults == ()


@pytest.mark.parametrize("part", ["personas", "stages", "pillars"])
def test_a_style_that_there_is_not_is_told_where_it_is_named(part):
    library = library_of({part: {"x": {"styles": ["Plain", "Gogle"]}}})
    assert told(library.faults) == [
        f"strategy.yaml at voice.{part}.x.styles.1:1: there is no style 'Gogle' in 'styles'; did you mean 'Google'?"
    ]
    assert list(library.styles) == ["Plain"]


def test_styles_lie_where_the_voice_says():
    library = library_of({"styles_path": "prose/", "styles": ["House"]}, {"prose/House/Words.yml": RULE})
    assert list(library.rules) == ["House.Words"]
    assert library.rules["House.Words"].places.path == "prose/House/Words.yml"


def test_styles_lie_where_the_ini_says_seen_from_there():
    files = {"ci/.vale.ini": "StylesPath = ../prose\n[*]\nBasedOnStyles = House\n", "prose/House/Words.yml": RULE}
    library = library_of({"vale_ini": "ci/.vale.ini"}, files)
    assert library.faults == ()
    assert list(library.rules) == ["House.Words"]


def test_a_folder_of_styles_that_there_is_not_is_told_once():
    library = library_of({"styles_path": "prose", "styles": ["Google", "House"]}, own=["House/Words.yml"])
    assert told(library.faults) == [
        "strategy.yaml at voice.styles_path:1: there is no folder 'prose'; name the folder that holds the styles"
    ]
    assert list(library.styles) == ["House"]


def test_a_folder_of_styles_outside_is_told_at_the_line_of_the_ini():
    files = {".vale.ini": "\nStylesPath = ../../x\nVocab = Bakery\n[*]\nBasedOnStyles = Google\n"}
    library = library_of({"vale_ini": ".vale.ini"}, files)
    assert told(library.faults) == [".vale.ini:2: '../../x' leads out; name the folder that holds the styles"]


@pytest.mark.parametrize("name", ["../secrets", "a/b", "..", "a\\b"])
def test_a_style_is_named_and_not_pathed(name):
    library = library_of({"styles": [name]})
    assert told(library.faults) == [
        f"strategy.yaml at voice.styles.0:1: '{name}' is no name of a style; write the name of a folder in 'styles'"
    ]


def test_styles_of_ours_are_read_where_the_site_has_none_of_that_name():
    library = library_of({"styles": ["House", "Google"]}, own=["House/Words.yml", "Google/Other.yml"])
    assert [(style.name, style.is_ours) for style in library.styles.values()] == [("House", True), ("Google", False)]
    assert "Google.Other" not in library.names


def test_a_style_without_rules_is_told():
    library = library_of({"styles": ["Empty"]}, {"styles/Empty/README.md": "x", "styles/Empty/Words.yaml": RULE})
    assert told(library.faults) == [
        (
            "strategy.yaml at voice.styles.0:1: style 'Empty' has no rules: there are none in 'styles/Empty'; "
            "rules are files whose names end in '.yml', not in '.yaml'"
        )
    ]


def test_a_rule_with_a_fault_costs_no_other_rule():
    files = {**STYLES, "styles/Google/Words.yml": "extends: existence\n", "styles/Google/Noun.yml": SEQUENCE}
    library = library_of({"styles": ["Google"]}, files)
    assert list(library.rules) == ["Google.Passive", "Google.We"]
    assert library.names == {"Google.Passive", "Google.We", "Google.Words", "Google.Noun"}
    assert told(library.faults) == ["styles/Google/Words.yml:1: message: is missing"]
    assert [each.message for each in library.unsupported] == [
        "'Google.Noun' has no effect: rules of kind 'sequence' are not supported"
    ]


def test_the_ini_names_styles_and_single_rules():
    ini = "[*]\nBasedOnStyles = Plain\nGoogle.We = warning\nGoogle.Passive = NO\n"
    library = library_of({"vale_ini": ".vale.ini"}, {**STYLES, ".vale.ini": ini})
    assert list(library.rules) == ["Plain.dates.Year", "Google.We"]
    assert library.names == {"Plain.dates.Year", "Google.We", "Google.Passive"}
    assert library.config.for_path("x.md").styles == ("Plain",)
    assert library.faults == ()


def test_rules_that_are_off_everywhere_are_not_told_of():
    ini = "[*]\nBasedOnStyles = Google\nGoogle.Noun = NO\n"
    files = {**STYLES, "styles/Google/Noun.yml": SEQUENCE, ".vale.ini": ini}
    library = library_of({"vale_ini": ".vale.ini"}, files)
    assert (library.unsupported, library.faults) == ((), ())
    assert "Google.Noun" in library.names


def test_switches_of_rules_that_there_are_not_are_told():
    ini = "[*]\nBasedOnStyles = Google\nGoogle.Pasive = NO\nGogle.We = NO\nGogle.Us = YES\nPlain.Month = NO\n"
    library = library_of({"vale_ini": ".vale.ini"}, {**STYLES, ".vale.ini": ini})
    assert told(library.faults) == [
        ".vale.ini:3: there is no rule 'Google.Pasive'; did you mean 'Google.Passive'?",
        ".vale.ini:4: there is no style 'Gogle'; did you mean 'Google'?",
        ".vale.ini:5: there is no style 'Gogle' in 'styles'; did you mean 'Google'?",
    ]


def test_faults_of_the_ini_are_told_with_the_others():
    library = library_of({"vale_ini": ".vale.ini"}, {**STYLES, ".vale.ini": "Vocabs = x\n"})
    assert told(library.faults) == [".vale.ini:1: unknown key 'Vocabs'; did you mean 'Vocab'?"]


@pytest.mark.parametrize(
    ("path", "message"), [("vale.ini", "there is no file 'vale.ini'"), ("../.vale.ini", "'../.vale.ini' leads out")]
)
def test_an_ini_that_cannot_be_had_is_told(path, message):
    library = library_of({"vale_ini": path})
    assert told(library.faults) == [
        (
            f"strategy.yaml at voice.vale_ini:1: voice.vale_ini: {message}; "
            "name the .vale.ini of your project, or leave the key out"
        )
    ]


def test_vocabularies_lie_in_either_of_two_folders():
    ini = "Vocab = Oven\n"
    library = library_of({"vale_ini": ".vale.ini", "vocabularies": ["Bakery"]}, {**STYLES, ".vale.ini": ini})
    assert list(library.vocabularies) == ["Oven", "Bakery"]
    assert library.accepted == ("Sauerteig",)
    assert sorted(library.styles["Vale"].rules) == ["Vale.Avoid", "Vale.Repetition", "Vale.Spelling", "Vale.Terms"]


def test_a_vocabulary_that_there_is_not_is_told_where_it_is_named():
    library = library_of({"vocabularies": ["Bakkery"]})
    (fault,) = library.faults
    assert fault.where == place("voice", "vocabularies", 0)
    assert fault.message == "there is no vocabulary 'Bakkery' in 'styles/config/vocabularies'"
    assert fault.hint == "did you mean 'Bakery'?"


def test_a_vocabulary_without_files_is_told():
    library = library_of({"vocabularies": ["Bakery"]}, {"styles/Vocab/Bakery/words.txt": "x"})
    assert told(library.faults) == [
        (
            "strategy.yaml at voice.vocabularies.0:1: vocabulary 'Bakery' is empty: "
            "there is neither 'accept.txt' nor 'reject.txt' in 'styles/Vocab/Bakery'; write one accepted word a line"
        )
    ]


def test_the_style_vale_needs_no_folder():
    library = library_of({"styles": ["Vale"]}, {})
    assert library.faults == ()
    assert sorted(library.rules) == ["Vale.Repetition", "Vale.Spelling"]


def test_a_spelling_rule_may_name_files_of_words():
    spelling = "extends: spelling\nmessage: x\nignore: [words.txt, lost.txt]\n"
    files = {"styles/House/Spelling.yml": spelling, "styles/config/ignore/words.txt": "levain\n# no word\nspelt\n"}
    library = library_of({"styles": ["House"]}, files)
    assert library.ignored_words == {"House.Spelling": ("levain", "spelt")}
    assert told(library.faults) == [
        "styles/House/Spelling.yml:3: there is no file 'styles/lost.txt'; list words to accept there, one a line"
    ]
