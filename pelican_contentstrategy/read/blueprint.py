"""What does strategy.yaml say? One blueprint, or every mistake at once."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, islice
from typing import TYPE_CHECKING

from pydantic import BaseModel

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.model.blueprint import Blueprint
from pelican_contentstrategy.model.checks import Checks
from pelican_contentstrategy.model.publishing import Publish, Scores
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.strategy import Strategy
from pelican_contentstrategy.read.checks import rule_options, unknown_handles
from pelican_contentstrategy.read.naming import clashing_names
from pelican_contentstrategy.read.references import settle_references
from pelican_contentstrategy.read.validation import MOST_MISTAKES, validate
from pelican_contentstrategy.read.yaml_source import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pelican_contentstrategy.model.options import Configurable, RuleOptions
    from pelican_contentstrategy.read.yaml_source import Data

BESIDE = ("checks", "scores", "publish")
"""Keys at the top of the file that are not the strategy's."""

_NOWHERE = Span("", 1, 1, 1, 1)
_USED = frozenset(
    """
    version name
    pillars.*.title pillars.*.summary pillars.*.hub pillars.*.aliases pillars.*.renamed_from
    pillars.*.anchors pillars.*.keyword pillars.*.review_every
    pillars.*.clusters.*.title pillars.*.clusters.*.aliases pillars.*.clusters.*.keyword pillars.*.clusters.*.target
    pillars.*.clusters.*.topics
    personas.*.name personas.*.label personas.*.readability personas.*.formats personas.*.aliases
    personas.*.tier personas.*.stages personas.*.pains
    stages.*.label stages.*.readability stages.*.formats stages.*.ctas stages.*.aliases
    ctas.*.text ctas.*.url ctas.*.expires
    assets.*.url assets.*.format assets.*.pillar assets.*.stage
    mix
    governance.people.*.name governance.review_every
    readability
    checks.select checks.ignore checks.severity checks.per_path checks.options checks.fail_on checks.baseline
    voice
    publish.hubs publish.personas publish.inject publish.redirects
    """.split()
)
"""What rules, publishers, templates of ours or commands look at; `*` stands for any id."""


def read_blueprint(text: str | bytes, path: str, rules: Sequence[Configurable] = ()) -> Blueprint:
    """Read the text of a strategy file that lies at `path`; UserError holds all its mistakes, in their order.

    Without rules nothing is known of codes, names and options: they are not judged, and options are not kept.
    """
    written = read_yaml(text, path)
    data, places = written.data, written.places
    mistakes = [*written.mistakes, *clashing_names(data, places)]
    mistakes += islice(settle_references(data, places), MOST_MISTAKES + 1)
    options, wrong_options = rule_options(data, rules, places) if rules else ({}, ())
    if rules:
        mistakes += [*islice(unknown_handles(data, rules, places), MOST_MISTAKES + 1), *wrong_options]

    own = {key: value for key, value in data.items() if key not in BESIDE}
    strategy = validate(Strategy, own, places, beside=BESIDE)
    checks = validate(Checks, _with_options(data.get("checks"), options), places, ("checks",))
    scores = validate(Scores, data.get("scores"), places, ("scores",))
    publish = validate(Publish, data.get("publish"), places, ("publish",))
    mistakes += [*strategy.mistakes, *checks.mistakes, *scores.mistakes, *publish.mistakes]

    if mistakes or not (strategy.model and checks.model and scores.model and publish.model):
        raise UserError(_in_order(mistakes))
    return Blueprint(strategy=strategy.model, checks=checks.model, scores=scores.model, publish=publish.model)


def unconsumed(blueprint: Blueprint) -> Iterator[str]:
    """Parts of the file that are read but lead to nothing yet, as `check --verbose` tells them."""
    parts = {"": blueprint.strategy, **{key: getattr(blueprint, key) for key in BESIDE}}
    found = chain.from_iterable(_unused(path, part) for path, part in parts.items())
    yield from (f"{path}: read, not checked yet" for path in dict.fromkeys(found))


def _unused(path: str, value: object) -> Iterator[str]:
    """The paths of all that is written here and that nothing looks at; the outermost, where that is true of a whole."""
    if path in _USED or (isinstance(value, BaseModel) and not value.model_fields_set):
        return
    if path and not any(each.startswith(f"{path}.") for each in _USED):
        yield path
        return
    for key, inner in _inside(value):
        yield from _unused(f"{path}.{key}" if path else key, inner)


def _inside(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, BaseModel):
        written = (key for key in type(value).model_fields if key in value.model_fields_set)
        yield from ((key, getattr(value, key)) for key in written)
    elif isinstance(value, Mapping):
        yield from (("*", each) for each in value.values())
    elif isinstance(value, tuple):
        yield from (("*", each) for each in value)


def _with_options(checks: Data, options: Mapping[str, RuleOptions]) -> object:
    if isinstance(checks, dict) and isinstance(checks.get("options"), dict):
        return {**checks, "options": options}
    return checks


def _in_order(mistakes: Iterable[Mistake]) -> list[Mistake]:
    ordered = sorted(dict.fromkeys(mistakes), key=lambda each: (each.span or _NOWHERE, each.message))
    more = [Mistake("there are more mistakes than these")] if len(ordered) > MOST_MISTAKES else []
    return [*ordered[:MOST_MISTAKES], *more]
