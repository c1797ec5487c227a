#!/usr/bin/env bash
# Everything that `make test` needs. Quick and quiet when nothing is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

bash scripts/setup-programs.sh
bash scripts/setup-styx.sh
