# Spectral DNA. `make` lists what there is.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
NPM ?= npm
BIN := .venv/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
UV_LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-header --no-annotate --group build pyproject.toml
SOURCES := $(shell find frontend/src frontend/public frontend/index.html frontend/vite.config.ts -type f 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help run install dev test test-dashboard test-service image-test lint format bench bench-web fuzz load drift train docs lock wheel release doctor hooks clean

help: ## list what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: install frontend/dist/index.html ## serve the API and the dashboard on http://localhost:7860
	$(BIN)/spectral-dna serve --port 7860

install: .venv/.service ## create .venv with the service

dev: .venv/.dev frontend/node_modules/.package-lock.json ## also the training, test and lint tools

test: dev frontend/dist/index.html test-dashboard test-service ## every test

test-dashboard: frontend/dist/index.html
	cd frontend && $(NPM) run --silent check:size
	cd frontend && $(NPM) run --silent test

test-service: .venv/.dev
	$(BIN)/pytest -q -n 3 $(PYTEST)

lint: dev ## ruff, mypy, import contracts, Biome, knip, drift of generated files
	$(BIN)/ruff check backend model-code deployment_hf tests
	$(BIN)/ruff format --check backend model-code deployment_hf tests
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	cd frontend && $(NPM) run --silent lint
	cd frontend && $(NPM) run --silent check:generated

image-test: dev ## build the image by buildah, as root, and run it: size by layer, start, first and tenth analysis
	$(BIN)/pytest -q -m image tests/image

format: dev ## let the formatters have their way
	$(BIN)/ruff check --fix --quiet backend model-code deployment_hf tests
	$(BIN)/ruff format backend model-code deployment_hf tests
	cd frontend && $(NPM) run --silent format

bench: dev ## speed and memory, as ratios; the last line is JSON
	$(BIN)/python tests/load/bench.py $(BENCH)

bench-web: dev frontend/dist/index.html ## speed of the dashboard in Chromium: paint, tasks, heap; the last line is JSON
	PYTHONPATH=tests $(BIN)/python tests/load/bench_web.py $(BENCH)

fuzz: dev ## break every kind of input by seed, and see that nothing breaks: make fuzz FUZZ="--kind mp3 --count 100"
	PYTHONPATH=tests $(BIN)/python -m fuzz $(FUZZ)

load: dev ## a crowd of clients before a service of its own: make load LOAD="--seconds 20 --clients 20"
	$(BIN)/python tests/load/crowd.py $(LOAD)

drift: dev ## how often drift is called on fair and on moved streams: make drift DRIFT="--windows 1000"
	PYTHONPATH=tests $(BIN)/python tests/load/drift.py $(DRIFT)

train: dev ## from tables to published models: make train DATA=folder [SEARCH=none|short|full]
	$(BIN)/spectral-train train --data $(or $(DATA),data) $(if $(DATA),,--fetch) --search $(or $(SEARCH),none)

docs: dev ## rewrite what is generated: tables of pages, picture of the layers, dashboards of Grafana, API types
	PYTHONPATH=tests:$(PYTHONPATH) $(BIN)/python tests/docs/generate.py
	PYTHONPATH=deployment_hf/grafana $(BIN)/python -m boards
	cd frontend && $(NPM) run --silent generate

lock: ## resolve the locks anew (needs uv)
	$(UV_LOCK) -o requirements.lock
	$(UV_LOCK) --extra train --extra redis --extra s3 --extra bulk --extra otel --extra dev -o requirements-dev.lock
	$(UV_LOCK) --extra redis --extra s3 --extra otel -o deployment_hf/requirements.lock
	cd frontend && $(NPM) install --package-lock-only

wheel: dev frontend/dist/index.html ## wheel with the dashboard inside, sdist, bill of materials, lock, checksums, into build/wheel
	PYTHONPATH=deployment_hf $(BIN)/python -m release build --out build/wheel

release: dev frontend/dist/index.html ## check, test, tag and build a version: make release VERSION=1.2.0 [RELEASE=--dry-run]
	PYTHONPATH=deployment_hf $(BIN)/python -m release release $(VERSION) $(RELEASE)

doctor: ## what this machine lacks, before anything is installed: make doctor [DOCTOR=--json]
	@test -n "$(PYTHON)" || { echo "There is no Python here: Python 3.11 is needed, with venv. Debian: python3.11, python3.11-venv"; exit 1; }
	@PYTHONPATH=deployment_hf $(PYTHON) -B -m doctor $(DOCTOR)

hooks: dev ## check what is committed and pushed, by git itself
	$(BIN)/pre-commit install

clean: ## remove everything that was made, also the image tests' gigabytes in the user's cache
	rm -rf .venv build frontend/dist frontend/node_modules
	rm -rf "$${XDG_CACHE_HOME:-$$HOME/.cache}/spectral-dna/image"

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' \
		|| { echo "Python 3.11 is needed; found $$($(PYTHON) --version). Name it: make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/.service: requirements.lock pyproject.toml | .venv/bin/python
	@if [ -e .venv/.dev ]; then $(MAKE) --no-print-directory .venv/.dev; else \
		echo "Installing the service into .venv (a minute or so) …"; \
		$(PIP) --require-hashes -r requirements.lock && $(PIP) --no-build-isolation --no-deps --editable .; fi
	@touch $@

.venv/.dev: requirements-dev.lock pyproject.toml | .venv/bin/python
	@echo "Installing the service and its tools into .venv (a minute or two) …"
	@$(PIP) --require-hashes -r requirements-dev.lock
	@$(PIP) --no-build-isolation --no-deps --editable .
	@touch $@ .venv/.service

# A registry may lack other platforms' optional packages: then install leaves the lock unchanged.
frontend/node_modules/.package-lock.json: frontend/package.json frontend/package-lock.json
	@node -e 'const [a,b]=process.versions.node.split(".").map(Number); process.exit(a>20||(a===20&&b>=19)?0:1)' \
		|| { echo "Node 20.19 or later is needed."; exit 1; }
	@echo "Installing the dashboard's packages (half a minute or so) …"
	@cd frontend && ($(NPM) ci --silent || $(NPM) install --silent --no-save)
	@touch $@

frontend/dist/index.html: frontend/node_modules/.package-lock.json $(SOURCES)
	@echo "Building the dashboard (half a minute at most on an idle machine) …"
	@cd frontend && VITE_CONFIG_NATIVE_IGNORE_WARNING=true $(NPM) run --silent build -- --logLevel warn
	@touch $@
