#!/usr/bin/env bash
# From recorded runs to a paper: the data of examples/compression goes into a real Prometheus, Styx
# builds figures, numbers and tables, each engine draws, and LaTeX sets the page.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/example-prometheus.sh

example=examples/compression
styx="$PWD/dist/cli/main.js"

# The same manifest, with the other engine.
draw_with_gnuplot() {
  cp "$example/runs.yaml" "$work"
  sed -e 's/^defaults:/&\n  engine: gnuplot/' -e "s|^output_dir: .*|output_dir: $PWD/$1|" \
    "$example/styx.config.yaml" >"$work/styx.config.yaml"
  node "$styx" build -c "$work/styx.config.yaml"
}

serve_example_data "$example/data.om.gz"

step "\$ make -C $example"
if command -v pdflatex >/dev/null; then
  make -C "$example" STYX="node $styx"
else
  make -C "$example" STYX="node $styx" styx
  echo 'There is no pdflatex: the figures are there, but no paper.pdf.'
fi

step "The same figures by gnuplot, in $example/figures/gnuplot/"
draw_with_gnuplot "$example/figures/gnuplot"

step "Look at $example/paper.pdf, and at $example/figures/values.md."
