import { StyxError } from '../errors.js';
import type { NativeHistogram } from '../prometheus/native-histogram.js';
import type { Spool } from '../spool/spool.js';
import type { Grid } from '../time/grid.js';
import type { AnsweredQuery, AnsweredSeries } from './answered.js';
import { type OpenFiles, openFiles } from './cursor.js';
import type { FrameQuery, FrameSeries, Segment } from './frame.js';
import { ascending, type Bucket, bucketOf, partLabel, partLabels } from './histogram-parts.js';
import { eachHistogram } from './histograms.js';
import { labelValue, promqlNotation } from './labels.js';
import { type SeriesFile, withSeriesFile } from './series-file.js';

/**
 * An answer as series of numbers. Each native histogram becomes its count, its sum and its buckets, which
 * `partLabel` tells apart. A bucket that a histogram does not list has counted nothing, and is 0; where
 * the histogram counts the same values in buckets with other bounds, there is none. So the buckets of a
 * timestamp add up to the count, but for observations of NaN, which are in none. Throws SPOOL, and
 * SERIES_CLASH where a histogram has that label itself.
 */
export function inNumbers(
  { id, grid, series }: AnsweredQuery,
  spool: Pick<Spool, 'newPath'>,
): FrameQuery {
  const common = { shiftMs: 0, endMs: grid.endMs };
  const plain = ({ labels, samples, segments }: AnsweredSeries): FrameSeries => ({
    ...{ labels, segments, samples },
    ...common,
  });
  if (series.every(({ holds }) => holds === 'numbers')) {
    return { id, grid, series: series.map(plain) };
  }
  const files = openFiles();
  try {
    const all = withSeriesFile(spool.newPath(), { grid }, (file) =>
      series.map((one) =>
        one.holds === 'numbers' ? [plain(one)] : partsOf(one, { grid, file, files }),
      ),
    );
    return { id, grid, series: all.flat() };
  } finally {
    files.close();
  }
}

/** Where histograms are read from, and their parts written to. */
interface Taking {
  readonly grid: Grid;
  readonly file: SeriesFile;
  readonly files: OpenFiles;
}

/** A part of a histogram, of which blocks are written one by one. */
interface GatheredPart extends FrameSeries {
  readonly segments: Segment[];
  samples: number;
}

/** So many texts of parts are in memory at once; they are written one part behind the other. */
const MOST_TEXTS = 200_000;

function partsOf(series: AnsweredSeries, { grid, file, files }: Taking): FrameSeries[] {
  const { labels } = series;
  if (labelValue(labels, partLabel) !== undefined) throw hasPartLabel(series);
  const buckets = bucketsOf(series, files);
  const names = ['count', 'sum', ...buckets.map(({ text }) => text)];
  const parts = names.map((name): GatheredPart => ({
    ...{ labels: partLabels(labels, name), shiftMs: 0, endMs: grid.endMs },
    ...{ samples: 0, segments: [] },
  }));
  let rows: PartTexts[] = [];
  const writeRows = (): void => {
    for (const [column, part] of parts.entries()) {
      file.begin(part);
      for (const { ms, texts } of rows) {
        const text = texts[column];
        if (text !== undefined) file.put(ms, text);
      }
      const { samples, segments } = file.end();
      part.samples += samples;
      part.segments.push(...segments);
    }
    rows = [];
  };
  for (const segment of series.segments) {
    for (const { ms, histogram } of eachHistogram(segment, files)) {
      rows.push({ ms, texts: textsOf(histogram, buckets) });
      if (rows.length * parts.length >= MOST_TEXTS) writeRows();
    }
  }
  writeRows();
  return parts;
}

/** The parts of one histogram; undefined for what it does not tell. */
interface PartTexts {
  readonly ms: number;
  readonly texts: readonly (string | undefined)[];
}

/** All buckets that the histograms of a series list, from the lowest to the highest. */
function bucketsOf({ segments }: AnsweredSeries, files: OpenFiles): Bucket[] {
  const known = new Map<string, Bucket>();
  for (const segment of segments) {
    for (const { histogram } of eachHistogram(segment, files)) {
      for (const bucket of histogram.buckets.map(bucketOf)) known.set(bucket.text, bucket);
    }
  }
  return ascending(known.values());
}

function textsOf(
  { count, sum, buckets: listed }: NativeHistogram,
  buckets: readonly Bucket[],
): PartTexts['texts'] {
  const counts = new Map(listed.map((one) => [bucketOf(one).text, one.count]));
  const own = ascending(listed.map(bucketOf));
  let next = 0;
  const texts = buckets.map(({ text, lower, upper }) => {
    while (next < own.length && (own[next]?.upper ?? lower) <= lower) next++;
    const isCountedElsewhere = (own[next]?.lower ?? Infinity) < upper;
    return counts.get(text) ?? (isCountedElsewhere ? undefined : '0');
  });
  return [count, sum, ...texts];
}

function hasPartLabel({ labels }: AnsweredSeries): StyxError {
  const message = `the native histogram ${promqlNotation(labels)} has the label \`${partLabel}\``;
  return new StyxError('SERIES_CLASH', message, {
    hint: 'Styx gives this label to the parts of native histograms: name it otherwise in the query',
  });
}
