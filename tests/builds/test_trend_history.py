"""What do builds note of what they came to, and what becomes of it?"""

from __future__ import annotations

from tests.builds.reports import DAY, KEEP, TODAY, data_of, trend_of
from tests.builds.site import WRONG


def test_a_line_for_each_build_whose_result_changed(site):
    site.pelican("content")
    site.pelican("content", SOURCE_DATE_EPOCH=str(TODAY + DAY))
    site.add(WRONG)
    site.pelican("content", SOURCE_DATE_EPOCH=str(TODAY + 2 * DAY))
    assert [(str(each.day), each.counts["articles"]) for each in trend_of(site)] == [
        ("2026-11-01", 2),
        ("2026-11-03", 3),
    ]
    assert [each["day"] for each in data_of(site, SOURCE_DATE_EPOCH=str(TODAY + 9 * DAY))["trend"]] == [
        "2026-11-01",
        "2026-11-03",
    ]


def test_a_build_of_a_past_day_does_not_know_of_later_ones(site):
    site.pelican("content")
    site.add(WRONG)
    past = str(TODAY - 9 * DAY)
    assert [each["day"] for each in data_of(site, SOURCE_DATE_EPOCH=past)["trend"]] == ["2026-10-23"]
    site.pelican("content", SOURCE_DATE_EPOCH=past)
    assert [each.counts["articles"] for each in trend_of(site)] == [3, 2]


def test_no_history_where_none_is_wanted(site):
    site.strategy("publish:\n  report:\n    history: ''\n")
    site.pelican("content")
    assert not list(site.folder.glob("*.jsonl"))
    assert len(data_of(site)["trend"]) == 1


def test_a_history_by_another_name(site):
    site.strategy("publish:\n  report:\n    history: notes/history.jsonl\n")
    site.pelican("content")
    assert (site.folder / "notes/history.jsonl").is_file()


def test_a_file_of_somebody_else_is_left_alone_and_told(site):
    site.write("strategy-history.jsonl", '{"id": 1}\n')
    told = "strategy-history.jsonl:1:1: warning CS707 unreadable-record is not a history of what builds came to"
    assert site.check("--format", "concise").out.splitlines()[0] == told
    site.pelican("content")
    assert (site.folder / "strategy-history.jsonl").read_text(encoding="utf-8") == '{"id": 1}\n'
    assert (site.folder / "strategy-report/index.html").is_file()


def test_a_history_that_is_a_folder_keeps_nothing_from_being_judged(site):
    (site.folder / "strategy-history.jsonl").mkdir()
    run = site.check("--fail-on", "warning")
    assert "cannot be read: is a directory" in run.out
    assert (run.code, run.err) == (1, "")
    assert len(data_of(site)["trend"]) == 1


def test_a_damaged_history_is_gone_on_with(site):
    site.pelican("content")
    line = (site.folder / "strategy-history.jsonl").read_text(encoding="utf-8")
    later = '{"version": 2, "day": "2026-10-30"}'
    site.write("strategy-history.jsonl", f"<<<<<<< HEAD\n{line}=======\n{line[:90]}\n{later}\n>>>>>>> main\n")
    site.pelican("content")
    site.add(WRONG)
    site.pelican("content", SOURCE_DATE_EPOCH=str(TODAY + DAY))
    lines = (site.folder / "strategy-history.jsonl").read_text(encoding="utf-8").splitlines()
    assert (lines[0] + "\n", lines[2], len(lines)) == (line, later, 3)


def test_a_renamed_pillar_keeps_its_trend(site):
    site.pelican("content")
    site.edit("strategy.yaml", "  bread:\n", "  loaf:\n    renamed_from: [bread]\n")
    trend = data_of(site, SOURCE_DATE_EPOCH=str(TODAY + DAY))["trend"]
    assert [set(each["pillars"]) for each in trend] == [{"loaf", "cakes"}] * len(trend)


def test_a_site_within_a_site_is_not_noted(site):
    site.write(
        "plugins/inner.py",
        "from pelican import Pelican, signals\n\n\ndef again(outer):\n"
        "    settings = outer.settings\n"
        "    if 'INNER' not in settings:\n"
        "        other = {'INNER': True, 'OUTPUT_PATH': settings['OUTPUT_PATH'] + '/de', 'ARTICLE_PATHS': []}\n"
        "        Pelican({**settings, **other}).run()\n\n\n"
        "def register():\n    signals.finalized.connect(again)\n",
    )
    site.settings("PLUGIN_PATHS = ['plugins']\nPLUGINS = ['pelican_contentstrategy', 'inner']")
    site.pelican("content")
    assert (site.folder / "output/de/index.html").is_file()
    assert [each.counts["articles"] for each in trend_of(site)] == [2]


def test_histories_of_two_branches_are_merged_by_git(history):
    (history.root / ".gitattributes").write_text("strategy-history.jsonl merge=union\n", encoding="utf-8")
    (history.root / ".gitignore").write_text("output/\n__pycache__/\n", encoding="utf-8")
    history.site.pelican("content")
    history.commit("v2")
    history.git("checkout", "--quiet", "-b", "other")
    history.site.add(WRONG)
    history.site.pelican("content", SOURCE_DATE_EPOCH=str(TODAY + 2 * DAY))
    history.commit("v3")
    history.git("checkout", "--quiet", "main")
    history.site.write("content/articles/keep.md", KEEP)
    history.site.pelican("content", SOURCE_DATE_EPOCH=str(TODAY + DAY))
    history.commit("v4")
    history.git("merge", "--quiet", "other")
    assert [(each.day.day, each.counts["articles"]) for each in trend_of(history.site)] == [(1, 2), (2, 3), (3, 3)]
