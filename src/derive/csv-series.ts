import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isMissing, located, messageOf, StyxError } from '../errors.js';
import { type FrameQuery, sorted } from '../frame/frame.js';
import { type Labels, seriesText, sortedLabels } from '../frame/labels.js';
import { textFile, type TextFile } from '../manifest/positions.js';
import type { Spool } from '../spool/spool.js';
import { badCsv, type CsvRecord, positionIn, recordsOf } from './csv-records.js';
import { timeReader, type TimeReader, type TimeUnit, valueText } from './csv-texts.js';
import { fileTiming } from './csv-timing.js';
import { withSeriesFile } from '../frame/series-file.js';

/** A file of samples that did not come from a server: one sample a line, columns by their names. */
export interface CsvSource {
  readonly path: string;
  /** What errors call it. */
  readonly shownAs: string;
  readonly time: string;
  readonly value: string;
  /** Columns whose values tell series apart. */
  readonly labels: readonly string[];
  /** Of times without a zone; an IANA name. */
  readonly timezone: string;
  readonly timeUnit: TimeUnit;
}

/** What a file has, series by series, each in the order of time. */
export interface CsvSamples {
  readonly series: readonly Gathered[];
  readonly notes: readonly string[];
  /** The SHA-256, in hex, of the text that they were read from. */
  readonly hash: string;
}

/** A stretch of time in ms, both ends of it included. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * Reads the samples of a CSV file, which are held in memory. Values stay as they are written, an
 * empty one is a gap, and times need not be in order. Throws BAD_CSV and BAD_TIME with the place in
 * the file.
 */
export function readCsv(source: CsvSource): CsvSamples {
  const csv = readText(source);
  const times = timeReader(source.timeUnit, source.timezone);
  const series = [...gather(csv, source, times).values()];
  for (const one of series) sortByTime(csv, one);
  const cut = `${source.shownAs} has times finer than a millisecond: what is beyond it was cut off`;
  const hash = createHash('sha256').update(csv.text).digest('hex');
  return { series, notes: times.wasCut() ? [cut] : [], hash };
}

/**
 * The series that have samples within a stretch of time. Times that are on a grid, or nearly all of
 * one, make one; others are kept as they are. Series that take turns have timings of their own. Throws
 * SPOOL.
 */
export function csvSeries(
  id: string,
  { series: all }: CsvSamples,
  within: Stretch,
  spool: Pick<Spool, 'newPath'>,
): FrameQuery {
  const some = all.flatMap(({ labels, samples }) => {
    const own = samples.filter(({ ms }) => ms >= within.startMs && ms <= within.endMs);
    return own.length === 0 ? [] : [{ labels, samples: own }];
  });
  const { timing, longestMs, ownOf } = fileTiming(some);
  const series = withSeriesFile(spool.newPath(), timing, (file) =>
    some.map(({ labels, samples }) => {
      const own = ownOf({ samples });
      const endMs = endOf(samples, timing.grid.endMs, longestMs);
      file.begin({ labels, shiftMs: 0, endMs, ...(own && { timing: own }) });
      for (const { ms, text } of samples) file.put(ms, text);
      return file.end();
    }),
  );
  return { id, ...timing, series: sorted(series) };
}

/**
 * When a series of a file ends, whose samples may be at other times than those of the others: with its
 * last sample, if the next one would be beyond the end of the file. It has ended before otherwise.
 */
function endOf(samples: readonly CsvSample[], fileEndMs: number, longestMs: number): number {
  const lastMs = samples.at(-1)?.ms ?? fileEndMs;
  return longestMs === 0 || lastMs + longestMs > fileEndMs ? lastMs : fileEndMs;
}

/** From the first sample of a file to its last; undefined where it has none. */
export function extentOf({ series }: CsvSamples): Stretch | undefined {
  const firsts = series.flatMap(({ samples }) => samples[0]?.ms ?? []);
  const lasts = series.flatMap(({ samples }) => samples.at(-1)?.ms ?? []);
  if (firsts.length === 0) return undefined;
  return {
    startMs: firsts.reduce((least, ms) => Math.min(least, ms)),
    endMs: lasts.reduce((most, ms) => Math.max(most, ms)),
  };
}

interface Gathered {
  readonly labels: Labels;
  readonly samples: CsvSample[];
}

interface CsvSample {
  readonly ms: number;
  readonly text: string;
  /** Of its time. */
  readonly offset: number;
}

function readText({ path, shownAs }: CsvSource): TextFile {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    // Version control may have changed the ends of lines, and nothing else.
    return textFile(shownAs, text.replaceAll('\r\n', '\n'));
  } catch (cause) {
    const [message, hint] = isMissing(cause)
      ? [`there is no file ${shownAs}`, 'paths are relative to the manifest']
      : [`cannot read ${shownAs}: ${messageOf(cause)}`, 'is it a file, and is it UTF-8?'];
    throw new StyxError('BAD_CSV', message, { hint, cause });
  }
}

/** The samples of each series, in the order of the file. */
function gather(csv: TextFile, source: CsvSource, times: TimeReader): Map<string, Gathered> {
  const records = recordsOf(csv);
  const header = records.next().value;
  if (header === undefined)
    throw badCsv(csv, 0, `${csv.name} is empty: its first line names its columns`);
  const columnOf = (name: string): number => columnNamed(csv, header, name);
  const [time, value] = [columnOf(source.time), columnOf(source.value)];
  const labels = source.labels.map((name) => [name, columnOf(name)] as const);
  const all = new Map<string, Gathered>();
  for (const record of records) {
    if (record.fields.length !== header.fields.length) throw otherLength(csv, record, header);
    const text = valueOf(csv, record, value);
    if (text === undefined) continue;
    const own = labels.map(([name, column]) => [name, record.fields[column] ?? ''] as const);
    const key = JSON.stringify(own);
    const series = all.get(key) ?? { labels: labelsOf(own), samples: [] };
    series.samples.push({
      ms: timeOf(csv, record, time, times),
      ...{ text, offset: record.offsets[time] ?? 0 },
    });
    all.set(key, series);
  }
  return all;
}

/** A label without a value is none. */
const labelsOf = (own: readonly (readonly [string, string])[]): Labels =>
  sortedLabels(Object.fromEntries(own.filter(([, value]) => value !== '')));

function columnNamed(csv: TextFile, header: CsvRecord, name: string): number {
  const names = header.fields.map((field) => field.trim());
  const column = names.indexOf(name);
  const other = names.indexOf(name, column + 1);
  if (column >= 0 && other < 0) return column;
  if (column >= 0)
    throw badCsv(csv, header.offsets[other] ?? 0, `there are two columns ${name}`, {
      length: name.length,
    });
  const hint =
    names.length === 1 && /[;\t]/.test(names[0] ?? '')
      ? 'columns are told apart by commas'
      : `its columns are ${names.join(', ')}`;
  throw badCsv(csv, 0, `there is no column ${name}`, { hint });
}

function otherLength(csv: TextFile, record: CsvRecord, header: CsvRecord): StyxError {
  const [own, expected] = [record.fields.length, header.fields.length];
  const message = `this line has ${own} ${own === 1 ? 'field' : 'fields'}, the first one has ${expected}`;
  return badCsv(csv, record.offsets[0] ?? 0, message, { hint: 'are there commas in a field?' });
}

function valueOf(csv: TextFile, record: CsvRecord, column: number): string | undefined {
  const field = record.fields[column] ?? '';
  const text = valueText(field.trim());
  if (text !== null) return text;
  throw badCsv(csv, record.offsets[column] ?? 0, `\`${field}\` is not a number`, {
    hint: 'leave the field empty where there is no value',
    length: field.length,
  });
}

function timeOf(csv: TextFile, record: CsvRecord, column: number, times: TimeReader): number {
  const field = record.fields[column] ?? '';
  try {
    return times.read(field.trim());
  } catch (thrown) {
    throw located(thrown, positionIn(csv, record.offsets[column] ?? 0, field.length));
  }
}

/** Throws BAD_CSV where a series has two samples of one time. */
function sortByTime(csv: TextFile, { labels, samples }: Gathered): void {
  samples.sort((a, b) => a.ms - b.ms || a.offset - b.offset);
  for (const [i, sample] of samples.entries()) {
    const next = samples[i + 1];
    if (next?.ms !== sample.ms) continue;
    const { line } = positionIn(csv, sample.offset, 1);
    throw badCsv(
      csv,
      next.offset,
      `${seriesText(labels)} has this time twice: in line ${line}, and here`,
      {
        hint:
          'name the columns that tell these apart in `labels`; a row a request needs a time of its ' +
          'own for each, to the millisecond',
      },
    );
  }
}
