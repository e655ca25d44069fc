"""Do these next: the five things that are most worth it."""
