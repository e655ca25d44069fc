"""Rules on wording: a native reader of Vale's styles, and what it finds."""
