/** The labels of a series as name and value, sorted by name; `__name__` is one of them. */
export type Labels = readonly (readonly [name: string, value: string])[];

/** Sorts by name, in the order of UTF-8 bytes, as Prometheus does. */
export function sortedLabels(labels: Readonly<Record<string, string>>): Labels {
  return Object.entries(labels).sort(([a], [b]) => compareUtf8(a, b));
}

/** The order in which Prometheus sorts series: name by name, value by value, shorter first. */
export function compareLabels(a: Labels, b: Labels): number {
  for (const [index, [name, value]] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = compareUtf8(name, other[0]) || compareUtf8(value, other[1]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const ASCII = /^[\0-\x7f]*$/;

/**
 * Compares by UTF-8 bytes. JavaScript compares UTF-16 units, which sorts emoji before U+E000 and
 * above.
 */
export function compareUtf8(a: string, b: string): number {
  if (a === b) return 0;
  if (ASCII.test(a) && ASCII.test(b)) return a < b ? -1 : 1;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

export function labelValue(labels: Labels, name: string): string | undefined {
  return labels.find(([other]) => other === name)?.[1];
}

const METRIC_NAME = /^[A-Za-z_:][A-Za-z0-9_:]*$/;
const LABEL_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * A series as PromQL writes it: `up{job="a"}`, `{job="a"}`, `{}`; names that only Prometheus 3
 * allows are quoted: `{"my.metric","l.x"="v"}`.
 */
export function promqlNotation(labels: Labels): string {
  const name = labelValue(labels, '__name__') ?? '';
  const isLegacy = METRIC_NAME.test(name);
  const matchers = labels
    .filter(([label]) => label !== '__name__')
    .map(([label, value]) => `${LABEL_NAME.test(label) ? label : quoted(label)}=${quoted(value)}`);
  if (name !== '' && !isLegacy) matchers.unshift(quoted(name));
  if (isLegacy && matchers.length === 0) return name;
  return `${isLegacy ? name : ''}{${matchers.join(',')}}`;
}

/** A series as sentences name it: one without labels has no notation that says anything. */
export function seriesText(labels: Labels): string {
  return labels.length === 0 ? 'the series' : promqlNotation(labels);
}

/** A string of PromQL, whose escapes are Go's. */
function quoted(text: string): string {
  const escaped = text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n');
  return `"${escaped}"`;
}
