"""A style's rule -> what looks for it; and what is wrong with rules that cannot be looked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.rules.voice.capitalization import capitalization
from pelican_contentstrategy.rules.voice.conditional import conditional
from pelican_contentstrategy.rules.voice.consistency import consistency
from pelican_contentstrategy.rules.voice.dictionaries import MissingExtra
from pelican_contentstrategy.rules.voice.existence import existence
from pelican_contentstrategy.rules.voice.metric import metric
from pelican_contentstrategy.rules.voice.occurrence import occurrence
from pelican_contentstrategy.rules.voice.patterns import PatternError
from pelican_contentstrategy.rules.voice.repetition import repetition
from pelican_contentstrategy.rules.voice.spelling import spelling
from pelican_contentstrategy.rules.voice.substitution import substitution

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pelican_contentstrategy.model.style import Library, StyleRule
    from pelican_contentstrategy.rules.voice.hits import Check
    from pelican_contentstrategy.rules.voice.wording import Wording

Compiled: TypeAlias = "Wording | Check"

KINDS: dict[str, Callable[[StyleRule, Sequence[str]], Compiled]] = {
    "existence": existence,
    "substitution": substitution,
    "occurrence": occurrence,
    "repetition": repetition,
    "consistency": consistency,
    "conditional": conditional,
    "capitalization": capitalization,
    "metric": metric,
}
"""What looks for rules of each kind but spelling, which needs files besides."""


@dataclass
class Compiler:
    """Compiles every rule once, whatever voices it is part of; `problems` grows with those it cannot compile."""

    library: Library
    is_of_a_site: bool = False
    """Whether consistency is a matter of the whole site, so that nothing looks for it file by file."""
    problems: list[Problem] = field(default_factory=list)
    _compiled: dict[StyleRule, Compiled | None] = field(default_factory=dict)

    def compiled(self, rule: StyleRule) -> Compiled | None:
        """What looks for it; None if nothing can."""
        if rule not in self._compiled:
            self._compiled[rule] = self._compile(rule)
        return self._compiled[rule]

    def _compile(self, rule: StyleRule) -> Compiled | None:
        if self.is_of_a_site and rule.definition.extends == "consistency":
            return None
        try:
            if rule.definition.extends == "spelling":
                ignored = self.library.ignored_words.get(rule.name, ())
                return spelling(rule, self.library.accepted, ignored, self.library.dictionaries)
            return KINDS[rule.definition.extends](rule, self.library.accepted)
        except PatternError as error:
            message = f"'{rule.name}' has a pattern that cannot be read: {error}"
            self.problems.append(Problem(rule.at(), message, "mend the pattern; the rule is left out until then"))
        except MissingExtra as error:
            self.problems.append(Problem(rule.at(), f"'{rule.name}' is left out: {error}", error.hint))
        except ValueError as error:
            self.problems.append(Problem(rule.at(), f"'{rule.name}' is left out: {error}"))
        return None
