"""What does a letter ask its readers to do?"""

from __future__ import annotations

import pytest

from tests.publish.newsletter.letters import FILES, LOAF, STRATEGY, issue_of

STAGED = STRATEGY.replace("    label: For home bakers\n", "    label: For home bakers\n    stages: [awareness]\n")


def asked(strategy=STRATEGY, files=FILES, **more):
    cta = issue_of(files, strategy, **more).cta
    return cta and (cta.text, cta.url)


def test_what_fits_the_stage_that_most_articles_are_for():
    assert asked() == ("Book a course", "https://example.com/course")


def test_what_fits_the_stages_of_the_persona():
    strategy = STAGED.replace("ctas: [newsletter]", "ctas: [newsletter, tasting]")
    strategy = strategy.replace("\nctas:\n", "\nctas:\n  tasting: {text: Taste, url: /archives.html}\n")
    assert asked(strategy, persona="home-baker") == (
        "Taste",
        "https://bakery.example/archives.html?utm_source=letter&utm_medium=email",
    )


def test_readers_of_the_newsletter_are_not_asked_to_subscribe_to_it():
    assert asked(STAGED, persona="home-baker") is None


def test_what_has_ended_is_not_asked():
    assert asked(STRATEGY.replace("ctas: [course, fair]", "ctas: [fair]")) is None


def test_without_any_for_the_stages_that_of_the_articles():
    strategy = STRATEGY.replace("    ctas: [course, fair]\n", "").replace("    ctas: [newsletter]\n", "")
    assert asked(strategy) is None
    named = {"content/loaf.md": LOAF.replace("Stage:", "CTA: course\nStage:")}
    assert asked(strategy, named) == ("Book a course", "https://example.com/course")
    own = {"content/loaf.md": LOAF.replace("Stage:", "CTA: course\nCTA_URL: https://example.com/loaf\nStage:")}
    assert asked(strategy, own) is None


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("/", "https://bakery.example/?utm_source=letter&utm_medium=email"),
        ("mailto:desk@bakery.example", "mailto:desk@bakery.example"),
        ("//example.com/course", "https://example.com/course"),
        ("'{filename}/nowhere.md'", None),
    ],
)
def test_an_address_leads_there_from_a_letter(url, shown):
    found = asked(STRATEGY.replace("url: https://example.com/course", f"url: {url}"))
    assert found == (shown and ("Book a course", shown))
