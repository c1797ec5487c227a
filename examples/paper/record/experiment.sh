#!/usr/bin/env bash
# The experiment: a web server without compression, with a quick and with a thorough one, three
# times each, in turn, so that what changes on the machine meanwhile meets all of them.
#
#   bash examples/paper/record/experiment.sh
#
# Takes 12 minutes, and writes ../runs.yaml and ../data.om.gz anew.
# Needs: prometheus, prometheus-node-exporter, nginx, curl, node, and a built Styx.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
declare -a pids=()

cleanup() {
  kill "${pids[@]}" 2>/dev/null || true
  wait
  rm -rf "$work"
}
trap cleanup EXIT

# The Styx of this repository, for the repetitions too; elsewhere it is `npx styx`.
printf '#!/bin/sh\nexec node "%s" "$@"\n' "${STYX_MAIN:-$here/../../../dist/cli/main.js}" >"$work/styx"
chmod +x "$work/styx"
export PATH="$work:$PATH" STYX_RUNS_FILE="$work/runs.yaml"

# All ports at once: one after another could be given the same port twice.
read -r recorder node SERVER_PORT LOAD_PORT < <(node -e '
  const { createServer } = require("node:net");
  const servers = Array.from({ length: 4 }, () => createServer().listen(0, "127.0.0.1"));
  setImmediate(() => {
    console.log(servers.map((server) => server.address().port).join(" "));
    servers.forEach((server) => server.close());
  });')
export WORK="$work/www" SERVER_PORT LOAD_PORT

mkdir "$WORK"
node "$here/document.mjs" >"$WORK/orders.json"
cat >"$work/prometheus.yaml" <<YAML
global: {scrape_interval: 1s, scrape_timeout: 1s}
scrape_configs:
  - {job_name: node, static_configs: [{targets: ["127.0.0.1:$node"], labels: {instance: machine}}]}
  - {job_name: client, static_configs: [{targets: ["127.0.0.1:$LOAD_PORT"], labels: {instance: client}}]}
YAML
prometheus-node-exporter --web.listen-address="127.0.0.1:$node" --collector.disable-defaults \
  --collector.cpu >"$work/node.log" 2>&1 &
pids+=($!)
prometheus --config.file="$work/prometheus.yaml" --storage.tsdb.path="$work/data" \
  --web.listen-address="127.0.0.1:$recorder" >"$work/prometheus.log" 2>&1 &
pids+=($!)
for target in "$recorder/-/ready" "$node/metrics"; do
  curl -sf --retry 30 --retry-delay 1 --retry-all-errors -o /dev/null "127.0.0.1:$target"
done
sleep 15 # so that a rate() has its window when the first repetition begins

begin=$(date +%s)
for repeat in 1 2 3; do
  for level in 0 1 9; do
    compression=$([ "$level" -eq 0 ] && echo none || echo "gzip-$level")
    styx run "$compression-r$repeat" --label "compression=$compression" --label "level=$level" \
      --label "repeat=$repeat" --warmup 10s --cooldown 5s -- bash "$here/repetition.sh" "$level"
  done
done
sleep 2

node "$here/export.mjs" "http://127.0.0.1:$recorder" "$begin" "$(date +%s)" |
  gzip -9n >"$work/data.om.gz"
mv "$work/runs.yaml" "$here/../runs.yaml"
mv "$work/data.om.gz" "$here/../data.om.gz"
ls -l "$here/../data.om.gz"
