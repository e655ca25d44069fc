"""How many syllables does the CMU Pronouncing Dictionary give an English word?"""

from __future__ import annotations

from bisect import bisect_right

STRIDE = 4096
"""Bytes between two words that are looked at first."""
MARGIN = 256
"""Bytes looked through beyond both: a few lines do not stand in the order of their words."""
STRESSES = b"012"
"""Each vowel of a pronunciation has one of these behind it, nothing else has."""


class Pronunciations:
    """The dictionary as it lies in its file, a line a word, in order; nothing is taken apart before it is asked for.

    Of the ways to speak a word the first one counts: the others have `(2)` behind the word.
    """

    def __init__(self, data: bytes) -> None:
        self._data = b"\n" + data
        size = len(self._data)
        self._starts = [self._data.rfind(b"\n", 0, place + 1) for place in range(0, size, STRIDE)]
        self._words = [self._data[start + 1 : self._data.find(b" ", start)] for start in self._starts]
        self._starts.append(size)

    def syllables(self, word: str) -> int | None:
        """Syllables of a word in lower case, or None if it is not in the dictionary."""
        key = word.encode()
        stride = bisect_right(self._words, key)
        begin = max(0, self._starts[max(0, stride - 1)] - MARGIN)
        found = self._data.find(b"\n%b " % key, begin, self._starts[stride] + MARGIN)
        if found < 0:
            return None
        start = found + len(key) + 2
        spoken = self._data[start : self._data.find(b"\n", start)].partition(b"#")[0]
        return len(spoken) - len(spoken.translate(None, STRESSES))
