"""What there is of each pillar and its clusters."""
