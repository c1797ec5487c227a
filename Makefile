.DEFAULT_GOAL := help
.PHONY: help setup demo experiment gallery test bench compat clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Install what is missing and build
	@bash scripts/setup.sh

demo: setup ## Recorded data, a real Prometheus, and the figures of examples/
	@bash scripts/demo.sh

experiment: setup ## Nine recorded runs, and the page of a paper: examples/compression
	@bash scripts/compression.sh

gallery: setup ## The pictures of docs/gallery.md, drawn anew by both engines
	@bash scripts/gallery.sh

test: setup ## Types, lint, formatting, unused code and all tests
	@npm test

bench: setup ## Measure time and memory against other tools
	@npm run --silent bench

compat: setup ## Run the scripts on newer gnuplot, matplotlib, Node and Prometheus
	@bash scripts/compat.sh

clean: ## Remove what was built, drawn or installed here
	rm -rf dist coverage examples/figures examples/styx-data examples/.styx node_modules
	rm -rf examples/compression/figures examples/styx.lock
	rm -f examples/compression/paper.aux examples/compression/paper.log examples/compression/paper.pdf
