"""What is mended, linked or written never lowers a score, and what has no text never raises one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from pelican_contentstrategy.publish.report.ratings import ratings
from tests.sites import build_of

STRATEGY = """
version: 1
name: The bakery
pillars:
  bread:
    title: Bread at home
    clusters:
      starters:
        title: Starters
        target: 2
        topics:
          - {title: Early to rise, due: 2027-01-01}
          - {title: Late to bed, keyword: late, due: 2026-10-01}
          - {title: Some day or other}
      loaves: {title: Loaves}
  cakes:
    title: Cakes
    clusters:
      sponges:
        title: Sponges
        topics: [{title: Light as air, due: 2026-10-01}, {title: Dark as night}]
personas:
  baker: {name: Baker, label: Bakers, pains: {flat: Flat loaves}, readability: {grade: 12}}
  guest: {name: Guest, stages: [awareness]}
stages: {awareness: {}, decision: {}}
voice:
  styles: []
  avoid: {yummy: ""}
checks:
  options:
    thin-article: {words: 8}
    long-sentence: {words: 12}
    long-paragraph: {words: 30}
"""
TOPICS = {
    "Early to rise": ("bread", "starters"),
    "Late to bed": ("bread", "starters"),
    "Some day or other": ("bread", "starters"),
    "Light as air": ("cakes", "sponges"),
    "Dark as night": ("cakes", "sponges"),
}
CLUSTERS = (("bread", "starters"), ("bread", "loaves"), ("cakes", "sponges"))
NAMES = ("one", "two", "three", "four")
HUBS = {"bread": "/topics/bread/", "cakes": "/topics/cakes/"}
NOWHERE = "{filename}/nowhere.md"
PLAIN = "Bake the bread until it is brown. Then let it cool."
LONG = "Bake it in the oven and wait for as long as it takes to be brown."
ARTICLES = tuple(f"{{filename}}/{name}.md" for name in NAMES)
LINKS = st.sampled_from((*HUBS.values(), "/for/baker/", "/topics/", *ARTICLES, NOWHERE))
SENTENCES = st.sampled_from(("", PLAIN, PLAIN, "It is yummy.", "Yummy, and yummy again.", LONG, "Soon."))


@st.composite
def texts(draw):
    """An article with any of what may be wrong with one."""
    fields = {
        "Title": draw(st.sampled_from(("Bread", *TOPICS))),
        "Date": "2026-10-01",
        "Pillar": draw(st.sampled_from(("bread", "cakes", "", "bred"))),
        "Cluster": draw(st.sampled_from(("starters", "loaves", "sponges", ""))),
        "Persona": draw(st.sampled_from(("baker", "guest", ""))),
        "Stage": draw(st.sampled_from(("awareness", "decision", ""))),
        "Addresses": draw(st.sampled_from(("flat", ""))),
        "Keyword": draw(st.sampled_from(("late", ""))),
        "Status": draw(st.sampled_from(("published", "published", "published", "draft"))),
        "Noindex": draw(st.sampled_from(("yes", "", ""))),
        "Orphan_ok": draw(st.sampled_from(("yes", "", ""))),
    }
    head = "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
    links = "".join(f" See [it]({href})." for href in draw(st.lists(LINKS, max_size=2)))
    return f"{head}\n{' '.join(draw(st.lists(SENTENCES, max_size=3)))}{links}\n"


SITES = st.dictionaries(st.sampled_from([f"content/{name}.md" for name in NAMES]), texts(), min_size=1)


def review_of(files):
    return build_of(files, STRATEGY).review


def scores(review, kinds=("articles", "clusters", "pillars", "site")):
    """All that there is to compare: each score, and each share that it is made of."""
    found = ratings(review)
    named = {"site": {"": found.site}, "pillars": found.pillars, "clusters": found.clusters, "articles": found.articles}
    for kind in kinds:
        for name, rating in named[kind].items():
            if rating.percent is not None:
                yield (kind, name), rating.percent
            yield from (((kind, name, part.quality), part.share) for part in rating.parts)


def fallen(before, after, kinds=("articles", "clusters", "pillars", "site")):
    """What is lower than it was, of all that there was before."""
    now = dict(scores(after, kinds))
    return {name: (score, now[name]) for name, score in scores(before, kinds) if name in now and now[name] < score}


def risen(before, after):
    was = dict(scores(before))
    return {name: (was[name], score) for name, score in scores(after) if name in was and score > was[name]}


def linked(text, href):
    """The same words; one of them has become a link."""
    head, blank, body = text.partition("\n\n")
    return head + blank + body.replace("brown", f"[brown]({href})", 1)


@given(SITES, st.data())
def test_what_is_no_more_found_lowers_nothing(files, data):
    review = review_of(files)
    left = data.draw(st.lists(st.sampled_from(review.diagnostics), unique=True) if review.diagnostics else st.just([]))
    assert fallen(review, replace(review, diagnostics=tuple(left))) == {}
    assert fallen(review, replace(review, diagnostics=(), known=tuple(left))) == {}


@given(SITES, st.data())
def test_a_link_that_was_missing_lowers_nothing(files, data):
    path = data.draw(st.sampled_from(sorted(files)))
    review = review_of(files)
    known = ratings(review).articles
    hrefs = [href for pillar, href in HUBS.items() if f"\nPillar: {pillar}\n" in files[path]]
    others = (each for each in known if each != path and PLAIN in files[each])
    hrefs += [f"{{filename}}/{each.removeprefix('content/')}" for each in others]
    assume(hrefs and path in known)
    linking = linked(files[path], data.draw(st.sampled_from(hrefs)))
    assert fallen(review, review_of({**files, path: linking})) == {}


@given(SITES, st.sampled_from(sorted(TOPICS)), st.data())
def test_a_planned_piece_lowers_nothing(files, title, data):
    """Here every pillar has a hub page once it has an article; where that is a draft, no article has a way up."""
    pillar, cluster = TOPICS[title]
    persona, stage = data.draw(st.sampled_from((("baker", "awareness"), ("baker", "decision"), ("guest", "awareness"))))
    written = f"Title: {title}\nDate: 2026-10-20\nPillar: {pillar}\nCluster: {cluster}\nPersona: {persona}\n"
    written = linked(f"{written}Stage: {stage}\n\n{PLAIN}\n", HUBS[pillar])
    news = f"Title: What is new\n\n{PLAIN}\n"
    leading = linked(news, "{filename}/new.md")
    after = review_of({**files, "content/new.md": written, "content/pages/news.md": leading})
    assert ratings(after).articles["content/new.md"].percent == 100
    assert fallen(review_of({**files, "content/pages/news.md": news}), after) == {}


@given(SITES, st.sampled_from(CLUSTERS))
def test_an_article_that_nobody_planned_lowers_no_coverage(files, place):
    written = f"Title: Now and then\nDate: 2026-10-20\nPillar: {place[0]}\nCluster: {place[1]}\n\n{PLAIN}\n"
    lower = fallen(review_of(files), review_of({**files, "content/new.md": written}))
    assert [name for name in lower if name[-1] == "coverage"] == []


MENDS = (
    ("It is yummy.", "It is good."),
    ("Yummy, and yummy again.", "Good, and good again."),
    (LONG, "Bake it in the oven. Wait for as long as it takes to be brown."),
    (f"See [it]({NOWHERE}).", "See it."),
    ("Soon.", "Soon there will be more of this than anybody wants."),
)


@given(SITES, st.data())
def test_mending_lowers_nothing(files, data):
    places = [(path, mend) for path in sorted(files) for mend in MENDS if mend[0] in files[path]]
    assume(places)
    path, mend = data.draw(st.sampled_from(places))
    before, after = review_of(files), review_of({**files, path: files[path].replace(*mend)})
    assume(not found_in(after, path) - found_in(before, path))
    assert fallen(before, after) == {}


def found_in(review, path):
    return Counter(each.name for each in review.diagnostics if each.span.path == path)


@given(SITES)
def test_who_finds_its_pillar_may_lower_that_pillar_but_nothing_else(files):
    """The article takes its own faults along."""
    found = {path: text.replace("Pillar: bred", "Pillar: bread") for path, text in files.items()}
    assert fallen(review_of(files), review_of(found), kinds=("articles", "site")) == {}


STUBS = st.dictionaries(
    st.sampled_from([f"content/{name}.md" for name in ("nowhere", "a", "b", "c", "d", "e", "topics/bread")]),
    texts().map(lambda text: text.partition("\n\n")[0].replace("Status: draft", "Status: published")),
    min_size=5,
    max_size=5,
)


@given(SITES, STUBS, st.sampled_from(("", "Hub: yes\n", "Audit: keep\n", "Lang: de\nTranslations: content/one.md\n")))
def test_five_empty_stubs_raise_nothing(files, stubs, more):
    empty = {path: f"{more}{text}\n\n" for path, text in stubs.items()}
    before, after = review_of(files), review_of({**files, **empty})
    assert len(ratings(after).articles) == len(ratings(before).articles) + 5
    assert risen(before, after) == {}


@given(SITES, STUBS, st.sampled_from(("Soon.", "To be written.", "# Soon")))
def test_neither_do_stubs_of_a_word_or_two(files, stubs, body):
    stubs = {path: f"{text.replace('Noindex: yes', 'Noindex: no')}\n\n{body}\n" for path, text in stubs.items()}
    assert risen(review_of(files), review_of({**files, **stubs})) == {}
