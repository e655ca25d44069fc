# `make demo` shows what this is, `make test` proves it. Both need Python 3.10 and a package index, and make .venv.
#
# GNU make 3.81 is enough. All paths are relative, for a prerequisite cannot hold a space; of .venv/bin only python is
# called, for a script there cannot hold one in its first line.

PYTHON ?=
export PYTHON

.PHONY: help demo test check docs fuzz faults compat bench bench-voice aria lighthouse screenshots clean
.NOTPARALLEL:

help: ## say what there is to make
	@sed -n 's/^\([a-z]*\):.* ## /  make \1	/p' Makefile

demo: .venv/.demo ## build sample_site, print its diagnostics and where everything lies
	@cd sample_site && ../.venv/bin/python -m pelican content -s pelicanconf.py -o output
	@echo
	@echo "the site:        $$PWD/sample_site/output/index.html"
	@echo "its strategy:    $$PWD/sample_site/strategy.yaml"
	@echo "to browse it:    cd sample_site && ../.venv/bin/python -m pelican --listen"

test: .venv/.test ## run the whole suite
	.venv/bin/python -m pytest --numprocesses=auto --maxprocesses=8 --dist=worksteal

check: .venv/.test ## lint, check format, types and the direction of imports
	.venv/bin/python -m ruff check
	.venv/bin/python -m ruff format --check
	.venv/bin/python -m mypy
	.venv/bin/python -c "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_logo=True))"

docs: .venv/.test ## write the generated documentation anew
	.venv/bin/python docs/make.py

fuzz: .venv/.test ## try many inputs for minutes, with a fixed seed and a random one; FUZZ_SEED=7 tries one alone
	.venv/bin/python -m tests.fuzz

faults: .venv/.test ## kill 200 builds at random moments, and try full disks and the like; FAULTS_SEED=7 draws others
	FAULTS_KILLS=$${FAULTS_KILLS:-200} .venv/bin/python -m pytest -q tests/faults --numprocesses=auto --maxprocesses=8

compat: .venv/.test ## try every pair of Python and Pelican; Pythons that are not installed are skipped
	.venv/bin/python -m pip install -qq --disable-pip-version-check 'nox>=2025.11.12'
	.venv/bin/python -m nox

bench: .venv/.test ## measure what a build with the plugin costs, and write benchmarks/results.md; for half an hour
	.venv/bin/python -m benchmarks.run

bench-voice: .venv/.test ## measure the voice rules beside other prose linters, which it installs outside the checkout
	.venv/bin/python benchmarks/voice.py

aria: .venv/.test ## write anew what screen readers hear of each template of the theme
	UPDATE_ARIA=1 .venv/bin/python -m pytest -q tests/browser/test_aria.py

lighthouse: .venv/.test ## ask Lighthouse about home, article and hub page of the sample site; it needs npm and Chromium
	.venv/bin/python -m tests.browser.lighthouse

screenshots: .venv/.test ## take the pictures of the theme anew; it needs Chromium
	.venv/bin/python -m docs.screenshots

clean: ## remove .venv and all that can be made again
	rm -rf .venv build dist sample_site/cache sample_site/output .hypothesis .import_linter_cache .mypy_cache .nox \
		.pytest_cache .ruff_cache

.venv/.demo: pyproject.toml
	@sh .ci/environment demo

.venv/.test: pyproject.toml
	@sh .ci/environment test

# A stamp counts for nothing in an environment that was moved, lost its Python, or has another than was asked for.
ifneq ($(shell PYTHON='$(PYTHON)' sh .ci/environment usable && echo yes),yes)
.PHONY: .venv/.demo .venv/.test
endif
