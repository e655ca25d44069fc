"""CS334: the alternative text of an image should say what it shows."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.rules._rule import published_documents, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.document import Link

IMAGE_FILE = re.compile(r"\S+\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)|\S+/\S+\.\w{2,4}", re.IGNORECASE)
CAMERA = re.compile(
    r"(?:dcim|dscn?|gopr|image|img|mvimg|p|pict|pxl|unnamed|untitled|screen ?shot|bildschirmfoto|capture)"
    r"[ _-]*\d[\d\W_]*(?:at [\d.: ]+(?:[ap]m)?)?|image|img|untitled|screen ?shot",
    re.IGNORECASE,
)
"""What cameras and computers call images that nobody named."""
JOINED = re.compile(r"\w+(?:[-_.]+\w+)+")
PUNCTUATION = re.compile(r"[\W_]+")


@rule("CS334", on=Document, among=published_documents, severity=Severity.NOTE)
def file_name_as_alternative_text(document: Document) -> Iterator[Problem]:
    """Alternative text of an image is the name of a file.

    ## Why
    "I M G underscore two zero three four dot J P G" is what people who listen to the page get to hear. It comes from
    editors that fill in what they have, and from reStructuredText images without `:alt:`.

    ## Bad
    ```content/starter.md
    Title: Feed a starter

    ![IMG_2034](/images/loaf.jpg)
    ```

    ## Good
    ```content/starter.md
    Title: Feed a starter

    ![A starter that has doubled in its jar](/images/loaf.jpg)
    ```
    """
    for image in document.facts.images:
        if _is_file_name(image):
            yield Problem(
                image.passage._replace(words=image.text),
                f"alternative text '{image.text}' does not say what the image shows",
                hint="say what the image shows",
            )


def _is_file_name(image: Link) -> bool:
    text = image.text.strip()
    if IMAGE_FILE.fullmatch(text) or CAMERA.fullmatch(text):
        return True
    # Words joined by dashes are no file's name in themselves: "add-on" may be all there is to say.
    file = PUNCTUATION.sub("", unquote(posixpath.basename(image.href))).casefold()
    return JOINED.fullmatch(text) is not None and PUNCTUATION.sub("", text).casefold() in file
