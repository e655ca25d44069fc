"""What is read of Google Analytics 4, and what is not?"""

from __future__ import annotations

import pytest

from tests.read.exports.harvest import harvest

PREAMBLE = """# ----------------------------------------
# Pages and screens: Page path and screen class
# Account: Bakery
# Property: bakery.example
# ----------------------------------------
#
# All Users
# Start date: 20260801
# End date: 20260831
"""
ENGLISH = (
    "Page path and screen class,Views,Active users,Views per active user,"
    "Average engagement time per active user,Event count,Key events,Total revenue"
)
VALUES = {
    "views": 1234,
    "active_users": 700,
    "views_per_active_user": 1.76,
    "average_engagement_time_per_active_user": 45.5,
    "event_count": 9999,
    "key_events": 12.5,
    "total_revenue": 1000,
}


def test_preamble_bom_totals_and_others(tmp_path):
    rows = "/loaf/,1234,700,1.76,45.5,9999,12.5,1000\n(other),10,9,1,2,3,0,0\n(not set),1,1,1,2,3,0,0\n"
    found = harvest(tmp_path, f"\ufeff{PREAMBLE}\n{ENGLISH}\n,5678,900,1.9,44,12000,13,1000\n{rows}")
    assert (found.export.tool, str(found.export.period), found.export.rows) == ("ga4", "2026-08", 4)
    assert found.values() == VALUES
    assert found.unmatched == [
        ("", "has no address: a total, or what the tool could not place"),
        ("(other)", "stands for many pages at once"),
        ("(not set)", "stands for many pages at once"),
    ]


GERMAN = """Seitenpfad und Bildschirmklasse,Aufrufe,Aktive Nutzer,Aufrufe pro aktivem Nutzer,
Durchschnittliche Interaktionsdauer pro aktivem Nutzer,Ereignisanzahl,Schlüsselereignisse,Gesamtumsatz"""
FRENCH = """Chemin de la page et classe de l’écran,Vues,Utilisateurs actifs,Vues par utilisateur actif,
Durée d'engagement moyenne par utilisateur actif,Nombre d'événements,Événements clés,Revenu total"""
SPANISH = """Ruta de página y clase de pantalla,Vistas,Usuarios activos,Vistas por usuario activo,
Tiempo de interacción medio por usuario activo,Número de eventos,Eventos clave,Total de ingresos"""
ITALIAN = """Percorso pagina e classe schermata,Visualizzazioni,Utenti attivi,Visualizzazioni per utente attivo,
Durata media del coinvolgimento per utente attivo,Conteggio eventi,Eventi chiave,Entrate totali"""
DUTCH = """Paginapad en schermklasse,Weergaven,Actieve gebruikers,Weergaven per actieve gebruiker,
Gemiddelde engagementtijd per actieve gebruiker,Aantal gebeurtenissen,Belangrijke gebeurtenissen,Totale opbrengst"""
PORTUGUESE = """Caminho da página e classe da tela,Visualizações,Usuários ativos,Visualizações por usuário ativo,
Tempo médio de engajamento por usuário ativo,Contagem de eventos,Eventos principais,Receita total"""
JAPANESE = """ページパスとスクリーン クラス,表示回数,アクティブ ユーザー,アクティブ ユーザーあたりのビュー,
アクティブ ユーザーあたりの平均エンゲージメント時間,イベント数,キーイベント,合計収益"""


@pytest.mark.parametrize("header", [GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE])
def test_headers_and_numbers_of_other_languages(tmp_path, header):
    header = "".join(header.splitlines())
    found = harvest(tmp_path, f'{PREAMBLE}{header}\n/loaf/,"1.234",700,"1,76","45,5","9.999","12,5","1.000"\n')
    assert found.values() == VALUES


def test_japanese(tmp_path):
    header = "".join(JAPANESE.splitlines())
    row = '/loaf/,"1,234",700,1.76,45.5,9999,12.5,"1,000"\n'
    found = harvest(tmp_path, f"# 開始日: 20260801\n# 終了日: 20260831\n{header}\n{row}")
    assert (str(found.export.period), found.values()) == ("2026-08", VALUES)


def test_a_revenue_that_only_the_language_tells_how_to_read(tmp_path):
    text = "Seitenpfad und Bildschirmklasse,Aufrufe,Gesamtumsatz\n/loaf/,12,1.234\n"
    assert harvest(tmp_path, text).values() == {"views": 12, "total_revenue": 1234}
    text = 'Page path and screen class,Views,Total revenue\n/loaf/,12,"1,234"\n'
    assert harvest(tmp_path, text).values() == {"views": 12, "total_revenue": 1234}


def test_addresses_that_differ_in_their_query_are_one_page(tmp_path):
    rows = "/loaf/?fbclid=1,2,1,2,10,5,1,0\n/loaf/?fbclid=2,4,3,1.33,30,9,0,0\n/loaf/index.html,1,0,0,0,1,0,0\n"
    values = harvest(tmp_path, f"{ENGLISH}\n{rows}").values()
    assert (values["views"], values["key_events"]) == (7, 1)
    assert values["average_engagement_time_per_active_user"] == (10 * 1 + 30 * 3) / 4


def test_several_tables_in_one_file(tmp_path):
    days, countries = "Nth day,Views\n0000,10\n0001,20\n", "Country,Views\nDE,9\n"
    found = harvest(tmp_path, f"{PREAMBLE}{days}\n# Table 2\n{ENGLISH}\n/loaf/,1,1,1,1,1,1,1\n\n{countries}")
    assert (found.export.rows, found.values()["views"]) == (1, 1)
    assert found.export.notes == (
        "left out, for it is about no pages: Nth day, Views",
        "left out, for it is about no pages: Country, Views",
    )


def test_a_day_in_each_row(tmp_path):
    text = "Date,Page path and screen class,Views\n20260801,/loaf/,1\n20260831,/loaf/,2\n20260901,/loaf/,4\n"
    found = harvest(tmp_path, text)
    assert [(each.month, each.value) for each in found.performance.months("ga4:views")] == [
        ("2026-08", 3),
        ("2026-09", 4),
    ]
    assert found.performance.value("content/loaf.md", "GA4: Views") == 7


def test_a_landing_page_report(tmp_path):
    text = "Landing page + query string,Sessions,Engagement rate,Key events\n/loaf/?a=b,40,62.5%,3\n"
    assert harvest(tmp_path, text).values() == {"sessions": 40, "engagement_rate": 0.625, "key_events": 3}


def test_a_file_that_is_cut_off(tmp_path):
    found = harvest(tmp_path, f"{ENGLISH}\n/loaf/,1,1,1,1,1,1,1\n/starter/,1,1,1")
    assert found.unmatched == [("/starter/", "has 4 cells of 8: the file may be cut off here")]


def test_a_cell_that_is_no_number(tmp_path):
    found = harvest(tmp_path, f"{ENGLISH}\n/loaf/,many,1,1,1,1,1,1\n/starter/,,,,,,,\n")
    assert found.unmatched == [("/loaf/", "'many' is no number (Views)"), ("/starter/", "has no number")]
