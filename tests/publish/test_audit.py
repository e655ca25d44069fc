"""What do an article's own measures make of it, and why?"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pelican_contentstrategy.model.diagnostic import Crash
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.publish.audit import audit
from pelican_contentstrategy.publish.audit.evidence import ago
from tests.publish.audits import (
    FRESH,
    HARD,
    LINKS_HERE,
    LONG,
    OLD,
    READERS,
    SHORT,
    THIN,
    article,
    judged,
    judgement,
    told,
)
from tests.sites import BAKERY, site_of


def test_what_is_fresh_and_long_enough_is_kept():
    found = judgement("Pillar: bread", others=LINKS_HERE)
    assert (found.verdict, found.priority, found.next_step) == ("keep", "low", "nothing")
    assert told(found) == [
        "+ published 2026-06-01, 5 months ago, never reviewed (usual: every 12 months)",
        "+ 1 other links here",
        "+ 520 words",
        "+ in pillar 'bread'",
    ]


def test_it_says_who_it_is_about():
    found = judgement("Pillar: Bread at home\nLang: en")
    assert (found.path, found.url, found.title, found.status) == ("content/a.md", "/a/", "A", "published")
    assert (found.lang, found.pillar, found.survivor, found.by_writer) == ("en", "bread", None, False)


def test_a_pillar_that_means_nothing_stays_as_it_is_written():
    assert judgement("Pillar: bred").pillar == "bred"


# Age


def test_what_nobody_came_back_to_and_others_lead_to_is_updated():
    found = judgement("Pillar: bread", day=OLD, others=LINKS_HERE)
    assert (found.verdict, found.next_step) == ("update", "check what it says, and set 'Reviewed'")
    assert told(found)[0] == "published 2019-05-01, 7 years ago, never reviewed (usual: every 12 months)"


def test_a_review_counts_as_a_look():
    found = judgement("Pillar: bread\nReviewed: 2026-05-01", day=OLD, others=LINKS_HERE)
    assert found.verdict == "keep"
    assert told(found)[0] == ("+ published 2019-05-01, 7 years ago, reviewed 2026-05-01 (usual: every 12 months)")


def test_a_change_counts_for_nothing_after_five_periods():
    changed = "Pillar: bread\nModified: 2026-05-01"
    assert judgement(changed, day="2022-06-01", others=LINKS_HERE).verdict == "keep"
    assert judgement(changed, day="2021-06-01", others=LINKS_HERE).verdict == "update"


def test_a_review_that_is_still_to_come_is_a_slip():
    assert judgement("Pillar: bread\nReviewed: 2062-05-01", day=OLD, others=LINKS_HERE).verdict == "update"


def test_nobody_need_hurry_where_nobody_set_a_period():
    found = judgement("Pillar: bread", day="2024-06-01", others=LINKS_HERE)
    assert (found.verdict, found.next_step) == ("keep", "read it when its turn comes, and set 'Reviewed'")


@pytest.mark.parametrize(
    ("fields", "strategy"),
    [
        ("Review_every: 12 months", BAKERY),
        ("", BAKERY.replace("    title: Bread at home\n", "    title: Bread at home\n    review_every: 12 months\n")),
        ("", BAKERY.replace("governance:\n", "governance:\n  review_every: 12 months\n")),
        ("Review_every: 1 year", BAKERY.replace("governance:\n", "governance:\n  review_every: 9 years\n")),
    ],
)
def test_a_period_that_somebody_set_is_kept_to(fields, strategy):
    found = judgement(f"Pillar: bread\n{fields}", day="2024-06-01", others=LINKS_HERE, strategy=strategy)
    assert found.verdict == "update"
    assert told(found)[0].startswith("published 2024-06-01, 2 years ago, never reviewed (to be reviewed every 1")


def test_age_alone_is_no_reason_to_touch_what_nothing_leads_to():
    assert judgement(day=OLD).verdict == "keep"


def test_without_a_date_nothing_is_old():
    found = judged({"content/a.md": f"Title: A\n\n{THIN}"})["content/a.md"]
    assert (found.verdict, told(found)) == ("keep", ["no other article links here", "8 words"])


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 1), "today"),
        (date(2026, 10, 31), "yesterday"),
        (date(2026, 10, 20), "12 days ago"),
        (date(2026, 10, 1), "31 days ago"),
        (date(2026, 9, 2), "60 days ago"),
        (date(2026, 9, 1), "2 months ago"),
        (date(2025, 11, 1), "12 months ago"),
        (date(2024, 11, 1), "2 years ago"),
        (date(1999, 11, 1), "27 years ago"),
        (date(2026, 11, 2), "still to come"),
    ],
)
def test_how_long_ago(day, words):
    assert ago(day, date(2026, 11, 1)) == words


# Expiry


def test_what_expired_and_is_alone_is_retired():
    found = judgement("Pillar: bread\nExpires: 2026-10-31")
    assert (found.verdict, found.next_step) == ("retire", "set 'Audit: retire' and 'Redirect_to: /topics/bread/'")
    assert told(found)[0] == "expired 2026-10-31"


def test_what_expired_and_is_linked_is_updated_first_of_all():
    found = judgement("Pillar: bread\nExpires: 2026-10-31", others=LINKS_HERE)
    assert (found.verdict, found.priority) == ("update", "high")
    assert found.next_step == "bring it up to date and move 'Expires', or retire it"


def test_it_holds_on_its_last_day():
    assert judgement("Expires: 2026-11-01").verdict == "keep"


@pytest.mark.parametrize("fields", ["Expires: 2026-01-01", "Audit: retire"])
def test_links_from_what_is_on_its_way_out_count_for_nothing(fields):
    found = judged(
        {
            "content/a.md": article("Expires: 2026-10-31"),
            "content/b.md": f"Title: B\nDate: {FRESH}\n{fields}\n\n[a](/a/)\n",
        }
    )["content/a.md"]
    assert found.verdict == "retire"
    assert "only 1 other links here, expired or given up" in told(found)
    assert found.next_step == "set 'Audit: retire' and a 'Redirect_to'; mend the links in 1 other"


# Nothing to read


def test_what_has_no_text_is_written_or_led_on():
    found = judgement("Pillar: bread", "")
    assert (found.verdict, found.next_step) == ("update", "write it, or let its address lead on with 'Redirect_to'")
    assert "has no text" in told(found)


def test_what_had_no_text_for_years_is_retired():
    assert judgement("Pillar: bread", "", day="2023-06-01").verdict == "retire"


def test_a_picture_is_something_to_see():
    assert judgement("Pillar: bread", "![](/images/loaf.jpg)", day="2025-06-01").verdict == "keep"


def test_what_is_thin_and_forgotten_is_retired():
    assert judgement("Pillar: bread", THIN, day="2023-06-01").verdict == "retire"
    assert judgement("Pillar: bread", THIN, day="2024-06-01").verdict == "keep"
    assert judgement("Pillar: bread", THIN, day="2023-06-01", others=LINKS_HERE).verdict == "update"


def test_what_is_short_is_given_up_later():
    assert judgement("Pillar: bread", SHORT, day="2022-06-01").verdict == "update"
    assert judgement("Pillar: bread", SHORT, day="2021-06-01").verdict == "retire"


def test_a_thin_one_that_is_worth_it_gets_more():
    found = judgement("Pillar: bread", THIN, day=OLD, others=LINKS_HERE)
    assert found.next_step == "check what it says, and set 'Reviewed'; tell more"


def test_how_long_a_thin_one_is_may_be_set():
    files = {"content/a.md": article("Pillar: bread", THIN, "2023-06-01")}
    assert [each.verdict for each in audit(site_of(files), thin=5).judgements] == ["update"]


def test_what_speaks_of_a_year_that_is_over_is_retired():
    text = f"Title: The bread fair 2019\nDate: {OLD}\nPillar: bread\n\n{LONG}\n"
    assert judged({"content/a.md": text})["content/a.md"].verdict == "retire"
    assert judged({"content/a.md": text.replace("fair 2019", "of 1789")})["content/a.md"].verdict == "update"


def test_a_record_of_its_year_is_kept_as_it_is():
    text = f"Title: The bread fair 2019\nDate: {OLD}\nPillar: bread\n\n{LONG}\n"
    found = judged({"content/a.md": text, **LINKS_HERE})["content/a.md"]
    assert (found.verdict, "its title names 2019" in told(found)) == ("keep", True)


# Who leads there


def test_off_the_strategy_means_something_where_articles_are_on_it():
    others = {"content/b.md": "Title: B\nPillar: bread\n", "content/c.md": "Title: C\nPillar: bread\n"}
    found = judgement(day=OLD, others=others)
    assert (found.verdict, "in no pillar" in told(found)) == ("retire", True)
    assert judgement(day="2022-06-01", others=others).verdict == "keep"


@pytest.mark.parametrize("field", ["Orphan_ok: yes", "Noindex: yes"])
def test_what_may_stand_alone_is_not_retired_for_it(field):
    found = judgement(f"Pillar: bread\n{field}", THIN, day=OLD)
    assert found.verdict == "update"
    assert "no other article links here" not in told(found)


def test_a_hidden_article_is_judged_but_not_asked_for_links():
    found = judgement("Status: hidden\nPillar: bread", "", day=FRESH)
    assert (found.status, found.verdict) == ("hidden", "update")
    found = judgement("Status: hidden\nPillar: bread", day="2024-06-01")
    assert found.next_step == "read it when its turn comes, and set 'Reviewed'"


def test_a_link_to_one_language_serves_the_others():
    found = judged(
        {
            "content/a.md": article("Expires: 2026-10-31\nTranslations: content/a-de.md"),
            "content/a-de.md": article("Lang: de\nTranslations: content/a.md"),
            "content/pages/b.md": "Title: B\n\n[a](/a-de/)\n",
        }
    )
    assert found["content/a.md"].verdict == "update"


def test_an_article_that_is_a_pillar_s_page_stays():
    strategy = BAKERY.replace("hub: content/pages/cakes.md", "hub: content/cakes.md")
    found = judged({"content/cakes.md": article(text=THIN, day=OLD)}, strategy)["content/cakes.md"]
    assert (found.verdict, found.pillar, found.priority) == ("update", "cakes", "high")
    assert "+ is the page of pillar 'cakes'" in told(found)


def test_pages_drafts_and_lost_files_are_not_judged():
    files = {
        "content/pages/p.md": "Title: P\n",
        "content/d.md": "Title: D\nStatus: draft\n",
        "content/lost.md": "Lost.\n",
    }
    assert judged(files) == {}


def test_what_could_not_be_read_is_not_judged():
    site = site_of({"content/a.md": "Title: A\n"})
    crash = Crash("reading", Span("content/a.md", 1, 1, 1, 1), "ValueError: no")
    document = Document(site.documents[0].source, replace(site.documents[0].facts, crashes=(crash,)))
    assert audit(replace(site, documents=(document,))).judgements == ()


# Too hard


def test_what_is_far_too_hard_for_its_readers_is_updated():
    found = judgement("Pillar: bread\nPersona: home-baker", HARD, strategy=READERS)
    assert found.verdict == "update"
    assert found.next_step == "reword its hardest sentences; link to it from its pillar's page"
    assert [each.text.partition(",")[2] for each in found.reasons if each.kind == "reading"] == [" limit 9"]


def test_a_little_too_hard_is_told_and_moves_nobody():
    strategy = READERS.replace("grade: 9", "grade: 3")
    found = judgement("Pillar: bread\nPersona: home-baker", strategy=strategy)
    assert (found.verdict, "grade 3.1, limit 3" in told(found)) == ("keep", True)
