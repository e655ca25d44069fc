"""CS304: no paragraph should be a wall of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Block
from pelican_contentstrategy.model.options import RuleOptions
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.values import Count
from pelican_contentstrategy.rules._rule import rule
from pelican_contentstrategy.rules.readability._sentences import is_quoted

if TYPE_CHECKING:
    from collections.abc import Iterator


class Options(RuleOptions):
    """Options of long-paragraph."""

    words: Count = 200
    """Words that a paragraph may have."""


@rule("CS304", on=Block, severity=Severity.NOTE, options=Options)
def long_paragraph(block: Block, options: Options) -> Iterator[Problem]:
    """Paragraph is far too long.

    ## Why
    On a phone, 200 words fill the screen from top to bottom without a place for the eye to rest. They are what Yoast
    SEO calls far too long, too. Quotations are left alone, and so are languages that put no blanks between words.

    ## Bad
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    checks:
      options:
        long-paragraph:
          words: 20
    ```

    ```content/starter.md
    Title: Feed a starter

    Feed the starter at the same time every day. Keep it warm. When it has doubled, put a spoonful of it into a glass
    of water.
    ```

    ## Good
    ```strategy.yaml
    version: 1
    name: The bakery
    pillars:
      bread:
        title: Bread at home
    checks:
      options:
        long-paragraph:
          words: 20
    ```

    ```content/starter.md
    Title: Feed a starter

    Feed the starter at the same time every day. Keep it warm.

    When it has doubled, put a spoonful of it into a glass of water.
    ```
    """
    if block.kind != "paragraph" or is_quoted(block):
        return
    words = len(block.text.split())
    if words > options.words:
        yield Problem(
            block.passage,
            f"{words} words in one paragraph; at most {options.words} should be",
            hint="begin a new one where the next thought begins",
        )
