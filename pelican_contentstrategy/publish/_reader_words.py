"""Words of ours that readers see, by language. A site that wants others overrides the template they stand in."""

from __future__ import annotations

from dataclasses import dataclass

from pelican_contentstrategy.read.languages import language_of


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words; where there are two forms, `{}` is a number, and the first form is for one."""

    home: str
    topics: str
    part_of: str
    start_here: str
    path: str
    next: str
    siblings: str
    others: str
    recent: str
    related: str
    readers: str
    reviewed: str
    subscribe: str
    minutes: tuple[str, str]
    articles: tuple[str, str]
    links_between: tuple[str, str]

    def counted(self, form: str, number: int) -> str:
        """A number in words: `counted("minutes", 4)`."""
        one, many = {"minutes": self.minutes, "articles": self.articles, "links_between": self.links_between}[form]
        return (one if number == 1 else many).format(number)


WORDS = {
    "en": Words(
        home="Home",
        topics="Topics",
        part_of="Part of",
        start_here="Start here",
        path="Reading path",
        next="Read next",
        siblings="More on this",
        others="More articles",
        recent="Recently updated",
        related="Related topics",
        readers="For whom",
        reviewed="Last reviewed",
        subscribe="Subscribe",
        minutes=("{} min read", "{} min read"),
        articles=("{} article", "{} articles"),
        links_between=("{} link between the two", "{} links between the two"),
    ),
    "de": Words(
        home="Startseite",
        topics="Themen",
        part_of="Teil von",
        start_here="Hier anfangen",
        path="Leseweg",
        next="Als Nächstes",
        siblings="Mehr dazu",
        others="Weitere Artikel",
        recent="Zuletzt überarbeitet",
        related="Verwandte Themen",
        readers="Für wen",
        reviewed="Zuletzt geprüft",
        subscribe="Abonnieren",
        minutes=("{} Minute Lesezeit", "{} Minuten Lesezeit"),
        articles=("{} Artikel", "{} Artikel"),
        links_between=("{} Verweis zwischen beiden", "{} Verweise zwischen beiden"),
    ),
    "fr": Words(
        home="Accueil",
        topics="Thèmes",
        part_of="Fait partie de",
        start_here="Commencer ici",
        path="Parcours de lecture",
        next="À lire ensuite",
        siblings="Sur le même sujet",
        others="Autres articles",
        recent="Mis à jour récemment",
        related="Thèmes voisins",
        readers="Pour qui",
        reviewed="Dernière relecture",
        subscribe="S’abonner",
        minutes=("{} min de lecture", "{} min de lecture"),
        articles=("{} article", "{} articles"),
        links_between=("{} lien entre les deux", "{} liens entre les deux"),
    ),
    "es": Words(
        home="Inicio",
        topics="Temas",
        part_of="Parte de",
        start_here="Empieza aquí",
        path="Ruta de lectura",
        next="Sigue leyendo",
        siblings="Más sobre esto",
        others="Más artículos",
        recent="Actualizado hace poco",
        related="Temas relacionados",
        readers="Para quién",
        reviewed="Última revisión",
        subscribe="Suscribirse",
        minutes=("{} min de lectura", "{} min de lectura"),
        articles=("{} artículo", "{} artículos"),
        links_between=("{} enlace entre ambos", "{} enlaces entre ambos"),
    ),
    "it": Words(
        home="Pagina iniziale",
        topics="Temi",
        part_of="Fa parte di",
        start_here="Comincia da qui",
        path="Percorso di lettura",
        next="Da leggere dopo",
        siblings="Sullo stesso argomento",
        others="Altri articoli",
        recent="Aggiornati di recente",
        related="Temi vicini",
        readers="Per chi",
        reviewed="Ultima revisione",
        subscribe="Iscriviti",
        minutes=("{} min di lettura", "{} min di lettura"),
        articles=("{} articolo", "{} articoli"),
        links_between=("{} collegamento tra i due", "{} collegamenti tra i due"),
    ),
    "pt": Words(
        home="Início",
        topics="Temas",
        part_of="Parte de",
        start_here="Comece aqui",
        path="Percurso de leitura",
        next="A seguir",
        siblings="Mais sobre isto",
        others="Mais artigos",
        recent="Atualizados há pouco",
        related="Temas relacionados",
        readers="Para quem",
        reviewed="Última revisão",
        subscribe="Subscrever",
        minutes=("{} min de leitura", "{} min de leitura"),
        articles=("{} artigo", "{} artigos"),
        links_between=("{} ligação entre os dois", "{} ligações entre os dois"),
    ),
    "nl": Words(
        home="Startpagina",
        topics="Onderwerpen",
        part_of="Onderdeel van",
        start_here="Begin hier",
        path="Leesroute",
        next="Lees verder",
        siblings="Meer hierover",
        others="Meer artikelen",
        recent="Onlangs bijgewerkt",
        related="Verwante onderwerpen",
        readers="Voor wie",
        reviewed="Laatst nagekeken",
        subscribe="Abonneren",
        minutes=("{} minuut lezen", "{} minuten lezen"),
        articles=("{} artikel", "{} artikelen"),
        links_between=("{} verwijzing tussen beide", "{} verwijzingen tussen beide"),
    ),
    "sv": Words(
        home="Startsida",
        topics="Ämnen",
        part_of="Del av",
        start_here="Börja här",
        path="Läsordning",
        next="Läs vidare",
        siblings="Mer om detta",
        others="Fler artiklar",
        recent="Nyligen uppdaterat",
        related="Besläktade ämnen",
        readers="För vem",
        reviewed="Senast granskat",
        subscribe="Prenumerera",
        minutes=("{} min läsning", "{} min läsning"),
        articles=("{} artikel", "{} artiklar"),
        links_between=("{} länk mellan dem", "{} länkar mellan dem"),
    ),
    "zh": Words(
        home="首页",
        topics="主题",
        part_of="所属主题",
        start_here="从这里开始",
        path="阅读顺序",
        next="接着读",
        siblings="相关文章",
        others="其他文章",
        recent="最近更新",
        related="相关主题",
        readers="适合谁读",
        reviewed="最近审阅",
        subscribe="订阅",
        minutes=("{} 分钟", "{} 分钟"),
        articles=("{} 篇文章", "{} 篇文章"),
        links_between=("两者之间有 {} 个链接", "两者之间有 {} 个链接"),
    ),
    "ja": Words(
        home="ホーム",
        topics="トピック",
        part_of="関連トピック",
        start_here="ここから読む",
        path="読む順番",
        next="次に読む",
        siblings="同じテーマの記事",
        others="その他の記事",
        recent="最近の更新",
        related="近いトピック",
        readers="対象の読者",
        reviewed="最終確認日",
        subscribe="購読する",
        minutes=("約{}分", "約{}分"),
        articles=("{}件の記事", "{}件の記事"),
        links_between=("両者をつなぐリンク {} 件", "両者をつなぐリンク {} 件"),
    ),
    "ar": Words(
        home="الرئيسية",
        topics="المواضيع",
        part_of="جزء من",
        start_here="ابدأ من هنا",
        path="مسار القراءة",
        next="اقرأ بعد ذلك",
        siblings="المزيد عن هذا",
        others="مقالات أخرى",
        recent="حُدّث مؤخرًا",
        related="مواضيع ذات صلة",
        readers="لمن",
        reviewed="آخر مراجعة",
        subscribe="اشترك",
        minutes=("القراءة في {} د", "القراءة في {} د"),
        articles=("مقال واحد", "عدد المقالات: {}"),
        links_between=("رابط واحد بينهما", "عدد الروابط بينهما: {}"),
    ),
}
"""Languages we have words in; the rest get English ones."""


def words_in(lang: str) -> Words:
    """The words in a language, given by its tag."""
    return WORDS.get(language_of(lang or "en"), WORDS["en"])
