"""Which texts of links say nothing of where they lead?"""

from __future__ import annotations

import re
from functools import lru_cache

from pelican_contentstrategy.read.languages import language_of

GENERIC = {
    "en": """
        click here, click on this, click this, click this link, check it out, check this out, continue, continue
        reading, details, find out more, follow this link, further information, full story, go here, here, info,
        information, learn more, link, link here, more, more details, more here, more info, more information, over here,
        page, read, read here, read it here, read more, read more here, read on, read this, right here, see here, see
        more, see this, source, start, tap here, that, the link, there, this, this article, this link, this one, this
        page, this post, this site, this website, view, view more, visit, website
    """,
    "de": """
        alles lesen, artikel, auf dieser seite, das, der link, details, dies, diese seite, dieser artikel, dieser link,
        dort, erfahren sie mehr, hier, hier klicken, hier lesen, hierhin, klick hier, klicke hier, klicken sie hier,
        lesen sie mehr, link, mehr, mehr dazu, mehr details, mehr erfahren, mehr infos, mehr informationen, mehr lesen,
        quelle, siehe, siehe hier, weiter, weiterlesen, weitere informationen, zum artikel
    """,
    "es": """
        aquí, aqui, aquí mismo, clic aquí, click aquí, click aqui, clicka aquí, clicka aqui, continuar leyendo, el
        enlace, empezar, enlace, este, este artículo, este enlace, esta página, fuente, haga clic aquí, haz clic aquí,
        leer más, leer mas, lee más, más, mas, más detalles, más información, más informacion, mas información, mas
        informacion, pincha aquí, pincha aqui, pulsa aquí, saber más, seguir leyendo, ver más
    """,
    "fr": """
        ce lien, cet article, cette page, cliquer ici, cliquez ici, continuer, en savoir plus, ici, ici même, lien, lire
        l'article, lire la suite, lire plus, par ici, plus, plus d'infos, plus d'informations, savoir plus, source,
        suite, voir, voir ici, voir plus
    """,
    "it": """
        clicca qui, continua, continua a leggere, fonte, leggi, leggi di più, leggi tutto, link, maggiori informazioni,
        per saperne di più, più informazioni, qua, questa pagina, questo, questo articolo, questo link, qui, scopri di
        più, vedi
    """,
    "pt": """
        aqui, clica aqui, clicar aqui, clique aqui, continuar lendo, continue lendo, esta página, este artigo, este
        link, fonte, ir, leia mais, ler mais, link, mais, mais informação, mais informações, neste link, saber mais,
        saiba mais, veja, veja aqui, veja mais
    """,
    "nl": """
        bron, daar, deze link, deze pagina, dit, dit artikel, hier, klik, klik hier, lees hier, lees meer, lees verder,
        link, meer, meer info, meer informatie, meer lezen, verder lezen, zie hier
    """,
    "sv": """
        den här länken, den här sidan, denna länk, här, klicka, klicka här, källa, länk, läs här, läs mer, läs vidare,
        mer, mer info, mer information
    """,
    "da": "denne artikel, denne side, dette link, her, klik her, kilde, link, læs her, læs mere, læs videre, mere",
    "pl": "czytaj dalej, czytaj więcej, dowiedz się więcej, kliknij tutaj, link, ten link, tu, tutaj, więcej, źródło",
    "ru": """
        здесь, нажмите здесь, нажмите сюда, по ссылке, по этой ссылке, подробнее, подробности, ссылка, сюда, тут, узнать
        больше, читать далее, читать дальше, эта ссылка
    """,
    "ja": """
        こちら, こちらから, こちらをクリック, ここ, ここをクリック, この記事, このページ, このリンク,
        もっと見る, リンク, 全文表示, 続く, 続きを読む, 詳しくはこちら, 詳細, 詳細はこちら
    """,
    "zh": """
        这里, 這裡, 這裏, 这儿, 這兒, 此处, 此處, 在这里, 在這裡, 点这里, 點這裡, 点击, 點擊, 点击这里,
        點擊這裡, 点击此处, 點擊此處, 按這裡, 按此, 更多, 更多信息, 更多資訊, 了解更多, 阅读更多, 閱讀更多,
        继续阅读, 繼續閱讀, 查看更多, 查看详情, 详情, 詳情, 连结, 連結, 链接, 鏈接, 这个链接, 這個連結,
        此链接, 此連結, 本文, 這篇, 这篇, 這篇文章, 这篇文章, 来源, 來源
    """,
    "ko": """
        계속, 계속 읽기, 더 보기, 더보기, 링크, 여기, 여기를 클릭, 이 글, 이 링크, 이동, 자세히,
        자세히 보기, 전체 보기, 클릭
    """,
    "fa": """
        اطلاعات بیشتر, اطلاعات, این, اینجا بزنید, اینجا کلیک کنید, اینجا, برو, بیشتر بخوانید, بیشتر بدانید, بیشتر, شروع
    """,
    "ta": """
        அடுத்த பக்கம், மறுபக்கம், முந்தைய பக்கம், முன்பக்கம், மேலும் அறிக,
        மேலும் தகவலுக்கு, மேலும் தரவுகளுக்கு, தயவுசெய்து இங்கே அழுத்தவும்,
        இங்கே கிளிக் செய்யவும்
    """,
}
"""By language: the texts that Lighthouse reports, and their like; without "go", the name of a language."""
EDGES = re.compile(r"^[\W_]+|[\W_]+$")
LONGEST = 60
"""Characters that no such text has."""
OWN_MACHINE = r"(?:localhost|127\.0\.0\.1|0\.0\.0\.0)\b"
ADDRESS = re.compile(
    rf"https?://(?!{OWN_MACHINE})\S+|(?:[\w-]+\.)+[a-z]{{2,}}(?::\d+)?(?:/[^\s/]+){{2}}\S*", re.IGNORECASE
)
"""With its scheme, or with two parts behind its domain: "example.com" and "example.com/bread" are names people say."""


def is_generic(text: str, lang: str) -> bool:
    """Whether a text would fit any link, in a language or in English."""
    return _bare(text) in _generic_in(language_of(lang))


def is_address(text: str) -> bool:
    """Whether a text is an address for browsers; that of the reader's own machine is what has to be said."""
    return ADDRESS.fullmatch(text.strip("<>()[] ")) is not None


@lru_cache(maxsize=32)
def _generic_in(language: str) -> frozenset[str]:
    texts = f"{GENERIC['en']},{GENERIC.get(language, '')}".split(",")
    return frozenset(_bare(each) for each in texts) - {""}


def _bare(text: str) -> str:
    """In small letters, without the arrows and dots around it."""
    return EDGES.sub("", " ".join(text.split()).casefold()) if len(text) < LONGEST else ""
