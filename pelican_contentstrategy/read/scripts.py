"""Which scripts put no blanks between words? Ranges of characters, for use in a regular expression's brackets."""

from __future__ import annotations

UNSPACED = "\u2e80-\u303f\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese and Japanese: each character counts as a word."""
NO_BLANKS = f"{UNSPACED}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Those, and Thai, Lao, Burmese and Khmer."""
