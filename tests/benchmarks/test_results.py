"""Are medians, shares and tables of results made from measurements as they say?"""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from benchmarks import measurements, run, sites, table
from benchmarks.measurements import Measured, Measurement
from benchmarks.stages import Clock

FIRST = Measurement("2026-11-22 10:00", "3.11.7", "4.12.0", 2, 1000, "builds", "plain, cold", 5, 80)
SECONDS = {
    1: {"plain, cold": 0.3, "checks, cold": 0.5, "everything, cold": 0.7, "plain, warm": 0.3, "checks, warm": 0.4},
    1000: {"plain, cold": 5, "checks, cold": 6, "everything, cold": 7.4, "plain, warm": 2, "checks, warm": 2.15},
    10_000: {"plain, cold": 50, "checks, cold": 59, "everything, cold": 70.4, "plain, warm": 20, "checks, warm": 21},
}


def measured(part, seconds, **more):
    return [
        replace(FIRST, articles=size, part=part, name=name, seconds=number, **more)
        for size, found in seconds.items()
        for name, number in found.items()
    ]


@pytest.fixture
def builds():
    return Measured.of(measured("builds", SECONDS))


def rows(text):
    """Cells of a table, without its head."""
    return [line.strip("| ").split(" | ") for line in text.splitlines()[2:]]


def test_the_median_of_all_rounds_counts():
    found = Measured.of([replace(FIRST, seconds=seconds, mebibytes=10 * seconds) for seconds in (9, 5, 6)])
    assert found.seconds(1000, "builds", "plain, cold") == 6
    assert found.mebibytes(1000, "builds", "plain, cold") == 60
    assert found.rounds(1000, "builds") == 3


def test_what_was_measured_anew_takes_the_place_of_the_same_part_of_the_same_site():
    later = replace(FIRST, run="2026-11-23 08:00", seconds=4)
    others = replace(FIRST, part="check"), replace(FIRST, articles=100)
    assert Measured.of([FIRST, *others, later]).all == (*others, later)


def test_what_starting_costs_is_taken_off(builds):
    assert table.start(builds, "checks, cold") == pytest.approx(0.2)
    assert table.added(builds, 1000, "checks, cold") == pytest.approx(6 - 5 - 0.2)
    assert table.per_article(builds, 1000, "checks, warm") == pytest.approx(0.05)


def test_the_short_table(builds):
    assert rows(table.short(builds, [1000])) == [["1,000", "+16%", "+40%", "0.05 ms an article", "–", "+0%", "–", "–"]]


def test_builds_by_variant(builds):
    assert rows(table.builds(builds, [1000], "cold")) == [["1,000", "1", "5.00", "+16% (6.00)", "+40% (7.40)"]]


def test_an_article_is_held_against_that_of_1000(builds):
    told = rows(table.article(builds, [1000, 10_000]))
    assert told == [
        ["1,000", "0.80", "2.00", "0.05", "–"],
        ["10,000", "0.88 (1.10 ×)", "2.00 (1.00 ×)", "0.09 (1.80 ×)", "–"],
    ]


def test_memory_grows_by_a_share():
    names = {"plain, cold": 80, "checks, cold": 100, "everything, cold": 1200}
    found = Measured.of(replace(FIRST, name=name, mebibytes=mebibytes) for name, mebibytes in names.items())
    assert rows(table.memory(found, [1000])) == [["1,000", "80", "+25% (100)", "+1400% (1,200)"]]


def test_check_in_seconds():
    found = Measured.of(measured("check", {100: {"cold": 1.5, "nothing changed": 0.074}}))
    assert rows(table.check(found)) == [["100", "1.50", "0.07", "80"]]


def test_stages_that_take_most_come_first_and_others_are_left_out():
    found = Measured.of(
        measured("stages", {1000: {"Pelican": 5, "read": 6, "nothing": 0}, 10_000: {"Pelican": 80, "read": 60}})
    )
    assert rows(table.stages(found, [1000, 10_000], 0.01)) == [["Pelican", "5.00", "8.00"], ["read", "6.00", "6.00"]]


def test_what_is_not_measured_is_not_made_up():
    assert rows(table.short(Measured.of([FIRST]), [1000])) == [["1,000", *["–"] * 7]]


def test_the_whole_names_python_pelican_and_cores_and_no_machine(builds):
    told = table.results(builds, 2648)
    assert "Measured on 2026-11-22 with Python 3.11.7 and Pelican 4.12.0, on 2 cores, of which" in told
    assert "Starting takes 0.20 s more with checks, 0.40 s with everything." in told


def test_measurements_are_kept_as_they_are_made(tmp_path):
    file = tmp_path / "measurements.jsonl"
    later = replace(FIRST, run="2026-11-23 08:00")
    for each in (FIRST, later):
        measurements.add(each, file)
    assert len(file.read_text(encoding="utf-8").splitlines()) == 2
    measurements.tidy(file)
    assert [json.loads(line)["run"] for line in file.read_text(encoding="utf-8").splitlines()] == ["2026-11-23 08:00"]
    assert measurements.read(file).all == (later,)


def test_the_table_that_is_committed_is_made_of_the_measurements_that_are():
    assert run.RESULTS.read_text(encoding="utf-8") == table.results(measurements.read(), sites.DIGITALGOV)


def test_time_goes_to_the_innermost_stage(monkeypatch):
    moments = iter(range(100))
    monkeypatch.setattr("benchmarks.stages.time.process_time", lambda: next(moments))
    clock = Clock()

    def items():
        yield clock.timed("inner", lambda: "a")()
        yield "b"

    assert list(clock.steps("outer", items())) == ["a", "b"]
    assert dict(clock.spent) == {"Pelican": 2, "outer": 4, "inner": 1}


def test_the_table_in_the_readme_is_the_one_in_the_results():
    measured = measurements.read()
    sizes = [size for size in measured.sizes("builds") if size != sites.START]
    readme = (sites.CHECKOUT / "README.md").read_text(encoding="utf-8")
    assert table.short(measured, sizes) in readme, "copy 'In short' of benchmarks/results.md into it"
    assert table.in_words(measured).strip() in " ".join(readme.split())
