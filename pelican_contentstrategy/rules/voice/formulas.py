"""A style's formula -> a function of measures.

Formulas come from files that strangers wrote: only what is listed here is ever evaluated.
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TypeAlias

from pelican_contentstrategy.model.names import did_you_mean
from pelican_contentstrategy.rules.voice.hits import UnusableError

Formula: TypeAlias = Callable[[Mapping[str, float]], float]

OPERATORS: Mapping[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: math.fmod,
    ast.Pow: math.pow,
}
COMPARISONS: Mapping[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
FUNCTIONS: Mapping[str, Callable[..., float]] = {
    "abs": math.fabs,
    "cbrt": lambda value: math.copysign(math.pow(abs(value), 1 / 3), value),
    "ceil": lambda value: float(math.ceil(value)),
    "exp": math.exp,
    "floor": lambda value: float(math.floor(value)),
    "log": math.log,
    "log10": math.log10,
    "log2": math.log2,
    "max": max,
    "min": min,
    "mod": math.fmod,
    "pow": math.pow,
    "round": lambda value: math.floor(value + 0.5),
    "sqrt": math.sqrt,
    "trunc": lambda value: float(math.trunc(value)),
}
ARGUMENTS = {"max": 2, "min": 2, "mod": 2, "pow": 2}
"""How many a function takes; the others take one."""
HEADING = re.compile(r"\bheading\.(h[1-6])\b")
LONGEST = 1000
"""Characters of a formula; published ones have fewer than 100."""


def formula(source: str, names: Collection[str]) -> Formula:
    """Raises UnusableError on what is no formula of these names; the function gives nan where there is no result."""
    plain = " ".join(HEADING.sub(r"heading_\1", source).replace("&&", " and ").replace("||", " or ").split())
    if len(plain) > LONGEST:
        raise UnusableError(f"it has {len(plain):,} characters; {LONGEST:,} are read")
    try:
        evaluate = _evaluator(ast.parse(plain, mode="eval").body, names)
    except (SyntaxError, RecursionError, MemoryError):
        raise UnusableError(f"'{plain}' is no formula", hint="write sums and products of what is counted") from None

    def value(measures: Mapping[str, float]) -> float:
        try:
            return float(evaluate(measures))
        except (ArithmeticError, ValueError, RecursionError):
            return math.nan

    return value


def _evaluator(node: ast.expr, names: Collection[str]) -> Formula:  # noqa: PLR0911 - one return a kind of node
    match node:
        case ast.Constant(value=bool()):
            pass
        case ast.Constant(value=int() | float() as number):
            constant = float(number) if abs(number) < 2.0**1000 else math.inf
            return lambda _: constant
        case ast.Name(id=name) if name in names:
            return operator.itemgetter(name)
        case ast.UnaryOp(op=ast.USub() | ast.UAdd() | ast.Not() as sign, operand=operand):
            return _signed(sign, _evaluator(operand, names))
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in OPERATORS:
            return _combined(OPERATORS[type(sign)], [_evaluator(left, names), _evaluator(right, names)])
        case ast.Compare(left=left, ops=[sign], comparators=[right]) if type(sign) in COMPARISONS:
            return _combined(COMPARISONS[type(sign)], [_evaluator(left, names), _evaluator(right, names)])
        case ast.BoolOp(op=sign, values=values):
            return _joined(all if isinstance(sign, ast.And) else any, [_evaluator(each, names) for each in values])
        case ast.Call(func=ast.Attribute(value=ast.Name(id="math"), attr=name), args=given, keywords=[]):
            return _called(name, [_evaluator(each, names) for each in given])
    raise _unknown(ast.unparse(node), names)


def _signed(sign: ast.unaryop, operand: Formula) -> Formula:
    if isinstance(sign, ast.Not):
        return lambda measures: not operand(measures)
    return (lambda measures: -operand(measures)) if isinstance(sign, ast.USub) else operand


def _combined(function: Callable[..., float], operands: list[Formula]) -> Formula:
    return lambda measures: function(*(each(measures) for each in operands))


def _joined(holds: Callable[[Iterable[float]], bool], operands: list[Formula]) -> Formula:
    return lambda measures: holds(each(measures) for each in operands)


def _called(name: str, arguments: list[Formula]) -> Formula:
    wanted = ARGUMENTS.get(name, 1)
    if name not in FUNCTIONS:
        raise _unknown(f"math.{name}", [f"math.{known}" for known in FUNCTIONS])
    if len(arguments) != wanted:
        raise UnusableError(f"'math.{name}' takes {wanted}, not {len(arguments)}")
    return _combined(FUNCTIONS[name], arguments)


def _unknown(name: str, known: Collection[str]) -> UnusableError:
    near = did_you_mean(name, sorted(known))
    hint = near if near.startswith("did") else f"known here: {', '.join(sorted(known))}"
    return UnusableError(f"'{name}' has no meaning in it", hint=hint)
