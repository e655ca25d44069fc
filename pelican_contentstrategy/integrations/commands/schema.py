"""`schema`: the JSON Schema of the strategy file, or of the report for programs."""

from __future__ import annotations

import json

import click


@click.command()
@click.argument("what", type=click.Choice(["strategy", "report"]), default="strategy")
def schema(what: str) -> None:
    """Print the JSON Schema of strategy.yaml, for editors that complete and check it; or of `report`, report.json."""
    if what == "report":
        from pelican_contentstrategy.publish.report.json_.schema import report_schema

        made = report_schema()
    else:
        from pelican_contentstrategy.read.schema import blueprint_schema
        from pelican_contentstrategy.rules import all_rules

        made = blueprint_schema(all_rules())
    click.echo(json.dumps(made, indent=2, ensure_ascii=False))
