"""CS2xx: who links to whom."""
