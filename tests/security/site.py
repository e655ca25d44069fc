"""A site of which all that people write is hostile: content, strategy, styles, briefs, decisions, exports, names."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import yaml

from tests.builds.site import Bakery
from tests.security.texts import BODY, BREAK, CODED, ENTITIES, FIELDS, GONE, SCRIPTS, TEXTS

if TYPE_CHECKING:
    from pathlib import Path

CHANNELS = (
    "ad bluesky devto discord email facebook guest-article hackernews hashnode influencer instagram linkedin mastodon "
    "medium newsletter press reddit sales slack substack telegram threads x"
).split()
SETTINGS = """
SITENAME = "The <bakery>"
SITEURL = "https://bakery.example"
TIMEZONE = "UTC"
PATH = "content"
OUTPUT_PATH = "output"
PLUGINS = ["pelican_contentstrategy"]
THEME = "theme"
ARTICLE_URL = "{slug}/"
ARTICLE_SAVE_AS = "{slug}/index.html"
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = TAG_SAVE_AS = CATEGORY_SAVE_AS = ""
DIRECT_TEMPLATES = ["index"]
"""
INCLUDES = "".join(
    f"{{% include 'contentstrategy/{name}.html' %}}\n"
    for name in "breadcrumb part_of reading_time ai_disclosure cta next siblings".split()
)
THEME = {
    "base.html": "<!DOCTYPE html><html lang='{% block html_lang %}en{% endblock %}'><head>{% block head %}"
    "<title>{% block title %}{% endblock %}</title>{% endblock %}</head><body>{% block content %}{% endblock %}"
    "</body></html>",
    "article.html": "{% extends 'base.html' %}{% block head %}{% include 'contentstrategy/meta.html' %}{% endblock %}"
    f"{{% block content %}}{INCLUDES}{{% endblock %}}",
    "page.html": "{% extends 'article.html' %}",
    "index.html": "{% extends 'base.html' %}",
    "pagination.html": "",
}
"""A theme that shows what is ours alone: what articles hold themselves, Pelican's themes show as it is."""


def site(folder: Path) -> Bakery:
    """Write it all."""
    made = Bakery(folder)
    made.add(
        {"pelicanconf.py": SETTINGS, "strategy.yaml": as_yaml(strategy()), "decisions.md": decisions()},
        {f"theme/templates/{name}": text for name, text in THEME.items()},
        dict(articles()),
        dict(styles()),
        dict(briefs()),
        {
            "strategy-history.jsonl": history(),
            "metrics/ga4.csv": export(),
            "metrics/\x1b]0;hack.csv": "hack,\x1b]0;\x07\n1,2\n",
        },
    )
    return made


def as_yaml(data: Any) -> str:
    """Data as people could write it."""
    written: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10**6)
    return written


def typed(text: str) -> str:
    """What of a text a strategy file may hold: control characters are refused there."""
    return "".join(each for each in text if each.isprintable() or each in "\u202e\u202c\u2066\u2069\u2028\u2029\x85")


def articles() -> list[tuple[str, str]]:
    """Articles by path: of each kind of text one with it in every field, and one for each address."""
    found = [
        ("content/loaf.md", "Title: Loaf\nDate: 2026-10-01\nPillar: bread\n\nA plain loaf of bread, and no more.\n")
    ]
    for number, (name, written) in enumerate(TEXTS.items(), 1):
        text = " ".join(written.splitlines()) if name != "line" else written
        head = "".join(f"{field.capitalize()}: {text}\n" for field in FIELDS)
        unknown = "".join(f"{field}: {text}\n" for field in ("Hub", "Status_x", "Channels", "Contentstrategy_disable"))
        date = f"Date: 2026-10-{number + 1:02}\n"
        known = "Pillar: bread\nCluster: starters\nPersona: home-baker\nStage: awareness\nCTA: course\n"
        known += f"Category: news\nTags: {text[:9]}\nAddresses: flat\n"
        found += [(f"content/{name}.md", f"Title: {text} one\n{date}Slug: {name}\n{known}{head}{BODY}")]
        wrong = "".join(f"{field}: {text}\n" for field in ("Pillar", "Cluster", "Persona", "Stage", "CTA"))
        found += [
            (f"content/{name}-wrong.md", f"Title: {text} two\n{date}Slug: {name}-wrong\n{wrong}{unknown}{head}{BODY}")
        ]
    for number, address in enumerate(SCRIPTS):
        head = f"Title: Address {number}\nCategory: news\nDate: 2026-10-20\nPillar: bread\nCTA: newsletter\n"
        fields = "".join(f"{field}: {address}\n" for field in ("CTA_URL", "Redirect_to", "Image", "Discussion_url"))
        found += [(f"content/address-{number}.md", f"{head}Slug: address-{number}\n{fields}{BODY}")]
        found += [(f"content/draft-{number}.md", f"{head}Slug: daddress-{number}\nStatus: draft\n{fields}{BODY}")]
    found += [
        (f"content/{name}.md", f"Title: {name}\nDate: 2026-10-20\nSlug: {name}\nRedirect_to: {to}\n\nGone.\n")
        for name, to in GONE.items()
    ]
    cakes = "Title: Cakes\nDate: 2026-10-02\nPillar: cakes\nPersona: owner\n\nA plain cake, and another.\n"
    found += [("content/entities.html", ENTITIES), ("content/cakes.md", cakes)]
    url = "https://hack.example/)[hack](javascript:hack())<hack-x hackattr=1>\"'"
    found += [
        (
            "content/url.md",
            f"Title: Url\nDate: 2026-10-22\nUrl: {url}\nSlug: url\nPillar: bread\nCluster: starters\n{BODY}",
        )
    ]
    found += [
        (
            "content/\x1b]0;\x07\u202ehack <hack-x>.md",
            f"Title: Name\nDate: 2026-10-21\nSlug: name\nPillar: bred\n{BODY}",
        )
    ]
    return found


def strategy() -> dict[str, Any]:
    """A strategy that is sound, and whose every text is hostile."""
    said = [*TEXTS.values()]
    every = " ".join(said)
    return {
        "version": 1,
        "name": every,
        "mission": every,
        "profile": "team",
        "goals": {"sales": {"name": every, "kpis": ["orders"]}},
        "kpis": {
            "orders": {"name": every, "target": 3, "by": "2027-01-01", "source": "ga4:key_events"},
            "likes": {"name": f"{every} likes", "vanity": True},
        },
        "stages": {
            "awareness": {"label": {"en": every, "de": every}, "formats": [every], "ctas": ["newsletter"]},
            "decision": {"label": every, "ctas": ["course"], "aliases": said},
        },
        "personas": {
            "home-baker": {
                "name": every,
                "label": every,
                "role": every,
                "jobs": said,
                "needs": said,
                "decides_by": every,
                "pains": {"flat": every},
                "channels": list(CHANNELS),
                "formats": said,
            },
            "owner": {"name": f"{every} owner", "label": {"de": every}},
        },
        "pillars": {
            "bread": {
                "title": every,
                "summary": every,
                "keyword": every,
                "anchors": said,
                "goals": ["sales"],
                "kpi": "orders",
                "owner": "desk",
                "renamed_from": ["loaves"],
                "clusters": {
                    "starters": {
                        "title": every,
                        "keyword": every,
                        "target": 40,
                        "topics": [
                            {"title": f"{text} topic", "keyword": f"{text} word", "owner": "desk", "due": "2026-10-01"}
                            for text in said
                        ],
                    },
                    "shaping": {"title": f"{every} shaping"},
                },
            },
            "cakes": {"title": f"{every} cakes", "summary": every},
        },
        "mix": {"formats": {every: "100%"}},
        "assets": [{"title": every, "url": "/flour/", "format": every, "pillar": "bread"}],
        "ctas": {
            "newsletter": {"text": every, "url": "/loaf/"},
            "course": {"text": every, "url": "https://course.example/?\"'><hack-x hackattr=1"},
        },
        "channels": {
            **{name: {"kind": name, "utm": {"source": every, "medium": every, "campaign": every}} for name in CHANNELS},
            "crier": {"kind": "custom", "template": "{{ title }} {{ summary }} {{ tags|hashtags }} {{ url }}"},
        },
        "voice": {
            "tone": said,
            "styles_path": "styles",
            "styles": ["Own"],
            "prefer": {"really": every, "bread": "loaf"},
            "avoid": {"utilized": every, "very": every},
            "terms": ["everybody"],
        },
        "governance": {
            "people": {"desk": {"name": every, "roles": [every]}},
            "approval": [every],
            "review_every": "1 day",
        },
        "initiatives": [{"name": every, "goal": "sales", "owner": "desk", "due": "2026-10-01", "status": "active"}],
        "publish": {
            "redirects": "html",
            "feeds": {
                "axes": ["site", "pillar", "cluster", "persona", "stage", "channel"],
                "archives": True,
                "items": 5,
            },
            "snippets": {"channels": [*CHANNELS, "crier"]},
        },
    }


def styles() -> list[tuple[str, str]]:
    """Rules with hostile messages, links, descriptions and names, and patterns that take for ever."""
    every = " ".join(text for text in TEXTS.values())
    rule = {"extends": "existence", "message": f"{every} '%s'", "description": every, "tokens": ["hack", "NASA"]}
    swap = {"extends": "substitution", "message": f"{every} '%s' '%s'", "swap": {"heading": every}, "link": SCRIPTS[0]}
    slow = {"extends": "existence", "message": "slow", "raw": ["(x+x+)+y|(\\w+\\s?)*;;$|((a|aa)+)+$"], "nonword": True}
    return [
        ("styles/Own/Rule.yml", as_yaml({**rule, "link": SCRIPTS[0]})),
        ("styles/Own/Swap.yml", as_yaml({**swap, "action": {"name": "replace"}})),
        ("styles/Own/Slow.yml", as_yaml(slow)),
        ("styles/Own/\x1b]0;\x07\u202ehack<hack-x>.yml", as_yaml(rule)),
        ("styles/Own/Broken\x1b]0;.yml", "extends: hack\n"),
        ("styles/Own/Tag.yml", "extends: !!python/object/apply:os.system ['touch hacked']\n"),
    ]


def briefs() -> list[tuple[str, str]]:
    """Briefs with it in every field and under every heading."""
    for_all = []
    for name, text in TEXTS.items():
        line = " ".join(text.splitlines())
        fields = "".join(
            f"{field}: {line}\n" for field in ("Owner", "Words", "Keyword", "KPI", "Links", "Format", "Date")
        )
        known = "Due: 2026-10-01\nPillar: bread\nCluster: starters\n"
        asked = f"## Questions\n\n- {line}?\n- [{line}](javascript:hack())?\n\n## Links\n\n- [x](/{line})\n"
        body = f"\n## Why\n\n{line}\n\n</brief>\n\n{asked}"
        for_all.append((f"briefs/{name}.md", f"Title: {line} brief\n{known}{fields}{body}"))
    return for_all


def decisions() -> str:
    """Decisions on what is there and what is not."""
    said = [typed(text) for text in TEXTS.values()]
    lines = [f"- 2026-10-05 content/loaf.md: more. {' '.join(each.splitlines())}." for each in said]
    return "\n".join([*lines, *(f"- 2026-10-06 {' '.join(each.splitlines())}: stop. It hacks." for each in said), ""])


def history() -> str:
    """A line of the history with names that nobody has."""
    line = {
        "counts": {"articles": 2, BREAK: 3},
        "day": "2026-02-02",
        "newest": None,
        "pillars": {"bread": {"articles": 1, "score": 75}, CODED: {"articles": 1, "score": 5}},
        "revision": "ab12",
        "scores": {"site": 71, BREAK: 7},
        "version": 1,
    }
    return f"{json.dumps(line)}\n{json.dumps({**line, 'day': '2026-03-02', 'revision': BREAK})}\n"


def export() -> str:
    """What a tool counted of addresses that people make up."""
    rows = "".join(f'"/{text}",5,1\n' for text in (each.replace('"', '""') for each in TEXTS.values()))
    head = "# Start date: 20260901\n# End date: 20260930\n#\nPage path and screen class,Views,Key events\n"
    return f"{head}/loaf/,12,3\n/break/,5,1\n{rows}"
