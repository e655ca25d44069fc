"""Diagnostics in the Static Analysis Results Interchange Format 2.1.0, for GitHub's code scanning and for editors."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import quote

from pelican_contentstrategy import __version__
from pelican_contentstrategy.format._sarif_fixes import Fixes, region
from pelican_contentstrategy.format._sarif_rules import descriptor, rule_id
from pelican_contentstrategy.format._words import bearable, count
from pelican_contentstrategy.model.baseline import Known
from pelican_contentstrategy.model.diagnostic import text_hash
from pelican_contentstrategy.rules.checking.rule_crashed import rule_crashed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.review import Review

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "SRCROOT"
"""What paths are relative to: the root of the repository."""
MOST = 25_000
"""Results of a run; GitHub turns down a file that has more."""
FINGERPRINT = "contentstrategy/v1"
"""Ours. GitHub goes by one that its action for uploads adds, and which it warns of where it is there already."""
DIGITS = 32
"""Of a fingerprint, half of those its hash has."""
MEANT = re.compile(r"\](?=\()|\{(?=\d+\})|(?<=\{)\d+\}")
"""What would be read as a link, or as a place to be filled in."""


def sarif(review: Review) -> str:
    """One run with a result for each diagnostic, the worst first.

    What the baseline knows is left out: GitHub opens an alert for every result there is, though it be marked as
    unchanged or suppressed.
    """
    told = review.worst_first[:MOST]
    rules = {rule_id(each): each for each in reversed(told)}
    order = {each: index for index, each in enumerate(sorted(rules))}
    driver = {
        "name": "pelican-contentstrategy",
        "version": __version__,
        "rules": [descriptor(rules[each], review.site.library) for each in order],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [_invocation(review)],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "results": [*_results(told, order, review)],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _results(told: Sequence[Diagnostic], order: Mapping[str, int], review: Review) -> Iterator[dict[str, object]]:
    def artifact(path: str) -> dict[str, str]:
        return {"uri": quote(review.in_repository(path).encode("utf-8", "surrogatepass")), "uriBaseId": ROOT}

    fixes = Fixes(review.site, artifact)
    times: Counter[Known] = Counter()
    for each in told:
        known = Known.of(each)
        times[known] += 1
        physical = {"artifactLocation": artifact(each.span.path), "region": region(each.span)}
        mending = [*fixes.of(each)]
        yield {
            "ruleId": rule_id(each),
            "ruleIndex": order[rule_id(each)],
            "level": each.severity.value,
            "message": {"text": _message(each)},
            "locations": [{"physicalLocation": physical}],
            "partialFingerprints": {FINGERPRINT: text_hash("\0".join((*known, str(times[known]))))[:DIGITS]},
            **({"fixes": mending} if mending else {}),
        }


def _message(diagnostic: Diagnostic) -> str:
    """The message as a sentence, for where room is short GitHub shows the first; then the hint."""
    told = bearable(diagnostic.message)
    told += "" if told.endswith((".", "!", "?", "…")) else "."
    if diagnostic.hint:
        told += f"\nhint: {bearable(diagnostic.hint)}"
    return MEANT.sub(_as_it_is, told)


def _as_it_is(found: re.Match[str]) -> str:
    return {"]": "\\]", "{": "{{"}.get(found[0], f"{found[0]}}}")


def _invocation(review: Review) -> dict[str, object]:
    """Whether all rules were asked, and whether all they found is told."""
    number = len(review.diagnostics)
    told = f"There are {count(number, 'problem')}; this file has the {MOST:,} that weigh most."
    cut = [{"level": "warning", "message": {"text": told}}] if number > MOST else []
    crashed = any(each.code == rule_crashed.code for each in review.diagnostics)
    return {"executionSuccessful": not crashed, **({"toolExecutionNotifications": cut} if cut else {})}
