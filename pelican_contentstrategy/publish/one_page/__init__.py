"""The strategy on one page, for people: in words, and as HTML."""
