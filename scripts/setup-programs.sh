#!/usr/bin/env bash
# The programs of packages.txt: Debian's are installed, elsewhere it is said what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/quietly.sh

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

if command -v dpkg-query >/dev/null; then install_debian_packages; else check_programs; fi
