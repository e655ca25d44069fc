"""The strategy for people who read it on a screen of letters, or on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.format._paragraphs import labelled, paragraph
from pelican_contentstrategy.format._words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pelican_contentstrategy.model.one_page import (
        Fact,
        Group,
        Measure,
        OnePage,
        Part,
        Plan,
        Reader,
        Sound,
        Step,
        Subject,
        Undertaking,
    )
    from pelican_contentstrategy.model.scorecard import Point, Score

INDENT = 2
COLUMN = 15
"""Where facts begin; what they are stands before."""
MOST = 5
"""Things a score lacks that are named; a command or a report has them all."""


def strategy_text(page: OnePage) -> str:
    """All that the strategy says, in lines of 80 columns; what it does not say is left out."""
    sections = (
        ("Goals", _aims(page)),
        ("Who we write for", _blocks(map(_reader, page.readers))),
        ("What we write about", _blocks(map(_subject, page.subjects))),
        ("How readers are led", _journey(page)),
        ("How we sound", _sound(page.sound) if page.sound else ()),
        ("Where we meet readers", _channels(page)),
        ("Who does what", _hands(page)),
        ("What we are doing", _blocks(map(_undertaking, page.undertakings), gap=False)),
        ("How the strategy stands", _blocks(map(_score, page.scorecard.scores))),
    )
    lines = [*paragraph(page.name), f"Content strategy, {page.day}"]
    if page.mission:
        lines += ["", *paragraph(page.mission)]
    for title, section in sections:
        body = [*section]
        if body:
            lines += ["", "", title.upper(), "", *body]
    return "\n".join((*lines, ""))


def _blocks(blocks: Iterable[Iterable[str]], *, gap: bool = True) -> Iterator[str]:
    """Blocks one after the other, an empty line between two."""
    for number, block in enumerate(blocks):
        if number and gap:
            yield ""
        yield from block


def _entry(title: str, note: str = "") -> Iterator[str]:
    yield from paragraph(f"{title} ({note})" if note else title, hang=INDENT)


def _facts(label: str, texts: Iterable[str]) -> Iterator[str]:
    yield from labelled(label, texts, INDENT, COLUMN)


def _listed(label: str, texts: Iterable[str]) -> Iterator[str]:
    """Short texts in one line."""
    yield from _facts(label, filter(None, [", ".join(texts)]))


def _aims(page: OnePage) -> Iterator[str]:
    blocks = []
    for aim in page.aims:
        serving = [f"Served by {', '.join(aim.pillars)}"] if aim.pillars else []
        lines = (paragraph(each, INDENT, INDENT) for each in (*map(_measure, aim.measures), *serving))
        blocks.append([*_entry(aim.name), *(line for each in lines for line in each)])
    if page.also_counted:
        lines = (paragraph(_measure(each), INDENT, INDENT) for each in page.also_counted)
        blocks.append(["Also counted" if page.aims else "What we count", *(line for each in lines for line in each)])
    if page.vanity:
        blocks.append([*paragraph(f"Looked at, never aimed at: {', '.join(page.vanity)}")])
    yield from _blocks(blocks)


def _measure(measure: Measure) -> str:
    way = f"to {measure.target}" if measure.target else f"from {measure.baseline}" if measure.baseline else ""
    if measure.baseline and measure.target:
        way = f"{measure.baseline} to {measure.target}"
    day = f"by {measure.by}" if measure.by else ""
    worth = f"each worth {measure.worth}" if measure.worth else ""
    told = ", ".join(filter(None, (" ".join(filter(None, (way, day))), worth)))
    return f"{measure.name}: {told}" if told else measure.name


def _articles(articles: int | None) -> str:
    return "" if articles is None else count(articles, "article")


def _reader(reader: Reader) -> Iterator[str]:
    notes = ("primary" if reader.is_primary else "", _articles(reader.articles))
    yield from _entry(reader.name, ", ".join(filter(None, notes)))
    yield from paragraph(reader.role, INDENT)
    yield from _facts("wants to", reader.jobs)
    yield from _facts("pains", map(_pain, reader.pains))
    yield from _facts("needs", reader.needs)
    yield from _facts("decides by", [reader.decides_by])
    yield from _listed("met on", reader.channels)
    yield from _listed("reads", reader.formats)
    yield from _listed("level", reader.limits)
    yield from _listed("stages", reader.stages)
    yield from _facts("known by", [reader.evidence])


def _pain(pain: Fact) -> str:
    return f"{pain.text} ({_articles(pain.articles)})" if pain.articles is not None else pain.text


def _subject(subject: Subject) -> Iterator[str]:
    yield from _entry(subject.title, _articles(subject.articles))
    yield from paragraph(subject.summary, INDENT)
    yield from _facts("serves", subject.goals)
    yield from _facts("measured by", [subject.measure])
    yield from _facts("owner", [subject.owner])
    yield from _facts("keyword", [subject.keyword])
    yield from _facts("also there", subject.assets)
    for group in subject.groups:
        yield from _group(group)


def _group(group: Group) -> Iterator[str]:
    number = _stock(group)
    yield from labelled("-", [f"{group.title} ({number})" if number else group.title], INDENT, 2 * INDENT)
    for plan in group.plans:
        yield from labelled("next", [_plan(plan)], 2 * INDENT, 2 * INDENT + 6)
    if group.more:
        yield from labelled("", [f"and {count(group.more, 'more planned piece')}"], 0, 2 * INDENT + 6)


def _stock(group: Group) -> str:
    if group.target is None:
        return _articles(group.articles)
    if group.articles is not None and group.articles < group.target:
        return f"{group.articles:,} of {count(group.target, 'article')}"
    return ", ".join(filter(None, (_articles(group.articles), f"{group.target:,} wanted")))


def _plan(plan: Plan) -> str:
    due = f"due {plan.due}" if plan.due else ""
    state = plan.state if plan.state != "planned" else ""
    told = ", ".join(filter(None, (*plan.details, plan.owner, due, state)))
    return f"{plan.title} ({told})" if told else plan.title


def _journey(page: OnePage) -> Iterator[str]:
    blocks = [*map(_step, page.steps)]
    if page.formats:
        parts = (f"{each.name} {_share(each)}" for each in page.formats)
        blocks.append(paragraph(f"Formats: {', '.join(parts)}", hang=INDENT))
    if page.asks:
        title = "Also asked" if page.steps else "What we ask readers to do"
        blocks.append(iter((title, *(line for ask in page.asks for line in paragraph(ask, INDENT, INDENT)))))
    yield from _blocks(blocks)


def _share(part: Part) -> str:
    there = f"{part.there} there" if part.there else ""
    return f"{part.planned} planned and {there}" if part.planned and there else part.planned or there


def _step(step: Step) -> Iterator[str]:
    yield from _entry(step.share.name, ", ".join(filter(None, (step.slug, _share(step.share)))))
    yield from _listed("offers", step.formats)
    yield from _facts("asks", step.asks)


def _sound(sound: Sound) -> Iterator[str]:
    yield from _facts("tone", sound.tone)
    yield from _facts("write", (f"{better}, not {word}" for better, word in sound.prefer))
    yield from _facts("leave out", (f"{word}: {why}" if why else word for word, why in sound.avoid))
    yield from _listed("spell", sound.terms)
    yield from _listed("level", sound.limits)
    yield from _listed("styles", sound.styles)
    for name, words in sound.own:
        yield from paragraph(f"{name}: {words}", INDENT, INDENT)
    if sound.more:
        yield from paragraph(f"and {count(sound.more, 'more word')}: 'pelican-contentstrategy styleguide'", INDENT)


def _channels(page: OnePage) -> Iterator[str]:
    for channel in page.channels:
        name = f"{channel.name} ({channel.kind})" if channel.kind else channel.name
        yield from paragraph(f"{name}: {', '.join(channel.readers)}" if channel.readers else name, hang=INDENT)


def _hands(page: OnePage) -> Iterator[str]:
    for hand in page.hands:
        roles = f" ({', '.join(hand.roles)})" if hand.roles else ""
        owns = f": {', '.join(hand.owns)}" if hand.owns else ""
        yield from paragraph(f"{hand.name}{roles}{owns}", hang=INDENT)
    yield from paragraph(f"Approval: {page.approval}" if page.approval else "", hang=INDENT)
    yield from paragraph(f"Review: {page.review}" if page.review else "", hang=INDENT)


def _undertaking(each: Undertaking) -> Iterator[str]:
    goal = f"for '{each.goal}'" if each.goal else ""
    told = ", ".join(
        filter(None, (each.state, f"due {each.due}" if each.due and each.state != "done" else "", each.owner, goal))
    )
    yield from _entry(f"{each.name} ({told})")


def _score(score: Score) -> Iterator[str]:
    yield from paragraph(f"{score.aspect.capitalize()}: {score.have:,} of {score.of:,} {score.counts}")
    for point in score.missing[:MOST]:
        yield from labelled("-", [_point(point)], INDENT, 2 * INDENT)
    if len(score.missing) > MOST:
        yield from paragraph(f"and {len(score.missing) - MOST:,} more", 2 * INDENT)


def _point(point: Point) -> str:
    return f"{point.name}: {point.lacks}"
