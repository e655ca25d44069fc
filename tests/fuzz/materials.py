"""What are inputs made of? Bits that mean something, good files that are damaged, and trees of data gone wrong."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

ODD = (
    *("", " ", "\n", "\n\n", "\r\n", "\r", "\t", "\x00", "\x1b[31m", "\x7f", "\x85", "\x9b2J", "\xa0", "\u2028"),
    *("\u202e", "\u2066", "\ufeff", "\ufffe", "\U0001f35e", "e\u0301", "İ", "ß", "漢字", "ال", "\u200b", "<script>"),
    *("</script>", "<!--", "-->", "]]>", "<![CDATA[", "&amp;", "&#0;", '"', "'", "`", "\\", "=1+1", "@x"),
    *("javascript:x()", "data:text/html,x", "http://[", "//x", "{filename}a.md", "{{ x }}", "{% x", "%s"),
    *("${x}", "../"),
)
"""Texts that have led programs astray."""
SCALARS: SearchStrategy[Any] = st.one_of(
    st.sampled_from([None, "", "x", 0, 1, -1, 40, 10**30, 0.5, float("inf"), float("nan"), True, False]),
    st.sampled_from(["40%", "6 months", "9999 years", "2027-03-31", "0001-01-01", "9999-12-31", "no", "yes", "~"]),
    st.sampled_from([date(2026, 1, 2), date(1, 1, 1), date(9999, 12, 31), b"bytes"]),
    st.sampled_from(ODD),
    st.text(max_size=8),
)
LEAVES: SearchStrategy[Any] = st.one_of(
    SCALARS, SCALARS, st.lists(SCALARS, max_size=3), st.dictionaries(st.text(max_size=4), SCALARS, max_size=2)
)
"""What may stand where something else belongs."""


def bits(*pieces: str, most: int = 25) -> SearchStrategy[str]:
    """Texts of such bits, and of odd ones."""
    return st.lists(st.sampled_from((*pieces, *pieces, *ODD)), max_size=most).map("".join)


@st.composite
def damaged(draw: DrawFn, text: str, scraps: Sequence[str] = (), most: int = 4) -> str:
    """A good text with bits of it lost, repeated, or in the place of others."""
    for _ in range(draw(st.integers(1, most))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 1, 2, 7, 30])))
        put = draw(st.sampled_from([*scraps, *ODD, text[start : start + 9], text[end : end + 40] * 2]))
        text = text[:start] + put + text[end:]
    return text


@dataclass(frozen=True)
class Harm:
    """What becomes of a file's bytes: some are flipped, lost, put in or repeated; places beyond its end begin anew."""

    steps: tuple[tuple[str, int, bytes], ...]

    def __call__(self, data: bytes) -> bytes:
        """The file after that."""
        for what, number, put in self.steps:
            start = number % (len(data) + 1)
            end = start + len(put)
            harmed = {
                "flip": data[:start] + bytes([each ^ 1 << number % 8 for each in data[start : start + 1]]) + data[end:],
                "lose": data[:start] + data[end:],
                "put": data[:start] + put + data[start:],
                "replace": data[:start] + put + data[end:],
                "repeat": data[:end] + data[start:],
                "cut": data[:start],
            }
            data = harmed[what]
        return data


def damage(most: int = 3) -> SearchStrategy[Harm]:
    """Harm to bytes; the first ones, where files say what they are, are met as often as all others."""
    what = st.sampled_from(["flip", "flip", "lose", "put", "replace", "repeat", "cut"])
    put = st.one_of(st.binary(max_size=9), st.sampled_from([b"\0" * 512, b"\xff" * 64, b"SQLite format 3\0", b"{}"]))
    number = st.one_of(st.integers(0, 120), st.integers(0, 2**16))
    return st.lists(st.tuples(what, number, put), min_size=1, max_size=most).map(lambda steps: Harm(tuple(steps)))


@st.composite
def mutated(draw: DrawFn, tree: Any, most: int = 4) -> Any:
    """A tree of good data with some values replaced, taken out, moved to where others belong, or under other keys."""
    tree = deepcopy(tree)
    for _ in range(draw(st.integers(1, most))):
        spots = list(_spots(tree))
        if not spots:
            break
        holder, key = spots[draw(st.integers(0, len(spots) - 1))]
        other, its_key = spots[draw(st.integers(0, len(spots) - 1))]
        match draw(st.integers(0, 5)):
            case 0:
                del holder[key]
            case 1:
                holder[key] = deepcopy(other[its_key])
            case 2 if isinstance(holder, dict):
                holder[draw(st.sampled_from([its_key, *ODD]))] = holder.pop(key)
            case 3 if isinstance(holder, list):
                holder.append(deepcopy(other[its_key]))
            case _:
                holder[key] = draw(LEAVES)
    return tree


def _spots(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of a tree, by what holds it."""
    for key, value in list(tree.items() if isinstance(tree, dict) else enumerate(tree)):
        yield tree, key
        if isinstance(value, dict | list):
            yield from _spots(value)


def as_yaml(data: Any) -> str:
    """Data as YAML has it; what of it no file holds is left out."""
    dumped: str = yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False)
    return dumped
