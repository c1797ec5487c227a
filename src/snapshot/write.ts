import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { AnsweredQuery, AnsweredSeries } from '../frame/answered.js';
import { type Segment, samplesIn } from '../frame/frame.js';
import { changed } from '../frame/cursor.js';
import { type Unchanged, type WriteResult, writeWhole } from '../files/write-whole.js';
import { compressed, isCompressed } from './compress.js';
import { headerLine, type SnapshotHeader } from './header.js';

/** What is written: series in Prometheus' order, and what the server warned of. */
export interface SnapshotData {
  readonly header: SnapshotHeader;
  readonly query: AnsweredQuery;
  readonly warnings: readonly string[];
}

/** What became of a snapshot. */
export interface WrittenSnapshot {
  readonly result: WriteResult;
  /** SHA-256, in hex, of all lines but the first, before they are compressed. */
  readonly hash: string;
  readonly series: number;
  readonly samples: number;
}

/** How a snapshot is written. */
export interface SnapshotWriting {
  readonly unchanged: Unchanged;
  readonly signal: AbortSignal;
}

/**
 * Writes the answer to a query whole, as `query_range` gives it, a series a line: labels sorted,
 * values and native histograms as the server wrote them; compressed where the path ends in `.gz`. An answer at one moment
 * is a vector. Throws UNWRITABLE, SPOOL, and the signal's reason.
 *
 * Format: https://prometheus.io/docs/prometheus/latest/querying/api/#range-queries
 */
export async function writeSnapshot(
  path: string,
  data: SnapshotData,
  { unchanged, signal }: SnapshotWriting,
): Promise<WrittenSnapshot> {
  const hash = createHash('sha256');
  const pieces = snapshotPieces(data, hash);
  const all = isCompressed(path) ? compressed(pieces) : pieces;
  const result = await writeWhole(path, all, { unchanged, signal });
  const { series } = data.query;
  const samples = samplesIn(series);
  return { result, hash: hash.digest('hex'), series: series.length, samples };
}

/** The hash that a snapshot of such data has. Throws SPOOL. */
export function snapshotHash(data: SnapshotData): string {
  const hash = createHash('sha256');
  for (const piece of linesBehindHeader(data)) hash.update(piece);
  return hash.digest('hex');
}

/** The bytes of a snapshot; all behind the first line is added to the hash too. */
function* snapshotPieces(data: SnapshotData, hash: Hash): Generator<Uint8Array, void, undefined> {
  yield Buffer.from(headerLine(data.header, isVector(data) ? 'vector' : 'matrix'));
  for (const piece of linesBehindHeader(data)) {
    hash.update(piece);
    yield piece;
  }
}

function isVector({ header: { request } }: SnapshotData): boolean {
  return request.start === request.end;
}

function linesBehindHeader(data: SnapshotData): Iterable<Uint8Array> {
  return dataPieces(data.query.series, data.warnings, isVector(data) ? 'vector' : 'matrix');
}

const keys = {
  vector: { numbers: 'value', histograms: 'histogram' },
  matrix: { numbers: 'values', histograms: 'histograms' },
} as const;

function* dataPieces(
  all: readonly AnsweredSeries[],
  warnings: readonly string[],
  type: 'vector' | 'matrix',
): Generator<Uint8Array, void, undefined> {
  const read = segmentReader();
  const [open, close] = type === 'vector' ? ['', ''] : ['[', ']'];
  let line = '';
  try {
    for (const { labels, holds, segments } of all) {
      const metric = JSON.stringify(Object.fromEntries(labels));
      // The numbers and the histograms of one series are one line.
      const isSame = metric === line;
      const before = line === '' ? '' : '},\n';
      const start = isSame ? '' : `${before}{"metric":${metric}`;
      line = metric;
      yield Buffer.from(`${start},"${keys[type][holds]}":${open}`);
      for (const [k, segment] of segments.entries()) {
        if (k > 0) yield Buffer.from(',');
        yield* read.pieces(segment);
      }
      yield Buffer.from(close);
    }
    const said = warnings.length === 0 ? '' : `,"warnings":${JSON.stringify([...warnings].sort())}`;
    yield Buffer.from(`${all.length === 0 ? '' : '}\n'}]}${said}}\n`);
  } finally {
    read.close();
  }
}

const PIECE_BYTES = 256 * 1024;

/** Reads samples as they came, piece by piece; the segments of one file follow each other, mostly. */
function segmentReader() {
  let open: { readonly path: string; readonly descriptor: number } | undefined;
  const close = (): void => {
    if (open !== undefined) closeSync(open.descriptor);
    open = undefined;
  };
  const descriptorOf = (path: string): number => {
    if (open?.path !== path) {
      close();
      open = { path, descriptor: openSync(path, 'r') };
    }
    return open.descriptor;
  };
  return {
    close,
    *pieces({ path, start, end }: Segment): Generator<Uint8Array, void, undefined> {
      for (let at = start; at < end;) {
        const piece = Buffer.alloc(Math.min(PIECE_BYTES, end - at));
        const length = readSync(descriptorOf(path), piece, 0, piece.length, at);
        if (length === 0) throw changed(path);
        at += length;
        yield withoutSpace(piece.subarray(0, length));
      }
    },
  };
}

/** Servers may put white space between samples; within them is none that means something. */
function withoutSpace(piece: Buffer): Uint8Array {
  const hasSpace = [0x20, 0x0a, 0x0d, 0x09].some((byte) => piece.includes(byte));
  return hasSpace ? piece.filter((byte) => byte > 0x20) : piece;
}
