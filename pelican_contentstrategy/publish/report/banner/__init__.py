"""What the report is about, and what changed."""
