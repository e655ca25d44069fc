"""Who has what to do, and what comes first?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.publish.queue import only_of, queue
from tests.sites import site_of

TEAM = """
version: 1
name: The bakery
profile: team
pillars:
  bread:
    title: Bread at home
    owner: ann
    clusters:
      starters:
        title: Sourdough starters
  cakes:
    title: Cakes
governance:
  people:
    desk:
      name: The desk
      roles: [editor]
    ann:
      name: Ann
      roles: [writer, editor]
  approval: [editor]
"""
TEXT = "Feed it once a day, and keep it warm.\n" * 60
"""Enough for the audit to be content."""
OTHER = "Bake rye in a hot oven until its crust is dark.\n" * 60


def tasks(files, strategy=TEAM, owner=None):
    """Owner, kind, state and deed of each task, but those of the audit."""
    found = queue(site_of(files, strategy))
    trays = found.trays if owner is None else only_of(found, owner).trays
    return [
        (tray.owner, each.kind, each.state, each.what) for tray in trays for each in tray.tasks if each.kind != "audit"
    ]


def article(body=TEXT, **fields):
    """An article of today, if nothing else is said."""
    head = {"Title": "Feed a starter", "Date": "2026-10-31", **fields}
    return "".join(f"{name}: {value}\n" for name, value in head.items()) + f"\n{body}"


def test_what_waits_for_approval_is_for_all_who_may_but_its_maker():
    draft = article(Status="draft", Approval="review", Pillar="bread", Authors="Ann")
    assert tasks({"content/a.md": draft}) == [("desk", "approval", "waiting", "approve it, or say what it lacks")]
    others = tasks({"content/a.md": draft.replace("Ann", "Zoë")})
    assert [owner for owner, *_ in others] == ["desk", "ann"]


def test_where_nobody_may_approve_it_waits_for_nobody():
    strategy = TEAM.replace("  approval: [editor]\n", "")
    assert tasks({"content/a.md": article(Approval="review")}, strategy) == [
        ("", "approval", "waiting", "approve it, or say what it lacks")
    ]


def test_what_was_changed_after_its_approval_is_to_be_approved_again():
    before, after = (article(text, Owner="ann", Approved_on="2026-10-02") for text in (TEXT, TEXT + "More.\n"))
    files = {"2026-10-01:content/a.md": before, "2026-10-20:content/a.md": after, "content/a.md": after}
    told = "approve it again: it was approved on 2026-10-02, and changed on 2026-10-20"
    assert tasks(files) == [("desk", "approval", "waiting", told)]
    assert tasks(files, TEAM.replace("team", "solo")) == []


def topics(*lines):
    planned = "".join(f"          - title: {line}\n" for line in lines)
    return TEAM.replace("        title: Sourdough starters\n", f"        title: Starters\n        topics:\n{planned}")


def test_topics_are_for_their_owners_or_their_pillars():
    strategy = topics(
        "Revive a starter\n            due: 2026-10-01\n            owner: desk",
        "Dry a starter\n            due: 2026-12-01",
        "Name a starter\n            due: 2026-12-02",
        "Feed a starter\n            due: 2026-10-01",
        "Begun\n            due: 2026-10-05",
        "Someday",
    )
    files = {"content/a.md": article(), "content/b.md": article(Title="Begun", Status="draft")}
    assert tasks(files, strategy) == [
        ("desk", "topic", "overdue", "write it"),
        ("ann", "topic", "overdue", "publish it"),
        ("ann", "topic", "coming", "write it"),
    ]


def test_briefs_that_no_topic_asks_for():
    files = {
        "briefs/rye.md": "Title: Bake rye\nDue: 2026-10-20\nOwner: ann\n",
        "briefs/begun.md": "Title: Begun\nDue: 2026-10-21\nPillar: bread\n",
        "briefs/out.md": "Title: Out\nDue: 2026-10-21\n",
        "briefs/revive.md": "Title: Revive a starter\nDue: 2026-10-01\n",
        "content/begun.md": article(Title="Begun", Status="draft", Brief="briefs/begun.md"),
        "content/out.md": article(Title="Out", Brief="briefs/out.md"),
    }
    assert tasks(files, topics("Revive a starter\n            due: 2026-10-01")) == [
        ("ann", "topic", "overdue", "write it"),
        ("ann", "brief", "overdue", "write the article"),
        ("ann", "brief", "overdue", "publish 'content/begun.md'"),
    ]


def test_initiatives_that_are_due_or_that_somebody_is_at():
    more = """initiatives:
  - {name: Open the shop, owner: desk, due: 2026-10-31}
  - {name: Buy an oven, due: 2026-11-20}
  - {name: Write the handbook, owner: ann, status: active}
  - {name: Far off, owner: ann, due: 2027-11-20}
  - {name: Done, owner: ann, due: 2026-10-01, status: done}
"""
    assert [(each[0], each[2]) for each in tasks({}, TEAM + more)] == [
        ("desk", "overdue"),
        ("ann", "open"),
        ("", "coming"),
    ]


def test_promotion_that_is_not_done():
    planned = "pr: Trade journal by 2026-10-20; paid: LinkedIn by 2027-06-01; sales: One-pager; community: Forum done"
    assert tasks({"content/a.md": article(Owner="ann", Promotion=planned)}) == [
        ("ann", "promotion", "overdue", "make it known, and write 'done' behind it: pr: Trade journal"),
        ("ann", "promotion", "open", "make it known, and write 'done' behind it: sales: One-pager"),
    ]
    assert len(tasks({"content/a.md": article(Owner="ann", Promotion=planned, Status="draft")})) == 1


@pytest.mark.parametrize(
    ("until", "engaged", "told"),
    [
        ("2026-10-31", "", [("overdue", "note in 'Engaged' what came of the discussion at https://forum.example/1")]),
        ("2026-10-31", "twelve answers", []),
        ("2026-11-01", "", [("coming", "join in the discussion at https://forum.example/1")]),
        ("2027-06-01", "", [("open", "join in the discussion at https://forum.example/1")]),
        ("", "", []),
    ],
)
def test_discussions(until, engaged, told):
    fields = {"Discussion_url": "https://forum.example/1", "Engage_until": until, "Engaged": engaged}
    text = article(Owner="ann", **{name: value for name, value in fields.items() if value})
    assert [each[2:] for each in tasks({"content/a.md": text})] == told


def test_reviews_that_are_overdue_or_coming():
    files = {
        "content/a.md": article(Title="A", Date="2025-10-31", Owner="ann"),
        "content/b.md": article(Title="B", Date="2025-12-01", Owner="ann"),
        "content/c.md": article(Title="C", Date="2025-12-02", Owner="ann"),
    }
    found = queue(site_of(files, TEAM))
    reviews = [(each.about, each.state, each.days) for each in found.trays[1].tasks if each.kind == "review"]
    assert reviews == [("A", "overdue", -1), ("B", "coming", 30)]


def audited(files, strategy=TEAM):
    return [
        (tray.owner, each.kind, each.path, each.what)
        for tray in queue(site_of(files, strategy)).trays
        for each in tray.tasks
    ]


def test_what_the_audit_would_have_done():
    spent = article("", Date="2015-01-01", Expires="2015-02-01", Owner="ann", Pillar="bread")
    assert audited({"content/a.md": spent}) == [
        ("ann", "audit", "content/a.md", "retire: set 'Audit: retire' and 'Redirect_to: /topics/bread/'")
    ]


def test_an_article_is_either_reviewed_or_audited():
    late = article("Short.\n", Date="2026-04-01", Pillar="bread", Review_every="6 months")
    assert audited({"content/a.md": late}) == [
        (
            "ann",
            "review",
            "content/a.md",
            "check what it says, and set 'Reviewed'; tell more; link to it from its pillar's page",
        )
    ]


def test_what_its_author_keeps_or_has_sent_on_is_no_work():
    files = {
        "content/a.md": article("", Date="2015-01-01", Audit="keep", Audited="2026-10-01"),
        "content/b.md": article("", Date="2015-01-01", Audit="retire", Redirect_to="a.md"),
    }
    assert audited(files) == []


def test_missed_targets_ask_for_a_decision():
    strategy = (
        TEAM
        + """
kpis:
  bookings:
    name: Courses booked
    target: 100
    by: 2026-10-01
    source: ga4:key_events
"""
    )
    strategy = strategy.replace("    owner: ann\n", "    owner: ann\n    kpi: bookings\n")
    files = {
        "content/starter.md": article(Pillar="bread"),
        "metrics/ga4.csv": "url,metric,value,date\n/starter,ga4:key_events,80,2026-09\n",
    }
    (found,) = tasks(files, strategy)
    assert found[:3] == ("ann", "measurement", "overdue")
    assert found[3].startswith(
        "decide what follows, in decisions.md: it came to 80 against a target of 100 by 2026-10-01"
    )


def test_the_most_urgent_comes_first():
    strategy = topics("Revive a starter\n            due: 2026-10-20", "Dry it\n            due: 2026-11-20")
    files = {
        "content/a.md": article("", Title="A", Date="2015-01-01", Expires="2015-02-01", Owner="ann"),
        "content/b.md": article(Title="B", Date="2020-01-01", Pillar="bread", Owner="ann"),
        "content/c.md": article(Title="C", Approval="review", Owner="desk", Promotion="pr: Journal by 2026-11-10"),
    }
    found = queue(site_of(files, strategy))
    assert [(each.kind, each.state) for each in only_of(found, "ann").trays[0].tasks] == [
        ("approval", "waiting"),
        ("topic", "overdue"),
        ("review", "overdue"),
        ("topic", "coming"),
        ("audit", "open"),
    ]


def test_people_come_in_the_order_of_the_strategy_then_others_then_nobody():
    late = {"Date": "2025-10-01"}
    files = {
        "content/a.md": article(Title="A", Owner="Zoë", **late),
        "content/b.md": article(Title="B", Owner="ben", **late),
        "content/c.md": article(Title="C", Owner="Ben", **late),
        "content/d.md": article(Title="D", Owner="The Desk", **late),
        "content/e.md": article(Title="E", **late),
    }
    found = queue(site_of(files, TEAM))
    assert [(each.owner, each.name, len(each.tasks)) for each in found.trays] == [
        ("desk", "The desk", 1),
        ("ann", "Ann", 0),
        ("ben", "ben", 2),
        ("Zoë", "Zoë", 1),
        ("", "", 1),
    ]


def test_one_person_by_id_or_name():
    files = {
        "content/a.md": article(Owner="desk", Date="2025-10-01"),
        "content/b.md": article(OTHER, Title="Bake", Date="2025-10-01"),
    }
    assert tasks(files, owner="desk") == tasks(files, owner="the DESK") != []
    assert tasks(files, owner="ann") == []
    assert [owner for owner, *_ in tasks(files, owner="Nobody")] == [""]
    with pytest.raises(UserError) as told:
        tasks(files, owner="dsk")
    assert str(told.value) == "owner 'dsk' owns nothing here\n  hint: did you mean 'desk'?"


def test_a_person_who_is_called_nobody():
    strategy = TEAM.replace("    ann:\n", "    nobody:\n").replace("owner: ann", "owner: nobody")
    files = {
        "content/a.md": article(Owner="nobody", Date="2025-10-01"),
        "content/b.md": article(OTHER, Title="Bake", Date="2025-10-01"),
    }
    assert [owner for owner, *_ in tasks(files, strategy, owner="nobody")] == ["nobody"]


def test_one_who_runs_a_site_alone():
    strategy = "version: 1\nname: The bakery\npillars:\n  bread:\n    title: Bread\n"
    files = {"content/a.md": article(Date="2020-01-01", Promotion="pr: Journal by 2026-10-01", Pillar="bread")}
    assert [each[:3] for each in tasks(files, strategy)] == [("", "promotion", "overdue")]


def test_an_empty_site():
    assert [each.tasks for each in queue(site_of({}, TEAM)).trays] == [(), (), ()]
