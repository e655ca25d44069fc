"""What a small Pelican site with a content strategy sets, and why.

Build it from this folder with `pelican content`; strategy.yaml, beside this file, is found by itself.
"""

from pathlib import Path

import pelican_contentstrategy

# Who we are. Feeds and what is posted elsewhere need the site's whole address, SITEURL; while you work, pages find each
# other without it (RELATIVE_URLS, below).
SITENAME = "Northwind Analytics"
SITESUBTITLE = "Charts, workflows and reports that people use"
SITEURL = "https://northwind.example"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"

# Where things are: content/articles, content/pages, content/images.
PATH = "content"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images"]
OUTPUT_PATH = "output"

# The plugin. It reads strategy.yaml, checks every article against it and writes the hub pages that are missing.
PLUGINS = ["pelican_contentstrategy"]

# The look: the theme that comes with the plugin. Any other will do: a name, or a folder's path.
THEME = pelican_contentstrategy.THEME
DEFAULT_DATE_FORMAT = "%-d %B %Y"  # 5 May 2026

# The pages that stand for no single text. 404.html is for addresses that lead nowhere; as not every theme has one,
# templates/404.html sees to it that there is a page in any.
DIRECT_TEMPLATES = ["index", "categories", "tags", "authors", "archives", "404"]
THEME_TEMPLATES_OVERRIDES = [str(Path(__file__).parent / "templates")]

# Markdown as Pelican has it (tables and footnotes, colored code, front matter), and headings with an address of their
# own. From these the theme makes a table of contents, and readers a link to the very section they mean.
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.codehilite": {"css_class": "highlight"},
        "markdown.extensions.extra": {},
        "markdown.extensions.meta": {},
        "markdown.extensions.toc": {"permalink": "¶"},
    },
    "output_format": "html5",
}

# Addresses without ".html"; {slug} comes from each file's front matter.
ARTICLE_URL = "articles/{slug}/"
ARTICLE_SAVE_AS = "articles/{slug}/index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
RELATIVE_URLS = True  # a published site sets it to False

# The menu, in the order readers need it. Pages and categories are not listed a second time.
DISPLAY_PAGES_ON_MENU = False
DISPLAY_CATEGORIES_ON_MENU = False
MENUITEMS = [
    ("Data visualization", "/data-visualization/"),
    ("Workflow efficiency", "/workflow-efficiency/"),
    ("Reporting automation", "/topics/reporting-automation/"),
    ("Newsletter", "/newsletter/"),
    ("Community", "/community/"),
    ("About", "/about/"),
]
DEFAULT_PAGINATION = 10

# None of Pelican's own feeds: the plugin writes those of the strategy.
FEED_ALL_ATOM = None
FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
