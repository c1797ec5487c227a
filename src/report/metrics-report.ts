import { counted } from '../counted.js';
import type { LabelSummary, Metric } from '../metrics.js';
import { csvField } from '../output/csv/fields.js';
import { inColumns } from './columns.js';
import { printable } from './error-text.js';
import type { Colors } from './terminal.js';
import { padded, shortened, widestOf, widthOf } from './width.js';

/** Where a table is read. */
export interface Look {
  readonly colors: Colors;
  /** How many characters fit into a line; undefined where nothing is cut off. */
  readonly columns: number | undefined;
}

/** Between two columns. */
const GAP = '  ';

/** A name that is wider does not make the column of names wider, where no terminal bounds it. */
const MOST_OF_NAME = 100;

/** A line for each metric under a line of headings, its help cut to the width; no newline at the end. */
export function metricsText(metrics: readonly Metric[], look: Look): string {
  const rows = metrics.map(({ name, type, cardinality, help }) => ({
    name: printable(name),
    facts: [type, cardinality?.toLocaleString('en') ?? '?'],
    text: printable(help),
  }));
  const headings = { name: 'name', facts: ['type', 'series'], text: 'help' };
  return tableText(headings, rows, look);
}

/** What a metric is, and a line for each of its labels; no newline at the end. */
export function labelsText(metric: Metric, labels: readonly LabelSummary[], look: Look): string {
  const { name, type, unit, help, cardinality } = metric;
  const { bold, dim } = look.colors;
  const facts = [
    ...[type, unit && `in ${unit}`],
    cardinality === undefined ? '' : counted(cardinality, 'series', 'series'),
  ];
  const known = facts.filter((fact) => fact !== '').join(', ');
  const about = [`${bold(printable(name))}  ${dim(printable(known))}`];
  if (help !== '') about.push(printable(help));
  const rows = labels.map(({ name: label, values, examples }) => ({
    name: printable(label),
    facts: [values.toLocaleString('en')],
    text: [...examples.map(exampleText), ...(values > examples.length ? ['…'] : [])].join(', '),
  }));
  const headings = { name: 'label', facts: ['values'], text: 'examples' };
  const table = rows.length === 0 ? dim('no labels') : tableText(headings, rows, look);
  return [...about, '', table].join('\n');
}

/** In quotes where it is not seen as one word otherwise. */
function exampleText(value: string): string {
  const text = printable(value);
  return /^[^\s",]+$/.test(text) ? text : JSON.stringify(text);
}

interface Row {
  readonly name: string;
  /** Words, and a number that is the last of them. */
  readonly facts: readonly string[];
  readonly text: string;
}

function tableText(headings: Row, rows: readonly Row[], look: Look): string {
  const all = [headings, ...rows];
  const { columns = Infinity } = look;
  const bound = Math.min(MOST_OF_NAME, Math.floor(columns / 2));
  const names = Math.min(bound, widestOf(all.map(({ name }) => name)));
  const alignments = headings.facts.map((_, i) =>
    i < headings.facts.length - 1 ? 'left' : 'right',
  );
  const known = inColumns(
    all.map(({ facts }) => facts),
    alignments,
  );
  const { dim, bold, cyan } = look.colors;
  return all
    .flatMap(({ name, text }, i) => {
      const facts = known[i] ?? '';
      const room = columns - names - facts.length - 2 * GAP.length;
      const [ofName, ofFacts] = i === 0 ? [dim, dim] : [bold, cyan];
      const rest = `${ofFacts(facts)}${GAP}${shortened(text, room)}`.trimEnd();
      return nameLines(name, names, rest, ofName);
    })
    .join('\n');
}

/** One line; two where the name is too long for its column, so that it can be copied whole. */
function nameLines(
  name: string,
  width: number,
  rest: string,
  paint: (text: string) => string,
): string[] {
  const indent = padded('', width, 'left') + GAP;
  if (widthOf(name) > width) return [paint(name), indent + rest];
  return [paint(name) + indent.slice(widthOf(name)) + rest];
}

/** `12 of 1,234 metrics of localhost:9090`. */
export function foundText(found: number, all: number, of: string): string {
  const part = found === all ? '' : `${found.toLocaleString('en')} of `;
  return printable(`${part}${counted(all, 'metric')} of ${of}`);
}

/** Metrics as CSV, a record a line: what would break or steer a line is left out of texts. */
export function metricsCsv(metrics: readonly Metric[]): string {
  const rows = metrics.map(({ name, type, help, unit, cardinality }) => [
    ...[name, type, help, unit],
    cardinality === undefined ? '' : String(cardinality),
  ]);
  return csvText([['name', 'type', 'help', 'unit', 'cardinality'], ...rows]);
}

/** Labels as CSV: a record for each example of a value. */
export function labelsCsv(labels: readonly LabelSummary[]): string {
  const rows = labels.flatMap(({ name, values, examples }) =>
    examples.map((example) => [name, String(values), example]),
  );
  return csvText([['label', 'values', 'example'], ...rows]);
}

const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map((text) => csvField(printable(text), ',')).join(',')}\n`).join('');

/** The document that `styx metrics --json` prints, but for its version and errors. */
export interface JsonMetrics {
  readonly metrics: readonly JsonMetric[];
}

interface JsonMetric extends Pick<Metric, 'name' | 'type' | 'help' | 'unit'> {
  /** Null where it is not known. */
  readonly cardinality: number | null;
}

export const jsonMetrics = (metrics: readonly Metric[]): JsonMetrics => ({
  metrics: metrics.map(jsonMetric),
});

/** The same with `--labels`; null and none where there is an error. */
export interface JsonLabels {
  readonly metric: JsonMetric | null;
  readonly labels: readonly LabelSummary[];
}

export const jsonLabels = (metric: Metric, labels: readonly LabelSummary[]): JsonLabels => ({
  metric: jsonMetric(metric),
  labels,
});

const jsonMetric = ({ name, type, help, unit, cardinality }: Metric): JsonMetric => ({
  ...{ name, type, help, unit },
  cardinality: cardinality ?? null,
});
