"""What do Vale's comments in a source speak of?"""

from __future__ import annotations

import re

from pelican_contentstrategy.model.prose import EVERYTHING, Switch
from pelican_contentstrategy.model.source import Lines
from pelican_contentstrategy.model.suppression import ValeComment
from pelican_contentstrategy.read.code import code_in

SWITCH = re.compile(r"\s*vale\s+(?:(?P<all>on|off)|(?P<name>[\w.-]+)\s*=\s*(?P<one>yes|no))\s*", re.IGNORECASE)
SAID = r"[\w.-]{1,100}|[^=<>\r\n]{1,100}?[ \t]*=[ \t]*[\w.-]{1,100}"
COMMENT = re.compile(
    rf"<!--\s*vale[ \t]+(?P<inside>{SAID})\s*-->|^\.\.[ \t]+vale[ \t]+(?P<behind>{SAID})[ \t]*(?=[\r\n]|\Z)",
    re.MULTILINE,
)
"""One word, or something that equals something: other comments that begin with this word are about something else."""


def read_switch(comment: str, start: int) -> Switch | None:
    """What a comment that stands at this offset of the body switches; nothing, if it is no switch."""
    switch = SWITCH.fullmatch(comment)
    if not switch:
        return None
    state = switch["all"] or switch["one"]
    return Switch(start, switch["name"] or EVERYTHING, state.lower() in {"on", "yes"})


def read_vale_comments(text: str, path: str) -> tuple[ValeComment, ...]:
    """Those about single rules and styles, and those that cannot be read; each once, and none that is shown as code."""
    if "vale" not in text or not COMMENT.search(text):
        return ()
    lines, code = Lines(text), code_in(text, path)
    found: dict[str, ValeComment] = {}
    for match in COMMENT.finditer(text):
        said = match["inside"] or match["behind"]
        switch = read_switch(f"vale {said}", 0)
        name = switch.name if switch else ""
        if name != EVERYTHING and not code.covers(match.start()):
            found.setdefault(name or said, ValeComment(name, said, lines.span(path, *match.span())))
    return tuple(found.values())
