"""What is common to everything a human configures."""

from __future__ import annotations

from typing import Protocol

from pydantic import BaseModel, ConfigDict


class Options(BaseModel):
    """Frozen, and unknown keys are mistakes.

    Built on first use, so that importing stays cheap; the docstrings of its fields are read where they are shown alone,
    for to read them all here would cost 60 ms at every start.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class RuleOptions(Options):
    """Base of every rule's own `Options`; what stands under `checks: options: <rule>`."""


class Configurable(Protocol):
    """What the reader of `checks:` must know of a rule: its handles and its options."""

    @property
    def code(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def options(self) -> type[RuleOptions]: ...
