# One command per task; each makes what it needs. To choose a Python: make test PYTHON=python3.13
PYTHON ?= $(firstword $(foreach each,python3 python3.13 python3.12 python3.11,$(shell $(each) -c \
	'import sys; sys.version_info >= (3, 11) and print("$(each)")' 2>/dev/null)) python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
EXAMPLE := examples/deepseek-r1

.PHONY: demo test check format lint types layers tests nightly mutants lock bench clean
.DEFAULT_GOAL := demo

demo: $(VENV)/.demo  ## judge the example and write its report
	@mkdir -p out
	$(BIN)/vendor-risk assess $(EXAMPLE)/dossier.yaml -e $(EXAMPLE)/eu-customer-support.yaml -d vendor-api --as-of 2026-11-24
	$(BIN)/vendor-risk report $(EXAMPLE)/dossier.yaml -e $(EXAMPLE)/eu-customer-support.yaml -d vendor-api --as-of 2026-11-24 -o out/report.pdf

test: lint types layers tests  ## everything that must hold before a change goes in

check:  ## exactly what CI runs
	.ci/run

format: $(VENV)/.dev  ## lay the code out, and mend what can be mended by rule
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(VENV)/.dev
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .

types: $(VENV)/.dev
	$(BIN)/mypy --no-error-summary

layers: $(VENV)/.dev
	$(BIN)/lint-imports --no-logo > $(VENV)/layers.txt || { cat $(VENV)/layers.txt; exit 1; }

# Every branch of the engine is demanded; of the way to a decision without reasons, which is held against the careful one, not yet.
NOT_YET := vendor_risk/assess/direct/*,vendor_risk/assess/carefully.py,vendor_risk/assess/decider.py

tests: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --dist loadfile --cov
	@$(BIN)/coverage report --include='vendor_risk/cel/*,vendor_risk/assess/*,vendor_risk/jurisdiction/*' --omit='$(NOT_YET)' --fail-under=100 \
		> $(VENV)/branches.txt || { cat $(VENV)/branches.txt; exit 1; }

nightly: $(VENV)/cel-tests  ## the tests with a million reference cases, ten thousand examples of each property, a hundred thousand comparisons
	VENDOR_RISK_EFFORT=nightly VENDOR_RISK_CEL_TESTS=$(CURDIR)/$(VENV)/cel-tests $(BIN)/python -m pytest -n auto --dist worksteal --durations=20

mutants: $(VENV)/.dev  ## change the engine bit by bit and list the changes that no test notices; some of it: MUTANTS='vendor_risk.cel.*'
	VENDOR_RISK_EXAMPLES=10 $(BIN)/mutmut run $(MUTANTS)
	$(BIN)/mutmut results

bench: $(VENV)/.dev  ## how fast, each against something in the same run
	$(BIN)/python -m benchmarks

# What is installed is what the locks say, file by file; `make lock` renews them from pyproject.toml.
LOCK := $(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --build-deps-for editable \
	--no-annotate --no-header --no-emit-index-url --no-emit-trusted-host --no-emit-options --no-emit-find-links

lock: $(VENV)/.dev
	$(LOCK) --output-file requirements.lock pyproject.toml
	$(LOCK) --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

# CEL's conformance tests, which are not ours to ship, come with the sources of cel-python.
$(VENV)/cel-tests: $(VENV)/.dev
	rm -rf $@ && mkdir $@
	$(PIP) download --no-deps --no-build-isolation --no-binary cel-python --dest $@ \
		cel-python==$$($(BIN)/python -c 'from importlib.metadata import version; print(version("cel-python"))')
	tar -xzf $@/cel_python-*.tar.gz --directory $@ --strip-components 2 --wildcards '*/features/*.textproto'

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed: make $(MAKECMDGOALS) PYTHON=/path/to/it" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.demo: requirements.lock pyproject.toml | $(VENV)/.python
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@PYTHON=$(BIN)/python tools/system pango
	@touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml | $(VENV)/.python
	$(PIP) install --require-hashes -r requirements-dev.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@PYTHON=$(BIN)/python tools/system pango
	@tools/system verapdf chromium || echo 'Until then the tests that need them are passed over.' >&2
	@touch $@ $(VENV)/.demo

clean:
	rm -rf $(VENV) out dist build htmlcov mutants .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
