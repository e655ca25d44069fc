"""Documents as Pelican's own readers make them of files: Markdown, reStructuredText and HTML."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from pelican.contents import Article
from pelican.readers import Readers
from pelican.settings import DEFAULT_CONFIG, configure_settings

from pelican_contentstrategy.integrations.pelican.kept_readings import State
from pelican_contentstrategy.integrations.pelican.sources import sources
from tests.fuzz.documents import FIELDS, HTML, MARKDOWN, text_of
from tests.fuzz.materials import bits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pelican_contentstrategy.model.source import Source

RST = bits(
    *("A first loaf takes a day.\n\n", "Two\n===\n\n", "Three\n---\n", "* item\n", "1. first\n", "  said\n\n"),
    *("`a </a/>`_", "`b <{filename}b.md>`__ ", "`c`_ ", ".. _c: https://x.example/\n", "[1]_ ", ".. [1] note\n"),
    *("::\n\n    code\n\n", ".. code-block:: python\n\n   very\n\n", "``code``", "*very* ", "**it**", "| a line\n"),
    *(".. image:: images/loaf.jpg\n   :alt: a loaf\n\n", ".. figure:: {static}/images/loaf.jpg\n\n   It rose.\n\n"),
    *(".. raw:: html\n\n   <p>raw</p>\n\n", ".. |s| replace:: x\n\n", "|s| ", ".. contents::\n\n", ".. sectnum::\n\n"),
    *("=== ===\na   b\n=== ===\n1   2\n=== ===\n\n", "+---+\n| a |\n+---+\n\n", ".. csv-table::\n\n   a,b\n\n"),
    *(".. contentstrategy: disable\n\n", ".. contentstrategy: disable-next-line CS4 -- why\n\n", ".. note:: x\n\n"),
    *("..\n   a comment\n\n", "term\n  said\n\n", ":abbr:`HTML (x)` ", ":role:`x` ", "\n\n", "    "),
    *("really very simply utilize ", "it was done by them. ", "NASA "),
)
HEADS = FIELDS.map(lambda fields: "".join(f":{name}: {value}\n" for name, value in fields))
METAS = FIELDS.map(lambda fields: "".join(f'<meta name="{name}" content="{value}">\n' for name, value in fields))
FILES = st.one_of(
    st.tuples(st.just("a.md"), st.builds(text_of, FIELDS.map(lambda fields: [("title", "A loaf"), *fields]), MARKDOWN)),
    st.tuples(st.just("a.rst"), st.builds("A loaf\n######\n\n{}\n{}".format, HEADS, RST)),
    st.tuples(st.just("a.rst"), st.builds("{}\n{}".format, HEADS, RST)),
    st.tuples(
        st.just("a.html"),
        st.builds("<html><head><title>A loaf</title>\n{}</head>\n<body>\n{}\n</body></html>".format, METAS, HTML),
    ),
    st.tuples(st.just("a.html"), HTML),
)
"""The name of a file, and what it holds."""
BYTES = FILES.flatmap(
    lambda file: st.tuples(
        st.just(file[0]),
        st.sampled_from(["utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"]).map(
            lambda encoding: file[1].encode(encoding, "replace")
        ),
    )
)


class Settled(State):
    """Settings that are the same all the time."""

    def of(self, settings: Mapping[str, Any]) -> bytes:  # noqa: ARG002 - whatever they are
        """Always these."""
        return b"settings"


def settings_of(folder: Path) -> dict[str, Any]:
    """Settings of a site whose content is a folder."""
    more = {
        "PATH": str(folder),
        "SITEURL": "https://bakery.example",
        "TIMEZONE": "UTC",
        "DEFAULT_DATE": (2026, 10, 1),
        "CACHE_CONTENT": False,
        "USE_FOLDER_AS_CATEGORY": False,
    }
    configured: dict[str, Any] = configure_settings(DEFAULT_CONFIG | more)
    return configured


def read_by_pelican(settings: Mapping[str, Any], name: str, data: bytes) -> Article | None:
    """What Pelican makes of a file; nothing where it fails, of which it would say so and go on."""
    (Path(settings["PATH"]) / name).write_bytes(data)
    try:
        return Readers(settings).read_file(settings["PATH"], name, content_class=Article, context={})
    except Exception:  # noqa: BLE001 - as Pelican does
        return None


def source_read(settings: Mapping[str, Any], name: str, data: bytes) -> Source:
    """The source that comes of it."""
    article = read_by_pelican(settings, name, data)
    context = {"PATH": settings["PATH"], "generated_content": {name: article}, "articles": [article] if article else []}
    root = Path(settings["PATH"]).parent
    project = SimpleNamespace(relative=lambda path: Path(path).relative_to(root).as_posix())
    (source,) = sources(context, project)
    return source
