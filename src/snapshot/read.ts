import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  fstatSync,
  openSync,
  readSync,
} from 'node:fs';
import { pipeline as piped } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codeOf, messageOf, StyxError } from '../errors.js';
import { lookedAt } from '../files/changes.js';
import { matrixScanner, type ScannedSeries } from '../prometheus/matrix-scanner.js';
import type { Spool, SpooledChunk } from '../spool/spool.js';
import { isCompressed, uncompressed } from './compress.js';
import { MOST_HEADER_BYTES, parseHeader, type SnapshotHeader } from './header.js';
import { gridAsked } from './request.js';

export interface Snapshot {
  readonly header: SnapshotHeader;
  /** Its data, as if a server had sent all of it at once. */
  readonly chunk: SpooledChunk;
  /** As `WrittenSnapshot.hash`, of what is there now. */
  readonly hash: string;
  /** Of its file, as `stateOf` tells it, before it was read. */
  readonly state: string;
}

/**
 * Reads a snapshot as an answer is read from the network; a compressed one is unpacked into the
 * spool. Its hash is calculated, unless it is known. Undefined where there is no snapshot. Throws
 * BAD_SNAPSHOT, and SPOOL.
 */
export async function readSnapshot(
  path: string,
  spool: Spool,
  knownHash?: string,
): Promise<Snapshot | undefined> {
  const state = lookedAt(path);
  const there = await openedFile(path, spool);
  if (there === undefined) return undefined;
  try {
    return { ...scan(there, knownHash), state };
  } catch (thrown) {
    throw damaged(path, thrown);
  } finally {
    closeSync(there.file);
  }
}

/**
 * The header of a snapshot alone, of which no more is unpacked. Undefined where there is no snapshot.
 * Throws BAD_SNAPSHOT.
 */
export async function readHeader(path: string): Promise<SnapshotHeader | undefined> {
  const file = opened(path);
  if (file === undefined) return undefined;
  try {
    if (!isCompressed(path)) return firstLine(file).header;
    return headerIn(await unpackedLine(path));
  } catch (thrown) {
    throw damaged(path, thrown);
  } finally {
    closeSync(file);
  }
}

/** The first line of a packed file, or what is there of it. */
async function unpackedLine(path: string): Promise<Buffer> {
  let line = Buffer.alloc(0);
  const pieces = piped(createReadStream(path), uncompressed(), () => undefined);
  for await (const piece of pieces as AsyncIterable<Buffer>) {
    line = Buffer.concat([line, piece]);
    const end = line.indexOf(0x0a);
    if (end >= 0) return line.subarray(0, end + 1);
    if (line.length > MOST_HEADER_BYTES) break;
  }
  return line;
}

interface OpenedFile {
  readonly path: string;
  readonly file: number;
}

async function openedFile(path: string, spool: Spool): Promise<OpenedFile | undefined> {
  const file = opened(path);
  if (file === undefined) return undefined;
  if (!isCompressed(path)) return { path, file };
  closeSync(file);
  const unpacked = spool.newPath();
  try {
    await pipeline(createReadStream(path), uncompressed(), createWriteStream(unpacked));
  } catch (thrown) {
    throw damaged(path, thrown);
  }
  return { path: unpacked, file: openSync(unpacked, 'r') };
}

/** Undefined where there is no file. Throws BAD_SNAPSHOT. */
function opened(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw damaged(path, thrown);
  }
}

const BLOCK_BYTES = 1024 * 1024;

function scan({ path, file }: OpenedFile, knownHash: string | undefined): Omit<Snapshot, 'state'> {
  const { header, length } = firstLine(file);
  const grid = gridAsked(header.request);
  const series: ScannedSeries[] = [];
  const scanner = matrixScanner(grid, (one) => series.push(one));
  const hash = knownHash === undefined ? createHash('sha256') : undefined;
  const { size } = fstatSync(file);
  for (let at = 0; at < size;) {
    // The scanner keeps what it has not understood yet.
    const block = Buffer.allocUnsafe(Math.min(BLOCK_BYTES, size - at));
    const bytes = block.subarray(0, readSync(file, block, 0, block.length, at));
    if (bytes.length === 0) break;
    hash?.update(at < length ? bytes.subarray(length - at) : bytes);
    scanner.write(bytes);
    at += bytes.length;
  }
  const { status, warnings } = scanner.end();
  if (status !== 'success') throw new Error('it has no data');
  return {
    header,
    chunk: { path, grid, series, warnings },
    hash: hash?.digest('hex') ?? knownHash ?? '',
  };
}

/** The header, and how many bytes the line of it has. */
function firstLine(file: number): { readonly header: SnapshotHeader; readonly length: number } {
  const start = Buffer.alloc(4096);
  let line = Buffer.alloc(0);
  for (let end = -1; end < 0;) {
    const read = readSync(file, start, 0, start.length, line.length);
    line = Buffer.concat([line, start.subarray(0, read)]);
    end = line.indexOf(0x0a);
    if (end >= 0) line = line.subarray(0, end + 1);
    else if (read === 0 || line.length > MOST_HEADER_BYTES) throw noHeader();
  }
  return { header: headerIn(line), length: line.length };
}

function headerIn(line: Buffer): SnapshotHeader {
  const header = parseHeader(line.toString('utf8'));
  if (header === undefined) throw noHeader();
  return header;
}

const noHeader = (): Error => new Error('its first line does not say what was asked');

function damaged(path: string, thrown: unknown): StyxError {
  return new StyxError('BAD_SNAPSHOT', `cannot read the snapshot ${path}: ${messageOf(thrown)}`, {
    cause: thrown,
    hint: 'take it from version control, or fetch it anew with `styx update`',
  });
}
