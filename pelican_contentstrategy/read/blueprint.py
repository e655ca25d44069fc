"""What does strategy.yaml say? One blueprint, or every mistake at once."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pelican_contentstrategy.errors import Mistake, UserError
from pelican_contentstrategy.model.blueprint import Blueprint
from pelican_contentstrategy.model.checks import Checks
from pelican_contentstrategy.model.publishing import Publish, Scores
from pelican_contentstrategy.model.source import Span
from pelican_contentstrategy.model.strategy import Strategy
from pelican_contentstrategy.read.checks import rule_options, unknown_handles
from pelican_contentstrategy.read.naming import clashing_names
from pelican_contentstrategy.read.references import settle_references
from pelican_contentstrategy.read.templates import template_mistakes
from pelican_contentstrategy.read.validation import MOST_MISTAKES, validate
from pelican_contentstrategy.read.yaml_source import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pelican_contentstrategy.model.options import Configurable, RuleOptions
    from pelican_contentstrategy.read.yaml_source import Data

BESIDE = ("checks", "scores", "publish")
"""Keys at the top of the file that are not the strategy's."""

_NOWHERE = Span("", 1, 1, 1, 1)


def read_blueprint(text: str | bytes, path: str, rules: Sequence[Configurable] = ()) -> Blueprint:
    """Read the text of a strategy file that lies at `path`; UserError holds all its mistakes, in their order.

    Without rules nothing is known of codes, names and options: they are not judged, and options are not kept.
    """
    written = read_yaml(text, path)
    data, places = written.data, written.places
    mistakes = [*written.mistakes, *clashing_names(data, places)]
    mistakes += islice(settle_references(data, places), MOST_MISTAKES + 1)
    mistakes += template_mistakes(data, places)
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


def _with_options(checks: Data, options: Mapping[str, RuleOptions]) -> object:
    if isinstance(checks, dict) and isinstance(checks.get("options"), dict):
        return {**checks, "options": options}
    return checks


def _in_order(mistakes: Iterable[Mistake]) -> list[Mistake]:
    ordered = sorted(dict.fromkeys(mistakes), key=lambda each: (each.span or _NOWHERE, each.message))
    more = [Mistake("there are more mistakes than these")] if len(ordered) > MOST_MISTAKES else []
    return [*ordered[:MOST_MISTAKES], *more]
