"""How much CPU does proselint's own loop over the articles take, with the checks it has on by default?"""

import json
import sys
import time
from pathlib import Path

from proselint.checks import __register__
from proselint.config import DEFAULT
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

texts = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
registry = CheckRegistry()
registry.register_many(__register__)
checks = len(registry.get_all_enabled(DEFAULT["checks"]))
before = time.process_time()
alerts = sum(len(LintFile("article.md", text).lint(DEFAULT)) for text in texts)
print(json.dumps({"checks": f"{checks} checks", "seconds": time.process_time() - before, "alerts": alerts}))
