# For scripts that set up something; they source this file.
# shellcheck shell=bash

fail() { # LINE…
  printf '%s\n' "$@" >&2
  exit 1
}

# Prints what a command said only when it failed.
quietly() {
  local log
  log=$(mktemp)
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    fail "This failed: $*"
  fi
  rm -f "$log"
}
