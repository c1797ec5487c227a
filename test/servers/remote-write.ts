/**
 * Sends series to a real Prometheus that takes remote writes: the only way to give it native histograms of
 * a time long ago. It needs `--web.enable-remote-write-receiver` and, for histograms,
 * `--enable-feature=native-histograms`.
 *
 * Format: https://prometheus.io/docs/specs/prw/remote_write_spec/, prometheus/prompb/types.proto
 */

export interface WrittenSeries {
  labels: Readonly<Record<string, string>>;
  numbers?: readonly { ms: number; value: number }[];
  histograms?: readonly WrittenHistogram[];
}

export interface WrittenHistogram {
  ms: number;
  /** Each bucket reaches 2^2^-schema times as far as the one before. */
  schema: number;
  sum: number;
  /** What is as near to 0 as this is counted for itself. */
  zero: { threshold: number; count: number };
  /** Counts by the index of the bucket, ascending: 0 reaches up to 1. */
  positive: readonly (readonly [index: number, count: number])[];
  negative?: readonly (readonly [index: number, count: number])[];
}

export async function remoteWrite(url: string, series: readonly WrittenSeries[]): Promise<void> {
  const body = snappy(Buffer.concat(series.map((one) => message(1, seriesMessage(one)))));
  const headers = {
    'Content-Encoding': 'snappy',
    'Content-Type': 'application/x-protobuf',
    'X-Prometheus-Remote-Write-Version': '0.1.0',
  };
  const answer = await fetch(`${url}/api/v1/write`, {
    method: 'POST',
    headers,
    body: new Uint8Array(body),
  });
  if (!answer.ok) throw new Error(`remote write: ${answer.status} ${await answer.text()}`);
}

function seriesMessage({ labels, numbers = [], histograms = [] }: WrittenSeries): Buffer {
  const sorted = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.concat([
    ...sorted.map(([name, value]) =>
      message(1, Buffer.concat([message(1, Buffer.from(name)), message(2, Buffer.from(value))])),
    ),
    ...numbers.map(({ ms, value }) => message(2, Buffer.concat([double(1, value), int(2, ms)]))),
    ...histograms.map((one) => message(4, histogramMessage(one))),
  ]);
}

function histogramMessage(one: WrittenHistogram): Buffer {
  const { ms, schema, sum, zero, positive, negative = [] } = one;
  const all = [...positive, ...negative];
  const count = all.reduce((total, [, own]) => total + own, zero.count);
  return Buffer.concat([
    int(1, count),
    double(3, sum),
    int(4, zigzag(schema)),
    double(5, zero.threshold),
    int(6, zero.count),
    buckets({ spans: 8, deltas: 9 }, negative),
    buckets({ spans: 11, deltas: 12 }, positive),
    int(15, ms),
  ]);
}

/** Spans of buckets that follow each other, and the difference of each count to the one before. */
function buckets(
  fields: { spans: number; deltas: number },
  all: WrittenHistogram['positive'],
): Buffer {
  const spans: { offset: number; length: number }[] = [];
  let next = 0;
  for (const [index] of all) {
    const last = spans.at(-1);
    if (last !== undefined && index === next) last.length++;
    else spans.push({ offset: index - next, length: 1 });
    next = index + 1;
  }
  const deltas = all.map(([, count], i) => count - (all[i - 1]?.[1] ?? 0));
  return Buffer.concat([
    ...spans.map(({ offset, length }) =>
      message(fields.spans, Buffer.concat([int(1, zigzag(offset)), int(2, length)])),
    ),
    message(fields.deltas, Buffer.concat(deltas.map((delta) => varint(zigzag(delta))))),
  ]);
}

const message = (field: number, body: Buffer): Buffer =>
  Buffer.concat([varint(field * 8 + 2), varint(body.length), body]);

const int = (field: number, value: number): Buffer =>
  Buffer.concat([varint(field * 8), varint(value)]);

function double(field: number, value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return Buffer.concat([varint(field * 8 + 1), bytes]);
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Buffer.from([...bytes, rest]);
}

/** Snappy without any compression: its length, and then literals. */
function snappy(bytes: Buffer): Buffer {
  const pieces = [varint(bytes.length)];
  for (let at = 0; at < bytes.length; at += LITERAL_BYTES) {
    const literal = bytes.subarray(at, at + LITERAL_BYTES);
    const head = Buffer.from([61 << 2, 0, 0]);
    head.writeUInt16LE(literal.length - 1, 1);
    pieces.push(head, literal);
  }
  return Buffer.concat(pieces);
}

const LITERAL_BYTES = 65_536;
