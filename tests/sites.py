"""Sites made of a few texts, without Pelican: what tests judge."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import markdown

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.integrations.style_files import own_styles
from pelican_contentstrategy.model.baseline import Baseline
from pelican_contentstrategy.model.history import Commits, Earlier, Memory, Version
from pelican_contentstrategy.model.host import Host
from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.library import read_library
from pelican_contentstrategy.rules import all_rules
from tests.records import BRIEFS, DECISIONS, METRICS, records_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pelican_contentstrategy.build import Build
    from pelican_contentstrategy.model.diagnostic import Diagnostic
    from pelican_contentstrategy.model.site import Site

BAKERY = Path(__file__).with_name("bakery.yaml").read_text(encoding="utf-8")
TODAY = date(2026, 11, 1)
HOST = Host(
    siteurl="https://bakery.example",
    folder="content",
    addresses=frozenset({"index.html", "archives.html", "category/news.html", "newsletter/"}),
    files={"images/loaf.jpg": "images/loaf.jpg"},
    prefixes=("theme/",),
    listings={
        "category": {"news": "category/news.html"},
        "tag": {"rye": "tag/rye.html"},
        "author": {"ann": "author/ann.html"},
    },
)
TEXT = "\nFeed the starter once a day. Then wait, because it takes its time. In the evening it is ripe.\n" * 12
"""A body that is neither thin nor hard to read."""
COMMITTED = "HEAD:"
DATED = re.compile(r"(\d{4}-\d\d-\d\d):(.+)")
SETTINGS = "pelicanconf.py"
NO_DOCUMENTS = ("styles/", ".vale", COMMITTED, SETTINGS, BRIEFS, DECISIONS, METRICS)


@dataclass(frozen=True)
class Texts:
    """Texts by path, as a library is read from them."""

    texts: Mapping[str, str]

    def text(self, path: str) -> bytes | None:
        return self.texts[path].encode() if path in self.texts else None

    def names(self, folder: str) -> tuple[str, ...]:
        return tuple(sorted(path for path in self.texts if path.startswith(f"{folder}/")))

    def has_folder(self, path: str) -> bool:
        return bool(self.names(path))

    def folders(self, folder: str) -> tuple[str, ...]:
        inside = (path.removeprefix(f"{folder}/").split("/") for path in self.names(folder))
        return tuple(sorted({parts[0] for parts in inside if len(parts) > 1}))

    def refusal(self, path: str) -> str:  # noqa: ARG002 - there is nothing to refuse
        return ""


def source_of(path: str, text: str) -> Source:
    """A source as Pelican would hand it over: a page below content/pages, else an article; lost without a title."""
    converter = markdown.Markdown(extensions=["meta", "extra"])
    html = converter.convert(text)
    metadata = {name: values if len(values) > 1 else values[0] for name, values in converter.Meta.items()}
    slug = re.sub(r"\.\w+$", "", path.removeprefix("content/").removeprefix("pages/"))
    status = str(metadata.get("status", "published"))
    return Source(
        path=path,
        text=text,
        html=html,
        metadata=metadata,
        url=str(metadata.get("url", f"{slug}/")),
        save_as=str(metadata.get("save_as", f"{slug}/index.html")),
        kind="page" if path.startswith("content/pages/") else "article",
        status="lost" if "title" not in metadata else status,
        lang=str(metadata.get("lang", "en")),
        translations=tuple(str(metadata["translations"]).split()) if "translations" in metadata else (),
        date=_moment(metadata.get("date")),
        modified=_moment(metadata.get("modified")),
        authors=tuple(_authors(str(metadata.get("authors", metadata.get("author", ""))))),
        published_url=f"{slug}/" if status == "draft" else "",
        published_save_as=f"{slug}/index.html" if status == "draft" else "",
    )


def _authors(written: str) -> Iterator[str]:
    """As Pelican parts them: by semicolons or, where there are none, by commas."""
    return filter(None, (each.strip() for each in written.split(";" if ";" in written else ",")))


def _moment(written: object) -> datetime | None:
    day = day_of(str(written))
    return datetime.combine(day, time(8), timezone.utc) if day else None


def build_of(
    files: Mapping[str, str], strategy: str = BAKERY, *, baseline: Baseline | None = None, host: Host = HOST
) -> Build:
    """A build of texts by path; what lies below styles/ are styles and vocabularies.

    Of what lies beside the content, see tests/records.py. A text whose path begins with `HEAD:` is what was published
    before, one whose path begins with `2026-10-01:` was committed on that day. Without any, nobody knows what was.
    """
    host = _as_set(host, files.get(SETTINGS, ""))
    blueprint = read_blueprint(strategy, "strategy.yaml", all_rules())
    voice, place = blueprint.strategy.voice, blueprint.strategy.at
    library = read_library(voice, Texts(files), own_styles(), place)
    inputs = Inputs(host, TODAY, baseline or Baseline(), library, _history(files), records_of(files, TODAY))
    documents = (path for path in files if not path.startswith(NO_DOCUMENTS) and not DATED.match(path))
    sources = [source_of(path, files[path]) for path in documents]
    return build(sources, blueprint, inputs)


def _as_set(host: Host, settings: str) -> Host:
    """The host of a site whose settings file says something."""
    siteurl = re.search(r'^SITEURL = "(.*)"$', settings, re.MULTILINE)
    return replace(host, siteurl=siteurl[1]) if siteurl else host


def _history(files: Mapping[str, str]) -> Memory:
    """What is known of the site as it was before."""
    before = {path.removeprefix(COMMITTED): text for path, text in files.items() if path.startswith(COMMITTED)}
    changed = {path: text for path, text in before.items() if files.get(path) != text}
    earlier = Earlier(changed, frozenset(files) - frozenset(before)) if before else None
    return Memory(earlier, _commits(files), files)


def _commits(files: Mapping[str, str]) -> Commits | None:
    """When which version of a text was committed."""
    versions: dict[str, tuple[Version, ...]] = {}
    for name in sorted(files):
        if found := DATED.match(name):
            day, path = found.groups()
            versions[path] = (Version(date.fromisoformat(day), name), *versions.get(path, ()))
    being_changed = (path for path, (last, *_) in versions.items() if files.get(path) != files[last.blob])
    new = (path for path in files if not DATED.match(path) and path not in versions)
    return Commits(versions, frozenset((*being_changed, *new))) if versions else None


def site_of(files: Mapping[str, str], strategy: str = BAKERY) -> Site:
    """The site that texts by path make."""
    return build_of(files, strategy).review.site


def found_in(files: Mapping[str, str], strategy: str = BAKERY) -> tuple[Diagnostic, ...]:
    """What is found in texts by path."""
    return build_of(files, strategy).review.diagnostics


def told(diagnostics: tuple[Diagnostic, ...]) -> Iterator[str]:
    """Diagnostics as users see them, hints included."""
    for each in diagnostics:
        rule = f"{each.code} {each.name}:" if "." in each.name else each.code
        yield f"{each.span.path}:{each.span.line}:{each.span.column}: {rule} {each.message}"
        if each.hint:
            yield f"  hint: {each.hint}"
