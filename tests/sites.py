"""Sites made of a few texts, without Pelican: what tests judge."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import markdown

from pelican_contentstrategy.build import Inputs, build
from pelican_contentstrategy.integrations.style_files import own_styles
from pelican_contentstrategy.model.baseline import Baseline
from pelican_contentstrategy.model.host import Host
from pelican_contentstrategy.model.source import Source
from pelican_contentstrategy.model.upkeep import day_of
from pelican_contentstrategy.read.blueprint import read_blueprint
from pelican_contentstrategy.read.library import read_library
from pelican_contentstrategy.rules import all_rules

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
        published_url=f"{slug}/" if status == "draft" else "",
        published_save_as=f"{slug}/index.html" if status == "draft" else "",
    )


def _moment(written: object) -> datetime | None:
    day = day_of(str(written))
    return datetime.combine(day, time(8), timezone.utc) if day else None


def build_of(
    files: Mapping[str, str], strategy: str = BAKERY, *, baseline: Baseline | None = None, host: Host = HOST
) -> Build:
    """A build of texts by path; what lies below styles/ are styles and vocabularies."""
    blueprint = read_blueprint(strategy, "strategy.yaml", all_rules())
    voice, place = blueprint.strategy.voice, blueprint.strategy.at
    library = read_library(voice, Texts(files), own_styles(), place)
    sources = [source_of(path, text) for path, text in files.items() if not path.startswith(("styles/", ".vale"))]
    return build(sources, blueprint, Inputs(host, TODAY, baseline or Baseline(), library))


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
