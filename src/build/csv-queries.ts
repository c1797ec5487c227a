import { transformsText } from '../derive/transform-text.js';
import type { GroupedRuns } from '../derive/grouped-runs.js';
import type { FrameQuery } from '../frame/frame.js';
import type { Labels } from '../frame/labels.js';
import type { CsvQuery } from '../output/csv/columns.js';
import { whereText } from '../derive/where.js';
import type { Figure } from '../manifest/manifest.js';
import { isDrawn } from '../manifest/conditions.js';
import type { PlannedQuery } from '../plan/query.js';
import type { FetchedQuery } from './join.js';
import { counted, nameLabels } from './name-labels.js';

/**
 * The tables of a query: its samples, of groups of runs those of each run; of combined runs, what
 * stands for them, the ends of the bands and how many runs these are.
 */
export function csvQueries(fetched: FetchedQuery, figure: Figure): CsvQuery[] {
  const { query, frame, raw, ofRuns, grouped } = fetched;
  const { id, label, transforms } = query;
  if (raw !== undefined) return [{ ...raw, label }];
  if (!isDrawn(query, figure)) return [];
  const made = madeText(transforms, figure) || undefined;
  const along = columnOf(figure);
  const table = (of: FrameQuery, labels: readonly Labels[]): CsvQuery => {
    return { ...of, label, made, along, nameLabels: labels };
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

/** `delta, where load >= 100`: what was made of the samples of a query. */
function madeText(transforms: PlannedQuery['transforms'], { where }: Figure): string {
  const kept = where.length === 0 ? [] : [`where ${whereText(where)}`];
  return [transformsText(transforms), ...kept].filter((text) => text !== '').join(', ');
}

/** The column that has the numbers of the axis along which runs are. */
function columnOf({ range }: Figure): CsvQuery['along'] {
  const axis = 'runs' in range ? range.axis : undefined;
  return axis && { name: axis.label, texts: axis.places.map(({ text }) => text) };
}

/** Also those of the runs themselves, of which each has a column. */
function runLabels({ frame, groups }: GroupedRuns): Labels[] {
  return frame.series.map(({ labels }, i) => counted(labels, groups[i]?.runs ?? 0));
}
