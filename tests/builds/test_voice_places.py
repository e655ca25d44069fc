"""Does what is told of wording stand where it is told, to the character, in files of every kind?

« » surround what is to be told in each text, and are taken out of it; whatever is told beside that is wrong.
"""

# ruff: noqa: RUF001 - characters that look like others are meant
from __future__ import annotations

import json
import re
from pathlib import PurePath

import pytest

from tests.builds.site import bakery

VERY = "extends: existence\nmessage: leave it out\nignorecase: true\ntokens: [very, much too]\n"
MARK = "extends: existence\nmessage: once will do\nnonword: true\ntokens: ['!{2,}', ' ,', 非\u200c?常, とても]\n"
RAW = "extends: existence\nmessage: to be done\nscope: raw\nnonword: true\ntokens: [TODO]\n"
SALT = "extends: existence\nmessage: say brine\nignorecase: true\ntokens: [salt(?= water)]\n"
STYLE = {f"styles/Own/{name}.yml": text for name, text in zip("ABCD", (VERY, MARK, RAW, SALT), strict=True)}

MARKDOWN = {
    "list": "- One very2.\n- A «very» hot *oven, «very»* old\n\n1. One «very» hot.\n10. Ten «very» hot.\n",
    "nested": "- One.\n    - Two «very» hot.\n        - Three «very» hot.\n- Four\n  is «very» hot.\n",
    "loose list": "- One «very» hot.\n\n- Two «very» hot.\n\n    Its «very» second paragraph.\n",
    "items that are alike": "- hot\n- very2 hot\n- «very» hot\n- hot\n- «very» hot\n",
    "table": "| Very2 | «Very» |\n|---|:---:|\n| a \\| «very» | `very` «very» hot |\n| «very» | b |\n",
    "table without edges": "Oven | «Very» hot\n--- | ---\na | «very»\n«very» | «much too»\n",
    "quote": "> An oven\nthat is «very» hot.\n> And «much\n> too» cold.\n>\n> > A «very» old\n> > one.\n"
    ">\n> «Very» good.\n",
    "quote and list": "> - A «very» hot\n>   oven\n> - «much\n>   too» cold\n\n- > a «very» old one\n",
    "emphasis": "It is *«much* too» hot, «much **too»** hot, *«much too»* hot, __«very»__ and ***«very»*** hot.\n",
    "part of a word": "A v*er*y2 hot, «v*ery»* and **«v**ery» hot oven.\n",
    "link": 'See [the «very» oven](https://very.example/very), [«much](/a/) too» hot, «much [too»](/b/ "very") hot.\n',
    "reference": 'See [the «very» oven][very], [«very»][] and «very».\n\n[very]: https://very.example/ "very"\n',
    "address": "See <https://very.example/very>, https://very.example/very and «very»\n",
    "alternative text": 'Very2 ![very2, a «very» hot oven](/very.png "very") and «very».\n',
    "alternative text of a link": "«Very», [![a «very» hot oven](/a.png)](/b.html) and «very»\n",
    "alternative text of a reference": "«Very» ![a «very» hot oven][oven] here.\n\n[oven]: /oven.png\n",
    "alternative text with words twice": "![«very» hot, very2 hot, «very» hot, *«very»* hot](/a.png) «very»\n",
    "images that are alike": "![«very»](/a.png)\n\n![«very»](/a.png)\n",
    "entities": "Salt &amp; a «very» hot&nbsp;oven, that&#8217;s «very» hot &mdash; «v&#101;ry», «ver&#121;».\n",
    "typography": "It's \"«very»\" hot -- isn't it... «very» “hot” — it’s … «very»\n",
    "emoji": "🍞 A «very» hot 👩‍🍳 oven 🏴󠁧󠁢󠁥󠁮󠁧󠁿 «very» 🇩🇪 𝐀 𠀋 «very»\n",
    "combining": "Cafe\u0301 «very» nai\u0308ve, a\u200b «very» hot\u00adter\u00ad «very» Ṩ\u0323 «very»\n",
    "chinese": "麵包«非常»好，烤箱也**«非常»**熱。然而\n"
    "«非常»好（«非*常»*），«非[常»](/x/)。\n\n- 麵包«非\u200c常»好，ＶＥＲＹ　«very»\n",
    "japanese": "このパンは«とても»美味しい。**«とても»**です。\nパンは\n«とても»良い。\n",
    "crlf": "One.\r\n\r\nTwo «very» hot\r\nand «much\r\ntoo» cold: «TODO».\r\n\r\n- a «very»\r\n- b «very»\r\n",
    "cr": "One.\r\rTwo «very» hot\rand «much\rtoo» cold: «TODO».\r\r- a «very»\r- b «very»\r",
    "cr and references": "See [a «very» hot][b] ![a «very» hot][c]\r\r[b]: /b/\r[c]: /c.png\r",
    "other line ends": "One\u2028two «very»\x0cthree «very»\x85four «very»\n",
    "punctuation": "Hot«!!» Hot! *Hot«!!!»*\n\n**Hot**«!!» Oven« ,» salt, *oven*« ,» salt.\n",
    "raw": "A TODA *«TODO»* `«TODO»` [«TODO»](/«TODO»/)\n\n<!-- «TODO» -->\n",
    "atx": "# A «very» hot oven\n\n## «Very» hot ##\n\n### The *«very»* `very` end «very»\n",
    "setext": "A «very» hot oven\n===\n\nA «very» cold *«very»* one\n---\n\nvery2.\n",
    "html": 'A <b>«very»</b> hot <span title="very > b">«very»</span>, <em class=very>«much</em> too»<br>'
    "«very». <!-- very -->\n",
    "html block": '<div class="very">\n<p>A «very» hot <b\ntitle="very">oven</b>.</p>\n</div>\n\n«very»\n',
    "two lines": "It is «much\ntoo» hot. It is\n«much too» cold, and «much  \ntoo» so.\n",
    "only the third": "Salt of *salt* is salt.\nSalt and «salt» water and salt; **salt** salt.\n",
    "lines that are alike": "It is hot.\n\nIt is «very» hot.\n\n> It is hot.\n\n> It is «very» hot.\n\n"
    "It is «very» hot.\n",
    "code": "Write `very` «very» or ``very ` very`` «very»:\n\n    very\n\n```\nvery\n```\n\n«very»\n",
    "marks": "A \\*«very»\\* a_very_b 1 < 2 & «very» [very2] («very») [«very»] {«very»} 2 * «very» * 3\n",
}
LOOSE = {
    "front matter": "---\ntitle: A very hot oven TODO\n---\n\nA «very» hot oven «TODO».\n",
    "front matter, crlf": "---\r\ntitle: very TODO\r\n---\r\n\r\nA «very» hot «TODO».\r\n",
    "front matter, cr": "---\rtitle: very TODO\r---\r\rA «very» hot «TODO».\r",
    "front matter alone": "---\ntitle: very\n---",
    "list": "- One.\n  - Two «very» hot.\n\n    And «very».\n2) Three «very»\n",
    "marks": "A ~~«very»~~ ~~«much~~ too» hot and «much\\\ntoo» old oven.\n",
}
EXTRA = {
    "definitions": "Oven\n:   A «very» hot one.\n\n«Very» old oven\n:   Hot.\n\n    «Very» hot.\n",
    "footnotes": "It is «very»[^1] hot.[^b]\n\n[^1]: A «very» old one.\n[^b]: «Very» hot\n    and «much\n"
    "    too» dry.\n\n«very» end\n",
    "attributes": "# A «very» hot oven {#very .very}\n\nA *«very»*{.very} old.\n{: .very title='very'}\n\n«very»\n",
    "abbreviations": "*[OVEN]: very hot\n\nThe OVEN is «very» hot.\n",
    "markdown in html": '<div markdown="1">\nA *«very»* hot.\n</div>\n\n```{.very title="very"}\nvery\n```\n«very»\n',
}
RST = {
    "inline": "A «very» hot *«very»* oven, **«much** too» :sup:`«very»` ``very`` «very».\n",
    "list": "- One «very»\n- Two\n  is «much\n  too» hot\n\n  - Three «very»\n\n1. Four «very»\n",
    "headings": "Oven\n====\n\nA «very» hot.\n\nA «very» hot oven\n-----------------\n\nvery2 «very»\n",
    "table": "======= ======\n«Very»    Hot\n======= ======\na «very»  hot\n«very»    b\n======= ======\n",
    "links": "See `the «very» oven <https://very.example/very>`_ and `«very» hot`_.\n\n"
    ".. _very hot: https://very.example/\n",
    "images": "«very»\n\n.. image:: /a.png\n   :alt: a «very» hot oven\n\n.. image:: /b.png\n"
    "   :width: 9\n   :alt: «very»\n",
    "directives": ".. note:: A «very» hot\n   oven\n\n.. very comment\n\nSo::\n\n    very\n\n«very»\n",
    "footnotes": "An oven [1]_ is «very» [#a]_ hot.\n\n.. [1] A «very» old one.\n.. [#a] «Very» *«very»*.\n\n«very»\n",
    "definitions": "Oven\n    A «very» hot one.\n«Very»\n    «very»\n\n| A «very»\n| «much too» cold\n",
    "scripts": "麵包«非常»好。\n麵包\\ **«非常»**\\ 好。🍞 «very» cafe\u0301 «very»\n",
    "typography": "It's \"«very»\" hot -- isn't it... «very» 'hot' --- «very».\n",
    "crlf": "A «very» hot «TODO»\r\n«much\r\ntoo»\r\n\r\n- a «very»\r\n",
}
HTML = {
    "inline": "<p>A «very» hot <em>«very»</em> oven, <b>«much</b>\n"
    "  too» hot.<script>very</script><!-- very --> «very»</p>\n",
    "lists": "<ul>\n<li>One «very»\n<li>Two «very»</li>\n</ul>\n<dl><dt>«very»<dd>a «very»</dl>\n",
    "table": "<table><tr><th title='very'>«Very»</th><td>«very»</td></tr>\n"
    "<tr><td>very2</td><td>a «very»</td></tr></table>\n",
    "images": "<p>«Very» <img src='/a.png' alt='Salt &amp; a «very» hot oven'> "
    '<img alt="«very»" src="/b.png"></p>\n',
    "attributes": "<p title=\"a > very\">A «very» <span data-x='<b>very</b>'>«very»</span> "
    "<a href=/very/>«very»</a></p>\n",
    "entities": "<p>Salt &amp; a «very» hot&nbsp;oven, that&#8217;s «very» hot &mdash; «very» & «very» < «very»</p>\n",
    "crlf": "<h1>A «very»</h1>\r\n<blockquote>«very»<p>«much\r\n   too»</p></blockquote>\r\n",
}
TYPOGRAPHY = """
EXTENSIONS = ("meta", "extra", "smarty")
MARKDOWN = {"extension_configs": {f"markdown.extensions.{name}": {} for name in EXTENSIONS}, "output_format": "html"}
DOCUTILS_SETTINGS = {"smart_quotes": True}
"""
HEADS = {
    "md": "Title: A very hot oven, {0}\nDate: 2026-03-01\nSlug: {1}\nSummary: A very hot oven TODO.\n\n",
    "rst": "A very hot oven, {0}\n{2}\n\n:date: 2026-03-01\n:slug: {1}\n:summary: A very hot oven.\n\n",
    "html": "<html><head><title>A very hot oven, {0}</title><meta name='date' content='2026-03-01'>\n"
    "<meta name='slug' content='{1}'><meta name='summary' content='A very hot oven'></head><body>\n",
}
ARTICLES = {
    f"{kind}-{number}": (ending, name, text)
    for kind, ending, texts in (
        ("markdown", "md", MARKDOWN),
        ("extra", "md", EXTRA),
        ("rst", "rst", RST),
        ("html", "html", HTML),
    )
    for number, (name, text) in enumerate(texts.items())
}


def taken_out(text):
    """A text without its marks, and the places of what they surround: line, column, and both of its end."""
    plain, starts, places = "", [], []
    for character in text:
        lines = re.split(r"\r\n|\r|\n", plain)
        if character == "«":
            starts.append((len(lines), len(lines[-1]) + 1))
        elif character == "»":
            places.append((*starts.pop(), len(lines), len(lines[-1]) + 1))
        else:
            plain += character
    return plain, sorted(places)


def article(slug):
    ending, name, text = ARTICLES[slug]
    head = HEADS[ending].format(name, slug, "#" * (len(name) + 17))
    line_end = re.search(r"\r\n|\r|\n", text)[0]
    foot = "</body></html>" if ending == "html" else ""
    return f"content/articles/{slug}.{ending}", head.replace("\n", line_end) + text + foot


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """By article, the places that one check of all of them tells."""
    site = bakery(tmp_path_factory.mktemp("places") / "site")
    strategy = (site.folder / "strategy.yaml").read_text().replace("styles: []", "styles: [Own]")
    site.add(STYLE, {"strategy.yaml": strategy})
    site.settings(TYPOGRAPHY)
    for slug in ARTICLES:
        path, text = article(slug)
        site.write(path, taken_out(text)[0])
    found: dict[str, list[tuple[int, ...]]] = {slug: [] for slug in ARTICLES}
    for each in json.loads(site.check("--format", "json").out)["diagnostics"]:
        if each["name"].startswith("Own."):
            place = (each["line"], each["column"], each["end_line"], each["end_column"])
            found[PurePath(each["path"]).stem].append(place)
    return found


@pytest.mark.parametrize("slug", ARTICLES)
def test_on_a_site(told, slug):
    _, places = taken_out(article(slug)[1])
    assert sorted(told[slug]) == places, ARTICLES[slug][1]


@pytest.mark.parametrize(
    "text", [*MARKDOWN.values(), *LOOSE.values()], ids=[*MARKDOWN, *(f"loose {name}" for name in LOOSE)]
)
def test_in_a_file(desk, text):
    text, places = taken_out(text)
    lines = re.split(r"\r\n|\r|\n", text)
    desk.add({**STYLE, ".vale.ini": "StylesPath = styles\n[*]\nBasedOnStyles = Own\n", "a.md": text})
    found = json.loads(desk.prose("--format", "json", "a.md").out).get("a.md", [])
    assert sorted((each["Line"], each["Span"]) for each in found) == [
        (line, [column, end - 1 if line == last else len(lines[line - 1])]) for line, column, last, end in places
    ]
