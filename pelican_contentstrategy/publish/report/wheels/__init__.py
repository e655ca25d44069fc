"""Who links to whom: a wheel for each pillar."""
