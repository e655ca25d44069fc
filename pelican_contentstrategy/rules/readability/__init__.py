"""CS3xx: how hard an article is to read."""
