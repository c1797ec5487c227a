import { openFiles } from '../frame/cursor.js';
import type { FrameQuery, FrameSeries } from '../frame/frame.js';
import { readSamples, type Samples } from '../frame/samples.js';
import { stepOf } from '../frame/timing.js';
import type { Spool } from '../spool/spool.js';
import { droppedNote, type Note } from './note.js';
import { numberText } from './number-text.js';
import { transformed } from './sample-transforms.js';
import { type SeriesFile, withSeriesFile } from '../frame/series-file.js';
import { type Transformed, withSeries } from './series-transforms.js';
import type { SampleTransform, SeriesTransform, Transform } from '../manifest/transforms.js';

/**
 * Applies transforms in their order to the series of a query. What is calculated goes to the spool
 * and is read like an answer. One series at a time is held, in sixteen bytes a sample and as many
 * for each step. Throws SPOOL, and MANIFEST_VALUE and SERIES_CLASH for what cannot be relabelled.
 */
export function applyTransforms(
  query: FrameQuery,
  transforms: readonly Transform[],
  spool: Pick<Spool, 'newPath'>,
): Transformed {
  const notes: Note[] = [];
  let result = query;
  for (const step of stepsOf(transforms)) {
    const next = Array.isArray(step) ? recalculated(result, step, spool) : withSeries(result, step);
    result = next.query;
    notes.push(...next.notes);
  }
  return { query: result, notes };
}

/** Transforms of samples that follow each other are done at once, in one pass over the samples. */
type Step = SampleTransform[] | SeriesTransform;

function stepsOf(transforms: readonly Transform[]): Step[] {
  const steps: Step[] = [];
  for (const transform of transforms) {
    const last = steps.at(-1);
    if (!isOfSamples(transform)) steps.push(transform);
    else if (Array.isArray(last)) last.push(transform);
    else steps.push([transform]);
  }
  return steps;
}

const ofSeries: readonly string[] = ['drop_series', 'relabel', 'sort', 'top'];

const isOfSamples = (transform: Transform): transform is SampleTransform =>
  !ofSeries.includes(transform.kind);

function recalculated(
  query: FrameQuery,
  transforms: readonly SampleTransform[],
  spool: Pick<Spool, 'newPath'>,
): Transformed {
  const derived = deriveQuery(query, spool, (samples, { timing = query }) => {
    const stepMs = stepOf(timing);
    return transforms.reduce((of, transform) => transformed(of, transform, stepMs), samples);
  });
  const isLost = ({ samples }: FrameSeries, i: number): boolean =>
    samples === 0 && (query.series[i]?.samples ?? 0) > 0;
  const names = transforms.map(({ kind }) => kind).join(', ');
  return {
    query: { ...derived, series: derived.series.filter((one, i) => !isLost(one, i)) },
    notes: droppedNote(
      derived.series.filter(isLost).map(({ labels }) => labels),
      query.series.length,
      `have no samples left and are left out (${names})`,
    ),
  };
}

/**
 * A query with the samples that are calculated of each series' own: the same series in the same
 * order, on the same grid. Throws SPOOL.
 */
export function deriveQuery(
  query: FrameQuery,
  spool: Pick<Spool, 'newPath'>,
  calculate: (samples: Samples, series: FrameSeries) => Samples,
): FrameQuery {
  const files = openFiles();
  try {
    return withSeriesFile(spool.newPath(), query, (file) => ({
      ...query,
      series: query.series.map((one) => {
        const samples = calculate(readSamples(one, files), one);
        return writeSeries(file, one, samples);
      }),
    }));
  } finally {
    files.close();
  }
}

function writeSeries(
  file: SeriesFile,
  { segments: _, samples: __, ...series }: FrameSeries,
  { times, values }: Samples,
): FrameSeries {
  file.begin(series);
  for (const [i, ms] of times.entries()) file.put(ms, numberText(values[i] ?? NaN));
  return file.end();
}
