"""Where do templates come from? Ours stand behind a theme's, but for what is put below articles on request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jinja2 import BaseLoader, ChoiceLoader, PackageLoader, PrefixLoader, TemplateNotFound
from jinja2.nodes import Block, Const, Extends

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jinja2 import Environment

INJECTED = "article.html"
ADDED = "contentstrategy/after_content.html"
BEFORE_US = "!contentstrategy"


def offer_templates(generators: Iterable[Any]) -> None:
    """Let the templates of every generator include ours; called a second time, it changes nothing."""
    for generator in generators:
        loader = getattr(getattr(generator, "env", None), "loader", None)
        if isinstance(loader, ChoiceLoader) and not any(isinstance(each, OurTemplates) for each in loader.loaders):
            loader.loaders = [*loader.loaders, OurTemplates("pelican_contentstrategy")]


def inject(generators: Iterable[Any]) -> None:
    """Have the template of articles extended by what belongs below them."""
    for generator in generators:
        loader = getattr(getattr(generator, "env", None), "loader", None)
        if isinstance(loader, ChoiceLoader) and not any(isinstance(each, Injection) for each in loader.loaders):
            theirs = ChoiceLoader(list(loader.loaders))
            loader.loaders = [Injection(), PrefixLoader({BEFORE_US: theirs}), *loader.loaders]


def is_dropped(template: str, environment: Environment, block: str = "content") -> bool:
    """Whether a template fills a block that no template has which it extends, so that nobody sees what is in it."""
    filled, *chain = _blocks(template, environment)
    return block in filled and all(block not in blocks for blocks in chain)


def _blocks(template: str, environment: Environment) -> Iterator[set[str]]:
    """The names of a template's blocks, then of those of the template it extends, and so on."""
    name: str | None = template
    while name and environment.loader:
        tree = environment.parse(environment.loader.get_source(environment, name)[0])
        yield {block.name for block in tree.find_all(Block)}
        extended = next(tree.find_all(Extends), None)
        name = extended.template.value if extended and isinstance(extended.template, Const) else None


class OurTemplates(PackageLoader):
    """Templates that come with the plugin."""


class Injection(BaseLoader):
    """Answers for the one template that others are put in the place of."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Our text under the theme's name."""
        if template != INJECTED or environment.loader is None:
            raise TemplateNotFound(template)
        return environment.loader.get_source(environment, ADDED)
