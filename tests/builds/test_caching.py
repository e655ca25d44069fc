"""Do Pelican's two caches, filled or empty, change anything?"""

from __future__ import annotations

import pytest

from tests.builds.site import WRONG

HREF = b'href="https://bakery.example/topics/bread/"'


@pytest.mark.parametrize("layer", ["reader", "generator"])
def test_a_warm_build_tells_and_writes_what_a_cold_one_does(site, layer):
    site.settings(f'CACHE_CONTENT = LOAD_CONTENT_CACHE = True\nCONTENT_CACHING_LAYER = "{layer}"')
    site.settings('THEME_TEMPLATES_OVERRIDES = ["templates"]')
    site.write("templates/article.html", "{{ article.content }} {{ article.contentstrategy.pillar.title }}")
    site.add(WRONG)
    runs, outputs = [], []
    for _ in range(3):
        run = site.pelican("content")
        runs.append((run.code, run.out.partition("Done:")[0]))
        outputs.append(site.output())
    assert "pillar 'bred' is not in strategy.yaml" in runs[0][1]
    assert "Unable to find" not in runs[0][1]
    assert runs[1:] == runs[:1] * 2
    assert HREF in outputs[0]["the-first-loaf/index.html"]
    assert outputs[0]["the-first-loaf/index.html"].endswith(b"Bread at home")
    assert HREF in outputs[0]["cakes/index.html"]
    assert outputs[1:] == outputs[:1] * 2


@pytest.mark.parametrize("layer", ["reader", "generator"])
def test_an_article_is_read_anew_where_it_or_the_strategy_changed(site, layer):
    site.settings(f'CACHE_CONTENT = LOAD_CONTENT_CACHE = True\nCONTENT_CACHING_LAYER = "{layer}"')
    site.settings('CHECK_MODIFIED_METHOD = "md5"')
    site.add(WRONG)
    site.pelican("content")
    site.strategy("checks: {ignore: [CS101, CS32, CS33]}")
    site.write("content/articles/loaf.md", "Title: Loaf\nDate: 2026-03-02\nPillar: cake\nStage: awarness\n\nText.\n")
    run = site.pelican("content")
    assert "'bred'" not in run.out
    assert "unknown-stage" in run.out


@pytest.mark.parametrize("layer", ["reader", "generator"])
def test_check_and_build_share_a_cache(site, layer):
    site.settings(f'CACHE_CONTENT = LOAD_CONTENT_CACHE = True\nCONTENT_CACHING_LAYER = "{layer}"')
    site.add(WRONG)
    cold = site.check()
    built = site.pelican("content")
    warm = site.check()
    assert (cold.code, warm.code) == (1, 1)
    assert cold.out == warm.out
    assert built.out.startswith(cold.out)
    assert HREF in site.output()["the-first-loaf/index.html"]
