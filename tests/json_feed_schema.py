"""What the specification of JSON Feed 1.1 asks of a feed; see jsonfeed.org/version/1.1. We write no key it lacks."""

from __future__ import annotations

TEXT = {"type": "string", "minLength": 1}
URL = {"type": "string", "pattern": "^https?://[^\\s/]+/"}
"""The specification allows any; ours are complete."""
DAY = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
TIME = r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})"
MOMENT = {"type": "string", "pattern": f"^{DAY}T{TIME}$"}
"""As RFC 3339 has it."""
LANGUAGE = {"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"}
"""As RFC 5646 has it."""


def listed(of: dict[str, object]) -> dict[str, object]:
    """A list with something in it."""
    return {"type": "array", "minItems": 1, "items": of}


def made_of(keys: dict[str, object], *required: str) -> dict[str, object]:
    """An object; keys that begin with `_` are extensions."""
    return {
        "type": "object",
        "properties": keys,
        "required": list(required),
        "patternProperties": {"^_[^.]+$": {"type": "object"}},
        "additionalProperties": False,
    }


AUTHORS = listed({**made_of({"name": TEXT, "url": URL, "avatar": URL}), "minProperties": 1})
ATTACHMENT = made_of(
    {
        "url": URL,
        "mime_type": {"type": "string", "pattern": "^[a-z]+/[a-z0-9.+-]+$"},
        "title": TEXT,
        "size_in_bytes": {"type": "integer", "minimum": 0},
        "duration_in_seconds": {"type": "number", "minimum": 0},
    },
    "url",
    "mime_type",
)
ITEM = {
    **made_of(
        {
            "id": TEXT,
            "url": URL,
            "external_url": URL,
            "title": TEXT,
            "content_html": {"type": "string"},
            "content_text": {"type": "string"},
            "summary": TEXT,
            "image": URL,
            "banner_image": URL,
            "date_published": MOMENT,
            "date_modified": MOMENT,
            "authors": AUTHORS,
            "tags": {**listed(TEXT), "uniqueItems": True},
            "language": LANGUAGE,
            "attachments": listed(ATTACHMENT),
        },
        "id",
    ),
    "anyOf": [{"required": ["content_html"]}, {"required": ["content_text"]}],
}
SCHEMA = made_of(
    {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": URL,
        "feed_url": URL,
        "description": TEXT,
        "user_comment": TEXT,
        "next_url": URL,
        "icon": URL,
        "favicon": URL,
        "authors": AUTHORS,
        "language": LANGUAGE,
        "expired": {"type": "boolean"},
        "hubs": listed(made_of({"type": TEXT, "url": URL}, "type", "url")),
        "items": {"type": "array", "items": ITEM},
    },
    "version",
    "title",
    "items",
)
