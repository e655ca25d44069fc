"""Whatever articles say of themselves: each has one verdict, it says why, and the order of files does not matter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pelican_contentstrategy.model.audit import VERDICTS
from pelican_contentstrategy.publish.audit import audit
from tests.sites import site_of

DAYS = st.sampled_from(["", "2012-02-29", "2026-06-01", "2062-01-01", "9999-12-31", "0001-01-01", "soon"])
NAMES = st.sampled_from(["a", "b", "c", "d"])
BODY = "Sourdough wants a lively starter, strong flour and a cold proof in the iron pot"
ARTICLE = st.fixed_dictionaries(
    {},
    optional={
        "Date": DAYS,
        "Modified": DAYS,
        "Reviewed": DAYS,
        "Audited": DAYS,
        "Expires": DAYS,
        "Review_every": st.sampled_from(["1 day", "9999 years", "0 months", "often"]),
        "Audit": st.sampled_from(["keep", "Update", "consolidate", "retire", "burn"]),
        "Redirect_to": NAMES.map("content/{}.md".format),
        "Pillar": st.sampled_from(["bread", "bred"]),
        "Status": st.sampled_from(["hidden", "draft"]),
        "Noindex": st.just("yes"),
        "Orphan_ok": st.just("yes"),
        "body": st.sampled_from(["", BODY, f"{BODY}. " * 40, "[a](/a/) [b](/b/)", "![](/images/loaf.jpg)"]),
    },
)
SITES = st.dictionaries(NAMES.map("content/{}.md".format), ARTICLE)


def texts_of(articles):
    """Texts by path."""
    for path, fields in articles.items():
        head = "".join(f"{name}: {value}\n" for name, value in fields.items() if name != "body" and value)
        yield path, f"Title: Sourdough bread in an iron pot\n{head}\n{fields.get('body', '')}\n"


@given(SITES)
def test_every_article_has_one_verdict_and_a_reason(articles):
    site = site_of(dict(texts_of(articles)))
    found = audit(site).judgements
    asked = {each.path for each in site.documents if each.source.status in {"published", "hidden"}}
    assert sorted(each.path for each in found) == sorted(asked)
    for each in found:
        assert each.verdict in VERDICTS
        assert all(reason.text for reason in each.reasons)
        assert each.reasons
        assert each.next_step


@given(SITES)
def test_what_takes_another_in_stays(articles):
    found = {each.path: each for each in audit(site_of(dict(texts_of(articles)))).judgements}
    for each in found.values():
        if each.verdict == "consolidate" and not each.by_writer:
            assert found[each.survivor].verdict in {"keep", "update"}


@given(SITES, st.randoms())
def test_the_order_of_files_does_not_matter(articles, random):
    texts = list(texts_of(articles))
    shuffled = random.sample(texts, len(texts))
    assert audit(site_of(dict(texts))) == audit(site_of(dict(shuffled)))
