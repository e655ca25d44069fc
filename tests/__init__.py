"""A package rather than a mere folder: textstat installs one called `tests` as well, which would be found first."""
