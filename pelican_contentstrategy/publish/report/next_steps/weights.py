"""What do problems cost readers or the plan, and how are they told among the things to do next?"""

from __future__ import annotations

from typing import NamedTuple

from pelican_contentstrategy.model.severity import Severity

NEVER = frozenset({"rule-crashed", "unused-suppression", "missing-site-address", "slow-style-rule"})
"""Rules about this program and its settings, not about what is written."""
TRIFLES = ("CS3", "CS4")
"""Codes of how well something is written: it waits as long as anything is broken."""
OF_SEVERITY = {Severity.ERROR: 5.0, Severity.WARNING: 2.0, Severity.NOTE: 0.5}


class Weight(NamedTuple):
    """What a place of a rule costs, and its title for one and for several, `{n}` of them."""

    cost: float
    one: str
    several: str
    why: str
    family: str = ""


DEAD_END = "Readers who follow it end at an error, and tend not to come back."
LINKS = "links"
PLAN = "clusters"
WEIGHTS = {
    # What readers run into.
    "broken-link": Weight(8, "A link leads nowhere", "{n} links lead nowhere", DEAD_END),
    "broken-cta": Weight(
        12,
        "A call to action leads nowhere",
        "{n} calls to action lead nowhere",
        "It stands on every page that asks for it: who is ready to act cannot.",
    ),
    "broken-redirect": Weight(8, "An old address leads nowhere", "{n} old addresses lead nowhere", DEAD_END),
    "unrendered-link": Weight(
        8,
        "A link is shown as raw text",
        "{n} links are shown as raw text",
        "Readers see brackets and file names where they should be able to click.",
    ),
    "missing-hub-page": Weight(
        12,
        "A hub page is not on the site",
        "{n} hub pages are not on the site",
        "Without it, nobody finds the pillar as a whole.",
    ),
    "lost-document": Weight(
        10,
        "An article is not on the site",
        "{n} articles are not on the site",
        "It is written, and nobody can read it.",
    ),
    "leaked-front-matter": Weight(
        8,
        "Front matter is shown to readers",
        "{n} articles show their front matter",
        "Readers see it at the top, and the strategy does not see it at all.",
    ),
    "link-to-draft": Weight(5, "A link leads to a draft", "{n} links lead to drafts", DEAD_END),
    "expired-cta": Weight(
        6,
        "An article asks for something that is over",
        "{n} articles ask for something that is over",
        "Readers who want to act are sent to an offer that has ended.",
    ),
    # What the plan loses.
    "unknown-cluster": Weight(
        5,
        "",
        "{n} articles misspell their cluster",
        "An article whose cluster is not known stands in no section of its hub page and counts for no target.",
        PLAN,
    ),
    "cluster-outside-pillar": Weight(
        5,
        "",
        "",
        "On the hub page of its pillar such an article has no section to stand in, and counts for no target.",
        PLAN,
    ),
    "off-strategy-share": Weight(
        0.7,
        "",
        "",
        "Either the strategy lacks a subject that readers find here, or work goes into what it does not ask for.",
        "pillar",
    ),
    "missing-pillar": Weight(
        1,
        "An article names no pillar",
        "{n} articles name no pillar",
        "They stand on no hub page, and count for nothing that is planned.",
        "pillar",
    ),
    "same-keyword": Weight(
        5,
        "Two pages are after the same search",
        "{n} pages are after a search that another is after",
        "They take readers and links from each other.",
    ),
    # What keeps readers from finding more.
    "hub-misses-article": Weight(
        1.5, "", "", "A hub is the way into its pillar: what it leaves out, its readers do not find."
    ),
    "orphan-article": Weight(
        1.2,
        "No other article leads to “{title}”",
        "{n} articles that no other article or page leads to",
        "Once they have left the front page, readers and search engines hardly come by them any more.",
        LINKS,
    ),
    "missing-hub-link": Weight(
        1,
        "“{title}” does not link to its hub page",
        "{n} articles do not link to their hub page",
        "Who comes from a search knows this one article; the hub page shows what else there is.",
        LINKS,
    ),
    "dead-end": Weight(
        1,
        "“{title}” links to nothing else here",
        "{n} articles link to nothing else here",
        "The reader who got to the end has no way to go on.",
        LINKS,
    ),
    "competing-articles": Weight(
        3,
        "",
        "",
        "Articles on one question take readers from each other, and one of the two is forgotten when facts change.",
    ),
    "too-hard-to-read": Weight(
        2,
        "“{title}” is harder to read than its readers can bear",
        "{n} articles are harder to read than their readers can bear",
        "Those it is written for give up before the end.",
    ),
    # What is late, and what is not there.
    "overdue-topic": Weight(5, "", "", "It was promised for a day that is past: publish it, or say when it will be."),
    "persona-gap": Weight(4, "", "", "Somebody the site is made for finds nothing at this point of the way."),
    "unanswered-pain": Weight(3, "", "", "It is a reason why these readers come, and they leave without an answer."),
    "empty-cluster": Weight(3, "", "", "The strategy names a subject that readers find nothing about."),
    "target-not-reached": Weight(2, "", "", "So many articles are what the strategy takes the subject to need."),
    "planned-topic-missing": Weight(1.5, "", "", "It is next in the plan, and nobody has begun it."),
    "pillar-without-hub": Weight(3, "", "", "Without a hub page, nobody finds the pillar as a whole."),
    "target-missed-without-decision": Weight(
        5,
        "A target was missed, and nobody decided what follows",
        "{n} targets were missed, and nobody decided what follows",
        "What missed its target goes on as before until somebody decides otherwise.",
    ),
    "published-unapproved": Weight(
        3,
        "An article was published without approval",
        "{n} articles were published without approval",
        "Nobody but its writer stands for what it says.",
    ),
    "review-overdue": Weight(
        1,
        "A review is overdue",
        "{n} reviews are overdue",
        "Facts go out of date quietly; readers notice before you do.",
    ),
}
"""Of all other rules, the severity tells how much they weigh, and their page what they are about."""
