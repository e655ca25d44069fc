"""Which problems were known before, which are new, and which are mended?"""

from __future__ import annotations

import json

import pytest

from pelican_contentstrategy.check.baseline import format_baseline, mended, read_baseline, split, without
from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.model.baseline import Baseline, Known
from pelican_contentstrategy.model.diagnostic import Diagnostic
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.source import Span
from tests.sites import BAKERY, build_of

LINKS = BAKERY + "checks: {select: [CS204]}\n"
PILLARS = BAKERY + "checks: {select: [CS101]}\n"


def article(body):
    return {"content/a.md": f"Title: A\n\n{body}\n"}


def baseline_of(files, strategy=LINKS):
    return Baseline.of(build_of(files, strategy).review.diagnostics)


def against(baseline, files, strategy=LINKS):
    """How many are new, how many known, how many mended."""
    review = build_of(files, strategy, baseline=baseline).review
    return len(review.diagnostics), len(review.known), len(review.mended)


def test_what_was_there_before_is_known():
    files = article("[one](/one/) [two](/two/)")
    assert against(baseline_of(files), files) == (0, 2, 0)


def test_what_was_not_there_is_new():
    before = article("[one](/one/)")
    review = build_of(article("[two](/two/) [one](/one/)"), LINKS, baseline=baseline_of(before)).review
    assert [each.message for each in review.diagnostics] == ["link to '/two/' leads nowhere"]
    assert [each.message for each in review.known] == ["link to '/one/' leads nowhere"]


def test_what_is_there_no_more_is_mended():
    before = article("[one](/one/) [two](/two/)")
    assert against(baseline_of(before), article("[two](/two/)")) == (0, 1, 1)
    assert against(baseline_of(before), {}) == (0, 0, 2)


def test_lines_that_moved_do_not_matter():
    before = article("[one](/one/)")
    assert against(baseline_of(before), article("A new start.\n\nAnd [one](/one/).")) == (0, 1, 0)


def test_numbers_and_blanks_in_a_message_do_not_matter():
    before = [told("takes 12 of 100  words")]
    assert split([told("takes 7 of 90 words")], Baseline.of(before))[0] == ()
    assert len(split([told("takes seven of 90 words")], Baseline.of(before))[0]) == 1


def test_another_file_or_rule_matters():
    baseline = Baseline.of([told("x")])
    assert len(split([told("x", path="content/b.md")], baseline)[0]) == 1
    assert len(split([told("x", name="another-rule")], baseline)[0]) == 1
    assert len(split([told("x", code="CS999", severity=Severity.NOTE)], baseline)[0]) == 0


def test_of_several_alike_the_first_are_the_known_ones():
    baseline = baseline_of(article("[one](/one/)"))
    review = build_of(article("[one](/one/)\n\n[one](/one/)"), LINKS, baseline=baseline).review
    assert [each.span.line for each in review.known] == [3]
    assert [each.span.line for each in review.diagnostics] == [5]


def test_of_several_alike_some_may_be_mended():
    before = article("[one](/one/) [one](/one/) [one](/one/)")
    assert against(baseline_of(before), article("[one](/one/)")) == (0, 1, 2)


@pytest.mark.parametrize(
    "checks",
    ["select: [CS101]", "ignore: [CS204]", "per_path: {content: {ignore: [broken-link]}}"],
)
def test_what_is_not_judged_this_time_is_not_mended(checks):
    baseline = baseline_of(article("[one](/one/)"))
    assert against(baseline, {}, f"{BAKERY}checks: {{{checks}}}\n")[1:] == (0, 0)


@pytest.mark.parametrize("front_matter", ["Title: A\nStatus: draft\n", "No title.\n"])
def test_what_is_not_asked_of_a_draft_or_a_lost_file_is_not_mended(front_matter):
    baseline = baseline_of({"content/a.md": "Title: A\nPillar: bred\n"}, PILLARS)
    assert against(baseline, {"content/a.md": front_matter}, PILLARS) == (0, 0, 0)
    assert against(baseline, {"content/a.md": "Title: A\n"}, PILLARS) == (0, 0, 1)


def test_nothing_is_mended_where_a_rule_failed():
    crash = told("rule failed", code="CS003", name="rule-crashed")
    assert mended(Baseline({Known("a", "r", "1"): 1}), [crash], lambda _: True) == Baseline()


def test_a_renamed_file_is_new():
    before = {"content/a.md": "Title: A\nPillar: bred\n"}
    assert against(baseline_of(before, PILLARS), {"content/b.md": "Title: A\nPillar: bred\n"}, PILLARS) == (1, 0, 1)


def test_a_crash_is_never_known():
    crash = told("rule failed", code="CS003", name="rule-crashed")
    assert split([crash], Baseline.of([crash])) == ((crash,), ())


def test_a_baseline_is_written_a_line_for_each_problem():
    files = {
        "content/b.md": "Title: B\n\n[one](/one/) [2](/12/) [2](/13/) [ü](/ü/)\n",
        "content/a.md": "Title: A\nPillar: bred\n",
    }
    baseline = baseline_of(files, BAKERY + "checks: {select: [CS101, CS204]}\n")
    assert format_baseline(baseline) == (
        "{\n"
        ' "version": 1,\n'
        ' "known": {\n'
        '  "content/a.md": {\n'
        '   "unknown-pillar": [\n'
        "    \"pillar 'bred' is not in strategy.yaml\"\n"
        "   ]\n"
        "  },\n"
        '  "content/b.md": {\n'
        '   "broken-link": [\n'
        "    \"link to '/#/' leads nowhere\",\n"
        "    \"link to '/#/' leads nowhere\",\n"
        "    \"link to '/one/' leads nowhere\",\n"
        "    \"link to '/ü/' leads nowhere\"\n"
        "   ]\n"
        "  }\n"
        " }\n"
        "}\n"
    )
    assert read_baseline(format_baseline(baseline), "strategy-baseline.json") == baseline


def test_an_empty_baseline():
    assert read_baseline(format_baseline(Baseline()), "x") == Baseline({})
    assert len(Baseline()) == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "1",
        '{"version": 2, "known": {}}',
        '{"known": {}}',
        '{"version": 1}',
        '{"version": 1, "known": []}',
        '{"version": 1, "known": {"a": []}}',
        '{"version": 1, "known": {"a": {"b": 1}}}',
        '{"version": 1, "known": {"a": {"b": [[]]}}}',
        '{"version": 1, "known": {"a": {"b": [1]}}}',
        '{"version": 1, "known": {"a": {"b": "text"}}}',
        "[" * 100_000,
    ],
)
def test_what_is_no_baseline(text):
    with pytest.raises(UserError) as caught:
        read_baseline(text, "strategy-baseline.json")
    assert str(caught.value) == (
        "strategy-baseline.json:1:1: is not a baseline\n"
        "  hint: write it anew with 'pelican-contentstrategy check --write-baseline'"
    )


def test_a_part_is_taken_out_of_a_baseline():
    one, two = Known("a", "r", "1"), Known("a", "r", "2")
    assert without(Baseline({one: 3, two: 1}), Baseline({one: 1, two: 1})) == Baseline({one: 2})


def test_only_what_was_judged_is_mended():
    one, two = Known("a", "r", "x"), Known("b", "r", "x")
    assert mended(Baseline({one: 1, two: 2}), [], lambda known: known.path == "b") == Baseline({two: 2})


def test_the_version_is_written_first_for_whoever_reads_on():
    assert list(json.loads(format_baseline(Baseline()))) == ["version", "known"]


def told(message, path="content/a.md", code="CS101", name="unknown-pillar", severity=Severity.ERROR):
    return Diagnostic(code, name, severity, Span(path, 1, 1, 1, 1), message)


@pytest.mark.parametrize(
    "rule",
    [
        "extends: existence\nmessage: x\ntokns: [a]\n",
        "extends: script\nmessage: x\nscript: x.tengo\n",
        "extends: existence\nmessage: never seen\nraw: ['(a|a)+$']\n",
    ],
    ids=["CS411", "CS412", "CS413"],
)
def test_what_keeps_styles_from_finding_anything_is_never_known(rule):
    files = {**article(f"{'a' * 60}b"), "styles/Own/Rule.yml": rule}
    strategy = BAKERY[: BAKERY.index("voice:")] + "voice: {styles: [Own]}\nchecks: {select: [CS411, CS412, CS413]}\n"
    before = build_of(files, strategy).review.diagnostics
    assert before
    review = build_of(files, strategy, baseline=Baseline.of(before)).review
    assert (review.diagnostics, review.known) == (before, ())
