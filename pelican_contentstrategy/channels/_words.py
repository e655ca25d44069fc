"""Words of ours in posts, by language; a post in any other language has none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words, and how it writes questions and what stands before a colon; `{}` is what is put in.

    Of `minutes`, the first form is for one. `asks` are words that a question begins with, or has in its middle.
    """

    points: str = ""
    inside: str = ""
    read: str = ""
    minutes: tuple[str, str] = ("", "")
    new_on: str = "{}: {}"
    link_in_bio: str = ""
    originally: str = "{}"
    question: str = "{}?"
    label: str = "{}: {}"
    asks: frozenset[str] = frozenset()
    either: str = ""

    def reading_time(self, minutes: int | None) -> str:
        """How long it takes to read, in brackets; nothing if that is not known."""
        form = self.minutes[minutes != 1].format(minutes) if minutes else ""
        return f" ({form})" if form else ""


def _asking(words: str) -> frozenset[str]:
    return frozenset(words.split())


WORDS = {
    "en": Words(
        points="From the article:",
        inside="What you will find in it:",
        read="Read the article",
        minutes=("{} min read", "{} min read"),
        new_on="New on {}: {}",
        link_in_bio="The link is in our profile.",
        originally="Originally published at {}",
        asks=_asking("how what why when which who where should can could is are do does did will would"),
        either=" or ",
    ),
    "de": Words(
        points="Aus dem Artikel:",
        inside="Was darin steht:",
        read="Zum Artikel",
        minutes=("{} Minute Lesezeit", "{} Minuten Lesezeit"),
        new_on="Neu bei {}: {}",
        link_in_bio="Der Link steht im Profil.",
        originally="Zuerst erschienen unter {}",
        asks=_asking("wie was warum wann welche welcher welches wer wo woran womit soll sollte kann ist sind wieso"),
        either=" oder ",
    ),
    "fr": Words(
        points="Dans l’article\u00a0:",
        inside="Ce que vous y trouverez\u00a0:",
        read="Lire l’article",
        minutes=("{} min de lecture", "{} min de lecture"),
        new_on="Nouveau sur {}\u00a0: {}",
        link_in_bio="Le lien est dans notre profil.",
        originally="Publié d’abord sur {}",
        question="{}\u202f?",
        label="{}\u00a0: {}",
        asks=_asking("comment pourquoi quand quel quelle quels quelles qui où que faut-il peut-on est-ce"),
        either=" ou ",
    ),
    "es": Words(
        points="En el artículo:",
        inside="Lo que encontrarás:",
        read="Leer el artículo",
        minutes=("{} min de lectura", "{} min de lectura"),
        new_on="Nuevo en {}: {}",
        link_in_bio="El enlace está en nuestro perfil.",
        originally="Publicado primero en {}",
        question="¿{}?",
        asks=_asking("cómo qué cuándo cuál cuáles quién quiénes dónde cuánto cuánta"),
        either=" o ",
    ),
    "it": Words(
        points="Dall’articolo:",
        inside="Che cosa ci trovi:",
        read="Leggi l’articolo",
        minutes=("{} min di lettura", "{} min di lettura"),
        new_on="Novità su {}: {}",
        link_in_bio="Il link è nel nostro profilo.",
        originally="Pubblicato per la prima volta su {}",
        asks=_asking("come perché quando quale quali chi dove cosa quanto"),
        either=" o ",
    ),
    "pt": Words(
        points="No artigo:",
        inside="O que vai encontrar:",
        read="Ler o artigo",
        minutes=("{} min de leitura", "{} min de leitura"),
        new_on="Novo em {}: {}",
        link_in_bio="O link está no nosso perfil.",
        originally="Publicado primeiro em {}",
        asks=_asking("como porquê quando qual quais quem onde quanto"),
        either=" ou ",
    ),
    "nl": Words(
        points="Uit het artikel:",
        inside="Wat erin staat:",
        read="Lees het artikel",
        minutes=("{} minuut lezen", "{} minuten lezen"),
        new_on="Nieuw op {}: {}",
        link_in_bio="De link staat in ons profiel.",
        originally="Eerder verschenen op {}",
        asks=_asking("hoe wat waarom wanneer welke welk wie waar moet kan is zijn"),
        either=" of ",
    ),
    "sv": Words(
        points="Ur artikeln:",
        inside="Vad som står i den:",
        read="Läs artikeln",
        minutes=("{} min läsning", "{} min läsning"),
        new_on="Nytt på {}: {}",
        link_in_bio="Länken finns i vår profil.",
        originally="Först publicerad på {}",
        asks=_asking("hur vad varför när vilken vilket vilka vem var ska kan är"),
        either=" eller ",
    ),
    "zh": Words(
        points="文章要点\uff1a",
        inside="文中内容\uff1a",
        read="阅读全文",
        minutes=("约 {} 分钟", "约 {} 分钟"),
        new_on="{} 新文章\uff1a{}",
        link_in_bio="链接见个人主页。",
        originally="原文发表于 {}",
        question="{}\uff1f",
        label="{}\uff1a{}",
        asks=_asking("如何 为什么 怎么 怎样 什么"),
        either="还是",
    ),
    "ja": Words(
        points="記事から\uff1a",
        inside="記事の内容\uff1a",
        read="記事を読む",
        minutes=("約{}分", "約{}分"),
        new_on="{}の新しい記事\uff1a{}",
        link_in_bio="リンクはプロフィールにあります。",
        originally="初出\uff1a{}",
        question="{}\uff1f",
        label="{}\uff1a{}",
        asks=_asking("なぜ どう 何 いつ どの"),
        either="それとも",
    ),
    "ar": Words(
        points="من المقال:",
        inside="ما ستجده فيه:",
        read="اقرأ المقال",
        minutes=("القراءة في {} د", "القراءة في {} د"),
        new_on="جديد في {}: {}",
        link_in_bio="الرابط في صفحة حسابنا.",
        originally="نُشر أولًا في {}",
        question="{}\u061f",
        label="{}: {}",
        asks=_asking("كيف لماذا ما ماذا متى أين من هل كم أي"),
        either=" أم ",
    ),
}
"""Languages we have words in, the same as for what readers see on the site."""

_NONE = Words()


def words_in(lang: str) -> Words:
    """The words in a language, given by its tag; none of ours if there are none in it."""
    return WORDS.get(lang.replace("-", "_").partition("_")[0].lower() or "en", _NONE)
