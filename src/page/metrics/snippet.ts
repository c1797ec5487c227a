import { stemOf, unitOfMetric, wordsOfMetric } from '../../metrics/told-by-name.js';
import type { MetricView } from '../../view/metrics-view.js';

export interface Tried {
  readonly query: string;
  /** `1h`. */
  readonly last: string;
  /** Undefined where there is one server only. */
  readonly endpoint: string | undefined;
}

/** What is known besides a query. */
export interface Known {
  readonly metrics: readonly MetricView[];
  /** Names of the manifest's figures. */
  readonly figures: readonly string[];
  /** Labels that every series of the answer has. */
  readonly labels: readonly string[];
}

/**
 * The entry of a manifest's `figures` that draws a query: valid YAML, with a name that no figure has, and a label
 * and a unit as its metric suggests them. Series that are told apart by what it groups by are called so.
 */
export function snippetOf(
  { query, last, endpoint }: Tried,
  { metrics, figures, labels }: Known,
): string {
  const metric = metricIn(query, metrics);
  const unit = metric && unitOf(query, metric);
  const words = metric === undefined ? 'figure' : wordsOfMetric(metric.name);
  const label = capitalised(words);
  const lines = [
    `${freeName(slugOf(words), figures)}:`,
    ...(endpoint === undefined ? [] : [`  prometheus: ${quoted(endpoint)}`]),
    `  query: ${quoted(query)}`,
    ...(isGrouped(query) ? labelLines(labels) : []),
    `  range: { last: ${last} }`,
    ...(metric === undefined ? [] : [`  y: { label: ${quoted(label)}${unitText(unit)} }`]),
  ];
  return lines.map((line) => `  ${line}`).join('\n');
}

function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let i = 2; taken.includes(free); i++) free = `${name}-${i}`;
  return free;
}

const isGrouped = (query: string): boolean => /\bby\s*\(/.test(query);

function labelLines(labels: readonly string[]): string[] {
  const told = labels.filter((name) => /^[A-Za-z_]\w*$/.test(name));
  return told.length === 0 ? [] : [`  label: '${told.map((name) => `{{${name}}}`).join(' ')}'`];
}

const unitText = (unit: string | undefined): string =>
  unit === undefined ? '' : `, unit: ${quoted(unit)}`;

/** The first metric that a query names. */
export function metricIn(query: string, metrics: readonly MetricView[]): MetricView | undefined {
  const names = new Map(metrics.flatMap((metric) => metric.names.map((name) => [name, metric])));
  const words = query.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`/g, '').match(/[\w:.]+/g);
  return words?.map((word) => names.get(word)).find((metric) => metric !== undefined);
}

/** A guess: a rate of seconds is a part of the time, and one of what is counted is of operations. */
function unitOf(query: string, metric: MetricView): string | undefined {
  const of = unitOfMetric(metric);
  const isQuantile = /\bhistogram_(?:quantile|avg|stddev)\s*\(/.test(query);
  const isRate = /\bi?rate\s*\(/.test(query) && !isQuantile;
  if (/\bcount(?:_values)?\s*(?:by|without|\()/.test(query)) return 'count';
  if (!isRate) return of;
  if (/\w_count\b/.test(query) && metric.type !== 'counter') return 'ops/s';
  if (/(?:^|_)requests$/.test(stemOf(metric.name))) return 'requests/s';
  if (of === 's') return 'ratio';
  if (of === 'bytes') return 'bytes/s';
  return of === undefined ? 'ops/s' : undefined;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A figure's name: what files may be called. */
function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'figure' : slug;
}

/** A text of YAML on one line: JSON is YAML, and single quotes are easier to read. */
function quoted(text: string): string {
  const isPlain =
    /^[A-Za-z][\w /-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  if (isPlain) return text.trimEnd() === text ? text : JSON.stringify(text);
  return /^[\x20-\x7e]*$/.test(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}
