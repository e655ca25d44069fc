"""What means harm, whoever reads it: texts, addresses, bodies, entities."""

from __future__ import annotations

BREAK = (
    "x' hackattr=1 \" hackattr=1 hackattr=1 ><hack-x onload=hack()></title></style></textarea></script>-->"
    "<script>hack()</script>]]>"
)
"""Ends every kind of text and attribute that HTML and XML know, and would be an element of its own behind it."""
CODED = "&lt;hack-x onload=hack()&gt;&lt;script&gt;hack()&lt;/script&gt;&quot; hackattr=1 &#39; hackattr=1"
"""The same for whoever reads it once too often."""
CELL = '=HYPERLINK("https://hack.example/","hack")'
TERMINAL = "\x1b]0;hack\x07\x1b[2J\x1b[31mhack\x9b2J\u202ekcah\u202c\u2066hack\u2069 \x08\x7f"
LINE = "hack\u2028ATTENDEE:mailto:hack@hack.example\u2029BCC: hack@hack.example\x85X-HACK: 1\x0bX-HACK: 1\x0cX-HACK: 1"
MARKDOWN = (
    "](javascript:hack()) [hack](javascript:hack()) ![](https://hack.example/x.png) <javascript:hack()> | ` *hack* \\"
)
COMMAND = "%0A::error::hack%0D ::set-output name=hack::1 ##[error]hack"
SCRIPTS = (
    "javascript:hack()",
    "JaVaScRiPt:hack()",
    "java\tscript:hack()",
    "\x01javascript:hack()",
    " javascript:hack()",
    "&#106;avascript:hack()",
    "data:text/html,<script>hack()</script>",
    "vbscript:hack()",
)
"""Addresses that run."""
TEXTS = {
    "break": BREAK,
    "coded": CODED,
    "cell": CELL,
    "terminal": TERMINAL,
    "line": LINE,
    "markdown": MARKDOWN,
    "command": COMMAND,
}
BODY = f"""
<script>hack()</script><hack-x onload="hack()">hack</hack-x> <img src="x" onerror="hack()"> <svg onload="hack()"></svg>
<a href="javascript:hack()">hack</a> <a href="/loaf/" onclick="hack()">a loaf</a>
<iframe src="javascript:hack()"></iframe>
<form action="javascript:hack()"><input name="hack"></form> <div style="background: url(javascript:hack())">hack</div>

## A heading {CODED}

[a loaf](../loaf/) and [hack](javascript:hack()), `{CODED}`: hack is really very utilized here by everybody.
NASA said so.

| a | {CELL} |
|---|---|
| {CELL} | {MARKDOWN.replace("|", "")} |
"""
FIELDS = (
    "summary keyword format owner approval approved_by subject preheader ai ai_reviewed_by snippet_x snippet_linkedin "
    "snippet_email promotion kpi cost image discussion_url addresses order brief expires reviewed engaged competes_ok "
    "audit"
).split()
"""Fields that a text may stand in, whatever it is."""
GONE = {
    "gone-quote": "https://hack.example/a b\"><hack-x hackattr=1>'?x=;url=javascript:hack()",
    "gone-line": "https://hack.example/ 200!\u2028/topics/bread/ https://hack.example/ 301",
    "kept-climbing": "../../../../etc/passwd",
    "gone-here": 'loaf.md#"><hack-x hackattr=1>',
}
"""Where articles that are given up lead to; one leads nowhere."""
BESIDE = "nobody publishes this"
"""What the file beside the site says."""
ENTITIES = """<?xml version="1.0"?>
<!DOCTYPE html [<!ENTITY beside SYSTEM "../../beside.txt">
<!ENTITY a "ha"> <!ENTITY b "&a;&a;&a;"> <!ENTITY c "&b;&b;&b;"> <!ENTITY % more SYSTEM "../../beside.txt"> %more;]>
<html><head><title>Entities &beside;</title><meta name="date" content="2026-10-19"><meta name="pillar" content="bread">
<meta name="cluster" content="starters"><meta name="summary" content="&beside; &c;"></head>
<body><p>Of entities: &beside; and &c;.</p></body></html>
"""
"""An article whose entities would hold a file from beside the site, or grow and grow."""
