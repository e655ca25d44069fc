"""What does a channel's own template make of an article?

Templates are written by whoever owns the site, and by mistake may reach further or run longer than is good: they run in
Jinja's sandbox, know plain values only, take so many steps and no more, and cannot make a text grow without end.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, cast

from jinja2 import StrictUndefined, TemplateError, nodes
from jinja2.meta import find_undeclared_variables
from jinja2.sandbox import SandboxedEnvironment
from jinja2.visitor import NodeTransformer

from pelican_contentstrategy.channels._fitting import beginnings, beginnings_of_words
from pelican_contentstrategy.channels._hashtags import hashtags
from pelican_contentstrategy.channels._kind import ChannelError
from pelican_contentstrategy.channels._pitch import Pitch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jinja2.runtime import Context

    from pelican_contentstrategy.channels._kind import Room

_TURNS = "_turns"
_TOGETHER = "_together"

VARIABLES = tuple(each.name for each in fields(Pitch) if each.name not in {"template", "markdown"})
"""What a template knows of an article: all of a pitch but the template itself and the whole text."""

FILTERS = (
    *("capitalize", "default", "d", "escape", "e", "first", "float", "int", "join", "last", "length", "count", "list"),
    *("lower", "map", "max", "min", "reject", "replace", "reverse", "round", "select", "sort", "string", "striptags"),
    *("title", "trim", "truncate", "unique", "upper", "urlencode", "wordcount"),
)
"""Filters of Jinja's that are of use for a post; `hashtags` is ours."""

STEPS = 10_000
"""Turns of loops and calls that a template may take."""

LONGEST = 100_000
"""Characters that a template may put together."""

_MISTAKES = (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError)
_GLOBALS = ("range", "namespace", "joiner")
_METHODS = frozenset("lower upper title capitalize strip lstrip rstrip split startswith endswith isoformat".split())


@dataclass(frozen=True)
class Names:
    """What a template speaks of by name."""

    variables: frozenset[str]
    filters: frozenset[str]
    tests: frozenset[str]


def names_in(template: str) -> Names:
    """The names in a template, known or not; jinja2.TemplateSyntaxError where it cannot be read."""
    environment = _Environment()
    tree = environment.parse(template)
    filters = frozenset(each.name for each in tree.find_all(nodes.Filter))
    tests = frozenset(each.name for each in tree.find_all(nodes.Test))
    environment.filters.update(dict.fromkeys(filters, str))
    environment.tests.update(dict.fromkeys(tests, callable))
    return Names(frozenset(find_undeclared_variables(tree)) - {*environment.globals}, filters, tests)


def known_names() -> Names:
    """All names there are."""
    environment = _Environment()
    shown = frozenset(name for name in environment.filters if not name.startswith("_"))
    return Names(frozenset(VARIABLES), shown, frozenset(environment.tests))


def rendered(pitch: Pitch) -> str:
    """What a pitch's template makes of it; ChannelError where that ends in a mistake."""
    try:
        return "".join(_pieces(pitch)).strip()
    except (RecursionError, MemoryError) as error:
        raise ChannelError("its template goes round in circles") from error
    except _MISTAKES as error:
        raise ChannelError(f"its template stops at a mistake: {error}") from error


def _pieces(pitch: Pitch) -> Iterator[str]:
    environment = _Environment()
    tree = _Bounded().visit(environment.parse(pitch.template))
    length = 0
    for piece in environment.from_string(tree).generate({name: getattr(pitch, name) for name in VARIABLES}):
        length = _bounded(length + len(piece))
        yield piece


def rendered_to_fit(pitch: Pitch, room: Room) -> str:
    """The same in the room there is: with fewer points, a shorter summary, less of the title, where it is too long."""
    for less in _smaller(pitch):
        text = rendered(less)
        if room.fits(text):
            return text
    raise ChannelError("its template takes more room than a post has, even with nothing in it but a link")


def _smaller(pitch: Pitch) -> Iterator[Pitch]:
    """The pitch, and then with less and less to say; its link stays."""
    yield pitch
    for number in range(len(pitch.points) - 1, -1, -1):
        yield replace(pitch, points=pitch.points[:number])
    for summary in (*beginnings(pitch.summary)[1:], ""):
        yield replace(pitch, points=(), summary=summary)
    bare = Pitch(pitch.title, pitch.url, pitch.canonical, pitch.lang, template=pitch.template)
    yield replace(bare, brand=pitch.brand, author=pitch.author)
    for title in (pitch.title, *reversed([*beginnings_of_words(pitch.title)]), ""):
        yield replace(bare, title=title)


class _Environment(SandboxedEnvironment):
    """A sandbox that counts its steps; texts in it have those methods only that cannot fill the memory."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
        self.filters = {name: self.filters[name] for name in FILTERS}
        self.filters |= {"hashtags": _hashtags, _TURNS: self.turns, _TOGETHER: _together}
        self.globals = {name: self.globals[name] for name in _GLOBALS}
        self._left = STEPS

    def turns(self, values: Iterable[object]) -> Iterator[object]:
        """The values of a loop, as long as there are steps left."""
        for value in values:
            self.step()
            yield value

    def step(self) -> None:
        """Take one; ChannelError where none is left."""
        self._left -= 1
        if self._left < 0:
            raise ChannelError(f"its template has not come to its end after {STEPS:,} steps")

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - as Jinja has it
        self.step()
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - as above
        self.step()
        if operator == "**" or (operator == "%" and isinstance(left, str)):
            raise ChannelError(f"its template uses '{operator}', which it may not")
        if operator == "*" and not (isinstance(left, int | float) and isinstance(right, int | float)):
            raise ChannelError("its template multiplies what is no number")
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            _bounded(len(left) + len(right))
        return super().call_binop(context, operator, left, right)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - as above
        if isinstance(obj, str) and attribute not in _METHODS:
            return self.unsafe_undefined(obj, attribute)
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401 - as above
        if isinstance(obj, str) and isinstance(argument, str):
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)


class _Bounded(NodeTransformer):
    """Has a template's loops counted, and what it joins measured."""

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - as Jinja has it
        self.generic_visit(node)
        node.iter = _filtered(cast("nodes.Expr", node.iter), _TURNS)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - as above
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), _TOGETHER)


def _filtered(node: nodes.Expr, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def _together(values: Iterable[object]) -> str:
    texts = [str(value) for value in values]
    _bounded(sum(map(len, texts)))
    return "".join(texts)


def _bounded(length: int) -> int:
    if length > LONGEST:
        raise ChannelError(f"its template makes a text of more than {LONGEST:,} characters")
    return length


def _hashtags(tags: Iterable[str], most: int = 5) -> str:
    return " ".join(hashtags(tags, most))
