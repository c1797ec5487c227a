#!/usr/bin/env bash
# Prints a Python that has matplotlib. The first python3 on the path may be one without it (from
# conda, pyenv, …) while the distribution's own has it.
set -euo pipefail

for python in python3 /usr/bin/python3; do
  if "$python" -c 'import importlib.util as u, sys; sys.exit(u.find_spec("matplotlib") is None)' \
    2>/dev/null; then
    echo "$python"
    exit 0
  fi
done
echo 'No python3 here can import matplotlib: apt-get install python3-matplotlib' >&2
exit 1
