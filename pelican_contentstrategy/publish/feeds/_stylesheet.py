"""What makes a feed readable for people who open it in a browser, which shows nothing but bare XML of its own accord?

A stylesheet in CSS: browsers are giving up XSLT.
"""

from __future__ import annotations

import json
import pkgutil
from functools import cache

from pelican_contentstrategy.read.languages import language_of

ABOUT = {
    "en": "This is a feed. Copy its address into a feed reader or a mail tool, and new articles will come to you.",
    "de": "Das ist ein Feed. Kopieren Sie seine Adresse in einen Feedreader, und neue Artikel kommen von selbst.",
    "fr": "Ceci est un flux. Copiez son adresse dans un lecteur de flux, et les nouveaux articles viendront à vous.",
    "es": "Esto es un canal web. Copie su dirección en un lector de canales y los artículos nuevos le llegarán solos.",
    "it": "Questo è un feed. Copi il suo indirizzo in un lettore di feed e i nuovi articoli arriveranno da soli.",
    "pt": "Isto é um feed. Copie o endereço para um leitor de feeds e os novos artigos chegarão até você.",
    "nl": "Dit is een feed. Kopieer het adres naar een feedlezer en nieuwe artikelen komen vanzelf naar u toe.",
    "sv": "Detta är ett flöde. Kopiera adressen till en flödesläsare så kommer nya artiklar till dig av sig själva.",
    "zh": "这是一个订阅源。把它的地址复制到阅读器中即可自动收到新文章。",
    "ja": "これはフィードです。アドレスをフィードリーダーに登録すると、新しい記事が届きます。",
    "ar": "هذه خلاصة. انسخ عنوانها إلى قارئ خلاصات، فتصلك المقالات الجديدة من تلقاء نفسها.",
}
"""What a feed is, for those who see one for the first time, by language; the rest get English."""
FILE = "templates/contentstrategy/feeds.css"


def stylesheet(lang: str) -> str:
    """The stylesheet for a site in a language."""
    about = ABOUT.get(language_of(lang or "en"), ABOUT["en"])
    return f"{_css()}:root {{ --about: {json.dumps(about, ensure_ascii=False)}; }}\n"


@cache
def _css() -> str:
    return str(pkgutil.get_data("pelican_contentstrategy", FILE) or b"", "utf-8")
