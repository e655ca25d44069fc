"""Diagnostics as the results of a test, for Jenkins, GitLab and whoever else reads JUnit's XML."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from lxml import etree

from pelican_contentstrategy.format._words import bearable, count, printable
from pelican_contentstrategy.rules.checking.rule_crashed import rule_crashed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.review import Review
    from pelican_contentstrategy.model.severity import Severity

SUITE = "pelican-contentstrategy"


def junit(review: Review) -> str:
    """A test case for each file that was judged, whether it has problems or not, so that a mended one is seen to pass.

    It fails if something in it weighs as much as `fail_on`; what weighs less is its output. Where a rule failed, the
    case is an error. There are no times in it: the same site gives the same text.
    """
    by_path: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in review.diagnostics:
        by_path[each.span.path].append(each)
    suites = etree.Element("testsuites", name=SUITE)
    suite = etree.SubElement(suites, "testsuite", name=SUITE)
    for path in sorted(review.judged):
        _add_case(suite, printable(review.in_repository(path)), by_path[path], review.checks.fail_on.check)
    totals = {"tests": "testcase", "failures": "testcase/failure", "errors": "testcase/error"}
    for name, found in totals.items():
        for element in (suites, suite):
            element.set(name, str(len(suite.findall(found))))
    return str(etree.tostring(suites, encoding="UTF-8", xml_declaration=True, pretty_print=True), "utf-8")


def _add_case(suite: etree._Element, path: str, diagnostics: Sequence[Diagnostic], threshold: Severity | None) -> None:
    case = etree.SubElement(suite, "testcase", classname=path.rpartition("/")[0] or SUITE, name=path, file=path)
    crashed = any(each.code == rule_crashed.code for each in diagnostics)
    told: dict[bool, list[Diagnostic]] = {True: [], False: []}
    for each in diagnostics:
        reaches = threshold is not None and each.severity.rank >= threshold.rank
        told[reaches or each.code == rule_crashed.code].append(each)
    if told[True]:
        names = ", ".join(dict.fromkeys(printable(each.name) for each in told[True]))
        worst = max((each.severity for each in told[True]), key=lambda severity: severity.rank)
        about = {"message": f"{count(len(told[True]), 'problem')}: {names}", "type": worst.value}
        etree.SubElement(case, "error" if crashed else "failure", about).text = _lines(path, told[True])
    if told[False]:
        etree.SubElement(case, "system-out").text = _lines(path, told[False])


def _lines(path: str, diagnostics: Sequence[Diagnostic]) -> str:
    """Diagnostics as `concise` tells them, with their hints."""
    lines = []
    for each in diagnostics:
        rule = f"{each.severity.value} {each.code} {printable(each.name)}"
        lines.append(f"{path}:{each.span.line}:{each.span.column}: {rule} {bearable(each.message)}\n")
        if each.hint:
            lines.append(f"  hint: {bearable(each.hint)}\n")
    return "".join(lines)
