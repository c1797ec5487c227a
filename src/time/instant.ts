import { Temporal } from 'temporal-polyfill';
import { StyxError } from '../errors.js';
import { parseDuration } from './duration.js';
import { isoText } from './zone.js';

/** An absolute time in ms since the Unix epoch, or one that depends on the clock. */
export type WrittenTime = { readonly ms: number } | { readonly beforeNowMs: number };

const hint = 'write 2017-06-01T12:00:00Z, a date, Unix seconds, `now` or now-6h';
const isoPattern =
  /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|z|[+-]\d\d(?::?\d\d(?::\d\d)?)?)?)?$/;

/** The last second of the year 9999, which is the last that all of Styx's outputs can write. */
const lastSecond = 253_402_300_799;
const firstSecond = -62_135_596_800;

/**
 * A time as it is written: ISO 8601 (without a zone it is read in `timezone`, an IANA name), a
 * date (midnight), Unix seconds, `now`, or `now-6h`. Throws BAD_TIME.
 */
export function parseTime(text: string, timezone: string): WrittenTime {
  if (text.startsWith('now')) return { beforeNowMs: beforeNow(text) };
  if (/^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(text)) return { ms: unixSeconds(text) };
  return { ms: isoTime(text, timezone) };
}

function beforeNow(text: string): number {
  const offset = text.slice('now'.length).trim();
  if (offset === '') return 0;
  if (offset.startsWith('+')) throw badTime(text, 'lies in the future', 'write `now` or now-6h');
  if (!offset.startsWith('-')) throw badTime(text, 'is not a time', hint);
  return parseDuration(offset.slice(1).trim());
}

function unixSeconds(text: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,3})0*)?$/.exec(text);
  if (match === null) {
    throw badTime(text, 'is not a time in Unix seconds', 'write at most three decimals');
  }
  const [, sign, whole, fraction = ''] = match;
  const ms = Number(whole) * 1000 + Number(fraction.padEnd(3, '0'));
  const signed = sign === '-' ? -ms : ms;
  if (signed >= firstSecond * 1000 && signed < (lastSecond + 1) * 1000) return signed;
  throw badTime(text, 'in Unix seconds is beyond the year 9999', 'are these milliseconds?');
}

function isoTime(text: string, timezone: string): number {
  const match = isoPattern.exec(text);
  if (match === null) throw badTime(text, 'is not a time', hint);
  const [, date = '', clock = '00:00', zone] = match;
  if (/\.\d{3}\d*[1-9]/.test(clock)) {
    throw badTime(text, 'is finer than a millisecond', 'write at most three decimals');
  }
  const local = localTime(text, `${date}T${clock}`);
  return zone === undefined
    ? inZone(text, local, timezone)
    : local.toZonedDateTime('UTC').epochMilliseconds - offsetMs(text, zone);
}

function localTime(text: string, iso: string): Temporal.PlainDateTime {
  // Temporal takes a leap second for the second before it.
  if (/T\d\d:\d\d:60/.test(iso)) throw badTime(text, 'is not a time', hint);
  try {
    return Temporal.PlainDateTime.from(iso);
  } catch (cause) {
    throw badTime(text, 'is not a day or a time that exists', hint, cause);
  }
}

function offsetMs(text: string, zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const [hours = 0, minutes = 0, seconds = 0] = (zone.match(/\d\d/g) ?? []).map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) {
    throw badTime(text, `has a zone that does not exist, ${zone}`, hint);
  }
  const ms = hours * 3600e3 + minutes * 60e3 + seconds * 1e3;
  return zone.startsWith('-') ? -ms : ms;
}

function inZone(text: string, local: Temporal.PlainDateTime, timezone: string): number {
  const earlier = local.toZonedDateTime(timezone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(timezone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return earlier.epochMilliseconds;
  const choices = [earlier, later].map(isoOf).join(' or ');
  const problem = earlier.toPlainDateTime().equals(local) ? 'exists twice' : 'does not exist';
  throw badTime(
    text,
    `${problem} in ${timezone}, where clocks are changed then`,
    `write it with its zone: ${choices}`,
  );
}

function isoOf(time: Temporal.ZonedDateTime): string {
  return isoText(time.epochMilliseconds, time.offsetNanoseconds / 1e6);
}

function badTime(text: string, problem: string, hint: string, cause?: unknown): StyxError {
  return new StyxError('BAD_TIME', `\`${text}\` ${problem}`, { hint, cause });
}
