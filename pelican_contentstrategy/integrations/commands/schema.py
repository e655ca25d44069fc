"""`schema`: the JSON Schema of the strategy file."""

from __future__ import annotations

import json

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of strategy.yaml, for editors that complete and check it."""
    from pelican_contentstrategy.read.schema import blueprint_schema
    from pelican_contentstrategy.rules import all_rules

    click.echo(json.dumps(blueprint_schema(all_rules()), indent=2, ensure_ascii=False))
