import type { StyxError } from '../errors.js';
import {
  hasMore,
  isBlank,
  type Line,
  lineOf,
  matchAt,
  readQuoted,
  skipBlanks,
  take,
  unexpected,
} from './exposition-cursor.js';
import { metricTypes, type MetricType } from './metric.js';

/** What a line says; a comment, and an empty line, say nothing. */
export type Said =
  | { readonly is: 'series'; readonly name: string; readonly labels: readonly LabelPair[] }
  | { readonly is: 'type'; readonly family: string; readonly type: MetricType }
  | { readonly is: 'help' | 'unit'; readonly family: string; readonly text: string }
  | { readonly is: 'end' }
  | undefined;

export type LabelPair = readonly [name: string, value: string];

/**
 * Reads a line, as either format writes it: Prometheus' text with its times in whole milliseconds,
 * OpenMetrics with units, exemplars and its end. A help is as it is written, with its escapes. Throws
 * BAD_EXPOSITION with the place.
 *
 * Sources: https://prometheus.io/docs/instrumenting/exposition_formats/,
 * https://prometheus.io/docs/specs/om/open_metrics_spec/
 */
export function readLine(text: string, file: string, lineNumber: number): Said {
  const line = lineOf(text, file, lineNumber);
  skipBlanks(line);
  if (line.at === text.length) return undefined;
  if (text[line.at] === '#') return readComment(line);
  const { name, labels } = readSeries(line);
  readNumber(line, 'value');
  if (hasMore(line) && text[line.at] !== '#') readNumber(line, 'time');
  if (hasMore(line)) readExemplar(line);
  return { is: 'series', name, labels };
}

function readComment(line: Line): Said {
  const { text } = line;
  if (text === '# EOF') return { is: 'end' };
  const [start, keyword] = /^[ \t]*#[ \t]+(HELP|TYPE|UNIT)(?=[ \t])/.exec(text) ?? [];
  if (start === undefined) return undefined;
  line.at = start.length;
  skipBlanks(line);
  const family = text[line.at] === '"' ? readQuoted(line) : readName(line, metricName, 'metric');
  if (line.at < text.length && !isBlank(text[line.at])) throw unexpected(line, 'a space');
  skipBlanks(line);
  const rest = text.slice(line.at);
  if (keyword === 'TYPE') return { is: 'type', family, type: typeIn(line, rest) };
  return { is: keyword === 'HELP' ? 'help' : 'unit', family, text: rest };
}

function typeIn(line: Line, rest: string): MetricType {
  const word = rest.trimEnd();
  if (word === '') throw line.mistake('the type is missing');
  const type = word === 'untyped' ? 'unknown' : metricTypes.find((one) => one === word);
  if (type !== undefined) return type;
  const hint = `there are ${metricTypes.join(', ')} and untyped`;
  throw line.mistake(`\`${word}\` is no type of metrics`, hint, word.length);
}

function readSeries(line: Line): { readonly name: string; readonly labels: readonly LabelPair[] } {
  const isInBraces = line.text[line.at] === '{';
  const name = isInBraces ? undefined : readName(line, metricName, 'metric');
  const hasSpace = isBlank(line.text[line.at]);
  skipBlanks(line);
  if (line.text[line.at] === '{') return readBraces(line, name);
  if (name !== undefined && hasSpace) return { name, labels: [] };
  throw unexpected(line, 'labels in braces, or a space and a value');
}

/** Labels in braces, and the name among them where there is none before them. */
function readBraces(
  line: Line,
  nameBefore: string | undefined,
): { readonly name: string; readonly labels: readonly LabelPair[] } {
  const labels = new Map<string, string>();
  let name = nameBefore;
  line.at++;
  for (;;) {
    skipBlanks(line);
    if (take(line, '}')) break;
    const isQuoted = line.text[line.at] === '"';
    const start = line.at;
    const word = isQuoted ? readQuoted(line) : readName(line, labelName, 'label');
    skipBlanks(line);
    if (labels.has(word)) throw twice(line, start, word);
    if (take(line, '=')) labels.set(word, readLabelValue(line));
    else if (isQuoted && name === undefined) name = word;
    else throw unexpected(line, '=');
    skipBlanks(line);
    if (line.text[line.at] !== '}' && !take(line, ',')) throw unexpected(line, ', or }');
  }
  if (name !== undefined) return { name, labels: [...labels] };
  throw line.mistake('this series has no name');
}

function twice(line: Line, start: number, label: string): StyxError {
  line.at = start;
  return line.mistake(`the label ${label} comes twice`, undefined, label.length);
}

function readLabelValue(line: Line): string {
  skipBlanks(line);
  if (line.text[line.at] !== '"') throw unexpected(line, 'a value in quotes');
  return readQuoted(line);
}

const metricName = /[a-zA-Z_:][a-zA-Z0-9_:]*/y;
const labelName = /[a-zA-Z_][a-zA-Z0-9_]*/y;
const numberText =
  /[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|0x[\da-f.]+(?:p[+-]?\d+)?|inf(?:inity)?|nan)(?=[ \t]|$)/iy;

function readName(line: Line, pattern: RegExp, of: 'metric' | 'label'): string {
  const name = matchAt(line, pattern);
  if (name !== undefined) return name;
  const hint = 'a name of other than letters, digits, _ and : stands in quotes, within the braces';
  throw line.mistake(`here should be the name of a ${of}`, hint);
}

function readNumber(line: Line, of: 'value' | 'time'): void {
  skipBlanks(line);
  if (matchAt(line, numberText) !== undefined) {
    skipBlanks(line);
    return;
  }
  const [word = ''] = /^\S*/.exec(line.text.slice(line.at)) ?? [];
  const hint = of === 'value' ? 'write 12, 1.5e-3, NaN or +Inf' : undefined;
  const message = word === '' ? `the ${of} is missing` : `\`${word}\` is no ${of}`;
  throw line.mistake(message, hint, Math.max(1, word.length));
}

/** An example of what was counted, behind a sample: `# {trace_id="x"} 0.67 1520879607.789`. */
function readExemplar(line: Line): void {
  if (!take(line, '#')) throw unexpected(line, 'nothing more');
  skipBlanks(line);
  if (line.text[line.at] !== '{') throw unexpected(line, 'the labels of an exemplar');
  readBraces(line, '');
  readNumber(line, 'value');
  if (hasMore(line)) readNumber(line, 'time');
  if (hasMore(line)) throw unexpected(line, 'nothing more');
}
