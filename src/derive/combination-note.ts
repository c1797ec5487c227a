import type { GroupedRuns } from './grouped-runs.js';
import type { Reducer } from '../manifest/drawing.js';
import type { Combination } from '../manifest/runs/combination.js';
import { reducerText } from './transform-text.js';

/** What was made of runs, for people who read a script: `counts` says of how many each series is. */
export function combinationNote(
  id: string,
  { centre, band, groupBy }: Combination,
  counts: readonly number[],
): string {
  const n = countText(counts);
  const groups = groupBy.length === 0 ? '' : ` of the same ${groupBy.join(', ')}`;
  return `${id} is the ${centre} of ${n} runs${groups}${intervalText(band)}`;
}

function intervalText(band: Combination['band']): string {
  return band === undefined ? '' : `, with ${bandText(band)}`;
}

/** What is shown of the runs themselves: behind what stands for them, or with their samples pooled. */
export function groupedNote(
  id: string,
  { groups, groupBy }: GroupedRuns,
  centre: Combination['centre'] | undefined,
): string {
  const same = groupBy.length === 0 ? '' : ` of the same ${groupBy.join(', ')}`;
  if (centre !== undefined) return `each run of ${id} is a thin line behind the ${centre}`;
  const n = countText(groups.map(({ runs }) => runs));
  return `${id} has the samples of ${n} runs${same} together`;
}

/** Where runs are drawn along an axis, and as what: by themselves, or as what stands for several. */
export function alongNote(
  id: string,
  label: string,
  reduce: Reducer,
  how: Combination | undefined,
): string {
  const number = `the ${reducerText(reduce)} of its samples`;
  if (how === undefined) return `${id} has a point a run at its ${label}: ${number}`;
  const same = [label, ...how.groupBy].join(', ');
  const interval = intervalText(how.band);
  return `${id} is the ${how.centre} of the runs of the same ${same}${interval}; each is ${number}`;
}

/** `3`, or `2 to 3`. */
function countText(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return counts.length === 0 ? '0' : least === most ? String(least) : `${least} to ${most}`;
}

function bandText(band: NonNullable<Combination['band']>): string {
  if (band === 'sd') return 'their standard deviation';
  if (band === 'min-max') return 'the least and the largest of them';
  if ('confidence' in band) {
    const level = Number((band.confidence * 100).toPrecision(12));
    return `its ${level} % confidence interval (Student's t, over runs)`;
  }
  const [low, high] = [band.low, band.high].map((part) => Number((part * 100).toPrecision(12)));
  return `their quantiles p${low} and p${high}`;
}
