"""Words of ours that stand in a letter alone, by language; the rest are those of the site's pages."""

from __future__ import annotations

from dataclasses import dataclass

from pelican_contentstrategy.read.languages import language_of


@dataclass(frozen=True, slots=True)
class LetterWords:
    """One language's words; where there are two forms, `{}` is a number, and the first form is for one.

    `and_more` stands behind the title that a subject names; `more` is a link to what the letter has no room for.
    """

    read: str
    and_more: tuple[str, str]
    more: tuple[str, str]

    def counted_more(self, number: int) -> str:
        """How much more there is on the site."""
        return _counted(self.more, number)

    def counted_and_more(self, number: int) -> str:
        """How much more there is in the letter."""
        return _counted(self.and_more, number)


def _counted(forms: tuple[str, str], number: int) -> str:
    one, many = forms
    return (one if number == 1 else many).format(number)


WORDS = {
    "en": LetterWords("Read the article", ("and {} more", "and {} more"), ("{} more article", "{} more articles")),
    "de": LetterWords("Artikel lesen", ("und {} mehr", "und {} mehr"), ("{} weiterer Artikel", "{} weitere Artikel")),
    "fr": LetterWords("Lire l’article", ("et {} autre", "et {} autres"), ("{} autre article", "{} autres articles")),
    "es": LetterWords("Leer el artículo", ("y {} más", "y {} más"), ("{} artículo más", "{} artículos más")),
    "it": LetterWords("Leggi l’articolo", ("e {} altro", "e altri {}"), ("{} altro articolo", "Altri {} articoli")),
    "pt": LetterWords("Ler o artigo", ("e mais {}", "e mais {}"), ("Mais {} artigo", "Mais {} artigos")),
    "nl": LetterWords("Lees het artikel", ("en nog {}", "en nog {}"), ("Nog {} artikel", "Nog {} artikelen")),
    "sv": LetterWords("Läs artikeln", ("och {} till", "och {} till"), ("{} artikel till", "{} artiklar till")),
    "zh": LetterWords("阅读全文", ("另有 {} 篇", "另有 {} 篇"), ("另有 {} 篇文章", "另有 {} 篇文章")),
    "ja": LetterWords("記事を読む", ("ほか{}件", "ほか{}件"), ("ほか{}件の記事", "ほか{}件の記事")),
    "ar": LetterWords("اقرأ المقال", ("ومقال آخر", "ومقالات أخرى: {}"), ("مقال آخر", "مقالات أخرى: {}")),
}
"""Languages we have words in; the rest get English ones."""

RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi"))


def letter_words(lang: str) -> LetterWords:
    """The words in a language, given by its tag."""
    return WORDS.get(language_of(lang), WORDS["en"])


def direction(lang: str) -> str:
    """Where a language's lines run to, as the attribute `dir` has it."""
    tag = lang.replace("_", "-").casefold()
    is_rtl = language_of(tag) in RIGHT_TO_LEFT or "-arab" in tag or "-hebr" in tag
    return "rtl" if is_rtl else "ltr"
