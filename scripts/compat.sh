#!/usr/bin/env bash
# Runs all tests on the newest of everything: Node, Prometheus 3, VictoriaMetrics, gnuplot and
# matplotlib of Debian's unstable suite, in a folder of its own that is entered with chroot.
#
#   bash scripts/compat.sh            sets the folder up when it is not there (1.4 GB, some minutes)
#   bash scripts/compat.sh FILE...    only these test files
set -euo pipefail
cd "$(dirname "$0")/.."

suite=${STYX_COMPAT_SUITE:-sid}
root=${STYX_COMPAT_ROOT:-/var/tmp/styx-compat-$suite}

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

set_up() {
  command -v debootstrap >/dev/null || fail 'debootstrap is missing: apt-get install debootstrap'
  local packages
  packages=$(paste -sd, packages.txt)
  echo "Setting up Debian $suite in $root"
  debootstrap --variant=minbase --include="$packages,nodejs,make,git" "$suite" "$root.new" \
    >"$root.log" 2>&1 || fail "debootstrap failed: see $root.log"
  mv "$root.new" "$root"
}

# A folder of before may lack what tests want since.
add_missing() {
  local missing
  missing=$(grep -vxFf <(chroot "$root" dpkg-query --show --showformat '${Package}\n') packages.txt || true)
  [ -z "$missing" ] && return
  echo "Adding to $root: $missing"
  # shellcheck disable=SC2086 # Names of packages.
  enter sh -c 'apt-get update; apt-get install --yes --no-install-recommends "$@"' - $missing \
    >>"$root.log" 2>&1 || fail "apt-get failed: see $root.log"
}

copy_project() {
  rm -rf "$root/styx"
  mkdir "$root/styx"
  # What is committed or about to be; the packages are the same as outside, and need no network.
  git ls-files --cached --others --exclude-standard -z |
    tar --create --null --files-from=- --ignore-failed-read | tar --extract --directory="$root/styx"
  cp -a node_modules dist "$root/styx/"
}

enter() { chroot "$root" /usr/bin/env -C /styx NO_COLOR=1 LC_ALL=C.UTF-8 "$@"; }

leave() { umount "$root/dev/pts" "$root/proc" "$root/dev" 2>/dev/null || true; }

[ "$(id -u)" -eq 0 ] || fail 'Only root can enter another Debian: sudo make compat'
[ -d "$root" ] || set_up
copy_project
trap leave EXIT
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"
mount --bind /dev/pts "$root/dev/pts"
add_missing

enter node --version
enter dpkg-query --show prometheus victoria-metrics gnuplot-nox python3-matplotlib nginx-light
enter node node_modules/vitest/vitest.mjs run --config vitest.compat.config.ts "$@"
