"""Which words does a vocabulary hold, and where?"""

from __future__ import annotations

from pelican_contentstrategy.read.vale_style import vale_style
from pelican_contentstrategy.read.vocabularies import read_vocabulary

FOLDER = "styles/config/vocabularies/Bakery"


def vocabulary_of(accept="", reject=""):
    return read_vocabulary(accept, reject, FOLDER).vocabulary


def rule_of(name, *vocabularies):
    rules = vale_style(vocabularies).rules
    return rules[name].definition if name in rules else None


def test_words_stand_one_a_line():
    vocabulary = vocabulary_of("Sauerteig\n[pP]ita\n", "bread maker\n")
    assert vocabulary.accept == ("Sauerteig", "[pP]ita")
    assert vocabulary.reject == ("bread maker",)


def test_comments_and_blank_lines_are_no_words():
    assert vocabulary_of("# the bakery's own\n\n  Sauerteig \n#\n#levain\n").accept == ("Sauerteig", "#levain")


def test_lines_end_as_they_do_on_any_system():
    assert vocabulary_of(b"\xef\xbb\xbfrye\r\nspelt\roats\r\n").accept == ("rye", "spelt", "oats")


def test_a_word_stands_there_once_and_knows_where():
    vocabulary = vocabulary_of("rye\n  spelt\nrye\n")
    assert vocabulary.accept == ("rye", "spelt")
    span = vocabulary.places["spelt"]
    assert (span.path, span.line, span.column) == (f"{FOLDER}/accept.txt", 2, 3)


def test_a_file_that_is_no_text_is_told_and_holds_nothing():
    reading = read_vocabulary(b"rye\nsp\xe4lt\n", "bread maker", FOLDER)
    assert reading.vocabulary.accept == ()
    assert reading.vocabulary.reject == ("bread maker",)
    (fault,) = reading.faults
    assert (fault.where.path, fault.where.line, fault.where.column) == (f"{FOLDER}/accept.txt", 2, 3)
    assert fault.message == "the file is not UTF-8: byte 0xe4"


def test_plain_accepted_words_are_terms_and_patterns_are_not():
    terms = rule_of("Vale.Terms", vocabulary_of("Sauerteig\nrye\n[pP]ita\n(?i)levain\nRye-Bread\n"))
    assert terms.swap == {"sauerteig": "Sauerteig", "rye": "rye", "rye-bread": "Rye-Bread"}
    assert (terms.message, terms.level, terms.ignorecase) == ("Use '%s' instead of '%s'.", "error", True)


def test_words_of_a_vocabulary_are_no_exceptions_to_its_terms():
    assert rule_of("Vale.Terms", vocabulary_of("Rye")).vocab is False


def test_the_last_vocabulary_has_the_last_word():
    terms = rule_of("Vale.Terms", vocabulary_of("rye\nspelt\n"), vocabulary_of("Rye\n"))
    assert terms.swap == {"rye": "Rye", "spelt": "spelt"}


def test_rejected_words_are_avoided():
    avoid = rule_of("Vale.Avoid", vocabulary_of(reject="bread maker\n"), vocabulary_of(reject="toast\n"))
    assert avoid.tokens == ("bread maker", "toast")
    assert (avoid.message, avoid.level, avoid.ignorecase) == ("Avoid using '%s'.", "error", True)


def test_without_words_there_are_two_rules():
    style = vale_style([])
    assert sorted(style.rules) == ["Vale.Repetition", "Vale.Spelling"]
    assert sorted(style.names) == ["Vale.Avoid", "Vale.Repetition", "Vale.Spelling", "Vale.Terms"]
    assert style.rules["Vale.Spelling"].definition.message == "Did you really mean '%s'?"
    assert style.rules["Vale.Repetition"].definition.message == "'%s' is repeated!"


def test_what_is_wrong_with_words_is_wrong_in_their_file():
    style = vale_style([vocabulary_of("Rye\n", "toaster\n")])
    assert style.rules["Vale.Avoid"].at().path == f"{FOLDER}/reject.txt"
    assert style.rules["Vale.Terms"].at().path == f"{FOLDER}/accept.txt"
