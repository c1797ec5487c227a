#!/usr/bin/env bash
# Everything that `make demo` and `make test` need. Quick and quiet when nothing is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

check_node() {
  command -v node >/dev/null || fail 'Node.js is missing: Styx needs Node 20.19 or newer, with npm.'
  node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1);' ||
    fail "Styx needs Node 20.19 or newer; this is $(node --version)."
  command -v npm >/dev/null || fail 'npm is missing; it usually comes with Node.js.'
}

install_debian_packages() {
  local package missing=()
  local installed
  # dpkg-query fails as soon as it does not know one of them; what it prints is still right.
  # shellcheck disable=SC2046
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $(<packages.txt) 2>/dev/null || true)
  while read -r package; do
    grep -qx "installed $package" <<<"$installed" || missing+=("$package")
  done <packages.txt
  [ ${#missing[@]} -eq 0 ] && return

  if [ "$(id -u)" -ne 0 ]; then
    fail "Debian packages are missing. Please type:" '' \
      "  sudo apt-get install --no-install-recommends ${missing[*]}"
  fi
  echo "Installing Debian packages: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  quietly apt-get update
  quietly apt-get install -y --no-install-recommends "${missing[@]}"
}

# Without dpkg it is for the user to install things; only what is missing can be said.
check_programs() {
  local program missing=()
  for program in prometheus promtool gnuplot curl; do
    command -v "$program" >/dev/null || missing+=("$program")
  done
  bash scripts/find-python.sh >/dev/null 2>&1 || missing+=('python3 with matplotlib')
  [ ${#missing[@]} -eq 0 ] && return
  printf -v list '  - %s\n' "${missing[@]}"
  fail 'Please install what is missing:' '' "$list"
}

install_node_modules() {
  # npm writes this file at the end of an installation: it is as old as the installation.
  if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    echo 'Installing Node packages'
    quietly npm ci --no-audit --no-fund
  fi
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

check_node
if command -v dpkg-query >/dev/null; then install_debian_packages; else check_programs; fi
install_node_modules
quietly npm run build
