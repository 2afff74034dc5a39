# Each target makes its own virtual environment in .venv first; nothing but make and Python 3.11 or newer is needed.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
DEMO := graphs/demo

.PHONY: help demo test lint types bench scale docs tables picture check pin clean

help:  ## Say what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

$(READY): constraints.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "bilateral needs Python 3.11 or newer; try: make PYTHON=python3.11 …")'
	@echo "Making the virtual environment .venv (once) …"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r constraints.txt
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY)  ## Load the ten sample articles, print what they say, write the view
	@rm -rf $(DEMO) $(DEMO).html
	@$(BIN)/bilateral load graphs/sample --graph $(DEMO) --format table
	@echo; echo "The ties between the sides, strongest first (bilateral ties --graph $(DEMO)):"; echo
	@$(BIN)/bilateral ties --graph $(DEMO) --format table
	@echo "What Japan and Norway did, and the sentences that say so (bilateral ties Japan Norway --graph $(DEMO)):"; echo
	@$(BIN)/bilateral ties Japan Norway --graph $(DEMO) --format table
	@$(BIN)/bilateral view --graph $(DEMO) -o $(DEMO).html
	@echo; echo "The view is one file: open $(CURDIR)/$(DEMO).html in a browser, or run: $(BIN)/bilateral view --graph $(DEMO) --open"

test: $(READY)  ## All tests, doctests among them
	@$(BIN)/python -m pytest

lint: $(READY)  ## Style, and generated docs that are out of date
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/python docs/write_cli.py --check

types: $(READY)  ## mypy --strict
	@$(BIN)/mypy

bench: $(READY)  ## Scores, speed and the store, held against their floors
	@$(BIN)/python -m bench
	@$(BIN)/python -m bench.actors
	@$(BIN)/python -m bench.gsr
	@$(BIN)/python -m bench.reliability
	@$(BIN)/python -m bench.store

scale: $(READY)  ## The store with 1,000, 10,000 and 100,000 made-up articles; takes an hour
	@$(BIN)/python -m bench.store --articles 1000 10000 100000

docs: $(READY)  ## Write docs/cli.md from the commands' own help
	@$(BIN)/python docs/write_cli.py

tables:  ## Hold the fetched tables against the packages they are made from (needs npm)
	@PYTHON=$(PYTHON) scripts/check_tables.sh

picture: $(READY)  ## Make the README's picture from the sample (needs Chromium)
	@$(BIN)/python scripts/picture.py

check: lint types test  ## What CI runs

pin: $(READY)  ## Resolve pyproject.toml anew into constraints.txt
	@$(BIN)/python scripts/pin.py

clean:  ## Remove the environment, caches and what runs made
	@rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis dist $(DEMO) $(DEMO).html graphs/store
