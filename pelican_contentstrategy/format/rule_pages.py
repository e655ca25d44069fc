"""Rules -> their documentation, as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.document import Block, Document, Link
from pelican_contentstrategy.model.pillars import Cluster, Pillar
from pelican_contentstrategy.model.site import Site
from pelican_contentstrategy.read.field_docs import field_docs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pelican_contentstrategy.rules._rule import Rule

CATEGORIES = {
    "CS0": "Checking itself",
    "CS1": "What an article says of itself",
    "CS2": "Who links to whom",
    "CS3": "Readability and craft",
    "CS4": "Voice",
    "CS5": "Coverage",
    "CS6": "Governance",
    "CS7": "Measurement",
    "CS8": "Distribution",
}
"""What the hundreds of a rule's code stand for."""
INTRODUCTION = """# Rules

Made by `pelican-contentstrategy rule --all`; one rule's page: `pelican-contentstrategy rule missing-hub-link`.
What the samples name is in the strategy of the bakery, `tests/bakery.yaml`.
"""


def rule_list(rules: Iterable[Rule]) -> str:
    """A line for each rule: code, name, severity and summary."""
    return "".join(f"{each.code}  {each.name:<24}  {each.severity.value:<7}  {each.summary}\n" for each in rules)


def rule_page(rule: Rule) -> str:
    """A rule's page: what it asks, why, samples, and its options with their defaults."""
    summary, _, rest = rule.documentation.partition("\n")
    about = f"Severity: {rule.severity.value}. Judges {_judged(rule)}"
    return "\n".join([f"# {rule.code} {rule.name}", "", summary, "", about, rest.rstrip(), *_options(rule)]) + "\n"


def rule_reference(rules: Sequence[Rule]) -> str:
    """All pages, under a heading for each hundred of codes."""
    parts = [INTRODUCTION]
    category = ""
    for each in rules:
        if each.code[:3] != category:
            category = each.code[:3]
            parts.append(f"\n# {category}xx: {CATEGORIES.get(category, 'Others')}\n")
        parts.append(f"\n{_deeper(rule_page(each))}")
    return "".join(parts)


def _deeper(page: str) -> str:
    """A page with its headings one level down; what looks like one within a sample stays."""
    lines = []
    in_code = False
    for line in page.splitlines():
        in_code ^= line.startswith("```")
        lines.append(f"#{line}" if line.startswith("#") and not in_code else line)
    return "\n".join(lines) + "\n"


def _judged(rule: Rule) -> str:
    if rule.on in {Document, Block, Link}:
        of = {Block: "the blocks of ", Link: "the links of "}.get(rule.on, "")
        documents = (rule.among.__doc__ or "some articles and pages.").partition("\n")[0]
        return f"{of}{documents[:1].lower()}{documents[1:]}"
    return {Pillar: "each pillar.", Cluster: "each cluster.", Site: "the whole site."}.get(rule.on, "the checks.")


def _options(rule: Rule) -> Iterator[str]:
    fields = rule.options.model_fields
    if not fields:
        return
    docs = field_docs(rule.options)
    yield from ("", "## Options", "| option | default | meaning |", "|---|---|---|")
    for name, field in fields.items():
        meaning = field.description or docs.get(name, "")
        yield f"| `{name}` | `{_as_yaml(field.default)}` | {meaning} |"


def _as_yaml(value: object) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_as_yaml, value))}]"
    return str(value).lower() if isinstance(value, bool) else str(value)
