"""`report`: the report of a site, on its own or against another revision."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pelican_contentstrategy.check.select import Selection
from pelican_contentstrategy.format.report_markdown import report_markdown
from pelican_contentstrategy.integrations.checking import check_site
from pelican_contentstrategy.integrations.private_folder import PrivateFolder, public_folders
from pelican_contentstrategy.integrations.whole_files import write_file
from pelican_contentstrategy.publish.comparison import compare
from pelican_contentstrategy.publish.coverage import snapshot
from pelican_contentstrategy.publish.report.changes import changes
from pelican_contentstrategy.publish.report.dossier import Dossier
from pelican_contentstrategy.publish.report.json_.json_ import report_json
from pelican_contentstrategy.publish.report.progress import progress
from pelican_contentstrategy.publish.report.report import report_files

if TYPE_CHECKING:
    from pathlib import Path

    from pelican_contentstrategy.integrations.checking import Checked
    from pelican_contentstrategy.integrations.revision import Then
    from pelican_contentstrategy.model.baseline import Known
    from pelican_contentstrategy.publish.report.changes import Changes


@dataclass(frozen=True)
class Reported:
    """A checked site, and all that its report is made of."""

    checked: Checked = field(repr=False)
    dossier: Dossier = field(repr=False)

    def write(self) -> Path:
        """Write what a build writes, where it writes it; the path of the page."""
        project = self.checked.project
        options = project.blueprint.publish
        path = project.private_folder(*public_folders(self.checked.context))
        folder = PrivateFolder(path, is_public=options.report.public)
        for each in report_files(self.dossier, options):
            if each.root == "private":
                folder.write(each.path, each.content)
            else:
                write_file(project.root / each.path, each.content)
        return path / "index.html"

    def text(self, format_: str) -> str:
        """What is printed: for programs, or for a pull request."""
        return report_json(self.dossier) if format_ == "json" else report_markdown(progress(self.dossier))


def read_report(settings: Path, against: str | None = None) -> Reported:
    """Judge a site, and as it was at a revision if one is named: both at once, in processes of their own."""
    with ExitStack() as stack:
        other = None
        if against is not None:
            from pelican_contentstrategy.integrations.revision import reading

            other = stack.enter_context(reading(settings, against, is_judged=True))
        checked = check_site(settings)
        since = _changes(other.revision, other.then(checked.project.strategy_file), checked) if other else None
        return Reported(checked, Dossier(checked.result.review, since))


def _changes(revision: str, then: Then, checked: Checked) -> Changes:
    review, checks = checked.result.review, checked.project.blueprint.checks
    site, selection = review.site, Selection(checks)

    def was_judged(known: Known) -> bool:
        return selection.judges(known, site.find(known.path))

    comparison = compare(revision, then.before, snapshot(site, checks), site.strategy)
    found = (*review.diagnostics, *review.known)
    return changes(comparison, (then.diagnostics, then.milestone), found, was_judged)
