"""What is read of Plausible, Matomo, Umami, GoatCounter, Mailchimp, Ghost and tables of one's own?"""

from __future__ import annotations

import csv

import pytest

from pelican_contentstrategy.read.exports.tools import recognised, tools
from pelican_contentstrategy.read.exports.tools._tool import Header
from tests.read.exports.harvest import LOAF, STARTER, harvest, packed, zipped

PLAUSIBLE = (
    "name,visitors,pageviews,bounce_rate,time_on_page,scroll_depth\n/loaf/,12,20,50,30,80\n/loaf,4,4,100,10,40\n"
)
MATOMO = """label,nb_visits,nb_hits,bounce_rate,avg_time_on_page,exit_rate,metadata_url,idsubdatatable
/loaf,100,120,50%,00:05:20,20%,https://bakery.example/loaf/,
topics,30,40,10%,00:00:10,5%,,7
Others,1,1,0%,00:00:00,0%,,
"""
GOATCOUNTER = (
    "Title,Event,UserAgent,Browser,System,Session,Bot,Referrer,Referrer scheme,Screen size,Location,FirstVisit,Date"
)
VIEWS = """/loaf/,Loaf,false,,Chrome,Linux,a,0,,,"1,2,3",DE,true,2026-08-01T10:00:00Z

/loaf/,Loaf,false,,Chrome,Linux,a,0,,,,DE,false,2026-08-01T10:05:00Z
loaf/,Loaf,false,,Chrome,Linux,b,0,,,,DE,true,2026-09-30T10:00:00Z
/loaf/,Loaf,false,,Chrome,Linux,c,4,,,,DE,true,2026-09-30T10:00:00Z
download,Get it,true,,Chrome,Linux,c,0,,,,DE,false,2026-09-30T10:00:00Z
"""
MAILCHIMP = """Title,Subject,List,"Send Date","Total Recipients","Successful Deliveries","Unique Opens","Open Rate"
August,"Bread that rises",Readers,"Aug 09, 2026 09:30 am","1,110","1,000",300,30.00%
"The first loaf","Hello!",Readers,"Aug 16, 2026 09:30 am",110,100,50,50.00%
Sale,Now,Readers,"Aug 20, 2026 09:30 am",110,100,50,50.00%
"""
REPORT = """"Email Campaign Report"
"Title:","August"
"Subject Line:","Bread that rises"

"Overall Stats"
"Total Recipients:","1,110"
"Total Clicks:","157"

"Clicks by URL"
URL,"Total Clicks","Unique Clicks"
https://bakery.example/loaf/?mc_cid=1&mc_eid=2,30,20
https://bakery.example/loaf/?mc_cid=1&mc_eid=3,3,2
https://mill.example/,"1,200",9
"""
GHOST = """id,title,url,author,status,created_at,published_at,featured,tags,post_access,sends,opens,clicks,signups
1,Loaf,https://bakery.example/loaf/,Ann,sent,2026-08-01,2026-08-01,false,,public,500,300,40,3
2,Starter,https://bakery.example/starter/,Ann,published,2026-08-01,2026-08-01,false,,public,,,,2
3,Plan,https://bakery.example/p/0000/,Ann,draft,2026-08-01,,false,,public,,,,
"""


def months(found, source):
    return [(each.month, each.value, each.days) for each in found.performance.months(source)]


def test_every_tool_is_found():
    assert list(tools()) == [
        *("csv", "ga4", "ghost", "goatcounter", "mailchimp", "matomo", "plausible", "search-console", "umami")
    ]


@pytest.mark.parametrize(
    "header",
    [
        *(text.partition("\n")[0] for text in (PLAUSIBLE, MATOMO, MAILCHIMP, GHOST)),
        f"2Path,{GOATCOUNTER}",
        "URL,Total Clicks,Unique Clicks",
        "Top pages,Clicks,Impressions,CTR,Position",
        "Page path and screen class,Views,Active users",
        "name,pageviews,visitors,visits,bounces,totaltime",
        "date,hostname,page,visits,visitors,pageviews",
        "x,y",
        "url,metric,value,date",
    ],
)
def test_no_two_tools_know_one_header(header):
    cells = tuple(next(csv.reader([header])))
    assert [tool.name for tool in tools().values() if tool.recognise(Header(cells))] == [recognised(cells)[0].name]


def test_plausible_rates_are_percent_and_weighted_by_visitors(tmp_path):
    found = harvest(tmp_path, PLAUSIBLE)
    assert found.export.tool == "plausible"
    assert found.values() == {
        "visitors": 16,
        "pageviews": 24,
        "bounce_rate": 0.625,
        "time_on_page": 25,
        "scroll_depth": pytest.approx(0.7),
    }


def test_plausible_zip_of_the_dashboard(tmp_path):
    files = {
        "pages.csv": PLAUSIBLE,
        "sources.csv": "name,visitors,bounce_rate,visit_duration\nGoogle,10,50,40\n",
        "visitors.csv": "date,visitors,pageviews,visits,views_per_visit,bounce_rate,visit_duration\n"
        "2026-08-01,1,2,1,2,50,9\n2026-08-31,1,2,1,2,50,9\n",
    }
    found = harvest(tmp_path, zipped(files), "export.zip")
    assert (found.export.rows, str(found.export.period)) == (2, "2026-08")


def test_plausible_export_of_everything(tmp_path):
    pages = "date,hostname,page,visits,visitors,pageviews,total_scroll_depth\n"
    rows = "2026-08-01,bakery.example,/loaf/,2,2,3,9\n2026-09-30,bakery.example,/loaf/,1,1,1,9\n"
    others = "2026-09-30,shop.example,/loaf/,1,1,1,9\n"
    found = harvest(tmp_path, zipped({"imported_pages_20260801_20260930.csv": pages + rows + others}), "all.zip")
    assert months(found, "plausible:pageviews") == [("2026-08", 3, 31), ("2026-09", 1, 30)]
    assert found.unmatched == [("/loaf/", "is of another site: 'shop.example'")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_matomo_in_any_encoding(tmp_path, encoding):
    found = harvest(tmp_path, MATOMO.encode(encoding), "pages-2026-08.csv")
    assert (found.export.tool, str(found.export.period)) == ("matomo", "2026-08")
    assert found.values() == {
        "nb_visits": 100,
        "nb_hits": 120,
        "bounce_rate": 0.5,
        "avg_time_on_page": 320,
        "exit_rate": 0.2,
    }
    assert found.unmatched == [
        ("topics", "adds up a folder: export the report flattened"),
        ("Others", "stands for many pages at once"),
    ]


def test_matomo_by_days_and_without_addresses(tmp_path):
    text = "date,label,nb_visits,nb_hits\n2026-08-01,/loaf/index,1,2\n2026-08-31,/loaf,1,3\n2026-09-01,loaf/,1,4\n"
    found = harvest(tmp_path, text)
    assert months(found, "matomo:nb_hits") == [("2026-08", 5, 31), ("2026-09", 4, 1)]


def test_matomo_as_the_dashboard_shows_it(tmp_path):
    text = (
        "Page URL,Pageviews,Unique Pageviews,Bounce Rate,Avg. time on page,Exit rate\n/loaf,120,100,50%,5 min 20s,20%\n"
    )
    assert harvest(tmp_path, text).values() == {
        "nb_hits": 120,
        "nb_visits": 100,
        "bounce_rate": 0.5,
        "avg_time_on_page": 320,
        "exit_rate": 0.2,
    }


def test_umami_table(tmp_path):
    found = harvest(
        tmp_path, "name,pageviews,visitors,visits,bounces,totaltime\n/loaf/?a=b,60,50,55,9,1234\nGB,1,1,1,1,1\n"
    )
    assert found.values() == {"pageviews": 60, "visitors": 50, "visits": 55, "bounces": 9, "totaltime": 1234}
    assert found.unmatched == [("GB", "nothing of this site has this address")]


def test_umami_zip_where_every_file_has_the_same_header(tmp_path):
    files = {"pages.csv": "x,y\n/loaf/,7\n", "events.csv": "x,y\nsign-up,3\n", "referrers.csv": "x,y\ngoogle.com,4\n"}
    found = harvest(tmp_path, zipped(files), "umami.zip")
    assert (found.export.tool, found.export.rows, found.values()) == ("umami", 1, {"y": 7})


def test_umami_cloud_counts_views_and_no_events(tmp_path):
    header = "website_id,session_id,visit_id,event_id,hostname,url_path,url_query,event_type,event_name,created_at\n"
    rows = "".join(
        f"w,s,v,{number},bakery.example,/loaf/,a=b,{kind},,2026-0{month}-01 10:00:00\n"
        for number, (kind, month) in enumerate([(1, 8), (1, 8), (2, 8), (1, 9)])
    )
    found = harvest(tmp_path, zipped({"website_event.csv": header + rows}), "export.zip")
    assert months(found, "umami:pageviews") == [("2026-08", 2, 31), ("2026-09", 1, 1)]
    assert found.unmatched == [("/loaf/", "an event, not a page view")]


@pytest.mark.parametrize("first", ["2Path", '"2,Path"', "2,Path", "1Path"])
def test_goatcounter_counts_views_of_people(tmp_path, first):
    found = harvest(tmp_path, f"{first},{GOATCOUNTER}\n{VIEWS}")
    assert (found.export.tool, found.export.rows) == ("goatcounter", 5)
    assert months(found, "goatcounter:pageviews") == [("2026-08", 2, 31), ("2026-09", 1, 30)]
    assert found.values() == {"pageviews": 3, "visits": 2}
    assert found.unmatched == [("/loaf/", "a bot, not a reader"), ("download", "an event, not a page view")]


def test_goatcounter_with_a_version_in_every_row(tmp_path):
    views = "".join(f"2,{row}\n" for row in VIEWS.splitlines() if row)
    assert harvest(tmp_path, f"2,Path,{GOATCOUNTER}\n{views}").values() == {"pageviews": 3, "visits": 2}


def test_goatcounter_as_it_is_downloaded(tmp_path):
    assert harvest(tmp_path, packed(f"2Path,{GOATCOUNTER}\n{VIEWS}"), "goatcounter.csv.gz").export.matched == 3


def test_goatcounter_in_a_version_that_nobody_knows_yet(tmp_path):
    assert harvest(tmp_path, f"9Path,{GOATCOUNTER}\n{VIEWS}").export.failure.startswith(
        f"is no export that is known: its header is '9Path,{GOATCOUNTER}'"
    )


def test_mailchimp_campaigns_belong_to_what_has_their_subject_or_title(tmp_path):
    found = harvest(tmp_path, MAILCHIMP)
    assert found.export.tool == "mailchimp"
    assert found.values() == {
        "total_recipients": 1220,
        "successful_deliveries": 1100,
        "unique_opens": 350,
        "open_rate": pytest.approx(350 / 1100),
    }
    assert found.unmatched == [("Now", "no document has this title or subject")]
    assert [each.month for each in found.performance.months("mailchimp:unique_opens")] == ["2026-08"]
    assert found.export.notes == ("columns left out: List",)


def test_mailchimp_clicks_by_address(tmp_path):
    found = harvest(tmp_path, REPORT)
    assert found.values() == {"url_clicks": 33, "unique_url_clicks": 22}
    assert found.unmatched == [("https://mill.example/", "is of another site: 'mill.example'")]


def test_mailchimp_of_two_campaigns_on_one_article(tmp_path):
    rows = MAILCHIMP.splitlines()
    found = harvest(tmp_path, "\n".join([rows[0], rows[1], rows[1].replace("Aug 09", "Sep 09")]))
    assert found.values()["unique_opens"] == 600


def test_ghost(tmp_path):
    found = harvest(tmp_path, GHOST)
    assert (found.export.tool, found.export.rows) == ("ghost", 3)
    assert found.values() == {"sends": 500, "opens": 300, "clicks": 40, "signups": 3}
    assert found.values(STARTER) == {"signups": 2}
    assert found.unmatched == [("https://bakery.example/p/0000/", "not published yet")]


def test_ghost_on_a_host_of_its_own(tmp_path):
    found = harvest(tmp_path, GHOST.replace("bakery.example/loaf", "post.bakery.example/loaf"))
    assert found.unmatched[0] == ("https://post.bakery.example/loaf/", "is of another site: 'post.bakery.example'")


def test_ghost_without_numbers_of_mails(tmp_path):
    assert harvest(
        tmp_path, "id,title,url,status\n1,Loaf,https://bakery.example/loaf/,sent\n"
    ).export.failure.startswith("is no export that is known")


def test_a_table_of_ones_own(tmp_path):
    text = "Date;Metric;URL;Value\n2026-08-01;demos;/loaf/;1.234\n2026-08-02;Demos;/loaf/;1,5\n;close rate;/loaf/;5 %\n"
    found = harvest(tmp_path, text)
    assert found.export.tool == "csv"
    assert found.performance.of(LOAF) == {"csv:demos": 1235.5, "csv:close_rate": 0.05}


def test_a_table_of_ones_own_may_count_for_any_tool(tmp_path):
    counted = ("GA4: Key events,3", "search-console:impressions,100", "search-console:ctr,5%")
    rows = "".join(f"/loaf/,{each},2026-08\n" for each in counted)
    found = harvest(tmp_path, f"url,metric,value,date\n{rows}")
    assert found.performance.of(LOAF) == {
        "ga4:key_events": 3,
        "search-console:impressions": 100,
        "search-console:ctr": 0.05,
    }


def test_what_is_wrong_in_a_table_of_ones_own(tmp_path):
    rows = (
        '/loaf/,demos,"1,234",2026-08\n/loaf/,demos,5,soon\n/loaf/,demos,5,2027-01-01\n/loaf/,demos,x,2026-08\n/loaf/\n'
    )
    assert harvest(tmp_path, f"url,metric,value,date\n{rows}").unmatched == [
        ("/loaf/", "'1,234' may be 1234 or 1.234: nothing in the file tells (value)"),
        ("/loaf/", "'soon' is no date"),
        ("/loaf/", "is dated 2027-01-01, in the future"),
        ("/loaf/", "'x' is no number (value)"),
        ("/loaf/", "has 1 cell of 4: the file may be cut off here"),
    ]
