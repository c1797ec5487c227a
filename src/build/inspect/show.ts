import type { Manifest } from '../../manifest/manifest.js';
import { hasNumbers } from '../../manifest/values/asked-numbers.js';
import { withSpool } from '../../spool/spool.js';
import { manifestOrder } from '../figure/manifest-order.js';
import { askMatrices } from '../project/ask-matrices.js';
import { readOnlyProject } from '../project/project.js';
import { shownFigure } from './show-figure.js';
import type { ShownItem } from './shown.js';

export interface ShowOptions {
  /** Those of the manifest, which was loaded with them. */
  readonly names: readonly string[];
  /** The clock's time, ms. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/**
 * What there is to know of the figures, values, checks and tables of a manifest: what is asked for them, what is kept of that, their
 * series, and what became of these. No server is asked, and nothing is written. Throws BAD_LOCK, REDACT_KEY,
 * SPOOL, and the signal's reason.
 */
export async function shown(written: Manifest, options: ShowOptions): Promise<ShownItem[]> {
  const project = readOnlyProject(written);
  const manifest = await askMatrices(written, project, options);
  const order = manifestOrder(manifest, project.ledger, false);
  const figures = await Promise.all(
    manifest.figures.map((figure, place) =>
      withSpool((spool) =>
        shownFigure(manifest, { ...options, figure, project, spool, order, place }),
      ),
    ),
  );
  options.signal.throwIfAborted();
  if (!hasNumbers(manifest.numbers)) return figures;
  const { shownNumbers } = await import('./show-number.js');
  return [...figures, ...(await shownNumbers(manifest, { ...options, project }))];
}
