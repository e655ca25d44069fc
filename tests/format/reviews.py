"""Reviews made by hand: what formatters print."""

from __future__ import annotations

from dataclasses import replace

from pelican_contentstrategy.model.baseline import Baseline
from pelican_contentstrategy.model.diagnostic import Diagnostic, Edit, Suggestion
from pelican_contentstrategy.model.review import Review
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.source import Span
from tests.sites import site_of

RULES = {
    "CS101": ("unknown-pillar", Severity.ERROR),
    "CS131": ("leaked-front-matter", Severity.ERROR),
    "CS203": ("orphan-article", Severity.NOTE),
    "CS204": ("broken-link", Severity.WARNING),
    "CS205": ("missing-hub-page", Severity.ERROR),
}


def found(place: str, code: str, message: str, hint: str = "") -> Diagnostic:
    """A diagnostic at `path:line:column`, of a length of four."""
    path, line, column = place.rsplit(":", 2)
    name, severity = RULES.get(code, (f"rule-{code}", Severity.NOTE))
    return Diagnostic(
        code, name, severity, Span(path, int(line), int(column), int(line), int(column) + 4), message, hint
    )


def review_of(*diagnostics: Diagnostic, documents: int = 3, known: int = 0, mended: int = 0) -> Review:
    """A review of content/1.md, content/2.md and so on, where some problems were known and some are mended."""
    site = site_of({f"content/{number + 1}.md": "Title: A\n" for number in range(documents)})
    before = [found(f"content/1.md:{number + 1}:1", "CS101", "known") for number in range(max(known, mended))]
    return Review(site, diagnostics, tuple(before[:known]), Baseline.of(before[:mended]))


SOME = (
    found("content/1.md:2:9", "CS101", "pillar 'bred' is not in strategy.yaml", "did you mean 'bread'?"),
    found("content/1.md:12:26", "CS204", "link to '{filename}/laof.md' leads nowhere"),
    found("content/3.md:1:8", "CS203", "no other published article links here", "link to it"),
    found("strategy.yaml:16:5", "CS205", "hub page 'cakes.md' of pillar 'cakes' is not on the site"),
)
"""A few of all severities, in two articles and the strategy."""

HOSTILE = found(
    "content/\x1b[31mred\n2.md:1:1",
    "CS203",
    "does not link to “\x1b]0;title\x07 \x9b2J \u202egnp.md \u2066x \ud800 \u2028 a\r\nb\tc [bold]d[/bold]”",
    "add a link to \x1b[8mhidden",
)
"""What would steer a terminal, or the formatter itself."""

SUGGESTED = replace(
    SOME[2],
    suggestions=(
        Suggestion(
            "content/2.md:3:1: link “rye” to content/3.md",
            Edit("content/2.md", 10, 13, "[rye]({filename}/3.md)", "hash"),
        ),
        Suggestion("content/4.adoc:1:1: link “rye” to content/3.md"),
    ),
)
"""One with two links that would mend it."""
