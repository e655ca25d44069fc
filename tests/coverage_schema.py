"""What programs may count on in `coverage --format json`, with --against and without: a contract."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]
TEXT: Schema = {"type": ["string", "null"], "minLength": 1}
ID: Schema = {"type": "string", "minLength": 1}
COUNT: Schema = {"type": "integer", "minimum": 0}
SHARE: Schema = {"type": ["number", "null"], "minimum": 0, "maximum": 1}
DAY: Schema = {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
STOCK: Schema = dict.fromkeys(("published", "drafts", "assets"), COUNT)


def thing(**properties: Schema) -> Schema:
    """An object with these keys and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def things(**properties: Schema) -> Schema:
    """A list of such objects."""
    return {"type": "array", "items": thing(**properties)}


GAP = thing(key=ID, kind=ID, about={"type": "array", "items": {"type": "string"}}, pieces={"type": "integer"})
SHARES = things(id=ID, planned=SHARE, share=SHARE, of=COUNT, **STOCK)
COVERAGE = thing(
    version={"const": 1},
    site=ID,
    day=DAY,
    articles=thing(**STOCK),
    in_no_pillar=thing(**STOCK),
    pillars=things(
        id=ID,
        title=ID,
        hub={"enum": ["page", "generated", "draft", "occupied", "none"]},
        **STOCK,
        clusters=things(id=ID, title=ID, **STOCK, target={"type": ["integer", "null"], "minimum": 1}),
        in_no_cluster=thing(**STOCK),
    ),
    topics=things(
        title=ID,
        **dict.fromkeys(("pillar", "cluster", "persona", "stage", "format", "keyword", "owner"), TEXT),
        state={"enum": ["published", "begun", "missing"]},
        path=TEXT,
        due=DAY,
        days_overdue=COUNT,
    ),
    personas=things(
        id=ID,
        name=ID,
        tier={"enum": ["primary", "secondary"]},
        **STOCK,
        pains=things(id=ID, text=ID, **STOCK),
    ),
    cells=things(persona=TEXT, stage=TEXT, expected={"type": "boolean"}, **STOCK),
    formats=SHARES,
    stages=SHARES,
    ctas=things(id=ID, text=ID, ended={"type": "boolean"}, **STOCK),
    without_cta=thing(**STOCK),
    gaps={"type": "array", "items": GAP},
)
TOTALS = thing(articles=thing(**STOCK), gaps=COUNT, links=COUNT)
GAP_CHANGES = things(
    before={"anyOf": [GAP, {"type": "null"}]},
    after={"anyOf": [GAP, {"type": "null"}]},
    cause={"enum": ["plan", "content"]},
)
PLACE = thing(pillar=TEXT, cluster=TEXT)
ENTRANCES = things(
    path=ID, url=ID, title=ID, pillar=TEXT, cluster=TEXT, other_status={"enum": ["draft", "hidden", "published", None]}
)
LINKS = things(source=ID, target=ID)
CHANGES = thing(
    version={"const": 1},
    against=ID,
    before=TOTALS,
    after=TOTALS,
    pillars=things(id=ID, before={"type": ["integer", "null"]}, after={"type": ["integer", "null"]}),
    gaps=thing(closed=GAP_CHANGES, opened=GAP_CHANGES, changed=GAP_CHANGES),
    articles=thing(
        added=ENTRANCES,
        removed=ENTRANCES,
        moved=things(path=ID, title=ID, before=PLACE, after=PLACE),
        renamed=things(before=ID, after=ID),
    ),
    links=thing(won=LINKS, lost=LINKS),
)
