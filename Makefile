# What a newcomer types. Nothing but Python 3.11 or later and make must be there before.

PYTHON ?= python3
PORT ?= 8000
DATA ?= ./var
ONLY ?=
BIN := .venv/bin
SOURCES := src tests bench conftest.py
# Versions alone: no registry, no hashes, no names of this machine.
COMPILE := $(BIN)/pip-compile --quiet --upgrade --no-header --no-annotate --strip-extras --no-emit-options \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

.DEFAULT_GOAL := help
.PHONY: help run test check bench lock clean

help: ## show this help
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/installed ## run the product with the sample district: make run PORT=8000 DATA=./var
	$(BIN)/yuandian up --sample --port $(PORT) --data $(DATA)

test: check ## run every check and every test; DATABASE_URL names another PostgreSQL (15 or later)
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: .venv/installed-dev ## style, types, layers and migrations, without running anything
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -W ignore::RuntimeWarning -m django makemigrations --check --dry-run --settings yuandian.config.settings

bench: .venv/installed-dev ## measure: make bench, or make bench ONLY=submit
	$(BIN)/python -m bench $(ONLY)

lock: .venv/installed-dev ## bring the lock files to the newest releases that pyproject.toml allows
	$(COMPILE) --output-file requirements.lock pyproject.toml
	$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"], sep="\n")' \
		| $(COMPILE) --constraint requirements.lock --output-file requirements-dev.lock -

clean: ## remove what was installed, built and cached; the data folder stays
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache src/*.egg-info
	find $(SOURCES) -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "Python 3.11 or later is needed: make PYTHON=python3.12 …, or: apt install python3"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Python's venv is missing. Install it and run make again:"; \
		$(PYTHON) -c 'import sys; print("  apt install python%d.%d-venv" % sys.version_info[:2])'; exit 1; }
	$(PYTHON) -m venv .venv
	@touch $@

.venv/installed: .venv/made requirements.lock pyproject.toml
	$(BIN)/python -m pip install --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --no-deps --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

.venv/installed-dev: .venv/installed requirements-dev.lock
	$(BIN)/python -m pip install --disable-pip-version-check -r requirements-dev.lock
	@touch $@
