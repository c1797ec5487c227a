import type { Unchecked } from '../prometheus/json-fields.js';
import type { SnapshotRequest } from './request.js';

/** What a snapshot says of itself, in its first line. */
export interface SnapshotHeader {
  readonly version: 1;
  readonly request: SnapshotRequest;
  /** What `now` meant, ISO 8601; only where the range depends on it, or was not over yet. */
  readonly now?: string;
  /** `prometheus 2.42.0`; only where the server said so. */
  readonly server?: string;
}

/** The longest first line that is read, in bytes: queries are long, and not that long. */
export const MOST_HEADER_BYTES = 1_000_000;

const OPEN = '{"styx":';
const BEHIND = ',"status":"success","data":{"resultType":';

/** The first line of a snapshot, which is all but its data. */
export function headerLine(header: SnapshotHeader, resultType: 'matrix' | 'vector'): string {
  const { version, request, now, server } = header;
  const { endpoint, query, range, start, end, step, params, headers, redact } = request;
  const asked = { endpoint, query, range, start, end, step, params, headers, redact };
  const ordered = { version, request: asked, now, server };
  return `${OPEN}${JSON.stringify(ordered)}${BEHIND}"${resultType}","result":[\n`;
}

/** The header in a first line; undefined where it is not one of Styx. */
export function parseHeader(line: string): SnapshotHeader | undefined {
  const end = line.lastIndexOf(BEHIND);
  if (!line.startsWith(OPEN) || end < 0) return undefined;
  let header: unknown;
  try {
    header = JSON.parse(line.slice(OPEN.length, end));
  } catch {
    return undefined;
  }
  return isHeader(header) ? header : undefined;
}

function isHeader(value: unknown): value is SnapshotHeader {
  if (!isObject(value)) return false;
  const { version, request, now, server } = value as Unchecked<SnapshotHeader>;
  if (version !== 1 || !isObject(request)) return false;
  const { endpoint, query, range, start, end, step, params, headers, redact } =
    request as Unchecked<SnapshotRequest>;
  return (
    [endpoint, query, range].every((text) => typeof text === 'string') &&
    [start, end, step].every(Number.isFinite) &&
    [now, server, params, headers, redact].every(
      (text) => text === undefined || typeof text === 'string',
    )
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
