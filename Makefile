# BorderDesk's workshop. `make run` and `make test` are all a newcomer needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT ?= out
.DEFAULT_GOAL := help
.PHONY: help setup translations run test check fix bench shots model lock

help: ## what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(VENV)/.ready translations ## system packages (once), .venv, libraries with hashes

$(VENV)/.ready: requirements-dev.txt packages.txt pyproject.toml
	@sh scripts/system-packages.sh packages.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

translations: $(VENV)/.ready
	@$(BIN)/python -m resources.compile

run: setup ## the desk in simulation with a local centre; without a display the same journey off screen
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/borderdesk --simulation; \
	else $(BIN)/borderdesk simulate --out $(OUT); fi

test: setup ## every test
	@sh scripts/test.sh

check: setup ## style, types, who imports whom, catalogues
	$(BIN)/ruff format --check .
	$(BIN)/ruff check --no-cache . # a cache would remember whose import a package was before it existed
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m resources.compile --check

fix: setup ## let ruff mend what it can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup ## every benchmark, one JSON line each
	@for each in tests/benchmarks/bench_*.py tests/benchmarks/reading.py tests/benchmarks/reading_limit.py; do \
	$(BIN)/python -m tests.benchmarks.$$(basename $$each .py); done

shots: setup ## screenshots of every page in three languages into out/shots/
	$(BIN)/python -m ui.shots --out $(OUT)/shots

model: setup ## make the reader's model from nothing, into resources/models (an hour on one core)
	@sh scripts/system-packages.sh scanner/model/packages.txt
	@test -x .venv-model/bin/python || $(PYTHON) -m venv .venv-model
	.venv-model/bin/python -m pip install --quiet --disable-pip-version-check -r scanner/model/requirements.txt
	PYTHONPATH=$$($(BIN)/python -c 'import site; print(site.getsitepackages()[0])') \
	.venv-model/bin/python -m scanner.model.train --work $(OUT)/model
	$(BIN)/python -m scanner.model.evaluate

lock: ## renew the locked requirements (needs uv); pip takes a pin for an extra only with the extra in it
	uv pip compile --no-strip-extras --universal --python-version 3.11 --generate-hashes --no-header --extra central --group dev pyproject.toml -o requirements-dev.txt
	uv pip compile --no-strip-extras --universal --python-version 3.11 --generate-hashes --no-header -c requirements-dev.txt pyproject.toml -o requirements.txt
