"""CS1xx: what an article says of itself."""
