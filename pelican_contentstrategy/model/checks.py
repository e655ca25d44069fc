"""Which diagnostics count, and what they lead to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, SerializeAsAny, WithJsonSchema

from pelican_contentstrategy.model.entity import Section
from pelican_contentstrategy.model.handles import specificity
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.values import Text, mistake, shown

Chosen = TypeVar("Chosen", bound=RuleOptions)

NEVER = "never"
IN_PROCESS = "in-process"


def _threshold(value: object) -> object:
    if value == NEVER:
        return None
    if value not in tuple(Severity):
        raise mistake(f"{shown(value)} is not one of error, warning, note, never")
    return value


def _executor(value: str) -> str:
    module, colon, factory = value.partition(":")
    named = colon and factory.isidentifier() and all(part.isidentifier() for part in module.split("."))
    if value != IN_PROCESS and not named:
        raise mistake(f"{shown(value)} is not an executor", f"write '{IN_PROCESS}', or 'module:factory'")
    return value


Threshold = Annotated[
    Severity | None,
    BeforeValidator(_threshold),
    WithJsonSchema({"enum": ["error", "warning", "note", NEVER]}),
]
"""The least severity that counts; None, written `never`: none does."""


class PathChecks(Section):
    """What differs for some paths."""

    ignore: tuple[Text, ...] = ()
    """Codes, names or prefixes of rules that do not count there."""


class FailOn(Section):
    """The least severity at which a command ends with exit code 1."""

    build: Threshold = Field(default=None, json_schema_extra={"default": NEVER})
    """For `pelican content`: error, warning, note or never."""
    check: Threshold = Severity.ERROR
    """For `pelican-contentstrategy check`: error, warning, note or never."""


class Checks(Section):
    """Which rules run, how they are set, and what comes of what they find."""

    select: tuple[Text, ...] = ("CS",)
    """Codes, names or prefixes of the rules that count."""
    ignore: tuple[Text, ...] = ()
    """Codes, names or prefixes of those that do not, though selected."""
    severity: Mapping[str, Severity] = {}
    """Severities other than the rules' own, by code, name or prefix."""
    per_path: Mapping[str, PathChecks] = {}
    """What differs for some paths, by a pattern relative to this file."""
    options: Mapping[str, SerializeAsAny[RuleOptions]] = {}
    """Options of single rules, by the rule's name."""
    fail_on: FailOn = Field(default_factory=FailOn)
    """The least severity at which a command fails."""
    baseline: Text = "strategy-baseline.json"
    """Path of the file that holds the diagnostics known before."""
    executor: Annotated[str, AfterValidator(_executor)] = Field(
        default=IN_PROCESS,
        examples=[IN_PROCESS, "pelican_contentstrategy.integrations.executor:processes", "cluster:workers"],
    )
    """Where many documents are analysed: `in-process`, or in the executor that `module:factory` gives when called."""

    def selects(self, code: str, name: str) -> bool:
        """Whether the rule of this code and name counts in some file; `ignore` wins a tie."""
        chosen, ignored = (
            max((specificity(handle, code, name) for handle in handles), default=0)
            for handles in (self.select, self.ignore)
        )
        return chosen > ignored

    def options_of(self, rule: str, options: type[Chosen]) -> Chosen:
        """The options of a rule by its name, as they are set, else as they are by themselves."""
        chosen = self.options.get(rule)
        return chosen if isinstance(chosen, options) else options()
