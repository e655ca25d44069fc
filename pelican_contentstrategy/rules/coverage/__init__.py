"""CS5xx: what is planned, and what there is of it."""
