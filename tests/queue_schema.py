"""What programs may count on in `queue --format json`: a contract."""

from __future__ import annotations

TEXT = {"type": "string", "minLength": 1}
PERHAPS = {"type": ["string", "null"], "minLength": 1}
DAY = {"type": ["string", "null"], "pattern": r"^\d{4}-\d\d-\d\d$"}
TASK = {
    "kind": {
        "enum": [
            "approval",
            "topic",
            "brief",
            "promotion",
            "discussion",
            "initiative",
            "measurement",
            "review",
            "audit",
        ]
    },
    "state": {"enum": ["waiting", "overdue", "coming", "open"]},
    "due": DAY,
    "days": {"type": ["integer", "null"]},
    "about": TEXT,
    "what": TEXT,
    "path": TEXT,
    "url": {"type": ["string", "null"], "pattern": "^/"},
}
PERSON = {
    "owner": PERHAPS,
    "name": PERHAPS,
    "tasks": {
        "type": "array",
        "items": {"type": "object", "properties": TASK, "required": list(TASK), "additionalProperties": False},
    },
}
SCHEMA = {
    "type": "object",
    "properties": {
        "version": {"const": 1},
        "today": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
        "people": {
            "type": "array",
            "items": {"type": "object", "properties": PERSON, "required": list(PERSON), "additionalProperties": False},
        },
    },
    "required": ["version", "today", "people"],
    "additionalProperties": False,
}
