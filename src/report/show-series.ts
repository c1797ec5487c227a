import type { ShownQuery, ShownSeries } from '../build/inspect/shown.js';
import { counted } from '../counted.js';
import { promqlNotation } from '../frame/labels.js';
import { formatDuration } from '../time/duration.js';
import { isoText } from '../time/zone.js';
import { inColumns } from './columns.js';
import { printable } from './error-text.js';

interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  readonly cell: (series: ShownSeries) => string;
  /** Of series of which it says something; it is left out where it would say nothing. */
  readonly isTelling?: (series: ShownSeries) => boolean;
}

const columns: readonly Column[] = [
  { heading: 'series', align: 'left', cell: nameOf },
  { heading: 'samples', align: 'right', cell: ({ samples }) => samples.toLocaleString('en') },
  {
    ...{ heading: 'gaps', align: 'left', isTelling: ({ gaps }) => gaps.count > 0 },
    cell: ({ gaps: { count, longestMs } }) =>
      count === 0 ? '' : `${count.toLocaleString('en')}, longest ${formatDuration(longestMs)}`,
  },
  {
    ...{ heading: 'first', align: 'left', isTelling: isShort },
    cell: (series) => timeText(series, series.firstMs),
  },
  {
    ...{ heading: 'last', align: 'left', isTelling: isShort },
    cell: (series) => timeText(series, series.lastMs),
  },
  ...(['min', 'max', 'mean', 'last'] as const).map((key): Column => ({
    ...{ heading: key === 'last' ? 'last value' : key, align: 'right' },
    cell: (series) => numberText(series[key]),
  })),
  ...(
    [
      ['NaN', 'nan'],
      ['infinite', 'infinite'],
      ['beyond axes', 'beyond'],
    ] as const
  ).map(([heading, key]): Column => ({
    ...{ heading, align: 'right', isTelling: (series) => series[key] > 0 },
    cell: (series) => (series[key] === 0 ? '' : series[key].toLocaleString('en')),
  })),
  {
    ...{ heading: 'labels', align: 'left', isTelling: isMoreThanName },
    cell: ({ labels }) => promqlNotation(labels),
  },
];

/** The series of a query in columns, a few of many, in the unit of their samples. */
export function seriesLines(
  { unit }: Pick<ShownQuery, 'unit'>,
  series: readonly ShownSeries[],
  most: number,
): string[] {
  if (series.length === 0) return ['no series of it is drawn'];
  const shown = series.slice(0, most);
  const told = columns.filter(({ isTelling }) => isTelling === undefined || shown.some(isTelling));
  const rows = [
    told.map(({ heading }) => heading),
    ...shown.map((one) => told.map(({ cell }) => printable(cell(one)))),
  ];
  const more = series.length - shown.length;
  return [
    ...inColumns(
      rows,
      told.map(({ align }) => align),
    ),
    ...(more > 0 ? [`and ${counted(more, 'more series', 'more series')}: --all lists them`] : []),
    ...(unit === undefined ? [] : [`values in ${unit}`]),
  ];
}

function nameOf({ name, labels }: ShownSeries): string {
  return name ?? `${promqlNotation(labels)} (not drawn)`;
}

function isMoreThanName({ name, labels }: ShownSeries): boolean {
  return labels.length > 0 && name !== undefined && name !== promqlNotation(labels);
}

function isShort({ isShort: is, time }: ShownSeries): boolean {
  return is && time !== 'none';
}

function timeText({ time }: ShownSeries, ms: number | undefined): string {
  if (ms === undefined || time === 'none') return '';
  return time === 'absolute' ? isoText(ms, 0) : formatDuration(ms);
}

/** Six digits, as many as one compares by eye, and all of whole numbers; `-` for none. */
function numberText(value: number): string {
  if (Number.isNaN(value)) return '-';
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(6)));
}
