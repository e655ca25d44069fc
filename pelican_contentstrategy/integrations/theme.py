"""Where does the theme lie that comes with us? Within the package when installed, beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
THEME = str(next(folder for folder in (_PACKAGE / "theme", _PACKAGE.parent / "theme") if folder.is_dir()))
