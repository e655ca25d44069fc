"""`python -m pelican_contentstrategy`: the command line without its script."""

from __future__ import annotations

from pelican_contentstrategy.integrations.cli import main

if __name__ == "__main__":
    main(prog_name="pelican-contentstrategy")
