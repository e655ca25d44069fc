"""Rules as their documentation."""

from __future__ import annotations

import pytest

from pelican_contentstrategy.format.rule_pages import rule_list, rule_page, rule_reference
from pelican_contentstrategy.model.document import Block, Document, Link
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.pillars import Cluster, Pillar
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.rules import all_rules
from pelican_contentstrategy.rules._rule import every_document, published_articles, rule


class Options(RuleOptions):
    """Options of burnt-crust."""

    minutes: int = 40
    """Minutes in the oven, at most."""
    fans: bool = False
    """Whether the oven has fans."""
    flours: tuple[str, ...] = ("rye", "wheat")
    """Flours that may be darker."""


@rule("CS901", on=Document, among=published_articles, severity=Severity.WARNING, options=Options)
def burnt_crust(article, options):
    """Crust is burnt.

    ## Why
    Nobody eats it.

    ## Good
    ```content/loaf.md
    # Not a heading of the page
    ```
    """
    yield from options.flours if article else ()


PAGE = """\
# CS901 burnt-crust

Crust is burnt.

Severity: warning. Judges published articles.

## Why
Nobody eats it.

## Good
```content/loaf.md
# Not a heading of the page
```

## Options
| option | default | meaning |
|---|---|---|
| `minutes` | `40` | Minutes in the oven, at most. |
| `fans` | `false` | Whether the oven has fans. |
| `flours` | `[rye, wheat]` | Flours that may be darker. |
"""


def test_a_page():
    assert rule_page(burnt_crust) == PAGE


def test_a_line_each():
    assert rule_list([burnt_crust]) == "CS901  burnt-crust               warning  Crust is burnt.\n"
    assert len(rule_list(all_rules()).splitlines()) == len(all_rules())


def test_all_pages_stand_under_their_hundreds():
    reference = rule_reference([burnt_crust])
    assert reference.startswith("# Rules\n")
    assert "\n# CS9xx: Others\n\n## CS901 burnt-crust\n\nCrust is burnt.\n" in reference
    assert "\n### Why\n" in reference
    assert "\n# Not a heading of the page\n" in reference
    assert "\n### Options\n" in reference


def test_every_hundred_has_one_heading():
    headings = [line for line in rule_reference(all_rules()).splitlines() if line.startswith("# CS")]
    assert headings[:3] == [
        "# CS0xx: Checking itself",
        "# CS1xx: What an article says of itself",
        "# CS2xx: Who links to whom",
    ]
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize(
    ("on", "judged"),
    [
        (Document, "Judges articles and pages of any status."),
        (Block, "Judges the blocks of articles and pages of any status."),
        (Link, "Judges the links of articles and pages of any status."),
        (Pillar, "Judges each pillar."),
        (Cluster, "Judges each cluster."),
        (Site, "Judges the whole site."),
    ],
)
def test_a_page_says_what_is_judged(on, judged):
    def flat_loaf(_):
        """Loaf is flat."""

    page = rule_page(rule("CS902", on=on, among=every_document, severity=Severity.NOTE)(flat_loaf))
    assert page == f"# CS902 flat-loaf\n\nLoaf is flat.\n\nSeverity: note. {judged}\n\n"


def test_a_choice_without_words_is_told_too():
    def flat_loaf(_):
        """Loaf is flat."""

    page = rule_page(rule("CS902", on=Document, among=lambda _: True, severity=Severity.NOTE)(flat_loaf))
    assert "Judges some articles and pages." in page
