import { setMaxListeners } from 'node:events';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf, StyxError } from '../errors.js';
import { passingName, removeLeftBehind } from '../files/left-behind.js';
import type { AnswerSink, Client, RangeAnswer } from '../prometheus/client.js';
import type { ScannedSeries } from '../prometheus/matrix-scanner.js';
import type { Grid } from '../time/grid.js';

/** A chunk of a query's answer in a file, as the server sent it, and where its series are. */
export interface SpooledChunk {
  readonly path: string;
  readonly grid: Grid;
  readonly series: readonly ScannedSeries[];
  readonly warnings: readonly string[];
}

/** A temporary folder for the answers of one figure. */
export interface Spool {
  /** A path for a chunk that no other chunk has. */
  newPath(): string;
  remove(): void;
}

/** Does work with a spool below TMPDIR that is gone afterwards, whatever happens. Throws SPOOL. */
export async function withSpool<T>(work: (spool: Spool) => Promise<T>): Promise<T> {
  const spool = openSpool();
  try {
    return await work(spool);
  } finally {
    spool.remove();
  }
}

function openSpool(): Spool {
  let folder: string;
  try {
    removeLeftBehind(tmpdir(), 'styx-');
    folder = mkdtempSync(join(tmpdir(), passingName('styx-')));
  } catch (thrown) {
    throw spoolError(tmpdir(), thrown);
  }
  if (folders.size === 0) process.once('exit', removeAll);
  folders.add(folder);
  let count = 0;
  return {
    newPath: () => join(folder, `${count++}.json`),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      folders.delete(folder);
      if (folders.size === 0) process.off('exit', removeAll);
    },
  };
}

/** What is left of these when the process is ended by a second Ctrl-C is removed at the last moment. */
const folders = new Set<string>();

function removeAll(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** What is asked, in requests that the server can answer in one go. */
export interface ChunkedQuery {
  readonly asked: string;
  readonly chunks: readonly Grid[];
}

/** How many chunks are asked for before the first of them has come; the client's limits hold too. */
const CHUNKS_AHEAD = 64;

/**
 * Asks for the chunks of a query, some at once, and yields them in the order of time. When one
 * fails, so do all, with that chunk's error; when the caller leaves early, the others are dropped.
 */
export async function* spoolQuery(
  client: Client,
  query: ChunkedQuery,
  spool: Spool,
  signal: AbortSignal,
): AsyncGenerator<SpooledChunk, void, undefined> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  setMaxListeners(0, either);
  const ahead: Promise<SpooledChunk>[] = [];
  const start = (grid: Grid): void => {
    const chunk = spoolAnswer(spool, grid, (sink) =>
      client.queryRange(query.asked, grid, sink, either),
    );
    // Whoever waits for an earlier chunk is told as well.
    chunk.catch((error: unknown) => {
      stop.abort(error);
    });
    ahead.push(chunk);
  };
  try {
    for (const grid of query.chunks) {
      start(grid);
      const first = ahead.length < CHUNKS_AHEAD ? undefined : ahead.shift();
      if (first !== undefined) yield await first;
    }
    for (let first = ahead.shift(); first !== undefined; first = ahead.shift()) yield await first;
  } finally {
    stop.abort(new StyxError('INTERRUPTED', 'the rest of the answer is not needed'));
    await Promise.allSettled(ahead);
  }
}

/** Keeps one answer, about a grid, in a file of the spool. Throws what `ask` throws, and SPOOL. */
export async function spoolAnswer(
  spool: Spool,
  grid: Grid,
  ask: (sink: AnswerSink) => Promise<RangeAnswer>,
): Promise<SpooledChunk> {
  const path = spool.newPath();
  const file = fileSink(path);
  try {
    const { series, warnings } = await ask(file);
    return { path, grid, series, warnings };
  } finally {
    file.close();
  }
}

/**
 * Writes synchronously: the pages go to memory, which is faster than a turn of the event loop, and
 * a slow disk holds the server back instead of filling the heap.
 */
function fileSink(path: string): AnswerSink & { close(): void } {
  let file: number | undefined;
  /** How much of the current attempt is written; a write position of the file's own would go on. */
  let size = 0;
  const guarded = (work: () => void): void => {
    try {
      work();
    } catch (thrown) {
      throw spoolError(path, thrown);
    }
  };
  return {
    restart: () => {
      guarded(() => {
        file ??= openSync(path, 'w');
        ftruncateSync(file);
        size = 0;
      });
    },
    write: (fragment) => {
      guarded(() => {
        if (file === undefined) return;
        for (let at = 0; at < fragment.length;) {
          at += writeSync(file, fragment, at, fragment.length - at, size + at);
        }
        size += fragment.length;
      });
    },
    close: () => {
      if (file !== undefined) closeSync(file);
    },
  };
}

/** The error for a file of the spool that cannot be written. */
export function spoolError(path: string, thrown: unknown): StyxError {
  return new StyxError('SPOOL', `cannot keep the answer in ${path}: ${messageOf(thrown)}`, {
    hint: 'free space there, or name another folder in TMPDIR',
    cause: thrown,
  });
}
