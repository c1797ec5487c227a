import type { GroupedRuns } from '../../derive/grouped-runs.js';
import { transformsText } from '../../derive/transform-text.js';
import { whereText } from '../../derive/where.js';
import type { FrameQuery } from '../../frame/frame.js';
import type { Labels } from '../../frame/labels.js';
import type { SingleFigure } from '../../manifest/manifest.js';
import type { CsvQuery } from '../../output/csv/columns.js';
import type { PlannedQuery } from '../../plan/query.js';
import type { CombinedRuns, FetchedQuery, ShownData } from './fetched.js';
import { counted, nameLabels } from './shown-series.js';

/**
 * The tables of a query: its samples, of groups of runs those of each run; of combined runs, what
 * stands for them, the ends of the bands and how many runs these are.
 */
export function csvQueries(fetched: FetchedQuery, figure: Pick<SingleFigure, 'where'>): CsvQuery[] {
  const { query, raw } = fetched;
  const { id, label, transforms } = query;
  if (raw !== undefined) return [{ ...raw, label }];
  const made = madeText(transforms, figure) || undefined;
  const along = columnOf(fetched);
  return tablesOf(fetched).map(({ of, frame, labels }): CsvQuery => ({
    ...{ ...frame, made, along, nameLabels: labels },
    id: of === undefined ? id : `${id}_${of}`,
    label: of === undefined ? label : label && `${label} ${of}`,
  }));
}

interface Table {
  /** What it has of the query; undefined where it is the query. */
  readonly of: string | undefined;
  readonly frame: FrameQuery;
  /** What the template for names can say of each series. */
  readonly labels: readonly Labels[];
}

function tablesOf(data: ShownData): Table[] {
  const labels = nameLabels(data);
  switch (data.shown) {
    case 'nothing':
      return [];
    case 'series':
      return [{ of: undefined, frame: data.frame, labels }];
    case 'samples':
      return [tableOfRuns(data.grouped)];
    case 'centre':
      return [
        { of: undefined, frame: data.combined.centre, labels },
        ...tablesBeside(data.combined, labels),
      ];
    case 'runs and centre':
      return [
        tableOfRuns(data.grouped),
        { of: data.combined.how.centre, frame: data.combined.centre, labels },
        ...tablesBeside(data.combined, labels),
      ];
  }
}

function tablesBeside({ band, runs }: CombinedRuns, labels: readonly Labels[]): Table[] {
  const ends: Table[] =
    band === undefined
      ? []
      : [
          { of: 'low', frame: band.low, labels },
          { of: 'high', frame: band.high, labels },
        ];
  return [...ends, { of: 'runs', frame: runs, labels }];
}

/** Named by the labels of the runs too, of which each has a column. */
function tableOfRuns({ frame, groups }: GroupedRuns): Table {
  const labels = frame.series.map((one, i) => counted(one.labels, groups[i]?.runs ?? 0));
  return { of: undefined, frame, labels };
}

/** `delta, where load >= 100`: what was made of the samples of a query. */
function madeText(
  transforms: PlannedQuery['transforms'],
  { where }: Pick<SingleFigure, 'where'>,
): string {
  const kept = where.length === 0 ? [] : [`where ${whereText(where)}`];
  return [transformsText(transforms), ...kept].filter((text) => text !== '').join(', ');
}

/** The column that has the numbers of the axis along which runs are. */
function columnOf(data: ShownData): CsvQuery['along'] {
  const axis = 'axis' in data ? data.axis : undefined;
  return axis && { name: axis.label, texts: axis.places.map(({ text }) => text) };
}
