#!/usr/bin/env bash
# The pictures of docs/gallery.md: recorded data goes into a real Prometheus, and Styx draws the
# figures of examples/gallery/ once with each engine. The page's YAML follows the manifest.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/example-prometheus.sh

manifest=examples/gallery/styx.config.yaml
pictures=docs/gallery

draw() { # ENGINE
  sed "s/^  engine: .*/  engine: $1/" "$manifest" >"$work/$1.yaml"
  STYX_GALLERY_DIR="$work/$1" node dist/cli/main.js build -c "$work/$1.yaml"
}

# To a palette of 256 colours, which look the same and take a third of the space.
shrink() {
  "$(bash scripts/find-python.sh)" - "$@" <<'PYTHON'
import sys
import numpy as np
from PIL import Image

for name in sys.argv[1:]:
    with Image.open(name) as picture:
        dpi = picture.info['dpi']
        pixels = np.asarray(picture.convert('RGB'))
    colours, which, counts = np.unique(
        pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    # The most frequent colours stay as they are, and others become the nearest of them.
    palette = colours[np.argsort(-counts, kind='stable')[:256]]
    distances = ((colours[:, None].astype(int) - palette[None].astype(int)) ** 2).sum(axis=2)
    indices = distances.argmin(axis=1)[which].astype(np.uint8)
    small = Image.fromarray(indices.reshape(pixels.shape[:2]), 'P')
    small.putpalette(palette.tobytes())
    small.save(name, optimize=True, dpi=dpi)
PYTHON
}

# For experiments a server that has the data already may be named.
[ -n "${STYX_DEMO_PROMETHEUS:-}" ] || serve_example_data

for engine in matplotlib gnuplot; do
  step "Drawing $manifest with $engine"
  draw "$engine"
done
rm -rf "$pictures"
mkdir -p "$pictures"
mv "$work/matplotlib" "$work/gnuplot" "$pictures/"
mapfile -d '' files < <(find "$pictures" -name '*.png' -print0 | sort -z)
shrink "${files[@]}"
node scripts/gallery-page.js

step "Written to $pictures/: ${#files[@]} pictures, $(du -sb "$pictures" | cut -f1) bytes. Look at docs/gallery.md."
