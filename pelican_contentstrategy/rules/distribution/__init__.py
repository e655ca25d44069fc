"""CS8xx: what leaves the site, in feeds and on channels."""
