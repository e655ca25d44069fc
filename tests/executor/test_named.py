"""What does `checks.executor` name, where is it looked for, and what is wrong with it?"""

from __future__ import annotations

import sys
from concurrent.futures import Executor, ThreadPoolExecutor

import pytest

from pelican_contentstrategy.errors import UserError
from pelican_contentstrategy.integrations.executor import cores
from pelican_contentstrategy.integrations.executor.named import Named
from pelican_contentstrategy.integrations.project import open_project

STRATEGY = "version: 1\nname: Bakery\npillars: {bread: {title: Bread}}\nchecks:\n  executor: "
WHERE = "  hint: write it into a file beside pelicanconf.py, or install what it is in"
OVEN = """
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

closed = []
number = 3

def plain():
    return ThreadPoolExecutor(1)

@contextmanager
def managed():
    with ThreadPoolExecutor(1) as executor:
        yield executor
    closed.append("managed")

def nothing():
    pass

@contextmanager
def empty():
    yield
    closed.append("empty")
"""


@pytest.fixture
def site(tmp_path):
    """A site whose strategy lies in a folder of its own, and a module beside each of its two files."""
    blog = tmp_path / "blog"
    (blog / "plan").mkdir(parents=True)
    (blog / "pelicanconf.py").write_text("", encoding="utf-8")
    (blog / "site_oven.py").write_text(OVEN, encoding="utf-8")
    (blog / "plan" / "plan_oven.py").write_text("from site_oven import plain\n", encoding="utf-8")
    (blog / "broken_oven.py").write_text("import no_such_library\n", encoding="utf-8")
    yield blog
    for name in ("site_oven", "plan_oven", "broken_oven"):
        sys.modules.pop(name, None)


def named(site, executor):
    strategy = site / "plan" / "strategy.yaml"
    strategy.write_text(f"{STRATEGY}{executor}\n", encoding="utf-8")
    return Named(open_project(strategy))


@pytest.mark.parametrize("executor", ["site_oven:plain", "site_oven:managed", "plan_oven:plain"])
def test_a_module_beside_either_file(site, executor):
    before = [*sys.path]
    with named(site, executor).opened() as opened:
        assert isinstance(opened, ThreadPoolExecutor)
        assert opened.submit(len, "oven").result() == 4
        assert sys.path == [*before, str(site), str(site / "plan")]
    assert sys.path == before
    with pytest.raises(RuntimeError, match="after shutdown"):
        opened.submit(len, "oven")


def test_what_a_context_manager_does_at_the_end_is_done_after_a_failure_too(site):
    found = named(site, "site_oven:managed")
    with pytest.raises(KeyError), found.opened() as opened:
        raise KeyError("no flour")
    with pytest.raises(RuntimeError, match="after shutdown"):
        opened.submit(len, "oven")


def test_all_cores_of_this_machine(site):
    with named(site, "pelican_contentstrategy.integrations.executor:processes").opened() as opened:
        assert isinstance(opened, Executor)
        assert opened._max_workers == cores() >= 1  # noqa: SLF001 - it says so nowhere else


@pytest.mark.parametrize(
    ("executor", "message"),
    [
        (
            "no_such_oven:bake",
            f"there is no module 'no_such_oven'\n{WHERE}",
        ),
        (
            "concurrent.oven:bake",
            f"there is no module 'concurrent.oven'\n{WHERE}",
        ),
        (
            "site_oven:plian",
            "the module 'site_oven' ({site}/site_oven.py) has no 'plian'\n  hint: did you mean 'plain'?",
        ),
        (
            "time:workers",
            "the module 'time' (built in) has no 'workers'\n  hint: name a function of it, without arguments",
        ),
        ("site_oven:number", "it cannot be called\n  hint: name a function without arguments that gives an executor"),
    ],
)
def test_a_name_of_nothing_is_a_mistake(site, executor, message):
    with pytest.raises(UserError) as error:
        named(site, executor)
    told = message.replace("{site}", str(site))
    assert str(error.value) == f"strategy.yaml:5:3: checks.executor: '{executor}': {told}"


@pytest.mark.parametrize("executor", ["site_oven:nothing", "site_oven:empty"])
def test_what_gives_no_executor_is_a_mistake(site, executor):
    with pytest.raises(UserError) as error, named(site, executor).opened():
        pass
    assert str(error.value) == (
        f"strategy.yaml:5:3: checks.executor: '{executor}': "
        "it gives an object of type 'NoneType', which is no executor\n"
        "  hint: give one of concurrent.futures, or a context manager of one"
    )


def test_a_library_that_is_not_installed_fails_when_an_executor_is_needed(site):
    found = named(site, "broken_oven:workers")
    with pytest.raises(ModuleNotFoundError, match="no_such_library"), found.opened():
        pass
