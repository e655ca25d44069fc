"""A letter -> a file that mail programs open as a draft."""

from __future__ import annotations

from datetime import datetime, time, timezone
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pelican_contentstrategy.publish.newsletter.render import Letter

ASCII = SMTP.clone(cte_type="7bit")
"""What passes every mail server, and is text whatever reads it."""


def message(letter: Letter) -> str:
    """The letter as RFC 5322 has it, without sender and receiver; the same letter gives the same bytes."""
    mail = EmailMessage(policy=ASCII)
    mail["Subject"] = letter.issue.subject
    mail["Date"] = format_datetime(datetime.combine(letter.issue.day, time(), timezone.utc))
    mail["X-Unsent"] = "1"
    mail.set_content(letter.text, cte="quoted-printable")
    mail.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    # '=_' stands in no text that is quoted-printable
    mail.set_boundary(f"=_{sha256(letter.html.encode()).hexdigest()[:32]}")
    return mail.as_bytes().decode("ascii")
