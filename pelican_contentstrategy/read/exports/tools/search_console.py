"""Search Console: what people searched for when they saw and clicked a page."""

from __future__ import annotations

from pelican_contentstrategy.read.exports.tools._tool import Column, Header, Layout, exported, others

CLICKS, IMPRESSIONS = Column("clicks"), Column("impressions")
CTR, POSITION = Column("ctr", "share", "impressions"), Column("position", "number", "impressions")
METRICS = (CLICKS, IMPRESSIONS, CTR, POSITION)
NAMES = {
    "en": (
        "top pages|page|pages",
        "clicks",
        "impressions",
        "ctr|url ctr|site ctr",
        "position|average position",
        "date",
    ),
    "de": (
        "häufigste seiten|die häufigsten seiten|beliebteste seiten|top-seiten|seite",
        "klicks",
        "impressionen",
        "ctr|klickrate (ctr)",
        "position|durchschnittliche position",
        "datum",
    ),
    "fr": ("pages les plus populaires|page", "clics", "impressions", "ctr", "position|position moyenne", "date"),
    "es": ("páginas principales|página", "clics", "impresiones", "ctr", "posición|posición media", "fecha"),
    "it": ("pagine principali|pagina", "clic", "impressioni", "ctr", "posizione|posizione media", "data"),
    "nl": ("populairste pagina's|toppagina's|pagina", "klikken", "vertoningen", "ctr", "positie", "datum"),
    "pt": ("páginas principais|principais páginas|página", "cliques", "impressões", "ctr", "posição", "data"),
    "ja": ("上位のページ|ページ", "クリック数", "表示回数", "ctr", "掲載順位", "日付"),
}
"""By language: the page, each of the metrics, and the day, as headers have them."""


@exported(*METRICS, is_log=True)
def search_console(header: Header) -> Layout | None:
    """Search Console, Performance: `Pages.csv`, or the whole zip."""
    for language, (page, *metrics, day) in NAMES.items():
        address, days = header.place(*page.split("|")), header.place(*day.split("|"))
        places = [_place(header, names.split("|")) for names in metrics]
        values = {place: column for place, column in zip(places, METRICS, strict=True) if place is not None}
        if not {CLICKS, IMPRESSIONS} <= set(values.values()):
            continue
        if address is not None:
            unread = others(header, (address, days, *values))
            return Layout(address=address, values=values, day=days, language=language, unread=unread)
        if days is not None:
            return Layout(day=days, language=language, is_calendar=True)
    return None


def _place(header: Header, names: list[str]) -> int | None:
    """Where a metric is; of a comparison of two periods, which says it before each metric, that of the first one."""
    place = header.place(*names)
    if place is None:
        ends = tuple(f" {name}" for name in names)
        place = next((number for number, cell in enumerate(header.folded) if cell.endswith(ends)), None)
    return place
