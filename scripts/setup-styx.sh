#!/usr/bin/env bash
# Styx itself: its Node packages, and the build. Quick and quiet when nothing is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/quietly.sh

check_node() {
  command -v node >/dev/null || fail 'Node.js is missing: Styx needs Node 20.19 or newer, with npm.'
  node -e '
    const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1);' ||
    fail "Styx needs Node 20.19 or newer; this is $(node --version)."
  command -v npm >/dev/null || fail 'npm is missing; it usually comes with Node.js.'
}

install_node_modules() {
  # npm writes this file at the end of an installation: it is as old as the installation.
  if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    echo 'Installing Node packages'
    quietly npm ci --no-audit --no-fund
  fi
}

check_node
install_node_modules
quietly npm run build
