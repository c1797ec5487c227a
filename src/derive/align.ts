import { openFiles } from '../frame/cursor.js';
import type { FrameQuery, FrameSeries } from '../frame/frame.js';
import { eachSample } from '../frame/samples.js';
import type { Spool } from '../spool/spool.js';
import type { Grid } from '../time/grid.js';
import { type SeriesFile, withSeriesFile } from '../frame/series-file.js';

/**
 * A query's samples at the times of another grid: each is the last one at or before that time, as
 * Prometheus has it, as the text that it was. A sample holds for less than one step of its own grid,
 * so that a gap stays one, and of samples on no grid, for less than a step of the new one. Samples
 * in between are left out, not averaged. Throws SPOOL.
 */
export function alignQuery(
  query: FrameQuery,
  grid: Grid,
  spool: Pick<Spool, 'newPath'>,
): FrameQuery {
  const files = openFiles();
  try {
    return withSeriesFile(spool.newPath(), { grid }, (file) => ({
      id: query.id,
      grid,
      series: query.series
        .map((series) => {
          const { labels, shiftMs, timing = query } = series;
          file.begin({ labels, shiftMs, endMs: grid.endMs });
          const holdsMs = timing.times === undefined ? timing.grid.stepMs : grid.stepMs;
          const holder = holding(file, grid, holdsMs);
          eachSample(series, files, (ms, bytes, start, end) =>
            holder.take(ms, Buffer.from(bytes.subarray(start, end)).toString('latin1')),
          );
          holder.end();
          return file.end();
        })
        .filter(({ samples }: FrameSeries) => samples > 0),
    }));
  } finally {
    files.close();
  }
}

/** Writes a sample at each time of a grid at which it holds and no later one has come. */
function holding(file: SeriesFile, { startMs, endMs, stepMs }: Grid, holdsMs: number) {
  let held: { readonly ms: number; readonly text: string } | undefined;
  const writeBefore = (beforeMs: number): void => {
    if (held === undefined) return;
    const end = Math.min(beforeMs, held.ms + holdsMs);
    const first = Math.max(0, Math.ceil((held.ms - startMs) / stepMs));
    for (let ms = startMs + first * stepMs; ms < end && ms <= endMs; ms += stepMs)
      file.put(ms, held.text);
  };
  return {
    take(ms: number, text: string): void {
      writeBefore(ms);
      held = { ms, text };
    },
    end: () => writeBefore(Infinity),
  };
}
