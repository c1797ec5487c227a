import { advance, openCursor, type OpenFiles, openFiles } from '../frame/cursor.js';
import type { FrameSeries } from '../frame/frame.js';
import { compareLabels, compareUtf8, labelValue, promqlNotation } from '../frame/labels.js';
import type { Span } from '../prometheus/query-forms.js';

const PIECE_CHARACTERS = 256 * 1024;
const WINDOW_BYTES = 64 * 1024;

/** What was written so far. */
export interface Written {
  series: number;
  samples: number;
}

/**
 * Series as OpenMetrics text, whose values are the text that the server wrote: those of one metric
 * together, the samples of each in the order of time, none twice and none outside of the span. Types
 * are not said: OpenMetrics has rules for the names of each which servers do not keep, and no database
 * of time series needs them. Throws SPOOL.
 *
 * Format: https://prometheus.io/docs/specs/om/open_metrics_spec/
 */
export function* openMetricsPieces(
  all: readonly FrameSeries[],
  span: Span,
  written: Written,
): Generator<Uint8Array, void, undefined> {
  const files = openFiles();
  try {
    for (const series of [...all].sort(byMetric)) {
      const before = written.samples;
      yield* seriesPieces(series, span, files, written);
      if (written.samples > before) written.series++;
    }
    yield Buffer.from('# EOF\n');
  } finally {
    files.close();
  }
}

const metricOf = ({ labels }: FrameSeries): string => labelValue(labels, '__name__') ?? '';

/** Names may sort behind other labels, and those of one metric must not be apart. */
function byMetric(one: FrameSeries, other: FrameSeries): number {
  return compareUtf8(metricOf(one), metricOf(other)) || compareLabels(one.labels, other.labels);
}

function* seriesPieces(
  { labels, segments }: FrameSeries,
  { startMs, endMs }: Span,
  files: OpenFiles,
  written: Written,
): Generator<Uint8Array, void, undefined> {
  const name = promqlNotation(labels);
  const cursor = openCursor(segments, WINDOW_BYTES);
  const { slot } = cursor;
  let lastMs = startMs - 1;
  let text = '';
  while (advance(cursor, files)) {
    if (slot.ms <= lastMs || slot.ms > endMs) continue;
    lastMs = slot.ms;
    const value = Buffer.from(cursor.window.subarray(slot.valueStart, slot.valueEnd)).toString(
      'latin1',
    );
    text += `${name} ${value} ${timeText(slot.ms)}\n`;
    written.samples++;
    if (text.length < PIECE_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

/**
 * A time in ms as seconds. Prometheus reads them as a floating-point number, multiplies it by 1000 and
 * cuts off the rest. Where the product is a little too small, as for some times of 2004 and 2038, half
 * a microsecond is added, which no reader keeps.
 */
export function timeText(ms: number): string {
  const whole = Math.floor(ms / 1000);
  const rest = ms - whole * 1000;
  if (rest === 0) return String(whole);
  const text = `${whole}.${String(rest).padStart(3, '0')}`;
  return Math.trunc(Number(text) * 1000) === ms ? text : `${text}0005`;
}
