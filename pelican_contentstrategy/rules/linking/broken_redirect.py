"""CS219: an address that is given up must lead on to something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_contentstrategy.model.diagnostic import Problem
from pelican_contentstrategy.model.document import Document
from pelican_contentstrategy.model.redirects import way_from
from pelican_contentstrategy.model.severity import Severity
from pelican_contentstrategy.model.target import Missing
from pelican_contentstrategy.rules._rule import every_document, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pelican_contentstrategy.model.redirects import Lead
    from pelican_contentstrategy.model.site import Site


@rule("CS219", on=Document, among=every_document, severity=Severity.ERROR)
def broken_redirect(document: Document, site: Site) -> Iterator[Problem]:
    """Address leads on (`Redirect_to`) to nowhere, in a circle, to a draft or to a retired article.

    ## Why
    Readers of the old address are lost, and so is what others' links to it were worth. Such a redirect is not
    published. It may be the path of an article or page, as seen from the file or from the content folder, an address of
    the site, or one out of it. One that leads to an address that leads on itself is fine: readers are led straight to
    the end. It is without effect where `Audit` says that the article stays.

    ## Bad
    ```content/old-flour.md
    Title: Flour
    Audit: retire
    Redirect_to: fluor.md
    ```
    ```content/flour.md
    Title: All about flour
    ```

    ## Good
    ```content/old-flour.md
    Title: Flour
    Audit: retire
    Redirect_to: flour.md
    ```
    ```content/flour.md
    Title: All about flour
    ```
    """
    written, lead = document.value("redirect_to"), site.leads.get(document.path)
    if document.verdict in {"keep", "update"} and written:
        told, hint = f"is without effect: 'audit' says '{document.verdict}'", "take one of the two away"
    elif lead:
        told, hint = _fault(document, lead, site)
    else:
        return
    if told:
        yield Problem(document.at("redirect_to"), f"redirect_to '{written}' {told}", hint)


def _fault(document: Document, lead: Lead, site: Site) -> tuple[str, str]:
    """What is wrong with where it leads, and what to do; nothing if it is fine, or another's fault."""
    remedy = "name an article or page that stays"
    if isinstance(lead.to, Missing):
        meant = f": there is no {lead.to.meant}" if lead.to.meant else ""
        return f"leads nowhere{meant}", lead.to.hint
    way = way_from(document.path, site.leads)
    if way[-1].path == document.path:
        over = ", ".join(f"'{each.path}'" for each in way[:-1])
        return f"leads in a circle, over {over}" if over else "leads back to itself", remedy
    if lead.path in site.leads or not lead.is_dead:
        return "", ""
    return _death(site.find(lead.path)), remedy


def _death(target: Document | None) -> str:
    if target is None:
        return "leads to a hub page that is not made"
    if target.source.status == "draft":
        return f"leads to '{target.path}', a draft"
    return f"leads to '{target.path}', which is {'retired' if target.verdict == 'retire' else 'not written'}"
