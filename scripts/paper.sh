#!/usr/bin/env bash
# The two pages of examples/paper, from what is committed with them: no server is asked.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/quietly.sh

example=examples/paper

bash scripts/setup-styx.sh
command -v pdflatex >/dev/null ||
  fail "There is no pdflatex for $example/paper.pdf. Debian has what it takes in:" '' \
    '  sudo apt-get install texlive-latex-recommended texlive-fonts-recommended' '' \
    'Its figures need no LaTeX: make demo'
make --no-print-directory -C "$example" STYX="node $PWD/dist/cli/main.js"
echo "Look at $example/paper.pdf"
