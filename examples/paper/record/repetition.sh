#!/usr/bin/env bash
# One repetition, 75 s: nginx serves the document, and the load doubles after 40 s.
#
#   bash repetition.sh LEVEL      of gzip: 0 (none) to 9
#
# Needs in its environment: WORK (a folder with the document), SERVER_PORT and LOAD_PORT (free).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
level=$1

cat >"$WORK/nginx.conf" <<NGINX
daemon off;
master_process off; # one process, whose processor time is that of the server
pid $WORK/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  types { application/json json; }
  gzip $([ "$level" -eq 0 ] && echo off || echo on);
  gzip_comp_level $((level > 0 ? level : 1));
  gzip_types application/json;
  keepalive_requests 1000000;
  client_body_temp_path $WORK; proxy_temp_path $WORK; fastcgi_temp_path $WORK;
  uwsgi_temp_path $WORK; scgi_temp_path $WORK;
  server { listen 127.0.0.1:$SERVER_PORT; root $WORK; }
}
NGINX

nginx -p "$WORK" -e stderr -c "$WORK/nginx.conf" &
server=$!
node "$here/load.mjs" "$LOAD_PORT" "http://127.0.0.1:$SERVER_PORT/orders.json" "$server" &
load=$!
trap 'kill "$server" "$load"; wait' EXIT

offer() { # REQUESTS_A_SECOND
  curl -sf --retry 20 --retry-delay 1 --retry-all-errors -X POST -o "$WORK/answer" \
    "127.0.0.1:$LOAD_PORT/rate?to=$1"
}

offer 100
sleep 40
offer 200
styx mark event 'load doubles'
sleep 35
