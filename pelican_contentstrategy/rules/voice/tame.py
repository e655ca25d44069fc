r"""How much work is a pattern, whatever the text? Told from the tree that the standard library parses it to.

A search goes back to where it could have gone on otherwise. What counts is in how many ways that may be: a repetition
may end behind each character of the text, unless what follows can stand in one place only. `[^,]+,` has one way to
match, `\w*\w*x` as many as the square of its text's length, and `(a|a)*b` more than there are atoms.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pelican_contentstrategy.rules.voice.parse import REPEATS, Node, kinds, tree_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

LENGTH = 4000
"""Characters of the text that work is told for."""
LONGEST = 10_000
"""Characters of a pattern that is looked into."""
HOPELESS = 1e15
"""More steps than anyone will wait for."""
MOST_KNOWN = 2000
"""Characters that a pattern names and is looked into."""
MOST_ENDS = 100
"""Places in a row, at one of which something may end, that are looked into."""
ORDINARY = frozenset(map(chr, range(128))) | frozenset(
    "\u00e9\u00c9\u00df\u4e2d\u2019\u2014\xa0\u3000\u00b2\u0663\u0131\u017f\u0301"
)
"""Characters of every kind that patterns tell apart; those that a pattern names are added."""
CATEGORIES: dict[Any, Callable[[str], bool]] = {
    kinds.CATEGORY_DIGIT: str.isdecimal,
    kinds.CATEGORY_SPACE: str.isspace,
    kinds.CATEGORY_WORD: lambda each: each.isalnum() or each == "_",
    kinds.CATEGORY_NOT_DIGIT: lambda each: not each.isdecimal(),
    kinds.CATEGORY_NOT_SPACE: lambda each: not each.isspace(),
    kinds.CATEGORY_NOT_WORD: lambda each: not (each.isalnum() or each == "_"),
}
ONCE = {getattr(kinds, name, None) for name in ("ATOMIC_GROUP", "POSSESSIVE_REPEAT")}
"""What is never gone back to."""
Characters = frozenset[str]
NOTHING: Characters = frozenset()


@dataclass(frozen=True)
class Work:
    """Of one node, or a row of them, tried at one place: steps in all, and ways in which it may match.

    `first` are the characters it may begin with, `within` all that it may take, `least` how many it takes.
    """

    steps: float
    ways: float = 1
    first: Characters = NOTHING
    within: Characters = NOTHING
    least: int = 0


@dataclass(frozen=True)
class Fork:
    """What may end in several places: one of these or the other, each a number of ways and the characters it takes.

    What may stand behind it so far counts among the characters.
    """

    ends: tuple[tuple[float, Characters], ...]

    @property
    def ways(self) -> float:
        """All together."""
        return max(1.0, sum(ways for ways, _ in self.ends))

    def before(self, work: Work) -> Fork:
        """What is left of it when something comes next that can begin in one place only behind some of it."""
        if not work.first:
            return self
        return Fork(tuple(end for end in self.ends if not work.first.isdisjoint(end[1])))

    def with_more(self, within: Characters) -> Fork:
        """It, with more characters that may stand behind it."""
        return Fork(tuple((ways, each if within <= each else each | within) for ways, each in self.ends))


def steps_of(pattern: str, flags: int = 0) -> float:
    """How many steps at most it takes to try a pattern at one place of a text; HOPELESS where that is not known."""
    if len(pattern) > LONGEST:
        return HOPELESS
    tree = tree_of(pattern, flags)
    try:
        known = ORDINARY.union(_named(tree)) if tree else NOTHING
        return _Reader(known).row(tree).steps if tree and len(known) <= MOST_KNOWN else HOPELESS
    except RecursionError:
        return HOPELESS


def _named(nodes: Any) -> Iterator[str]:  # noqa: ANN401 - a tree of tuples, lists and numbers
    """All characters that a pattern names, and one within each range."""
    match nodes:
        case ((kinds.LITERAL | kinds.NOT_LITERAL), code):
            yield from _cases(chr(code))
        case kinds.RANGE, (low, high):
            for code in (low, (low + high) // 2, high):
                yield from _cases(chr(code))
        case str() | int() | None:
            return
        case _:
            for each in nodes:
                yield from _named(each)


def _cases(character: str) -> set[str]:
    return {each for each in (character, character.lower(), character.upper()) if len(each) == 1}


@dataclass(frozen=True)
class _Reader:
    """Tells the work of nodes, given all characters there are."""

    known: Characters

    def row(self, nodes: Iterable[Node], *, is_repeated: bool = False) -> Work:
        """One node after the other; what is repeated is followed by itself."""
        steps, least, forks, first, within = 0.0, 0, list[Fork](), NOTHING, NOTHING
        for work in (self.node(*node) for node in _flat(nodes)):
            open_ones = [fork.before(work) for fork in forks]
            steps += _product(forks) + _product(open_ones) * (work.steps - 1)
            is_apart = not work.least and bool(forks) and not open_ones[-1].ends
            left = [fork for fork in (open_ones if work.least else forks) if fork.ends]
            if work.ways <= 1:
                forks = [fork.with_more(work.within) for fork in left]
            elif is_apart:  # either that ends elsewhere, or this takes something
                *others, last = left
                forks = [*(fork.with_more(self.known) for fork in others), Fork((*last.ends, (work.ways, work.within)))]
            else:  # what one of them leaves the next one may take
                forks = [*(fork.with_more(self.known) for fork in left), Fork(((work.ways, work.within),))]
            if steps >= HOPELESS or any(len(fork.ends) > MOST_ENDS for fork in forks):
                return Work(HOPELESS, HOPELESS, self.known, self.known)
            first = first if least else first | work.first
            within, least = within | work.within, least + work.least
        whole = Work(min(steps, HOPELESS), 1, first, within, least)
        forks = [fork.before(whole) for fork in forks] if is_repeated and least else forks
        return Work(whole.steps, _product(forks), first, within, least)

    def node(self, kind: Any, value: Any) -> Work:  # noqa: ANN401 - as the parser gives them
        """Characters, groups, repetitions, and marks of places, which take no character."""
        work = Work(HOPELESS, HOPELESS, self.known, self.known)
        if kind in {kinds.LITERAL, kinds.NOT_LITERAL, kinds.IN, kinds.ANY}:
            found = self.characters(kind, value)
            work = Work(1, 1, found, found, 1)
        elif kind in REPEATS:
            work = self.repeated(*value)
        elif kind is kinds.SUBPATTERN:
            work = self.row(value[3])
        elif kind is kinds.BRANCH:
            work = self.branched(value[1])
        elif kind in {kinds.ASSERT, kinds.ASSERT_NOT}:
            work = Work(self.row(value[1]).steps)
        elif kind is kinds.GROUPREF:
            work = Work(LENGTH, 1, self.known, self.known)
        elif kind is kinds.AT:
            work = Work(1)
        elif kind in ONCE and kind not in REPEATS:
            work = self.row(value)
        return Work(work.steps, 1, work.first, work.within, work.least) if kind in ONCE else work

    def characters(self, kind: Any, value: Any) -> Characters:  # noqa: ANN401 - as the parser gives them
        """Those that a node of one character takes; it may be that case does not matter."""
        if kind is kinds.ANY:
            return self.known
        if kind is kinds.LITERAL:
            return frozenset(_cases(chr(value)))
        if kind is kinds.NOT_LITERAL:
            return self.known - {chr(value)}
        is_negated = value[0][0] is kinds.NEGATE
        members = value[is_negated:]
        found = frozenset(each for each in self.known if any(_holds(kind, value, each) for kind, value in members))
        return self.known - found if is_negated else found.union(*map(_cases, found))

    def repeated(self, least: int, most: int, nodes: Sequence[Node]) -> Work:
        """Of what has one way to match, the repetition has one way a time; else their number is raised to a power."""
        body = self.row(nodes, is_repeated=True)
        times = min(int(most), LENGTH // max(1, body.least))
        ways, steps = float(max(1, times - least + 1)), times * body.steps
        if body.ways > 1:
            ways = _power(body.ways, times) + (least == 0)
            steps = body.steps * _power(body.ways, times - 1) * times
        elif body.steps >= LENGTH:  # repetitions within it share the text among them
            steps = min(steps, 2 * body.steps + LENGTH)
        within = body.within if body.least else self.known  # what takes nothing may be repeated unseen
        return Work(min(steps, HOPELESS), min(ways, HOPELESS), body.first, within, body.least * least)

    def branched(self, branches: Sequence[Iterable[Node]]) -> Work:
        """One branch at most can match, where they begin with different characters or are different words."""
        works = [self.row(branch) for branch in branches]
        words = Counter(filter(None, map(_word, branches)))
        ways: dict[str, list[float]] = defaultdict(list)
        for work, branch in zip(works, branches, strict=True):
            for character in () if _word(branch) else work.first if work.least else self.known:
                ways[character].append(work.ways)
        chains: dict[str, int] = defaultdict(int)
        for word in words:
            chains[word[0]] = max(chains[word[0]], sum(words[word[:end]] for end in range(1, len(word) + 1)))
        is_clear = all(len(each) + (character in chains) < 2 for character, each in ways.items())  # noqa: PLR2004 - one at most
        is_clear = is_clear and max(words.values(), default=1) == 1
        within = NOTHING.union(*(work.within for work in works))
        most = max((sum(ways.get(each, ())) + chains.get(each, 0) for each in {*ways, *chains}), default=1)
        return Work(
            min(sum(work.steps for work in works), HOPELESS),
            min(most, HOPELESS),
            NOTHING.union(*(work.first for work in works)),
            within if is_clear else self.known,
            min(work.least for work in works),
        )


def _word(branch: Iterable[Node]) -> str:
    """The word in small letters that a branch is, if it is no more than that."""
    nodes = list(branch)
    is_word = all(kind is kinds.LITERAL for kind, _ in nodes)
    return "".join(chr(value) for _, value in nodes).lower() if is_word else ""


def _flat(nodes: Iterable[Node]) -> Iterator[Node]:
    """Nodes in a row, those of groups among them."""
    for kind, value in nodes:
        if kind is kinds.SUBPATTERN:
            yield from _flat(value[3])
        else:
            yield kind, value


def _holds(kind: Any, value: Any, character: str) -> bool:  # noqa: ANN401 - as the parser gives them
    if kind is kinds.LITERAL:
        return chr(value) == character
    if kind is kinds.RANGE:
        low, high = value
        return int(low) <= ord(character) <= int(high)
    return bool(kind is not kinds.CATEGORY or CATEGORIES[value](character))


def _product(forks: Iterable[Fork]) -> float:
    product = 1.0
    for fork in forks:
        product = min(product * fork.ways, HOPELESS)
    return product


def _power(ways: float, times: int) -> float:
    return ways**times if times * math.log(ways) < math.log(HOPELESS) else HOPELESS
