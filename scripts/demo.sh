#!/usr/bin/env bash
# The demonstration: Styx makes the figures, numbers and tables of examples/paper. They come from a
# real Prometheus, which is given the recorded samples, where one can be had, and elsewhere from the
# snapshots beside the paper. With a Prometheus, snapshots and lock are written anew; git shows that
# they are the same.
set -euo pipefail
cd "$(dirname "$0")/.."
bash scripts/setup-styx.sh
bash scripts/setup-programs.sh || echo 'Going on with what is there.'
source scripts/example-prometheus.sh

example=examples/paper
main=$PWD/dist/cli/main.js

styx() {
  step "\$ styx $*"
  (cd "$example" && CI='' node "$main" "$@")
}

has() { command -v "$@" >/dev/null; }

from_prometheus() {
  [ -n "${STYX_DEMO_PROMETHEUS:-}" ] || serve_example_data "$example/data.om.gz"
  styx update
  if has git && git rev-parse --is-inside-work-tree >/dev/null 2>&1; then styx diff; fi
  source="a real Prometheus ($STYX_DEMO_PROMETHEUS), and the snapshots are up to date"
}

from_snapshots() {
  step "There is no Prometheus here: the figures are made from the snapshots in $example/styx-data."
  styx build --frozen
  source="the snapshots in $example/styx-data: no Prometheus was asked"
}

# The same manifest, lock and snapshots, with the other engine.
draw_with_gnuplot() {
  step "The same figures by gnuplot, in $example/figures/gnuplot"
  rm -rf "$example/figures/gnuplot"
  cp "$example/runs.yaml" "$example/styx.lock" "$work"
  sed -e 's/^defaults:/&\n  engine: gnuplot/' \
    -e "s|^runs_file: .*|&\noutput_dir: $PWD/$example/figures/gnuplot\ndata_dir: $PWD/$example/styx-data|" \
    "$example/styx.config.yaml" >"$work/styx.config.yaml"
  CI='' node "$main" build --offline -q -c "$work/styx.config.yaml"
}

# Without a network, not even of this machine itself, nobody can be asked.
has_loopback() {
  node -e '
    const net = require("node:net");
    const server = net.createServer().listen(0, "127.0.0.1", () =>
      net
        .connect(server.address().port, "127.0.0.1", () => process.exit(0))
        .on("error", () => process.exit(1)));'
}

can_serve() { has prometheus && has promtool && has curl && has_loopback; }

if [ -n "${STYX_DEMO_PROMETHEUS:-}" ] || can_serve; then
  from_prometheus
else
  from_snapshots
fi
if has gnuplot; then draw_with_gnuplot; fi

step "Made from $source."
echo "Look at $example/figures. \`make paper\` makes the paper of them."
