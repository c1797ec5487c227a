import { transformsText } from '../derive/transform-text.js';
import type { GroupedRuns } from '../derive/grouped-runs.js';
import type { FrameQuery } from '../frame/frame.js';
import type { Labels } from '../frame/labels.js';
import type { CsvQuery } from '../output/csv/columns.js';
import type { FetchedQuery } from './join.js';
import { counted, nameLabels } from './name-labels.js';

/**
 * The tables of a query: its samples, of groups of runs those of each run; of combined runs, what
 * stands for them, the ends of the bands and how many runs these are.
 */
export function csvQueries(fetched: FetchedQuery): CsvQuery[] {
  const { query, frame, raw, ofRuns, grouped } = fetched;
  const { id, label, transforms } = query;
  if (raw !== undefined) return [{ ...raw, label }];
  const made = transformsText(transforms) || undefined;
  const table = (of: FrameQuery, labels: readonly Labels[]): CsvQuery => {
    return { ...of, label, made, nameLabels: labels };
  };
  const part = (name: string, of: FrameQuery): CsvQuery => ({
    ...table(of, nameLabels(fetched)),
    id: `${id}_${name}`,
    label: label && `${label} ${name}`,
  });
  const first =
    grouped === undefined
      ? table(frame, nameLabels(fetched))
      : table(grouped.frame, runLabels(grouped));
  if (ofRuns === undefined) return [first];
  const { band, runs, how } = ofRuns;
  return [
    first,
    ...(grouped === undefined ? [] : [part(how.centre, frame)]),
    ...(band === undefined ? [] : [part('low', band.low), part('high', band.high)]),
    part('runs', runs),
  ];
}

/** Also those of the runs themselves, of which each has a column. */
function runLabels({ frame, groups }: GroupedRuns): Labels[] {
  return frame.series.map(({ labels }, i) => counted(labels, groups[i]?.runs ?? 0));
}
