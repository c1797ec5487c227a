import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  fstatSync,
  openSync,
  readSync,
} from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { isMissing } from '../errors.js';
import { lookedAt } from '../files/changes.js';
import { turnsOf } from '../prometheus/limits.js';
import { matrixScanner, type ScannedSeries } from '../prometheus/matrix-scanner.js';
import type { Spool, SpooledChunk } from '../spool/spool.js';
import { isCompressed, uncompressed, unpackedStart } from './compress.js';
import { damaged } from './damaged.js';
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
  if (state === '') return undefined;
  const plain = isCompressed(path) ? await unpacked(path, spool) : path;
  // Nobody waits while it is open: all figures are read at once, and a process has few open files.
  const file = opened(plain);
  if (file === undefined) return undefined;
  try {
    return { ...scan({ path: plain, file }, knownHash), state };
  } catch (thrown) {
    throw damaged(path, thrown);
  } finally {
    closeSync(file);
  }
}

/**
 * The header of a snapshot alone, of which no more than its start is read. Undefined where there is no
 * snapshot. Throws BAD_SNAPSHOT.
 */
export function readHeader(path: string): SnapshotHeader | undefined {
  const file = opened(path);
  if (file === undefined) return undefined;
  try {
    return firstLine(file, isCompressed(path) ? unpackedStart : (bytes) => bytes).header;
  } catch (thrown) {
    throw damaged(path, thrown);
  } finally {
    closeSync(file);
  }
}

/** Each has two files open, of which a process may have 256 on some systems. */
const atOnce = turnsOf(16);

/** The path of what is in a packed file, below the spool. Throws BAD_SNAPSHOT. */
async function unpacked(path: string, spool: Spool): Promise<string> {
  const plain = spool.newPath();
  try {
    await atOnce(() => pipeline(createReadStream(path), uncompressed(), createWriteStream(plain)));
  } catch (thrown) {
    throw damaged(path, thrown);
  }
  return plain;
}

interface OpenedFile {
  readonly path: string;
  readonly file: number;
}

/** Undefined where there is no file. Throws BAD_SNAPSHOT. */
function opened(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw damaged(path, thrown);
  }
}

const BLOCK_BYTES = 1024 * 1024;

function scan({ path, file }: OpenedFile, knownHash: string | undefined): Omit<Snapshot, 'state'> {
  const { header, length } = firstLine(file, (bytes) => bytes);
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

interface FirstLine {
  readonly header: SnapshotHeader;
  /** How many bytes it has. */
  readonly length: number;
}

/** Reads more and more of a file, until there is a whole line. */
function firstLine(file: number, textOf: (start: Buffer) => Buffer): FirstLine {
  for (let most = 4096; ; most *= 4) {
    const start = Buffer.alloc(most);
    const read = readSync(file, start, 0, most, 0);
    const text = textOf(start.subarray(0, read));
    const length = text.indexOf(0x0a) + 1;
    const header = length > 0 ? parseHeader(text.toString('utf8', 0, length)) : undefined;
    if (header !== undefined) return { header, length };
    if (length > 0 || read < most || text.length > MOST_HEADER_BYTES) throw noHeader();
  }
}

const noHeader = (): Error => new Error('its first line does not say what was asked');
