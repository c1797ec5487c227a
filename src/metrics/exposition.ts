import { StyxError } from '../errors.js';
import { unescaped } from './exposition-cursor.js';
import { type LabelPair, readLine } from './exposition-line.js';
import { groupedMetrics } from './grouped.js';
import { labelGathering, labelSummaries } from './labels.js';
import type { LabelSummary, Metric, MetricType } from './metric.js';

/** What a text says of metrics. */
export interface Exposition {
  /** Sorted by name. */
  readonly metrics: readonly Metric[];
  /** What labels take in the series that have any of some names, sorted by name. */
  readonly labelsOf: (names: readonly string[]) => readonly LabelSummary[];
}

export interface ExpositionReader {
  /** Reads on; a line that is not whole yet is kept until the next fragment. */
  write(fragment: Uint8Array): void;
  /** Says that the text is over. Throws TRUNCATED where it is OpenMetrics without its end. */
  end(): Exposition;
}

/** Which format a text is said to be in; one that nobody has told is OpenMetrics if it ends as such. */
export type TextFormat = 'prometheus' | 'openmetrics' | 'untold';

/** What a text may have, at most. */
export interface TextLimits {
  /** Unpacked. */
  readonly bytes: number;
  readonly series: number;
}

/** Of a text that is sent, which might never end: its names would fill all memory. */
export const sentLimits: TextLimits = { bytes: 64 * 1024 ** 2, series: 500_000 };

interface Family {
  type?: MetricType;
  help?: string;
  unit?: string;
}

/** Everything read so far. */
interface Read {
  readonly families: Map<string, Family>;
  /** The series that have a name; those that are the same, in whichever order, under one key. */
  readonly series: Map<string, Map<string, readonly LabelPair[]>>;
  bytes: number;
  seriesCount: number;
  isEnded: boolean;
}

/** No line is longer that anybody has written. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/**
 * Reads metrics in Prometheus' text format or OpenMetrics, as they arrive; in memory are the series, not
 * their samples. Lenient about what no reader can mistake: the order of lines, empty lines, a line that is
 * not ended. It throws BAD_EXPOSITION with the place in `file` for what is no such text, and TOO_LARGE.
 */
export function expositionReader(
  file: string,
  format: TextFormat,
  limits: TextLimits = { bytes: Infinity, series: Infinity },
): ExpositionReader {
  const read: Read = {
    ...{ families: new Map(), series: new Map() },
    ...{ bytes: 0, seriesCount: 0, isEnded: false },
  };
  const utf8 = new TextDecoder();
  let rest = '';
  let lineNumber = 0;
  const take = (lines: readonly string[]): void => {
    for (const line of lines)
      takeLine(read, line.replace(/\r$/, ''), { file, format }, ++lineNumber);
  };
  return {
    write(fragment) {
      read.bytes += fragment.length;
      checkSize(file, read, limits);
      const [end = '', ...others] = utf8.decode(fragment, { stream: true }).split('\n');
      rest += end;
      if (rest.length > MOST_CHARACTERS) throw tooLong(file, lineNumber + 1);
      const next = others.pop();
      if (next === undefined) return;
      take([rest, ...others]);
      rest = next;
    },
    end() {
      take([rest + utf8.decode()]);
      checkSize(file, read, limits);
      if (format === 'openmetrics' && !read.isEnded) throw truncated(file, lineNumber);
      return expositionOf(read, format);
    },
  };
}

interface Text {
  readonly file: string;
  readonly format: TextFormat;
}

function takeLine(read: Read, text: string, { file, format }: Text, lineNumber: number): void {
  if (text === '') return;
  if (read.isEnded) throw behindEnd(file, lineNumber, text);
  const said = readLine(text, file, lineNumber);
  if (said === undefined) return;
  // To Prometheus' own format it is a comment.
  if (said.is === 'end') read.isEnded = format !== 'prometheus';
  else if (said.is === 'series') addSeries(read, said.name, said.labels);
  else {
    const family = read.families.get(said.family) ?? {};
    read.families.set(said.family, family);
    if (said.is === 'type') family.type ??= said.type;
    else family[said.is] ??= said.text;
  }
}

function addSeries(read: Read, name: string, labels: readonly LabelPair[]): void {
  const { series } = read;
  const known = series.get(name) ?? new Map<string, readonly LabelPair[]>();
  const sorted = labels.length > 1 ? [...labels].sort(([a], [b]) => (a < b ? -1 : 1)) : labels;
  const before = known.size;
  series.set(name, known.set(JSON.stringify(sorted), sorted));
  read.seriesCount += known.size - before;
}

function checkSize(file: string, { bytes, seriesCount }: Read, limits: TextLimits): void {
  if (bytes > limits.bytes) throw tooLarge(file, `${limits.bytes / 1024 ** 2} MiB`);
  if (seriesCount > limits.series)
    throw tooLarge(file, `${limits.series.toLocaleString('en')} series`);
}

/** What is read from a pipe may be of any size: whoever writes it knows that it ends. */
function tooLarge(file: string, most: string): StyxError {
  return new StyxError('TOO_LARGE', `${file} has more than ${most}`, {
    hint: `does it ever end? Take a part of it: curl -s ${file} | grep http_ | styx metrics -`,
  });
}

function expositionOf({ families, series, isEnded }: Read, format: TextFormat): Exposition {
  // Only OpenMetrics escapes quotes in a help.
  const quote = isEnded || format === 'openmetrics' ? '"' : '';
  const told = [...families].map(
    ([name, { type = 'unknown', help = '', unit = '' }]) =>
      [name, { type, help: unescaped(help, quote), unit }] as const,
  );
  const counts = new Map([...series].map(([name, all]) => [name, all.size]));
  return {
    metrics: groupedMetrics(counts, new Map(told)),
    labelsOf(names) {
      const { add, gathered } = labelGathering();
      for (const name of names) {
        for (const labels of series.get(name)?.values() ?? []) add(Object.fromEntries(labels));
      }
      return labelSummaries(gathered);
    },
  };
}

function behindEnd(file: string, line: number, text: string): StyxError {
  const shown = text.slice(0, 100);
  return new StyxError('BAD_EXPOSITION', 'the text goes on behind its end, # EOF', {
    position: { file, line, column: 1, length: shown.length, text: shown },
    hint: 'one text has one end: remove those before the last',
  });
}

function tooLong(file: string, line: number): StyxError {
  return new StyxError('BAD_EXPOSITION', 'this line has more than 16 MiB', {
    position: { file, line, column: 1, length: 1, text: '' },
    hint: 'is this a text with metrics?',
  });
}

function truncated(file: string, lines: number): StyxError {
  return new StyxError('TRUNCATED', `${file} stops after ${lines} lines, without # EOF`, {
    hint: 'OpenMetrics ends so: what was to come is missing; try again',
  });
}
