.DEFAULT_GOAL := help
.PHONY: help setup demo paper gallery test fuzz mutation coverage bench compat clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Install what is missing and build
	@bash scripts/setup.sh

demo: ## Figures of a paper: from a real Prometheus, or its snapshots
	@bash scripts/demo.sh

paper: ## examples/paper/paper.pdf: no Prometheus, but LaTeX
	@bash scripts/paper.sh

gallery: setup ## The pictures of docs/gallery.md, drawn anew by both engines
	@bash scripts/gallery.sh

test: setup ## Types, lint, formatting, unused code and all tests
	@npm run test:built

fuzz: setup ## Answers and manifests, damaged at random: a million of each, or CASES=n
	@FUZZ_CASES=$(or $(CASES),1000000) npx vitest run test/fuzz --reporter verbose

mutation: setup ## Which mistakes in plan, promql, scanner and lock no test notices, or PARTS="…"
	@node scripts/mutation.js $(PARTS)

coverage: setup ## Which lines run in the tests, or in the programs that they start
	@npm run --silent coverage

bench: setup ## Measure time and memory against other tools
	@npm run --silent bench

compat: setup ## Run all tests on newer Prometheus, VictoriaMetrics, gnuplot, matplotlib and Node
	@bash scripts/compat.sh

clean: ## Remove what was built, drawn or installed here
	rm -rf dist coverage reports node_modules examples/paper/figures examples/paper/.styx
	rm -f $(addprefix examples/paper/paper., aux log pdf)
