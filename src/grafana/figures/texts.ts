import type { Say } from '../remarks.js';
import { formatted, inQuery } from './formats.js';
import type { Meaning } from './meanings.js';

/** What texts of a dashboard are filled in with. */
export interface Filling {
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** What is a key of the figure's matrix, and what it is called there. */
  readonly repeated: ReadonlyMap<string, string>;
  /** How long the figure's range is, in ms; undefined where that hangs on the calendar. */
  readonly rangeMs: number;
  /** Told of each variable that the manifest needs, and of its text. */
  readonly define: (name: string, text: string | undefined, of: string) => void;
  readonly say: Say;
}

/** Source: `variableRegex` in https://github.com/grafana/grafana/blob/main/public/app/features/variables/utils.ts */
const variables =
  /\$(\w+)|\[\[(\w+?)(?::(\w+))?\]\]|\$\{(\w+)(?:\.([^:^}]+))?(?::([^}]+))?\}(m?s(?![\w]))?/g;

/** What Grafana fills in by itself, and the variable of Styx that is the same. */
const durations: ReadonlyMap<string, string> = new Map([
  ['__interval', 'step'],
  ['__rate_interval', 'rate_interval'],
  ['__range', 'range'],
]);

/** A query with its variables as a manifest has them: `$job` is `${job}`. */
export function queryText(text: string, path: string, filling: Filling): string {
  return text.replace(variables, (whole: string, ...groups: (string | undefined)[]) => {
    const [plain, square, squareFormat, braced, , format, unit = ''] = groups;
    const name = plain ?? square ?? braced ?? '';
    // A group of a regular expression, in `label_replace`.
    if (/^\d+$/.test(name)) return whole;
    const own = name.startsWith('__')
      ? builtIn(name, unit, path, filling)
      : reference(name, format ?? squareFormat, path, filling) + unit;
    return own ?? whole;
  });
}

/** A legend or the text at an axis, in which a variable is what its menu shows. */
export function shownText(text: string, path: string, filling: Filling): string {
  return text.replace(variables, (whole: string, ...groups: (string | undefined)[]) => {
    const [plain, square, , braced, , , unit = ''] = groups;
    const name = plain ?? square ?? braced ?? '';
    if (/^\d+$/.test(name) || name.startsWith('__')) return whole;
    return reference(name, 'text', path, filling) + unit;
  });
}

/** Durations stay symbols; numbers of them are those of the range. */
function builtIn(
  name: string,
  unit: string,
  path: string,
  { rangeMs, say }: Filling,
): string | undefined {
  const [, word = '', part = ''] = /^(__\w+?)(_ms|_s)?$/.exec(name) ?? [];
  const own = durations.get(word);
  if (own === undefined) {
    say(`\`$${name}\` is known to Grafana only`, path);
    return undefined;
  }
  if (part === '') return `\${${own}}${unit}`;
  if (part === `_${unit}`) return `\${${own}}`;
  if (own === 'range') return `${part === '_ms' ? rangeMs : Math.round(rangeMs / 1000)}${unit}`;
  say(`\`$${name}\` is a number that hangs on the step`, path);
  return undefined;
}

function reference(
  name: string,
  format: string | undefined,
  path: string,
  { meanings, repeated, define, say }: Filling,
): string {
  const key = repeated.get(name);
  if (key !== undefined) return `\${${key}}`;
  const meaning = meanings.get(name) ?? { is: 'unknown' };
  if (meaning.is === 'step') return '${step}';
  const usual = textFor(name, undefined, meaning);
  const text = format === undefined ? usual : textFor(name, format, meaning);
  if (text === undefined && meaning.is !== 'unknown') {
    say(`\`:${format ?? ''}\` is a format for other databases than Prometheus`, path);
  }
  const isUsual = text === usual || text === undefined;
  const written = variableName(isUsual ? name : `${name}-${format ?? ''}`);
  define(written, isUsual ? usual : text, name);
  return `\${${written}}`;
}

function textFor(name: string, format: string | undefined, meaning: Meaning): string | undefined {
  if (meaning.is === 'unknown' || meaning.is === 'step') return undefined;
  if (meaning.is === 'all') return format === 'text' ? 'All' : meaning.text;
  const all = { name, ...meaning };
  return format === undefined ? inQuery(all) : formatted(format, all);
}

/** Names that manifests keep for themselves, or do not have, begin with `var-`. */
export function variableName(name: string): string {
  const isFree = /^(?!__)[A-Za-z_][A-Za-z0-9_-]*$/.test(name);
  return isFree && !['range', 'step', 'rate_interval', 'run'].includes(name) ? name : `var-${name}`;
}

/** A duration as Grafana has it in a panel, filled in: `1m`, `>30s`, `$resolution`; undefined where it is none. */
export function durationIn(text: string, filling: Filling): number | undefined {
  const name = /^[>\s]*\$\{?(\w+)\}?$/.exec(text)?.[1];
  const meaning = name === undefined ? undefined : filling.meanings.get(name);
  // It is the step that it would be the least of.
  if (meaning?.is === 'step' || name?.startsWith('__') === true) return 0;
  const filled = meaning?.is === 'values' ? (meaning.values[0] ?? '') : text;
  return grafanaDuration(filled.replace(/^[>\s]+/, ''));
}

const lengths: Readonly<Record<string, number>> = {
  ms: 1,
  ...{ s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 },
  ...{ w: 604_800_000, M: 2_592_000_000, Q: 7_776_000_000, y: 31_536_000_000 },
};

/** `90s`, `1h30m` or `6M` in ms; a month has 30 days. Undefined for what is no duration. */
export function grafanaDuration(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+)(ms|[smhdwMQy])/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text.trim()) return undefined;
  const ms = parts.reduce(
    (sum, [, many, unit = '']) => sum + Number(many) * (lengths[unit] ?? 0),
    0,
  );
  return Number.isSafeInteger(ms) && ms > 0 && ms < 9e12 ? ms : undefined;
}
