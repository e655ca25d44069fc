"""Does the code keep to its design: the direction of imports, no side effects in the core, short files?"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from pelican_contentstrategy import publish, rules
from pelican_contentstrategy.publish._publisher import Publisher
from pelican_contentstrategy.rules._rule import Rule

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "pelican_contentstrategy"
CORE = sorted(path for path in PACKAGE.rglob("*.py") if "integrations" not in path.parts and path.name != "__main__.py")

LONG_FILES: dict[str, str] = {
    "pelican_contentstrategy/read/readability/transition_words.py": "the words of seven languages, and no code",
}
"""Files over 300 lines, each with the reason why it is not cut."""

FORBIDDEN_NAMES = {"open", "print", "input"}
FORBIDDEN_METHODS = {
    *("read_text", "read_bytes", "write_text", "write_bytes", "open", "mkdir", "unlink", "rename", "touch", "rmdir"),
    *("exists", "is_file", "is_dir", "iterdir", "glob", "rglob", "stat", "resolve"),
    *("now", "utcnow", "today"),
}
FORBIDDEN_IN_MODULES = {"time", "os", "shutil", "subprocess", "socket", "tempfile", "locale", "random"}

IMPORTS_WITHOUT_PELICAN = """
import importlib, sys

class NoPelican:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "pelican":
            raise ImportError(name)

sys.meta_path.insert(0, NoPelican())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""


def side_effects(tree):
    """Calls that reach outside the program, as the code spells them."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        match call.func:
            case ast.Name(name) if name in FORBIDDEN_NAMES:
                yield f"{name}()"
            case ast.Attribute(ast.Name(module), name) if module in FORBIDDEN_IN_MODULES:
                yield f"{module}.{name}()"
            case ast.Attribute(_, name) if name in FORBIDDEN_METHODS:
                yield f".{name}()"


def declared_in(package, kind):
    """Everything of a kind in a file below a package, as nothing but Python's own import sees it."""
    names = (module.name for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."))
    values = (value for name in names for value in vars(importlib.import_module(name)).values())
    return list({id(value): value for value in values if isinstance(value, kind)}.values())


def module_name(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def test_imports_keep_their_direction(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True, no_logo=True) == 0, capsys.readouterr().out


@pytest.mark.parametrize("path", CORE, ids=module_name)
def test_the_core_neither_prints_nor_writes_nor_reads_the_clock(path):
    assert list(side_effects(ast.parse(path.read_text("utf-8")))) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("print(x)", ["print()"]),
        ("open(x)", ["open()"]),
        ("Path(x).read_text()", [".read_text()"]),
        ("date.today()", [".today()"]),
        ("datetime.datetime.now(tz)", [".now()"]),
        ("time.time()", ["time.time()"]),
        ("review.today", []),
    ],
)
def test_a_side_effect_is_seen(code, found):
    assert list(side_effects(ast.parse(code))) == found


def test_the_core_imports_without_pelican():
    names = [module_name(path) for path in CORE]
    command = [sys.executable, "-c", IMPORTS_WITHOUT_PELICAN, *names]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("handle", ["code", "name"])
def test_no_two_rules_share_a_handle(handle):
    counts = Counter(getattr(rule, handle) for rule in declared_in(rules, Rule))
    assert [value for value, count in counts.items() if count > 1] == []


def test_every_declared_rule_is_found():
    declared = sorted(declared_in(rules, Rule), key=lambda rule: rule.code)
    assert declared
    assert list(rules.builtin_rules()) == declared


def test_every_declared_publisher_is_found():
    declared = sorted(declared_in(publish, Publisher), key=lambda each: each.name)
    assert declared
    assert list(publish.publishers()) == declared


def test_a_file_over_300_lines_is_explained():
    python = [*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    long = {path.relative_to(ROOT).as_posix() for path in python if len(path.read_text("utf-8").splitlines()) > 300}
    assert long == set(LONG_FILES)
