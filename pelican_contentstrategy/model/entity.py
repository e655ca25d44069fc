"""What have the parts of a strategy in common: empty keys count as left out, and what has an id knows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, TypeVar

from pydantic import AfterValidator, Field, PrivateAttr, model_validator

from pelican_contentstrategy.model.names import fold
from pelican_contentstrategy.model.options import Options
from pelican_contentstrategy.model.values import Slug

NAMING_KEYS = ("title", "name", "aliases", "renamed_from")
"""Keys whose values name an entity as well as its id does."""


class Section(Options):
    """A mapping in the strategy file; a key with nothing after it counts as left out."""

    @model_validator(mode="before")
    @classmethod
    def _without_empty_keys(cls, data: object) -> object:
        if data is None:
            return {}
        if not isinstance(data, Mapping) or all(value is not None for value in data.values()):
            return data
        return {key: value for key, value in data.items() if value is not None or key not in cls.model_fields}


class Entity(Section):
    """Something with an id: the key it stands under."""

    _slug: str = PrivateAttr("")

    @property
    def slug(self) -> str:
        """The id, as written."""
        private = self.__pydantic_private__  # asking for it by its name takes pydantic 4 microseconds
        return str(private["_slug"]) if private else ""

    @property
    def names(self) -> Iterator[str]:
        """Everything it may be called elsewhere, the id first."""
        yield self.slug
        for key in NAMING_KEYS:
            value = getattr(self, key, ())
            yield from [value] if isinstance(value, str) else value

    def take_slug(self, slug: str) -> None:
        """Learn the id, once, from the mapping it is read in."""
        self._slug = slug

    def __hash__(self) -> int:
        return hash((type(self), self.slug))


EntityT = TypeVar("EntityT", bound=Entity)


def with_slugs(entities: Mapping[str, EntityT]) -> Mapping[str, EntityT]:
    """The same mapping, every entity told its key."""
    for slug, entity in entities.items():
        entity.take_slug(slug)
    return entities


Entities = Annotated[Mapping[Slug, EntityT], AfterValidator(with_slugs)]
"""Entities by id, in the order of the file."""

SomeEntities = Annotated[Mapping[Slug, EntityT], Field(min_length=1), AfterValidator(with_slugs)]
"""The same, at least one."""


def by_name(entities: Iterable[EntityT]) -> Mapping[str, EntityT]:
    """Entities by each of their folded names; ids win over titles, titles over aliases."""
    found: dict[str, EntityT] = {}
    everything = [(rank, fold(name), each) for each in entities for rank, name in enumerate(each.names)]
    for _, name, entity in sorted(everything, key=lambda entry: entry[0]):
        if name:
            found.setdefault(name, entity)
    return found


def named(written: str, entities: Iterable[EntityT]) -> EntityT | None:
    """The entity that a name means."""
    return by_name(entities).get(fold(written))
