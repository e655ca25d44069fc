"""The report that a team opens every Monday: what was planned, what there is, what changed, what comes next."""
