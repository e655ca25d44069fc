"""What programs may count on in `inventory --format json`: a contract."""

from __future__ import annotations

TEXT = {"type": ["string", "null"], "minLength": 1}
COUNT = {"type": ["integer", "null"], "minimum": 0}
SCORE = {"type": ["number", "null"]}
DAY = {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
ENTRY = {
    "path": {"type": "string", "minLength": 1},
    "url": {"type": ["string", "null"], "pattern": "^/"},
    "title": TEXT,
    "kind": {"enum": ["article", "page", None]},
    "status": {"enum": ["published", "draft", "hidden", "lost"]},
    **dict.fromkeys(["lang", "pillar", "cluster", "persona", "stage", "cta", "keyword", "format", "owner"], TEXT),
    **dict.fromkeys(["words", "sentences", "reading_minutes"], COUNT),
    **dict.fromkeys(["reading_ease", "grade", "fog", "smog"], SCORE),
    **dict.fromkeys(["inlinks", "outlinks", "depth"], COUNT),
    **dict.fromkeys(["published", "modified", "expires"], DAY),
}
SCHEMA = {
    "type": "object",
    "properties": {
        "version": {"const": 1},
        "articles": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": ENTRY,
                "required": list(ENTRY),
                "additionalProperties": False,
            },
        },
    },
    "required": ["version", "articles"],
    "additionalProperties": False,
}
