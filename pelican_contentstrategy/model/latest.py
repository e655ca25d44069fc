"""What is worked out of an object and is too large to be kept with every one: kept for the last that was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class latest_property(Generic[T]):  # noqa: N801 - beside `cached_property`
    """Like `cached_property`, but forgotten as soon as another object is asked."""

    def __init__(self, find: Callable[[Any], T]) -> None:
        self._find = find
        self._latest: tuple[object, T] | None = None
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> latest_property[T]: ...
    @overload
    def __get__(self, owner: object, kind: type) -> T: ...
    def __get__(self, owner: object, kind: type) -> T | latest_property[T]:
        if owner is None:
            return self
        latest = self._latest
        if latest is not None and latest[0] is owner:
            return latest[1]
        found = self._find(owner)
        self._latest = owner, found
        return found
