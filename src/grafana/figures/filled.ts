import type { Say } from '../remarks.js';
import { formatted, inQuery } from './formats.js';
import type { Meaning } from './meanings.js';
import type { Steps } from './steps.js';

/** What texts of a dashboard are filled in with. */
export interface Filling {
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** What is a key of the figure's matrix, and what it is called there. */
  readonly repeated: ReadonlyMap<string, string>;
  /** Told of each variable that the manifest needs, and of its text. */
  readonly define: (name: string, text: string | undefined, of: string) => void;
  readonly say: Say;
}

/** How long the range of a query is, in ms, and its step; undefined where nobody knows that before it is asked. */
export interface Lengths {
  readonly rangeMs: number | undefined;
  readonly steps: Steps | undefined;
}

/** A query as a manifest has it. */
export interface FilledQuery {
  readonly text: string;
  /** Whether a number in it is right with its step only. */
  readonly isOfStep: boolean;
  /** Why nobody can ask it without Grafana, if that is so. */
  readonly problem: string | undefined;
}

/** Source: `variableRegex` in https://github.com/grafana/grafana/blob/main/public/app/features/variables/utils.ts */
const variables =
  /\$(\w+)|\[\[(\w+?)(?::(\w+))?\]\]|\$\{(\w+)(?:\.([^:^}]+))?(?::([^}]+))?\}(m?s(?![\w]))?/g;

type Own = 'step' | 'rate_interval' | 'range';

/** What Grafana fills in by itself, and the variable of Styx that is the same. */
const durations = new Map<string, Own>([
  ['__interval', 'step'],
  ['__rate_interval', 'rate_interval'],
  ['__range', 'range'],
]);

/** A query with its variables as a manifest has them: `$job` is `${job}`. */
export function filledQuery(
  text: string,
  path: string,
  filling: Filling,
  lengths: Lengths,
): FilledQuery {
  const found: BuiltIn[] = [];
  const filled = text.replace(variables, (whole: string, ...groups: (string | undefined)[]) => {
    const [plain, square, squareFormat, braced, field, format, unit = ''] = groups;
    const name = plain ?? square ?? braced ?? '';
    // A group of a regular expression, in `label_replace`.
    if (/^\d+$/.test(name)) return whole;
    if (!name.startsWith('__') || filling.meanings.has(name))
      return reference(name, format ?? squareFormat ?? formatOf(field), path, filling) + unit;
    const own = builtIn(name, unit, lengths);
    found.push(own);
    return own.text ?? whole;
  });
  return {
    text: filled,
    isOfStep: found.some(({ isOfStep }) => isOfStep),
    problem: found.find(({ problem }) => problem !== undefined)?.problem,
  };
}

/** A legend or the text at an axis, in which a variable without a format is what its menu shows. */
export function shownText(text: string, path: string, filling: Filling): string {
  return text.replace(variables, (whole: string, ...groups: (string | undefined)[]) => {
    const [plain, square, squareFormat, braced, field, format, unit = ''] = groups;
    const name = plain ?? square ?? braced ?? '';
    if (/^\d+$/.test(name) || name.startsWith('__')) return whole;
    const written = format ?? squareFormat ?? (field === 'value' ? 'raw' : 'text');
    return reference(name, written, path, filling) + unit;
  });
}

/** `${job.text}` is what its menu shows, and `${job.value}` is the value as it is. */
function formatOf(field: string | undefined): string | undefined {
  return field === 'value' ? undefined : field;
}

/** What stands for a variable of Grafana's own. */
type BuiltIn =
  | { readonly text: string; readonly isOfStep: boolean; readonly problem?: undefined }
  | { readonly text?: undefined; readonly isOfStep: false; readonly problem: string };

/** Durations stay symbols where they can; numbers of them are those of the range and the step. */
function builtIn(name: string, unit: string, lengths: Lengths): BuiltIn {
  const [, word = '', part = ''] = /^(__\w+?)(_ms|_s)?$/.exec(name) ?? [];
  const own = durations.get(word);
  if (own === undefined) return without(`\`$${name}\` is known to Grafana only`);
  if (part !== '' && part !== `_${unit}`) return numberOf(name, own, part, unit, lengths);
  const text = own === 'rate_interval' ? lengths.steps?.rateText : undefined;
  const isOfStep = text !== undefined && !text.startsWith('$');
  return { text: (text ?? `\${${own}}`) + (part === '' ? unit : ''), isOfStep };
}

function numberOf(
  name: string,
  own: Own,
  part: string,
  unit: string,
  { rangeMs, steps }: Lengths,
): BuiltIn {
  const ofStep = own === 'step' ? steps?.stepMs : steps?.rateMs;
  const ms = own === 'range' ? rangeMs : ofStep;
  if (rangeMs === undefined || ms === undefined) {
    return without(`\`$${name}\` is a number that hangs on when it is asked`);
  }
  const number = part === '_ms' ? ms : Math.round(ms / 1000);
  return { text: `${number}${unit}`, isOfStep: own !== 'range' };
}

const without = (problem: string): BuiltIn => ({ isOfStep: false, problem });

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
