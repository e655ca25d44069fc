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

# The look. This is the one line to change for another theme: a name Pelican knows, or a path to a theme's folder.
THEME = "simple"

# Addresses without ".html"; {slug} comes from each file's front matter.
ARTICLE_URL = "articles/{slug}/"
ARTICLE_SAVE_AS = "articles/{slug}/index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
RELATIVE_URLS = True  # a published site sets it to False

# The menu, in the order readers need it. Its addresses start at the root of the site: look at the result with
# `pelican --listen`. Pages and categories are not listed a second time.
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

# Pelican's own feeds are off: the plugin writes feeds by pillar and by reader instead.
FEED_ALL_ATOM = None
FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
