"""CS6xx: who answers for what, and whether they do; asked of a team alone."""
