import { closeSync, openSync, writeSync } from 'node:fs';
import type { FrameSeries, Segment } from './frame.js';
import type { Timing } from './timing.js';
import { spoolError } from '../spool/spool.js';

/** Where a query's calculated samples are kept: a file of the spool, one series behind the other. */
export interface SeriesFile {
  /** Begins the next series; the one before it has ended. */
  begin(series: SeriesStart): void;
  /** A sample of it: times (ms) ascend, the text is a number as Prometheus writes it. */
  put(ms: number, text: string): void;
  end(): FrameSeries;
  close(): void;
}

/** What is known of a series before its samples are, as in `FrameSeries`. */
export type SeriesStart = Pick<FrameSeries, 'labels' | 'shiftMs' | 'endMs' | 'timing'>;

/** What is written at a time; no text of a sample is longer. */
const BUFFER_BYTES = 64 * 1024;

/** Opens a file for series of one timing. Throws SPOOL, as all of its functions do. */
export function openSeriesFile(path: string, timing: Timing): SeriesFile {
  const bytes = openBytes(path);
  let drafts: Draft[] = [];
  let start: SeriesStart = { labels: [], shiftMs: 0, endMs: timing.grid.endMs };
  let asText = timeTexts(timing, 0);
  return {
    begin(series) {
      drafts = [];
      start = series;
      asText = timeTexts(timing, series.shiftMs);
    },
    put(ms, text) {
      const fileMs = ms - start.shiftMs;
      const time = asText(fileMs);
      let draft = drafts.at(-1);
      if (draft?.timeBytes !== time.length) {
        draft = newDraft(bytes.size(), time.length, fileMs);
        drafts.push(draft);
      }
      bytes.write(`${draft.samples === 0 ? '' : ','}[${time},"${text}"]`);
      draft.samples++;
      draft.lastMs = fileMs;
      draft.end = bytes.size();
    },
    end() {
      const samples = drafts.reduce((sum, draft) => sum + draft.samples, 0);
      return { ...start, samples, segments: drafts.map((draft) => segmentOf(draft, path, timing)) };
    },
    close: () => bytes.close(),
  };
}

/** Work with a file for series, which is closed afterwards. */
export function withSeriesFile<T>(path: string, timing: Timing, work: (file: SeriesFile) => T): T {
  const file = openSeriesFile(path, timing);
  try {
    return work(file);
  } finally {
    file.close();
  }
}

/** A segment being written: samples whose times have texts of one length. */
interface Draft {
  readonly start: number;
  readonly timeBytes: number;
  readonly firstMs: number;
  lastMs: number;
  samples: number;
  end: number;
}

const newDraft = (start: number, timeBytes: number, firstMs: number): Draft => ({
  ...{ start, timeBytes, firstMs },
  ...{ lastMs: firstMs, samples: 0, end: start },
});

function segmentOf(draft: Draft, path: string, { grid, times }: Timing): Segment {
  const { stepMs } = grid;
  const { start, end, firstMs, lastMs, samples } = draft;
  const isWhole = times === undefined && samples === (lastMs - firstMs) / stepMs + 1;
  const own = { startMs: firstMs, endMs: lastMs, stepMs };
  return { path, start, end, grid: own, timeBytes: isWhole ? draft.timeBytes : 0 };
}

/** Times (ms) as seconds, all with three decimals or none: then most texts have one length. */
function timeTexts({ grid, times }: Timing, shiftMs: number): (ms: number) => string {
  const { startMs, stepMs } = grid;
  const isWhole = times === undefined && (startMs - shiftMs) % 1000 === 0 && stepMs % 1000 === 0;
  return isWhole ? (ms) => String(ms / 1000) : (ms) => (ms / 1000).toFixed(3);
}

function openBytes(path: string) {
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (thrown) {
      throw spoolError(path, thrown);
    }
  };
  const file = guarded(() => openSync(path, 'w'));
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let [used, written] = [0, 0];
  const flush = (): void => {
    guarded(() => {
      for (let at = 0; at < used;) at += writeSync(file, buffer, at, used - at);
    });
    written += used;
    used = 0;
  };
  return {
    size: () => written + used,
    /** Of ASCII. */
    write(text: string): void {
      if (used + text.length > BUFFER_BYTES) flush();
      used += buffer.write(text, used, 'latin1');
    },
    close(): void {
      try {
        flush();
      } finally {
        closeSync(file);
      }
    },
  };
}
