"""What became of everything, for people: how KPIs stand, what works, what does not, and what is to be decided."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from rich.text import Text

from pelican_contentstrategy.format._grid import Cell, grid
from pelican_contentstrategy.format._words import bearable, count, printable
from pelican_contentstrategy.model.numerals import as_written, percent
from pelican_contentstrategy.model.outcome_words import decay_words, standing_words, unread_words
from pelican_contentstrategy.model.standings import ENOUGH

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType

    from pelican_contentstrategy.model.outcome import ArticleOutcome, KpiOutcome, Mixture, Outcomes, ShareOutcome

Words: TypeAlias = "Callable[[ArticleOutcome], Iterable[str]]"
FIRST = 5
"""Of each list, at most; the rest is counted."""
STYLES = {"missed": "bold red", "reached": "green"}
INDENT = "  "
NOTHING = (
    "Nothing was counted: no export in metrics/ tells of an article or page of this site.\n"
    "'pelican-contentstrategy metrics import FILE' reads what an analytics tool exports.\n"
)


def metrics_table(outcomes: Outcomes) -> RenderableType:
    """The first of each list; --format json has everything."""
    return _Table(outcomes)


@dataclass(frozen=True)
class _Table:
    outcomes: Outcomes

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[Text]:
        """Hand rich one text, whose lines it leaves as they are."""
        parts = (
            _kpis(self.outcomes, options.max_width),
            *(_mixture(each, options.max_width) for each in self.outcomes.mixtures),
            *_lists(self.outcomes),
            _asks(self.outcomes),
            _rulings(self.outcomes),
            _exports(self.outcomes),
        )
        found = [each for each in parts if each]
        if not self.outcomes.metrics:
            found.insert(0, Text(NOTHING, end=""))
        yield Text("\n", end="").join(found)


def _kpis(outcomes: Outcomes, room: int) -> Text | None:
    if not outcomes.kpis:
        return None
    rows = [tuple(Cell(each) for each in ("KPI", "actual", "target", "by", "state", "worth", "counted", "articles"))]
    rows += [_kpi(each) for each in outcomes.kpis]
    text = Text("KPIs\n", "bold", end="").append_text(grid(rows, room))
    for each in outcomes.kpis:
        if each.parts:
            best = ", ".join(f"{one.path} {as_written(one.value)}" for one in each.parts[:FIRST])
            more = f", and {len(each.parts) - FIRST:,} more" if len(each.parts) > FIRST else ""
            text.append(f"{INDENT}{each.slug}: {printable(best)}{more}\n", "dim")
    for told, paths in (
        ("got a KPI only once out", outcomes.late),
        ("may have got a KPI only once out, git cannot tell", outcomes.unknown),
    ):
        if paths:
            more = f", and {len(paths) - FIRST:,} more" if len(paths) > FIRST else ""
            shown = printable(", ".join(paths[:FIRST]))
            text.append(f"{INDENT}{count(len(paths), 'article')} {told}: {shown}{more}\n")
    return text


def _kpi(kpi: KpiOutcome) -> tuple[Cell, ...]:
    aim = kpi.aim
    state = "vanity" if kpi.is_vanity else aim.state
    return (
        Cell(kpi.slug, is_whole=True),
        _figure(aim.actual),
        _figure(aim.target),
        Cell(str(aim.by or ""), is_whole=True),
        Cell(state, STYLES.get(state, "")),
        _figure(kpi.worth),
        Cell(str(aim.period or "") if aim.actual is not None else kpi.source or "names no source"),
        _figure(len(kpi.parts) or None),
    )


def _mixture(mixture: Mixture, room: int) -> Text:
    head = tuple(Cell(each) for each in ("", "", "planned", "published", "performing", mixture.kpi, "articles"))
    rows, last = [head], ""
    for share in mixture.shares:
        rows.append(_share(share, share.axis if share.axis != last else ""))
        last = share.axis
    return Text(f"Planned, published, and performing by {mixture.kpi}\n", "bold", end="").append_text(grid(rows, room))


def _share(share: ShareOutcome, axis: str) -> tuple[Cell, ...]:
    shares = (share.planned, share.published_share, share.performing_share)
    figures = (Cell("" if each is None else percent(each), is_number=True) for each in shares)
    return Cell(axis), Cell(share.slug), *figures, _figure(share.value), _figure(share.published)


def _lists(outcomes: Outcomes) -> Iterator[Text | None]:
    articles = outcomes.articles
    yield _listed("Above the median of their stage", outcomes.placed("above"), _standing)
    yield _listed("Below the median of their stage", outcomes.placed("below"), _standing)
    few = Counter(each.standing.stage for each in articles if each.standing and each.standing.place == "few")
    if few:
        stages = ", ".join(f"{stage or 'without a stage'} ({number})" for stage, number in sorted(few.items()))
        yield Text(f"Too few articles to compare, it takes {ENOUGH} of a stage: {printable(stages)}\n", end="")
    yield _listed("Decayed", outcomes.decayed, lambda each: map(decay_words, each.decays))
    yield _listed("No longer read", outcomes.unread, _unread)
    yield _listed("Returns", outcomes.returned, _returns)
    yield _listed("Targets of articles", [each for each in articles if each.aim], _aim)


def _listed(title: str, articles: Sequence[ArticleOutcome], words: Words) -> Text | None:
    if not articles:
        return None
    text = Text(f"{title}: {count(len(articles), 'article')}\n", "bold", end="")
    for each in articles[:FIRST]:
        text.append(f"{INDENT}{printable(each.path)}\n")
        for line in words(each):
            text.append(f"{INDENT * 2}{printable(line)}\n", "dim")
    if len(articles) > FIRST:
        text.append(f"{INDENT}and {len(articles) - FIRST:,} more: --format csv\n")
    return text


def _standing(article: ArticleOutcome) -> Iterator[str]:
    if article.standing:
        yield standing_words(article.standing)


def _unread(article: ArticleOutcome) -> Iterator[str]:
    if article.unread_since:
        yield unread_words(article.unread_since)


def _returns(article: ArticleOutcome) -> Iterator[str]:
    found = article.returns
    if found:
        times = f", {as_written(found.ratio)} times as much" if found.ratio is not None else ""
        yield f"worth {as_written(found.worth)} by {article.kpi}, cost {as_written(found.cost)}{times}"


def _aim(article: ArticleOutcome) -> Iterator[str]:
    aim = article.aim
    if aim:
        actual = "not measured" if aim.actual is None else as_written(aim.actual)
        by = f" by {aim.by}" if aim.by else ""
        counted = f", counted {aim.period}" if aim.period else ""
        yield f"{aim.state}: {actual} of {as_written(aim.target or 0)}{by}{counted}"


def _asks(outcomes: Outcomes) -> Text | None:
    if not outcomes.asks:
        return None
    text = Text(f"To be decided: {len(outcomes.asks):,}\n", "bold", end="")
    for each in outcomes.asks[:FIRST]:
        text.append(f"{INDENT}{printable(each.subject)}\n")
        for reason in each.reasons:
            text.append(f"{INDENT * 2}{printable(reason)}\n", "dim")
    if len(outcomes.asks) > FIRST:
        text.append(f"{INDENT}and {len(outcomes.asks) - FIRST:,} more: --format json\n")
    subject = printable(outcomes.asks[0].subject)
    return text.append(f"{INDENT}In decisions.md: '- {outcomes.today} {subject}: keep, more, less or stop. Why.'\n")


def _rulings(outcomes: Outcomes) -> Text | None:
    if not outcomes.rulings:
        return None
    text = Text(f"Decided: {len(outcomes.rulings):,}\n", "bold", end="")
    for each in tuple(reversed(outcomes.rulings))[:FIRST]:
        decision = each.decision
        text.append(f"{INDENT}{decision.day} {printable(each.subject)}: {decision.course}. {bearable(decision.why)}\n")
    return text


def _exports(outcomes: Outcomes) -> Text | None:
    if not outcomes.exports:
        return None
    failed = [each for each in outcomes.exports if each.failure]
    rows = sum(each.rows for each in outcomes.exports)
    told = f"{count(len(outcomes.exports), 'export')}, {count(rows, 'row')}: {', '.join(outcomes.metrics)}"
    text = Text(f"{printable(told)}\n", end="")
    for each in failed:
        text.append(f"{INDENT}{printable(each.path)}: {bearable(each.failure.splitlines()[0])}\n")
    unmatched = outcomes.unmatched
    if unmatched:
        shown = ", ".join(f"'{each.url}'" for each in unmatched[:FIRST])
        number = "1 address" if len(unmatched) == 1 else f"{len(unmatched):,} addresses"
        text.append(f"{INDENT}{number} of no document: {printable(shown)}\n")
    return text


def _figure(value: float | None) -> Cell:
    return Cell("" if value is None else as_written(value), is_number=True)
