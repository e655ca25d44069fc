"""What does the sentence under a field say?"""

from __future__ import annotations

import ast
import inspect
import textwrap
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def field_docs(model: type) -> Mapping[str, str]:
    """The docstring of each field of a model or dataclass, those of inherited fields included.

    None where the source is not at hand.
    """
    docs: dict[str, str] = {}
    for cls in reversed(model.__mro__):
        if "__annotations__" in vars(cls) and cls.__module__.partition(".")[0] != "pydantic":
            docs |= _own_docs(cls)
    names = getattr(model, "model_fields", None) or getattr(model, "__dataclass_fields__", {})
    return {name: docs[name] for name in names if name in docs}


def _own_docs(cls: type) -> Iterator[tuple[str, str]]:
    try:
        source = inspect.getsource(cls)
    except (OSError, TypeError):
        return
    body = getattr(ast.parse(textwrap.dedent(source)).body[0], "body", [])
    for field, doc in pairwise(body):
        match field, doc:
            case ast.AnnAssign(target=ast.Name(name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, inspect.cleandoc(text)
