"""Which tables do programs take that post at a set time?

Each takes one file for one channel: what is uploaded goes to every account that is chosen for it. None of them has a
byte order mark, which would become part of the first column's name or date.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pelican_contentstrategy.publish.snippets._tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from pelican_contentstrategy.publish.snippets._made import Snippet

UNSEEN = "\u200b"
"""A blank without width, against formulas: what stands before a text is posted with it, and nobody sees this one."""
STEP = 5
"""Minutes that one of them counts in."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A post as every scheduler has it; `when` is empty where its day is over, `link` where it is in the text."""

    when: str
    text: str
    link: str
    image: str
    image_text: str
    title: str


@dataclass(frozen=True)
class Scheduler:
    """A program: its columns, the kinds of channels it posts to, and how many posts it takes in a file.

    `moment` is how it writes a time; `cells` are a post in its columns, which have no names where it wants none.
    """

    name: str
    most: int
    kinds: frozenset[str]
    moment: str
    columns: tuple[str, ...]
    cells: Callable[[Planned], tuple[str, ...]]


SCHEDULERS = (
    # Without a time, a post takes the next free place in the queue. "Image URL" is for posts that have no link.
    Scheduler(
        "buffer",
        100,
        frozenset("x linkedin facebook instagram threads mastodon bluesky".split()),
        "%Y-%m-%d %H:%M",
        ("Text", "Image URL", "Tags", "Posting Time"),
        lambda post: (post.text, post.image, "", post.when),
    ),
    # Without a time, a post is refused: it has to be written in. Three columns and no line of names.
    Scheduler(
        "hootsuite",
        350,
        frozenset("x linkedin facebook threads".split()),
        "%m/%d/%Y %H:%M",
        (),
        lambda post: (post.when, post.text, post.link),
    ),
    # Without a time, a post is put where the schedule set up there has room. All twelve columns have to be there.
    Scheduler(
        "publer",
        500,
        frozenset("x linkedin facebook instagram threads mastodon bluesky telegram".split()),
        "%Y-%m-%d %H:%M",
        (
            "Date - Intl. format or prompt",
            "Text",
            "Link(s) - Separated by comma for FB carousels",
            "Media URL(s) - Separated by comma",
            "Title - For the video, pin, PDF ..",
            "Label(s) - Separated by comma",
            "Alt text(s) - Separated by ||",
            "Comment(s) - Separated by ||",
            "Pin board, FB album, or Google category",
            "Post subtype - I.e. story, reel, PDF ..",
            "CTA - For Facebook links or Google",
            "Reminder - For stories, reels, shorts, and TikToks",
        ),
        lambda post: (post.when, post.text, post.link, post.image, "", "", post.image_text, *[""] * 5),
    ),
)
"""As they describe their files in 2026."""


def schedules(snippets: Iterable[Snippet], today: date) -> Iterator[tuple[str, str]]:
    """Name and content of each table, newest articles first and no more of them than the program takes at once."""
    by_channel: dict[str, list[Snippet]] = {}
    for each in snippets:
        by_channel.setdefault(each.channel.slug, []).append(each)
    for scheduler in SCHEDULERS:
        for channel, found in sorted(by_channel.items()):
            fit = [each for each in found if each.kind.name in scheduler.kinds][: scheduler.most]
            if fit:
                rows = (scheduler.cells(_planned(each, scheduler, today)) for each in fit)
                yield f"{scheduler.name}-{channel}.csv", table(scheduler.columns, rows, UNSEEN)


def _planned(snippet: Snippet, scheduler: Scheduler, today: date) -> Planned:
    pitch, text = snippet.pitch, snippet.post.text
    has_picture = "image" in snippet.kind.needs
    return Planned(
        when=_when(snippet, scheduler, today),
        text=text,
        link="" if "://" in text or not snippet.kind.links else pitch.url,
        image=pitch.image if has_picture else "",
        image_text=pitch.image_text if has_picture and pitch.image else "",
        title=pitch.title,
    )


def _when(snippet: Snippet, scheduler: Scheduler, today: date) -> str:
    """When the article is published, from today on; in full fives of minutes, as one of them wants it."""
    date = snippet.article.source.date
    if date is None or date.date() < today:
        return ""
    return date.replace(minute=date.minute // STEP * STEP).strftime(scheduler.moment)
