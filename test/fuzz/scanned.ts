import fc from 'fast-check';
import { StyxError } from '../../src/errors.js';
import { matrixScanner, type ScannedSeries } from '../../src/prometheus/matrix-scanner.js';
import { type Grid, gridOf } from '../../src/time/grid.js';

export const POINTS = 60;

/** Grids that are scanned by comparing times, and one that is not. */
export const grids = fc.constantFrom(
  gridOf(1_700_000_000_000, 1_700_000_000_000 + (POINTS - 1) * 15_000, 15_000),
  gridOf(999_999_970_000, 999_999_970_000 + (POINTS - 1) * 1000, 1000),
  gridOf(1_700_000_000_000, 1_700_000_000_000 + (POINTS - 1) * 250, 250),
);

/** Where a stream is cut: sizes of fragments, bytes, one after the other and from the start again. */
export const cuts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 });

export interface Scanned {
  readonly series: readonly ScannedSeries[];
  readonly warnings: readonly string[];
}

/** What the scanner finds, and the client lets pass. */
export function scan(bytes: Buffer, grid: Grid, sizes: readonly number[]): Scanned {
  const found: ScannedSeries[] = [];
  const scanner = matrixScanner(grid, (one) => found.push(one));
  for (let at = 0, k = 0; at < bytes.length; k++) {
    const size = sizes[k % sizes.length] ?? bytes.length;
    scanner.write(bytes.subarray(at, at + size));
    at += size;
  }
  const { resultType, warnings } = scanner.end();
  if (resultType !== 'matrix') throw new StyxError('BAD_ANSWER', 'what the client refuses');
  return { series: found, warnings };
}

export const samplesOf = (bytes: Buffer, { start, end }: ScannedSeries): unknown =>
  JSON.parse(`[${bytes.subarray(start, end).toString()}]`);

/** What happens to a document on its way. */
export const damages = fc.array(
  fc.tuple(
    fc.nat(),
    fc.constantFrom('change', 'insert', 'delete', 'cut', 'repeat'),
    fc.oneof(
      fc.constantFrom(...Array.from('0123456789.,"[]{}- eE+NaInf:\\')),
      fc.constantFrom('\u0000', '\u00ff', '"values":', '"metric":{}', '[[', ']}'),
    ),
  ),
  { minLength: 1, maxLength: 3 },
);

export function damagedBy(
  bytes: Buffer,
  changes: readonly (readonly [number, string, string])[],
): Buffer {
  return changes.reduce((now, [place, how, what]) => {
    const at = place % Math.max(now.length, 1);
    const [before, rest] = [now.subarray(0, at), now.subarray(at)];
    const added = Buffer.from(what, 'latin1');
    if (how === 'change') return Buffer.concat([before, added, rest.subarray(added.length)]);
    if (how === 'insert') return Buffer.concat([before, added, rest]);
    if (how === 'delete') return Buffer.concat([before, rest.subarray(what.length)]);
    if (how === 'repeat') return Buffer.concat([before, rest.subarray(0, 40), rest]);
    return before;
  }, bytes);
}
