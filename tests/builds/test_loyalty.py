"""Does a strategy for customers who come back hold: how-tos, then stories, then offers with an end?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests import sites
from tests.sites import build_of, told

FOLDER = Path(__file__).parents[1] / "strategies" / "loyalty"
STRATEGY = (FOLDER / "strategy.yaml").read_text(encoding="utf-8")
CONTENT = {
    file.relative_to(FOLDER).as_posix(): file.read_text(encoding="utf-8")
    for file in sorted((FOLDER / "content").glob("*.md"))
}
BOX, STORY = "content/care-box.md", "content/ida-nineteen-years.md"


def found(changed=None, strategy=STRATEGY):
    return list(told(build_of(CONTENT | (changed or {}), strategy).review.diagnostics))


def with_line(path, old, new):
    """A text with one of its lines in other words."""
    assert f"\n{old}\n" in CONTENT[path]
    return {path: CONTENT[path].replace(f"\n{old}\n", f"\n{new}\n" if new else "\n")}


def on(monkeypatch, year, month, day):
    monkeypatch.setattr(sites, "TODAY", date(year, month, day))


def test_all_is_well_in_november():
    assert found() == []


def test_each_stage_has_its_own_kind_of_text():
    coverage = build_of(CONTENT, STRATEGY).review.site.coverage
    kinds = {(each.stage, each.format) for each in coverage.pieces}
    assert kinds == {("awareness", "how-to"), ("consideration", "customer-story"), ("retention", "offer")}


def test_an_offer_holds_until_its_last_day(monkeypatch):
    on(monkeypatch, 2026, 12, 31)
    assert found() == []


def test_the_day_after_it_is_over(monkeypatch):
    on(monkeypatch, 2027, 1, 1)
    assert [line for line in found() if "CS124" in line] == [
        f"{BOX}:10:6: CS124 call to action 'care-box' ended on 2026-12-31"
    ]


def test_the_other_offer_goes_on_until_spring(monkeypatch):
    on(monkeypatch, 2027, 4, 1)
    over = [line.partition(":")[0] for line in found() if "CS124" in line]
    assert over == [BOX, "content/mending-day.md"]


def test_a_story_is_not_for_members():
    lines = found(with_line(STORY, "Stage: consideration", "Stage: retention"))
    assert f"{STORY}:8:9: CS123 format 'customer-story' does not belong to stage 'retention'" in lines
    assert "  hint: allowed there: offer" in lines
    assert any("CS122" in line and "'join-club' does not belong to stage 'retention'" in line for line in lines)


def test_an_offer_is_not_for_newcomers():
    lines = found(with_line(BOX, "Stage: retention", "Stage: awareness"))
    assert any("CS123" in line and "format 'offer' does not belong to stage 'awareness'" in line for line in lines)
    assert any("CS122" in line and "'care-box' does not belong to stage 'awareness'" in line for line in lines)


def test_an_offer_has_something_to_take_up():
    lines = found(with_line(BOX, "CTA: care-box", ""))
    assert any(line.startswith(f"{BOX}:") and "CS115" in line for line in lines)


def test_an_offer_shows_what_there_is_to_take_up():
    text = CONTENT[BOX].replace("[Fill your care box](https://shop.example/care-box)", "sign in and choose")
    assert any(line.startswith(f"{BOX}:") and "CS337" in line for line in found({BOX: text}))


def test_no_selling_in_first_pieces():
    text = CONTENT["content/wash-a-jumper.md"] + "\nMembers get a discount on soap.\n"
    assert any("'discount'" in line for line in found({"content/wash-a-jumper.md": text}))
    assert not any("'discount'" in line for line in found({BOX: CONTENT[BOX] + "\nThe discount is for members.\n"}))


@pytest.mark.parametrize("gone", sorted(CONTENT))
def test_no_text_can_be_spared(gone):
    """Each cluster is to have three, so whichever goes is missed."""
    rest = {path: text for path, text in CONTENT.items() if path != gone}
    assert any("CS503" in line for line in told(build_of(rest, STRATEGY).review.diagnostics))
