"""Is everything that we make the same, to the byte, wherever and however a site is built?

Each build below differs from the first one in all that must not count: its folder, the seed of Python's hashes, locale,
time zone, the order in which the system lists files and in which they were made, the rights of new files, and whether
there is a cache.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from unicodedata import normalize

import pytest

from tests.builds.site import CLEAN, SETTINGS, STRATEGY, WRONG, Bakery

ORDERING = '''
"""Lists files in another order, as other disks do."""
import os
import random

_listdir, _scandir = os.listdir, os.scandir
_shuffled = random.Random(os.environ["LISTED"])


class _Listed(list):
    def __enter__(self):
        return iter(self)

    def __exit__(self, *_):
        pass

    def close(self):
        pass


def _mixed(found, name):
    found = sorted(found, key=name, reverse=True)
    if os.environ["LISTED"] != "backwards":
        _shuffled.shuffle(found)
    return found


def listdir(path="."):
    return _mixed(_listdir(path), lambda each: each)


class scandir:
    def __init__(self, path="."):
        with _scandir(path) as entries:
            self._found = iter(_mixed(entries, lambda each: each.name))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._found)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def close(self):
        pass


os.listdir, os.scandir = listdir, scandir
'''
ARTICLE = """Title: {title}
Date: 2026-03-03 23:30
Lang: {lang}
Slug: {slug}
Authors: Ann; Bob; Cy
Tags: rye, wheat, spelt
Pillar: {pillar}
Persona: home-baker, cafe-owner
Stage: awareness
CTA: newsletter
Promotion: pr: Trade journal by 2026-12-01, newsletter: by 2026-12-02
Redirect_from: old/{slug}/
Sources: https://example.com/rye

{title} is really utilized by everybody, in order to see [a loaf](loaf.md), [nothing](nowhere.md) and
[the starter]({{filename}}/articles/starter.md). Write to <bakers@bakery.example>.

![](/images/loaf.jpg) NASA said that bread is eaten by people.
"""
MORE = """publish:
  redirects: html
  personas: {url: 'for/{persona}/'}
  feeds: {axes: [site, pillar, cluster, persona, stage, channel], items: 3, archives: yes}
  snippets: {channels: [x, linkedin, devto, newsletter]}
"""
METRICS = "url,metric,value,date\n/en/rye-1/,ga4:views,40,2026-10-01\n/en/rye-2/,ga4:views,40,2026-10-01\n"
PELICANS = re.compile(r"\w\.py:\d+$")
"""Ends a line of Pelican's log, which has the time in it."""
OURS_AT_THE_TOP = ("feeds/", "topics/", "for/", "old/")


def contents():
    """A site with much that has no order of its own: articles of one minute, translations, sets, twins."""
    for number in range(5):
        for lang in ("en", "de"):
            pillar = ("bread", "cakes")[number % 2]
            title = f"{'Rye' if lang == 'en' else 'Roggen'} {number}"
            text = ARTICLE.format(title=title, lang=lang, slug=f"rye-{number}", pillar=pillar)
            yield f"content/articles/{lang}/rye-{number}.md", text
    yield (
        f"content/articles/{normalize('NFD', 'crème')}.md",
        ARTICLE.format(title="Crème", lang="en", slug="creme", pillar="cakes"),
    )
    yield "metrics/pages.csv", METRICS
    yield "metrics/more.csv", METRICS.replace("40", "50")
    yield "decisions.md", "- 2026-10-20 rye: less. Nobody bakes it.\n"
    for name in ("spelt", "emmer"):
        yield (
            f"briefs/{name}.md",
            f"Title: {name}\nPillar: bread\nStage: awareness\nPersona: home-baker\nDue: 2026-12-01\n\n- Why {name}?\n",
        )


def written(folder, *, backwards=False):
    """The site in a folder of its own; its files are made in one order or in the other."""
    site = Bakery(folder)
    strategy = STRATEGY.replace("name: Home baker", "name: Home baker\n    label: For you").replace(
        "styles: []", "styles: [House]"
    )
    files = {**CLEAN, **WRONG, **dict(contents()), "strategy.yaml": strategy + MORE}
    files["pelicanconf.py"] = SETTINGS.replace('"UTC"', '"Europe/Berlin"') + (
        'ARTICLE_LANG_URL = "{lang}/{slug}/"\nARTICLE_LANG_SAVE_AS = "{lang}/{slug}/index.html"\n'
    )
    for path in sorted(files, reverse=backwards):
        site.write(path, files[path])
    return site


def installed_locale():
    """One of another language, where the machine has any."""
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.split()
    return next((each for each in known if not each.startswith(("C", "POSIX", "en"))), "C.UTF-8")


def built(site, **how):
    """All that is ours, by path, and what was printed of the site."""
    umask = os.umask(how.pop("umask", 0o022))
    try:
        run = site.pelican("content", **how)
    finally:
        os.umask(umask)
    assert run.code == 0, run.text
    found = site.output(".")
    shown = {
        path: each for path, each in found.items() if path.startswith(tuple(f"output/{top}" for top in OURS_AT_THE_TOP))
    }
    kept = {path: each for path, each in found.items() if path.startswith(("strategy-report/", "strategy-history"))}
    lines = run.out.partition("Done:")[0].splitlines()
    return {**shown, **kept, "(printed)": "\n".join(line for line in lines if not PELICANS.search(line)).encode()}


def unlike(one, other):
    """Names of what differs."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    """The build that all others are held against."""
    site = written(tmp_path_factory.mktemp("first") / "site")
    made = built(site, LC_ALL="C.UTF-8", TZ="UTC")
    assert {"output/feeds/site.rss", "output/for/home-baker/index.html", "strategy-report/report.json"} <= set(made)
    assert {"strategy-report/calendar/editorial.ics", "strategy-report/promotion.json"} <= set(made)
    return made


WAYS = {
    "a folder with blanks": {"folder": "an other  süte", "TZ": "Pacific/Kiritimati", "umask": 0o077},
    "another order": {"LISTED": "backwards", "LC_ALL": "C", "TZ": "America/Los_Angeles"},
    "no order": {"LISTED": "1", "LC_ALL": installed_locale(), "TZ": "Asia/Tokyo", "CONTENTSTRATEGY_CACHE": "no"},
}


@pytest.mark.parametrize("number", range(len(WAYS)), ids=list(WAYS))
def test_the_same_bytes(first, tmp_path, number):
    how = list(WAYS.values())[number].copy()
    folder = tmp_path / how.pop("folder", "elsewhere")
    site = written(folder, backwards=bool(number % 2))
    if "LISTED" in how:
        (tmp_path / "order").mkdir()
        (tmp_path / "order/sitecustomize.py").write_text(ORDERING, encoding="utf-8")
        how["PYTHONPATH"] = os.pathsep.join([str(tmp_path / "order"), os.environ.get("PYTHONPATH", "")])
    how["PYTHONHASHSEED"] = str(number + 1)
    cold = built(site, **how)
    assert unlike(first, cold) == []
    if how.get("CONTENTSTRATEGY_CACHE") == "no":
        return
    for made in ("output", "strategy-report"):
        shutil.rmtree(site.folder / made)
    assert unlike(first, built(site, **{**how, "PYTHONHASHSEED": str(number + 11)})) == []
