"""Where does the time of a build go? CPU seconds of each stage, of one build with everything.

    python -m benchmarks.stages SITE

Prints JSON. What is worked out when it is first asked for counts for the stage that asks; what is loaded then, too.
Whatever belongs to no stage of ours is Pelican's.
"""

from __future__ import annotations

import functools
import json
import os
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Function = Callable[..., object]

Item = TypeVar("Item")
PELICAN = "Pelican"
LOADING = "loading the plugin"
READING = {
    "read_front_matter": "read front matter and comments",
    "read_suppressions": "read front matter and comments",
    "read_vale_comments": "read front matter and comments",
    "read_body": "read bodies",
    "measure": "measure words and sentences",
    "term_weights": "weigh terms",
}
"""Stages of reading one document, by the function that is theirs."""
CATEGORIES = {
    "CS0": "rules on checking",
    "CS1": "rules on metadata",
    "CS2": "rules on linking",
    "CS3": "rules on readability",
    "CS4": "rules on voice",
    "CS5": "rules on coverage",
    "CS6": "rules on governance",
    "CS7": "rules on measurement",
    "CS8": "rules on distribution",
}


class Clock:
    """Time goes to the innermost stage that is under way."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)
        self._under_way = [PELICAN]
        self._since = 0.0

    def enter(self, stage: str) -> None:
        """A stage begins within the one under way."""
        self._settle()
        self._under_way.append(stage)

    def leave(self) -> None:
        """The innermost ends."""
        self._settle()
        self._under_way.pop()

    def timed(self, stage: str, function: Function) -> Function:
        """The same function, as a stage."""

        @functools.wraps(function)
        def timed(*arguments: object, **named: object) -> object:
            self.enter(stage)
            try:
                return function(*arguments, **named)
            finally:
                self.leave()

        return timed

    def steps(self, stage: str, items: Iterable[Item]) -> Iterator[Item]:
        """The same items; to make each is a stage."""
        left = iter(items)
        while True:
            self.enter(stage)
            try:
                item = next(left)
            except StopIteration:
                return
            finally:
                self.leave()
            yield item

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """What is done meanwhile is a stage."""
        self.enter(name)
        yield
        self.leave()

    def _settle(self) -> None:
        now = time.process_time()
        self.spent[self._under_way[-1]] += now - self._since
        self._since = now


def main() -> None:
    """Build the site, and tell."""
    clock = Clock()
    os.chdir(sys.argv[1])
    from pelican import Pelican
    from pelican.settings import read_settings

    with clock.stage(LOADING):
        watch(clock)
    with tempfile.TemporaryDirectory() as folder:
        settings = {"OUTPUT_PATH": f"{folder}/output", "CACHE_PATH": f"{folder}/cache"}
        Pelican(read_settings("pelicanconf.py", override=settings)).run()
    clock.enter(PELICAN)
    print(json.dumps(clock.spent))


def watch(clock: Clock) -> None:
    """Have everything we do in a build tell how long it takes."""
    from pelican_contentstrategy import build
    from pelican_contentstrategy.check import analyse, runner
    from pelican_contentstrategy.integrations.pelican import generator, judge
    from pelican_contentstrategy.rules.voice.voices import Voices

    def put(owner: object, name: str, stage: str) -> None:
        setattr(owner, name, clock.timed(stage, getattr(owner, name)))

    def by_category(answers: Function) -> Function:
        by_name = {key: clock.timed(stage, answers) for key, stage in CATEGORIES.items()}
        return lambda rule, *arguments, **named: by_name[rule.code[:3]](rule, *arguments, **named)

    def by_publisher(publish: Callable[..., Iterator[tuple[str, Iterator[object]]]]) -> Function:
        def published(*arguments: object) -> Iterator[tuple[str, Iterator[object]]]:
            for title, artifacts in clock.steps("publish", publish(*arguments)):
                yield title, clock.steps(f"publish: {title}", artifacts)

        return published

    for name, stage in READING.items():
        put(analyse, name, stage)
    put(Voices, "judge", CATEGORIES["CS4"])
    analyse.answers, runner.answers = by_category(analyse.answers), by_category(runner.answers)
    put(build, "read_site", "put the site together")
    put(build, "check", "sort and select what is found")
    put(generator, "judge", "keep facts, and all else")
    read = judge.sources
    judge.sources = lambda *arguments: clock.steps("take over from Pelican", read(*arguments))
    build.publish, build.publish_rendered = by_publisher(build.publish), by_publisher(build.publish_rendered)
    put(generator.StrategyGenerator, "_write_page", "write pages")
    put(generator.StrategyGenerator, "_write_file", "write files")


if __name__ == "__main__":
    main()
