/** Known samples as OpenMetrics text, the form that `promtool tsdb create-blocks-from` reads. */

interface Sample {
  /** Without `__name__`: that is the family's name. */
  labels?: Record<string, string>;
  /** A text is written as it is, so that a test decides on every digit. */
  value: string | number;
  /** Milliseconds since 1970. */
  ms: number;
}

export interface Family {
  /** The name of the metric as PromQL sees it, `_total` and `_bucket` included. */
  name: string;
  type: 'counter' | 'gauge' | 'unknown';
  samples: Sample[];
}

/** Sorted, because promtool drops, without a word, a sample that is older than its forerunner. */
export function openMetrics(families: Family[]): string {
  const sorted = [...families].sort((a, b) => compare(a.name, b.name));
  return [...sorted.flatMap(familyLines), '# EOF', ''].join('\n');
}

function familyLines(family: Family): string[] {
  const sorted = family.samples
    .map((sample) => ({ ...sample, series: seriesText(family.name, sample.labels ?? {}) }))
    .sort((a, b) => compare(a.series, b.series) || a.ms - b.ms);
  return [
    `# TYPE ${nameText(familyName(family))} ${family.type}`,
    ...sorted.map(({ series, value, ms }) => `${series} ${valueText(value)} ${seconds(ms)}`),
  ];
}

/** OpenMetrics names a family of counters without the `_total` that its samples carry. */
function familyName({ name, type }: Family): string {
  return type === 'counter' ? name.replace(/_total$/, '') : name;
}

/** A name that is no identifier, which only Prometheus 3 takes, is quoted and stands in the braces. */
function seriesText(name: string, labels: Record<string, string>): string {
  const pairs = Object.entries(labels)
    .sort(([a], [b]) => compare(a, b))
    .map(([label, value]) => `${nameText(label)}="${escapeLabel(value)}"`);
  const [before, within] = isIdentifier(name) ? [name, pairs] : ['', [nameText(name), ...pairs]];
  return within.length > 0 ? `${before}{${within.join(',')}}` : before;
}

const isIdentifier = (name: string): boolean => /^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(name);

const nameText = (name: string): string => (isIdentifier(name) ? name : `"${escapeLabel(name)}"`);

function escapeLabel(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}

function valueText(value: string | number): string {
  if (typeof value === 'string') return value;
  if (Object.is(value, -0)) return '-0';
  if (Number.isFinite(value) || Number.isNaN(value)) return String(value);
  return value > 0 ? '+Inf' : '-Inf';
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(3);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
