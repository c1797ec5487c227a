import type { FrameQuery, FrameSeries } from '../frame/frame.js';
import type { Labels } from '../frame/labels.js';
import type { Spool } from '../spool/spool.js';
import type { Grid } from '../time/grid.js';
import { numberText } from './number-text.js';
import { withSeriesFile } from '../frame/series-file.js';

/** A series of numbers, each at a time (ms); undefined where there is none. */
export interface PointSeries {
  readonly labels: Labels;
  readonly points: readonly { readonly ms: number; readonly value: number | undefined }[];
}

/** A query whose series are these. Throws SPOOL. */
export function pointsQuery(
  { id, grid }: { readonly id: string; readonly grid: Grid },
  all: readonly PointSeries[],
  spool: Pick<Spool, 'newPath'>,
): FrameQuery {
  return withSeriesFile(spool.newPath(), { grid }, (file) => ({
    ...{ id, grid },
    series: all.map(({ labels, points }): FrameSeries => {
      file.begin({ labels, shiftMs: 0, endMs: grid.endMs });
      for (const { ms, value } of points) if (value !== undefined) file.put(ms, numberText(value));
      return file.end();
    }),
  }));
}
