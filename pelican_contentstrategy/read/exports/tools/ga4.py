"""Google Analytics 4: what readers did on a page."""

from __future__ import annotations

from pelican_contentstrategy.read.exports.tools._tool import Column, Header, Layout, by_name, exported, others

COLUMNS = (
    Column("views"),
    Column("active_users"),
    Column("new_users"),
    Column("total_users"),
    Column("sessions"),
    Column("engaged_sessions"),
    Column("entrances"),
    Column("exits"),
    Column("event_count"),
    Column("key_events", "number"),
    Column("total_revenue", "number"),
    Column("views_per_active_user", "number", "active_users"),
    Column("average_engagement_time_per_active_user", "seconds", "active_users"),
    Column("average_engagement_time_per_session", "seconds", "sessions"),
    Column("engagement_rate", "share", "sessions"),
    Column("bounce_rate", "share", "sessions"),
)
ADDRESS = {
    "en": (
        *("page path and screen class", "page path", "page path + query string", "landing page", "page location"),
        *("page path + query string and screen class", "landing page + query string", "full page url"),
    ),
    "de": ("seitenpfad und bildschirmklasse", "seitenpfad", "landingpage", "zielseite", "landingpage + abfragestring"),
    "fr": (
        *("chemin de la page et classe de l'écran", "chemin de la page", "page de destination"),
        "page de destination + chaîne de requête",
    ),
    "es": (
        *("ruta de página y clase de pantalla", "ruta de la página y clase de pantalla", "ruta de página"),
        *("página de destino", "página de destino + cadena de consulta"),
    ),
    "it": ("percorso pagina e classe schermata", "percorso pagina", "pagina di destinazione"),
    "nl": ("paginapad en schermklasse", "paginapad", "landingspagina"),
    "pt": (
        *("caminho da página e classe da tela", "caminho da página e classe do ecrã", "caminho da página"),
        "página de destino",
    ),
    "ja": ("ページパスとスクリーン クラス", "ページパス", "ランディング ページ"),
}
NAMES = {
    "views": "aufrufe|vues|vistas|visualizzazioni|weergaven|visualizações|表示回数",
    "active_users": "aktive nutzer|utilisateurs actifs|usuarios activos|utenti attivi|actieve gebruikers|"
    "usuários ativos|utilizadores ativos|アクティブ ユーザー",
    "new_users": "neue nutzer|nouveaux utilisateurs|usuarios nuevos|nuevos usuarios|nuovi utenti|nieuwe gebruikers|"
    "novos usuários|novos utilizadores|新規ユーザー数",
    "total_users": "users|nutzer insgesamt|nombre total d'utilisateurs|usuarios totales|utenti totali|総ユーザー数",
    "sessions": "sitzungen|sesiones|sessioni|sessies|sessões|セッション",
    "engaged_sessions": "sitzungen mit interaktionen|sessions avec engagement|sesiones con interacción|"
    "sessioni con coinvolgimento|sessies met engagement|sessões engajadas|エンゲージのあったセッション数",
    "entrances": "einstiege|entrées|entradas|entrate|閲覧開始数",
    "exits": "ausstiege|sorties|salidas|uscite|saídas|離脱数",
    "event_count": "ereignisanzahl|anzahl der ereignisse|nombre d'événements|número de eventos|recuento de eventos|"
    "conteggio eventi|aantal gebeurtenissen|contagem de eventos|イベント数",
    "key_events": "conversions|schlüsselereignisse|événements clés|eventos clave|eventi chiave|"
    "belangrijke gebeurtenissen|eventos principais|eventos-chave|キーイベント",
    "total_revenue": "gesamtumsatz|umsatz insgesamt|revenu total|total de ingresos|ingresos totales|entrate totali|"
    "totale opbrengst|totale omzet|receita total|合計収益",
    "views_per_active_user": "aufrufe pro aktivem nutzer|vues par utilisateur actif|vistas por usuario activo|"
    "visualizzazioni per utente attivo|weergaven per actieve gebruiker|visualizações por usuário ativo|"
    "visualizações por utilizador ativo|アクティブ ユーザーあたりのビュー|アクティブ ユーザーあたりの表示回数",
    "average_engagement_time_per_active_user": "average engagement time|"
    "durchschnittliche interaktionsdauer pro aktivem nutzer|durée d'engagement moyenne par utilisateur actif|"
    "temps d'engagement moyen par utilisateur actif|tiempo de interacción medio por usuario activo|"
    "durata media del coinvolgimento per utente attivo|gemiddelde engagementtijd per actieve gebruiker|"
    "tempo médio de engajamento por usuário ativo|tempo médio de interação por utilizador ativo|"
    "アクティブ ユーザーあたりの平均エンゲージメント時間",
    "average_engagement_time_per_session": "durchschnittliche interaktionsdauer pro sitzung",
    "engagement_rate": "engagement-rate|taux d'engagement|porcentaje de interacciones|tasso di coinvolgimento|"
    "taxa de engajamento|エンゲージメント率",
    "bounce_rate": "absprungrate|taux de rebond|porcentaje de rebote|frequenza di rimbalzo|taxa de rejeição|直帰率",
}
"""What the columns are called in German, French, Spanish, Italian, Dutch, Portuguese and Japanese exports."""
DAYS = ("date", "datum", "fecha", "data", "日付")


@exported(*COLUMNS, is_log=True)
def ga4(header: Header) -> Layout | None:
    """Google Analytics 4: Pages and screens, or Landing page, by path."""
    found = ((header.place(*names), language) for language, names in ADDRESS.items())
    address, language = next((each for each in found if each[0] is not None), (None, ""))
    if address is None:
        return None
    own = {column.name: (column.name.replace("_", " "), *NAMES[column.name].split("|")) for column in COLUMNS}
    values = by_name(header, COLUMNS, own)
    host, day = header.place("hostname", "host name"), header.place(*DAYS)
    unread = others(header, (address, host, day, *values))
    return (
        Layout(address=address, values=values, host=host, day=day, language=language, unread=unread) if values else None
    )
