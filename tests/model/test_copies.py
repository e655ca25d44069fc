"""Is one text a copy of another?"""

from __future__ import annotations

import pytest

from pelican_contentstrategy.model.copies import is_copy

TEXT = (
    "Feed the starter with rye flour and warm water every morning, and throw half of it away before you do. "
    "It will rise soon."
)
CHINESE = "每天早上用黑麥麵粉和溫水餵養酵母\uff0c並把一半丟掉。飢餓的酵母聞起來像醋。"


@pytest.mark.parametrize(
    ("text", "other", "copied"),
    [
        (TEXT, TEXT, True),
        (TEXT, TEXT.upper().replace(",", " -"), True),
        (TEXT, TEXT.replace("soon", "later"), True),
        (TEXT, TEXT.replace("rye", "wheat"), False),
        (TEXT, f"{TEXT} {TEXT.replace('rye', 'wheat').replace('warm', 'cold')} And so on.", False),
        (TEXT, " ".join(reversed(TEXT.split())), False),
        (CHINESE, CHINESE, True),
        (CHINESE, CHINESE[::-1], False),
        ("Too short to tell", "Too short to tell", False),
        ("", "", False),
    ],
)
def test_a_copy_has_the_same_words_in_the_same_order(text, other, copied):
    assert is_copy(text, other) is copied
