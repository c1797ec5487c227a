# The example's data in a real Prometheus, for the scripts that source this file (they have
# `set -euo pipefail`, and are in the repository's root). It brings
#   $work               a folder of its own, gone at the end as the server is
#   step, fail          say what is done, and what went wrong
#   serve_example_data  [FILE.om.gz] sets STYX_DEMO_PROMETHEUS to the server's URL
# shellcheck shell=bash

work=$(mktemp -d)
server=''

cleanup() {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap cleanup EXIT

step() { printf '\n%s\n' "$*"; }
fail() { # MESSAGE [LOG]
  printf '%s\n' "$1" >&2
  if [ $# -gt 1 ]; then tail -n 20 "$2" >&2; fi
  exit 1
}

serve_example_data() {
  local data=${1:-examples/data/experiment.om.gz}
  local port
  step "Loading $data into a real Prometheus"
  load_data "$data"
  port=$(free_port)
  start_prometheus "$port"
  export STYX_DEMO_PROMETHEUS="http://127.0.0.1:$port"
  echo "  listens on $STYX_DEMO_PROMETHEUS"
}

load_data() { # FILE.om.gz
  gunzip -c "$1" >"$work/experiment.om"
  # The flag is hidden; without it promtool reads the file once for every two hours of data.
  promtool tsdb create-blocks-from --max-block-duration=8760h openmetrics \
    "$work/experiment.om" "$work/data" >"$work/promtool.log" 2>&1 ||
    fail 'promtool could not load the data:' "$work/promtool.log"
}

free_port() {
  node -e '
    const server = require("node:net").createServer().listen(0, "127.0.0.1", () => {
      console.log(server.address().port);
      server.close();
    });'
}

# The look-back is shorter than the gap in the data, or Prometheus would fill a part of it.
start_prometheus() { # PORT
  : >"$work/prometheus.yaml"
  prometheus --config.file="$work/prometheus.yaml" --storage.tsdb.path="$work/data" \
    --storage.tsdb.retention.time=100y --query.lookback-delta=5s \
    --web.listen-address="127.0.0.1:$1" >"$work/prometheus.log" 2>&1 &
  server=$!
  for _ in $(seq 150); do
    kill -0 "$server" 2>/dev/null || break
    if curl -sf -o /dev/null "http://127.0.0.1:$1/-/ready"; then return; fi
    sleep 0.2
  done
  fail 'Prometheus did not become ready:' "$work/prometheus.log"
}
