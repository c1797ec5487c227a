#!/usr/bin/env bash
# The demonstration: recorded data goes into a real Prometheus, Styx builds the figures of
# examples/, and gnuplot and matplotlib draw the scripts that it wrote.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/example-prometheus.sh

figures=examples/figures

draw() {
  local python script
  python=$(bash scripts/find-python.sh)
  while IFS= read -r script; do
    gnuplot -c "$script" "${script%.gnuplot}-gnuplot.pdf"
  done < <(find "$figures" -name '*.gnuplot')
  while IFS= read -r script; do
    "$python" "$script" "${script%.py}-matplotlib.pdf"
  done < <(find "$figures" -name '*.py')
}

list() {
  local file size total=0 count=0
  while IFS= read -r file; do
    size=$(wc -c <"$file")
    printf '  %8.1f kB  %s\n' "$((size * 10 / 1000))e-1" "$file"
    total=$((total + size)) count=$((count + 1))
  done < <(find "$figures" -type f | sort)
  printf '  %8.1f kB  in %d files\n' "$((total * 10 / 1000))e-1" "$count"
}

serve_example_data

step '$ styx build -c examples/styx.config.yaml'
node dist/cli/main.js build -c examples/styx.config.yaml

step 'Drawing the scripts with gnuplot and matplotlib'
draw

step "Written to $figures/"
list

step "Look at $figures/requests-matplotlib.pdf, and at $figures/requests-gnuplot.pdf beside it."
