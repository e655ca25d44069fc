"""What programs may count on in `audit --format json`: a contract."""

from __future__ import annotations

TEXT = {"type": ["string", "null"], "minLength": 1}
REASON = {
    "kind": {"enum": ["writer", "age", "expiry", "links", "length", "reading", "pillar", "competition", "performance"]},
    "text": {"type": "string", "minLength": 1},
    "is_merit": {"type": "boolean"},
}
JUDGEMENT = {
    "path": {"type": "string", "minLength": 1},
    "url": {"type": "string", "pattern": "^/"},
    "title": TEXT,
    "status": {"enum": ["published", "hidden"]},
    "lang": TEXT,
    "pillar": TEXT,
    "verdict": {"enum": ["keep", "update", "consolidate", "retire"]},
    "priority": {"enum": ["high", "medium", "low"]},
    "reasons": {
        "type": "array",
        "minItems": 1,
        "items": {
            "type": "object",
            "properties": REASON,
            "required": list(REASON),
            "additionalProperties": False,
        },
    },
    "next_step": {"type": "string", "minLength": 1},
    "survivor": TEXT,
    "by_writer": {"type": "boolean"},
}
SCHEMA = {
    "type": "object",
    "properties": {
        "version": {"const": 1},
        "articles": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": JUDGEMENT,
                "required": list(JUDGEMENT),
                "additionalProperties": False,
            },
        },
    },
    "required": ["version", "articles"],
    "additionalProperties": False,
}
