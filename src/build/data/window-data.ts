import { applyTransforms } from '../../derive/apply.js';
import { csvSeries, extentOf, type CsvSamples, readCsv } from '../../derive/csv-series.js';
import { located, StyxError } from '../../errors.js';
import { joinChunks } from '../../frame/answered.js';
import type { FrameQuery } from '../../frame/frame.js';
import { inNumbers } from '../../frame/in-numbers.js';
import { joinServers } from '../../frame/server-labels.js';
import { SERVER_LABEL } from '../../manifest/query-endpoints.js';
import { mapped, type NonEmpty } from '../../non-empty.js';
import type { FileWindow, PlannedFile } from '../../plan/foreign.js';
import type { AskedWindow, PlannedQuery, QueryWindow, SharedWindow } from '../../plan/query.js';
import { runOrPeriodText } from '../../plan/windows.js';
import { shownName } from '../../prometheus/failure.js';
import type { Spool, SpooledChunk } from '../../spool/spool.js';

/** What was fetched of a window: of one that is read from a file, nothing yet. */
export type FetchedWindow =
  | { readonly from: 'file'; readonly window: FileWindow }
  | ({ readonly from: 'server' } & FetchedAnswer)
  | {
      readonly from: 'servers';
      readonly window: SharedWindow;
      /** One of each. */
      readonly answers: NonEmpty<FetchedAnswer>;
    };

/** What a server has answered. */
export interface FetchedAnswer {
  readonly window: AskedWindow;
  readonly chunks: readonly SpooledChunk[];
}

/** All that servers have answered for a window. */
export function chunksOf(fetched: FetchedWindow): readonly SpooledChunk[] {
  if (fetched.from === 'file') return [];
  return fetched.from === 'server'
    ? fetched.chunks
    : fetched.answers.flatMap(({ chunks }) => chunks);
}

/** The data of a query in one window, in absolute time. */
export interface WindowData {
  readonly window: QueryWindow;
  /** As it came. */
  readonly raw: FrameQuery;
  /** Transformed as the manifest says. */
  readonly frame: FrameQuery;
  /** Why there is none. */
  readonly empty: StyxError | undefined;
  /** What was left out though nobody asked for it, and what was because somebody did. */
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
}

/** Reads each file once, however many windows it has. Throws BAD_CSV and BAD_TIME. */
export type ReadFile = (file: PlannedFile) => CsvSamples;

export interface FileReader {
  readonly readFile: ReadFile;
  /** The hashes (SHA-256, in hex) of what has been read, by its absolute path. */
  readonly hashes: ReadonlyMap<string, string>;
}

export function fileReader(): FileReader {
  const known = new Map<string, CsvSamples>();
  const hashes = new Map<string, string>();
  const readFile: ReadFile = (file) => {
    const key = JSON.stringify(file);
    const samples = known.get(key) ?? readCsv({ ...file, timeUnit: 'auto' });
    known.set(key, samples);
    // Of one that is read again for other columns and has changed meanwhile, neither is known.
    const before = hashes.get(file.path) ?? samples.hash;
    hashes.set(file.path, before === samples.hash ? before : 'changed meanwhile');
    return samples;
  };
  return { readFile, hashes };
}

/**
 * The data of a query in one window, each series transformed. Throws what reading the file and
 * transforming throws, with the place in the manifest where the file has none.
 */
export function windowData(
  { id, transforms }: Pick<PlannedQuery, 'id' | 'transforms'>,
  fetched: FetchedWindow,
  readFile: ReadFile,
  spool: Spool,
): WindowData {
  const { window } = fetched;
  try {
    const { raw, empty, notes } = rawData(id, fetched, readFile, spool);
    const { query: frame, notes: dropped } = applyTransforms(raw, transforms, spool);
    const of = window.of === undefined ? id : `${id}, ${runOrPeriodText(window.of)}`;
    const asked = dropped.filter(({ isAsked }) => isAsked).map(({ text }) => `${of}: ${text}`);
    const others = dropped.filter(({ isAsked }) => !isAsked).map(({ text }) => `${of}: ${text}`);
    return { window, raw, frame, empty, warnings: [...notes, ...others], notes: asked };
  } catch (thrown) {
    throw located(thrown, window.position);
  }
}

interface Raw {
  readonly raw: FrameQuery;
  readonly empty: StyxError | undefined;
  readonly notes: readonly string[];
}

function rawData(id: string, fetched: FetchedWindow, readFile: ReadFile, spool: Spool): Raw {
  switch (fetched.from) {
    case 'file':
      return fromFile(id, fetched.window, readFile(fetched.window.file), spool);
    case 'server':
      return fromServer(id, fetched, spool);
    case 'servers':
      return fromServers(id, fetched.answers, spool);
  }
}

const frameOf = (id: string, { window, chunks }: FetchedAnswer, spool: Spool): FrameQuery =>
  inNumbers(joinChunks(id, window.grid, chunks), spool);

function fromServer(id: string, answer: FetchedAnswer, spool: Spool): Raw {
  const raw = frameOf(id, answer, spool);
  return { raw, empty: raw.series.length === 0 ? noAnswer(answer.window) : undefined, notes: [] };
}

/** Each series has the name of its server. */
function fromServers(id: string, answers: NonEmpty<FetchedAnswer>, spool: Spool): Raw {
  const frames = mapped(answers, (answer) => ({
    ...{ server: answer.window.endpoint.name },
    frame: frameOf(id, answer, spool),
  }));
  const silent = frames.flatMap(({ server, frame }) => (frame.series.length === 0 ? [server] : []));
  const [{ window }] = answers;
  return {
    raw: joinServers(frames, SERVER_LABEL),
    empty: silent.length === 0 ? undefined : noAnswer(window, silent),
    notes: [],
  };
}

function fromFile(id: string, window: FileWindow, samples: CsvSamples, spool: Spool): Raw {
  const raw = csvSeries(id, samples, window.range, spool);
  const empty = raw.series.length === 0 ? noRows(window, samples) : undefined;
  return { raw, empty, notes: samples.notes };
}

/** What a window is asked for, in the words of the manifest. */
export function askedText(window: QueryWindow): string {
  return window.file === undefined ? window.expr : window.file.name;
}

/** The error for a query without any series; of several servers, it names those that have none. */
export function noAnswer(
  { grid, endpoint, expr, position }: AskedWindow,
  silent: readonly string[] = [],
): StyxError {
  const who = silent.length === 0 ? '' : `${silent.join(' and ')}: `;
  const message = `${who}no data for ${expr} ${fromTo(grid)}`;
  const hint = `did ${silent[0] ?? shownName(endpoint)} have this metric, with these labels, at that time?`;
  return new StyxError('EMPTY', message, { position, hint });
}

function noRows({ file, range, position }: FileWindow, samples: CsvSamples): StyxError {
  const extent = extentOf(samples);
  const hint =
    extent === undefined
      ? `its column ${file.value} is empty`
      : `its times go ${fromTo(extent)}: are they Unix seconds, milliseconds, or ISO 8601?`;
  return new StyxError('EMPTY', `${file.name} has no samples ${fromTo(range)}`, { position, hint });
}

function fromTo({ startMs, endMs }: { readonly startMs: number; readonly endMs: number }): string {
  const [start, end] = [startMs, endMs].map((ms) =>
    new Date(ms).toISOString().replace('.000Z', 'Z'),
  );
  return `from ${start} to ${end}`;
}
