"""`rule`: a rule's own page."""

from __future__ import annotations

import click


@click.command()
@click.argument("name", metavar="[CODE|NAME]", required=False)
@click.option("--all", "everything", is_flag=True, help="Every rule's page, one after the other.")
def rule(name: str | None, *, everything: bool) -> None:
    """Explain a rule, or one of a style, such as House.Hype; without a name, list them all."""
    from pelican_contentstrategy.format.rule_pages import rule_list, rule_page, rule_reference
    from pelican_contentstrategy.model.handles import is_own
    from pelican_contentstrategy.model.names import did_you_mean
    from pelican_contentstrategy.rules import all_rules

    if everything:
        click.echo(rule_reference(all_rules()), nl=False)
    elif name is None:
        click.echo(rule_list(all_rules()), nl=False)
    else:
        found = next((each for each in all_rules() if is_own(name, each.code, each.name)), None)
        if found is None:
            from pelican_contentstrategy.integrations.style_pages import near_styles, style_page

            page = style_page(name)
            if page:
                click.echo(page, nl=False)
                return
            known = [handle for each in all_rules() for handle in (each.name, each.code)]
            hint = near_styles(name) or did_you_mean(name, known) or "all of them: pelican-contentstrategy rule"
            raise click.UsageError(f"there is no rule '{name}'; {hint}")
        click.echo(rule_page(found), nl=False)
