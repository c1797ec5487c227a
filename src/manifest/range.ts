import { StyxError, type Position } from '../errors.js';
import { type Period, parsePeriod, periodUnits } from '../time/calendar.js';
import { parseDuration } from '../time/duration.js';
import { parseTime } from '../time/instant.js';
import { at, together } from './findings.js';
import type { RangeSpec, TimeSpec } from './manifest.js';
import { listOf } from './nearest.js';

const keys = ['start', 'end', 'duration', 'last', ...periodUnits] as const;

export type RangeKey = (typeof keys)[number];

/** A range as texts, as they are written. */
export type RangeTexts = Readonly<Partial<Record<RangeKey, string | undefined>>>;

const forms: readonly string[] = [
  ...['start end', 'start duration', 'end duration', 'last'],
  ...periodUnits,
];
const formsHint =
  'write {start, end}, {start, duration}, {end, duration}, {last}, {quarter}, {month} or {week}';

/** Whether a range has one of the forms, and nothing beside it. */
export function isWholeRange(range: Readonly<Partial<Record<RangeKey, unknown>>>): boolean {
  return forms.includes(givenKeys(range).join(' '));
}

/**
 * A range out of its texts; times without a zone are read in `timezone`.
 * Throws BAD_RANGE, BAD_TIME and BAD_DURATION, with the position of the key that is wrong.
 */
export function parseRange(
  texts: RangeTexts,
  timezone: string,
  positionOf: (key?: RangeKey) => Position | undefined = () => undefined,
): RangeSpec {
  if (!isWholeRange(texts)) throw badForm(givenKeys(texts), positionOf());
  const time = (key: 'start' | 'end') =>
    parsedAt(
      texts[key],
      () => positionOf(key),
      (text) => parseTime(text, timezone),
    );
  const duration = (key: 'duration' | 'last') =>
    parsedAt(texts[key], () => positionOf(key), longerThanZero);
  const { start, end, durationMs, lastMs, period } = together({
    start: () => time('start'),
    end: () => time('end'),
    durationMs: () => duration('duration'),
    lastMs: () => duration('last'),
    period: () => periodOf(texts, timezone, positionOf),
  });
  if (period !== undefined) return { period };
  if (lastMs !== undefined) return { lastMs };
  if (start && end) return inOrder(start, end, texts, positionOf('end'));
  if (start && durationMs !== undefined) return { start, durationMs };
  if (end && durationMs !== undefined) return { end, durationMs };
  throw badForm(givenKeys(texts), positionOf());
}

function periodOf(
  texts: RangeTexts,
  timezone: string,
  positionOf: (key: RangeKey) => Position | undefined,
): Period | undefined {
  const unit = periodUnits.find((key) => texts[key] !== undefined);
  if (unit === undefined) return undefined;
  return parsedAt(
    texts[unit],
    () => positionOf(unit),
    (text) => parsePeriod(unit, text.trim(), timezone),
  );
}

function givenKeys(range: Readonly<Partial<Record<RangeKey, unknown>>>): RangeKey[] {
  return keys.filter((key) => range[key] !== undefined);
}

function parsedAt<T>(
  text: string | undefined,
  position: () => Position | undefined,
  parse: (text: string) => T,
): T | undefined {
  return text === undefined ? undefined : at(position, () => parse(text));
}

function longerThanZero(text: string): number {
  const ms = parseDuration(text);
  if (ms > 0) return ms;
  throw new StyxError('BAD_RANGE', 'the range has no length', {
    hint: 'for one point in time, write the same `start` and `end`',
  });
}

function inOrder(
  start: TimeSpec,
  end: TimeSpec,
  texts: RangeTexts,
  position: Position | undefined,
): RangeSpec {
  const isAbsolute = 'ms' in start && 'ms' in end && start.ms > end.ms;
  const isRelative =
    'beforeNowMs' in start && 'beforeNowMs' in end && start.beforeNowMs < end.beforeNowMs;
  if (!isAbsolute && !isRelative) return { start, end };
  throw new StyxError(
    'BAD_RANGE',
    `the range ends before it starts: ${texts.start} to ${texts.end}`,
    {
      position,
      hint: 'exchange `start` and `end`',
    },
  );
}

function badForm(given: readonly RangeKey[], position: Position | undefined): StyxError {
  const [only, ...others] = given;
  if (only === undefined) {
    return new StyxError('BAD_RANGE', 'there is no `range`', {
      position,
      hint: 'add one, for example {last: 6h}, to the figure or to `defaults`',
    });
  }
  const missing = only === 'duration' ? '`start` or `end`' : '`duration`, or the other end';
  return others.length === 0
    ? new StyxError('BAD_RANGE', `the range has only \`${only}\``, {
        position,
        hint: `add ${missing}`,
      })
    : new StyxError('BAD_RANGE', `the range has ${listOf(given, 'and')}`, {
        position,
        hint: formsHint,
      });
}
