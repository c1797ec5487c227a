/** What others call the values of keys. */
export const synonyms: ReadonlyMap<string, string> = new Map([
  ['boxplot', 'box'],
  ['whisker', 'box'],
  ['column', 'bar'],
  ['scatter', 'points'],
  ['ecdf', 'cdf'],
  ['stacked', 'area'],
  ['timeseries', 'line'],
  ['graph', 'line'],
  ['top', 'above'],
  ['bottom', 'below'],
]);

type Hint = (data: unknown) => string | undefined;

const time = /^\d/;
const axisHint: Hint = (data) =>
  typeof data === 'string' ? 'for example {label: Latency, unit: s, show: ms}' : undefined;

/** What a short form that there is none of was meant to be, by the key that has it. */
export const longForms: ReadonlyMap<string, Hint> = new Map<string, Hint>([
  ['events', (data) => ofTime(data, (at) => `write [{at: ${at}}]`)],
  ['spans', () => 'for example [{start: 5m, end: 8m}]'],
  ['csv', () => 'for example {layout: long, time: iso}'],
  ['top', () => 'for example 5, or {series: 5, rest: sum}'],
  ['y', axisHint],
  ['y2', axisHint],
  ['facet', facetHint],
]);

function ofTime(data: unknown, hint: (text: string) => string): string | undefined {
  return typeof data === 'string' && time.test(data) ? hint(data) : undefined;
}

function facetHint(data: unknown): string | undefined {
  if (!Array.isArray(data)) return undefined;
  const [rows, columns, ...others] = data.map(String);
  if (rows === undefined) return undefined;
  if (columns === undefined) return `write ${rows}`;
  return others.length === 0 ? `write {rows: ${rows}, columns: ${columns}}` : 'two labels at most';
}
