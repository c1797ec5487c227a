#!/usr/bin/env bash
# The experiment: three Prometheus replicas answer range queries behind a balancer, while the load
# grows, one replica dies and comes back, and a neighbour takes the CPU.
#
#   bash examples/record/record.sh [OUTPUT.om.gz]
#
# Takes 17 minutes, on a machine that should do little else.
# Needs: prometheus, prometheus-node-exporter, curl, node.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
output=${1:-$here/../data/experiment.om.gz}
work=$(mktemp -d)
declare -A pid=()

stop() { # NAME [SIGNAL]
  kill -"${2:-TERM}" "${pid[$1]}" 2>/dev/null || true
  wait "${pid[$1]}" 2>/dev/null || true
  unset "pid[$1]"
}
cleanup() {
  for name in "${!pid[@]}"; do stop "$name"; done
  rm -rf "$work"
}
trap cleanup EXIT

# All ports at once: one after another could be given the same port twice.
read -r recorder node load port1 port2 port3 < <(node -e '
  const { createServer } = require("node:net");
  const servers = Array.from({ length: 6 }, () => createServer().listen(0, "127.0.0.1"));
  setImmediate(() => {
    console.log(servers.map((server) => server.address().port).join(" "));
    servers.forEach((server) => server.close());
  });')
replica_port=([1]="$port1" [2]="$port2" [3]="$port3")

start_prometheus() { # NAME PORT [FLAG...]
  local name=$1 port=$2
  shift 2
  prometheus --config.file="$work/$name.yaml" --storage.tsdb.path="$work/$name" \
    --web.listen-address="127.0.0.1:$port" "$@" >>"$work/$name.log" 2>&1 &
  pid[$name]=$!
}
start_replica() { # NUMBER
  # One core and two queries at a time: small machines saturate early, and the queue shows.
  GOMAXPROCS=1 start_prometheus "replica-$1" "${replica_port[$1]}" --query.max-concurrency=2
}
load() { # REQUESTS_A_SECOND SECONDS: reached evenly in that time
  curl -sf -X POST -o /dev/null "127.0.0.1:$load/rate?to=$1&over=$2"
}

# A replica scrapes itself and the machine, so that there is something to query.
for i in 1 2 3; do
  cat >"$work/replica-$i.yaml" <<YAML
global: {scrape_interval: 1s, scrape_timeout: 1s}
scrape_configs:
  - {job_name: prometheus, static_configs: [{targets: ["127.0.0.1:${replica_port[$i]}"]}]}
  - {job_name: node, static_configs: [{targets: ["127.0.0.1:$node"]}]}
YAML
done

# The recorder sees everything, under names that do not depend on the ports of this run.
cat >"$work/recorder.yaml" <<YAML
global: {scrape_interval: 1s, scrape_timeout: 1s}
scrape_configs:
  - job_name: prometheus
    static_configs:
      - {targets: ["127.0.0.1:$port1"], labels: {instance: replica-1}}
      - {targets: ["127.0.0.1:$port2"], labels: {instance: replica-2}}
      - {targets: ["127.0.0.1:$port3"], labels: {instance: replica-3}}
  - job_name: node
    static_configs: [{targets: ["127.0.0.1:$node"], labels: {instance: node}}]
  - job_name: client
    static_configs: [{targets: ["127.0.0.1:$load"], labels: {instance: client}}]
YAML

prometheus-node-exporter --web.listen-address="127.0.0.1:$node" --collector.disable-defaults \
  --collector.cpu --collector.meminfo --collector.diskstats --collector.loadavg \
  --collector.netdev --collector.netdev.device-exclude='^(eth|en|wl).*' >"$work/node.log" 2>&1 &
pid[node]=$!
for i in 1 2 3; do start_replica "$i"; done
start_prometheus recorder "$recorder"
node "$here/load.mjs" "$load" "replica-1=http://127.0.0.1:$port1=3" \
  "replica-2=http://127.0.0.1:$port2=2" "replica-3=http://127.0.0.1:$port3=1" \
  >"$work/load.log" 2>&1 &
pid[load]=$!
for target in "$recorder/-/ready" "$port1/-/ready" "$port2/-/ready" "$port3/-/ready" \
  "$node/metrics" "$load/metrics"; do
  curl -sf --retry 30 --retry-delay 1 --retry-all-errors -o /dev/null "127.0.0.1:$target"
done
load 0.5 0 # a little, so that every series exists
sleep 35   # and every rate() has its window when the clock starts

# A whole minute to begin at makes readable times in the manifest.
start=$((($(date +%s) / 60 + 1) * 60))
at() { # SECONDS TEXT: waits until that second of the experiment
  local now
  now=$(date +%s.%N)
  sleep "$(awk -v t="$((start + $1))" -v n="$now" 'BEGIN {print (t > n) ? t - n : 0}')"
  echo "$(date -u -d "@$((start + $1))" +%FT%TZ)  $2"
}
burn() { timeout 90 node -e 'for (;;);' & }

at 0 'almost idle: a request in 2 s'
at 120 'light load: 3 requests a second';                load 3 5
at 270 'the load grows to 15 requests a second';         load 15 150
at 510 'replica-2 is killed';                            stop replica-2 KILL
at 585 'replica-2 is started again';                     start_replica 2
at 660 'a noisy neighbour: two busy loops for 90 s'
burn; pid[burn1]=$!; burn; pid[burn2]=$!
at 750 'recovery: back to 3 requests a second';          load 3 5
at 840 'idle';                                           load 0 5
at 900 'end'
sleep 2

node "$here/export.mjs" "http://127.0.0.1:$recorder" "$start" 900 | gzip -9n >"$output.part"
mv "$output.part" "$output"
ls -l "$output"
