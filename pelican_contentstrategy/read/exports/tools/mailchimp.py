"""Mailchimp: how often a campaign is opened and clicked."""

from __future__ import annotations

from pelican_contentstrategy.read.exports.tools._tool import Column, Header, Layout, by_name, exported, others

CAMPAIGN = (
    Column("total_recipients"),
    Column("successful_deliveries"),
    Column("soft_bounces"),
    Column("hard_bounces"),
    Column("total_bounces"),
    Column("unique_opens"),
    Column("total_opens"),
    Column("unique_clicks"),
    Column("total_clicks"),
    Column("unsubscribes"),
    Column("abuse_complaints"),
    Column("total_orders"),
    Column("total_revenue", "number"),
    Column("open_rate", "share", "successful_deliveries"),
    Column("click_rate", "share", "successful_deliveries"),
)
LINK = (Column("url_clicks"), Column("unique_url_clicks"))
LINK_NAMES = {"url_clicks": ("total clicks",), "unique_url_clicks": ("unique clicks",)}


@exported(*CAMPAIGN, *LINK)
def mailchimp(header: Header) -> Layout | None:
    """Mailchimp: the report on all campaigns, or the clicks by address of a report on one.

    A row on a campaign has no address. It belongs to the document that has its subject, or else its title, as `Subject`
    or `Title`.
    """
    if header.has("title", "subject", "send date"):
        titles = header.folded.index("subject"), header.folded.index("title")
        values, day = by_name(header, CAMPAIGN, {}), header.place("send date")
        unread = others(header, (*titles, day, *values))
        return Layout(titles=titles, values=values, day=day, unread=unread) if values else None
    if header.has("url", "total clicks", "unique clicks"):
        return Layout(address=header.place("url"), values=by_name(header, LINK, LINK_NAMES))
    return None
