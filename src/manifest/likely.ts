/** What others call the values of keys. */
export const synonyms: ReadonlyMap<string, string> = new Map([
  ['boxplot', 'box'],
  ['jpg', 'png'],
  ['jpeg', 'png'],
  ['gif', 'png'],
  ['eps', 'pdf'],
  ['ps', 'pdf'],
  ['python', 'matplotlib'],
  ['py', 'matplotlib'],
  ['latex', 'tex'],
  ['pgf', 'tex'],
  ['whisker', 'box'],
  ['column', 'bar'],
  ['scatter', 'points'],
  ['ecdf', 'cdf'],
  ['stacked', 'area'],
  ['timeseries', 'line'],
  ['graph', 'line'],
  ['top', 'above'],
  ['bottom', 'below'],
  ['avg', 'mean'],
  ['average', 'mean'],
  ['xy', 'both'],
  ['all', 'both'],
  ['highest', 'max'],
  ['lowest', 'min'],
]);

/** What others call keys. */
export const keySynonyms: ReadonlyMap<string, string> = new Map([
  ['maximum', 'max'],
  ['minimum', 'min'],
  ['less_than', 'max'],
  ['greater_than', 'min'],
  ['band', 'interval'],
  ['path', 'file'],
  ['by', 'group_by'],
]);

/** Keys that Prometheus has and Styx has not, and what to do instead. */
export const refusedKeys: ReadonlyMap<string, string> = new Map([
  [
    'role_arn',
    'Styx takes on no role: `aws configure export-credentials --format env`, of a profile that does, ' +
      'prints variables with keys of that role',
  ],
]);

type Hint = (data: unknown) => string | undefined;

/** The same by what the schema calls the value, for keys that have several meanings or any name. */
export const longFormsOfTitles: ReadonlyMap<string, Hint> = new Map<string, Hint>([
  ['foreign series', (data) => ofText(data, (text) => `write {file: ${text}}`)],
  ['range', rangeHint],
  ['`all`', (data) => ofText(data, runsHint)],
  ['figure', (data) => ofText(data, (text) => `write {query: ${text}}`)],
  ['value of the text', (data) => ofText(data, (text) => `write {query: ${text}, reduce: mean}`)],
  ['column', (data) => ofText(data, (text) => `write {query: ${text}, reduce: mean}`)],
  ['list of values, or a label to ask for', matrixHint],
]);

function ofText(data: unknown, hint: (text: string) => string): string | undefined {
  return typeof data === 'string' ? hint(data) : undefined;
}

function runsHint(text: string): string {
  return text === 'none'
    ? 'leave `runs` out: a `range` of its own takes the place of runs'
    : `write all, or names in a list: [${text}]`;
}

function rangeHint(data: unknown): string | undefined {
  if (typeof data !== 'string') return undefined;
  const text = data.toUpperCase();
  if (/^\d{4}-?Q[1-4]$/.test(text)) return `write {quarter: ${text}}`;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return `write {month: ${text}}`;
  return /^\d{4}-?W[0-5]\d$/.test(text) ? `write {week: ${text}}` : undefined;
}

/** As dashboards write it, too. */
function matrixHint(data: unknown): string | undefined {
  if (typeof data !== 'string') return undefined;
  const [, of, label] = /^label_values\((.+),\s*(\w+)\)$/.exec(data.trim()) ?? [];
  if (of !== undefined && label !== undefined) {
    return `write {label_values: ${label}, of: '${of.replaceAll("'", "''")}'}`;
  }
  return data === 'all' ? 'for a figure of each run, write `run: all`' : `write [${data}]`;
}

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
  ['rolling', rollingHint],
]);

/** A window is a stretch of time, and no count of samples. */
function rollingHint(data: unknown): string | undefined {
  return typeof data === 'number' ? `a window has a unit: write ${data}s, or ${data}m` : undefined;
}

function ofTime(data: unknown, hint: (text: string) => string): string | undefined {
  return typeof data === 'string' && time.test(data) ? hint(data) : undefined;
}

function facetHint(data: unknown): string | undefined {
  if (!Array.isArray(data) || !data.every((label) => typeof label === 'string')) return undefined;
  const [rows, columns, ...others] = data;
  if (rows === undefined) return undefined;
  if (columns === undefined) return `write ${rows}`;
  return others.length === 0 ? `write {rows: ${rows}, columns: ${columns}}` : 'two labels at most';
}
