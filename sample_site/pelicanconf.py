"""What a small Pelican site with a content strategy sets, and why.

Build it from this folder with `pelican content`; strategy.yaml, beside this file, is found by itself.
"""

# Who we are. SITEURL stays empty while you work; a published site puts its address here.
SITENAME = "Northwind Analytics"
SITESUBTITLE = "Charts, workflows and reports that people use"
SITEURL = ""
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

# The look: the theme that comes with the plugin, beside this folder. Any other will do: a name, or a folder's path.
THEME = "../theme"

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

# No feeds: they need a SITEURL.
FEED_ALL_ATOM = None
FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
