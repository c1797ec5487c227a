import { StyxError } from '../errors.js';
import { parseTime } from '../time/instant.js';

/** What the numbers of a column of times are; `auto` tells seconds from milliseconds by their size. */
export type TimeUnit = 's' | 'ms' | 'auto';

/** Reads the times of a column, which are all written alike. */
export interface TimeReader {
  /** A time as ms since the Unix epoch. Throws BAD_TIME. */
  read(text: string): number;
  /** Whether any was finer than a millisecond, and was cut to that. */
  readonly wasCut: () => boolean;
}

/** As seconds, this is the year 5138; as milliseconds, 1973. */
const LEAST_MS = 1e11;

const plainNumber = /^([-+]?\d+)(?:\.(\d*))?$/;

/**
 * Times are Unix seconds or milliseconds, whichever the first one must be, or ISO 8601, without a
 * zone in `timezone`.
 */
export function timeReader(unit: TimeUnit, timezone: string): TimeReader {
  let wasCut = false;
  let form: 's' | 'ms' | 'iso' | undefined;
  let firstMs: number | undefined;
  return {
    wasCut: () => wasCut,
    read(text) {
      const own = formOf(text, unit);
      form ??= own;
      // Which numbers they are is told by the first one.
      if ((form === 'iso') !== (own === 'iso')) throw mixed(text);
      const written = form === 'iso' ? isoText(text) : secondsText(text, form);
      wasCut ||= written.isCut;
      if (form !== 'ms') return absolute(written.text, timezone);
      const ms = millisecondsOf(written.text, text);
      firstMs ??= ms;
      if (own === 's' && unit === 'auto') throw otherUnit(text, ms, firstMs);
      return ms;
    },
  };
}

/** The first was told to be milliseconds by its size, which this one does not have. */
function otherUnit(text: string, ms: number, firstMs: number): StyxError {
  const [year, firstYear] = [ms, firstMs].map((one) => new Date(one).getUTCFullYear());
  const problem = `\`${text}\` in Unix milliseconds is in ${year}, and the first time in ${firstYear}`;
  return new StyxError('BAD_TIME', problem, {
    hint: 'are these seconds? Write all times as the first one',
  });
}

function absolute(text: string, timezone: string): number {
  const time = parseTime(text, timezone);
  if ('beforeNowMs' in time) throw new StyxError('BAD_TIME', `\`${text}\` is not a time`);
  return time.ms;
}

/** Of milliseconds as seconds: an error tells of what is written. */
function millisecondsOf(seconds: string, written: string): number {
  try {
    return absolute(seconds, 'UTC');
  } catch (cause) {
    const problem = `\`${written}\` in Unix milliseconds is beyond the year 9999`;
    throw new StyxError('BAD_TIME', problem, { hint: 'are these microseconds?', cause });
  }
}

function formOf(text: string, unit: TimeUnit): 's' | 'ms' | 'iso' {
  if (!plainNumber.test(plain(text))) return 'iso';
  if (unit !== 'auto') return unit;
  return Math.abs(Number(text)) >= LEAST_MS ? 'ms' : 's';
}

/** A number without its exponent, if it has one: `1.5e+09` is 1500000000. */
function plain(text: string): string {
  return /^[-+]?\d+(\.\d*)?e[-+]?\d+$/i.test(text) ? String(Number(text)) : text;
}

interface Written {
  readonly text: string;
  readonly isCut: boolean;
}

/** Unix seconds with three decimals. */
function secondsText(text: string, unit: 's' | 'ms'): Written {
  const [, whole = '', decimals = ''] = plainNumber.exec(plain(text)) ?? [];
  if (unit === 'ms') return { text: String(Number(whole) / 1000), isCut: /[1-9]/.test(decimals) };
  const [kept, cut] = [decimals.slice(0, 3), decimals.slice(3)];
  const seconds = whole.replace(/^\+/, '');
  return { text: kept === '' ? seconds : `${seconds}.${kept}`, isCut: /[1-9]/.test(cut) };
}

function isoText(text: string): Written {
  const [, beyond = ''] = /:\d\d\.\d{3}(\d+)/.exec(text) ?? [];
  return { text: text.replace(/(:\d\d\.\d{3})\d+/, '$1'), isCut: /[1-9]/.test(beyond) };
}

function mixed(text: string): StyxError {
  return new StyxError('BAD_TIME', `\`${text}\` is not written like the first time of the column`, {
    hint: 'write all times as Unix seconds, as Unix milliseconds, or as 2017-06-01T12:00:00Z',
  });
}

/** A longer number is none that any program writes. */
const MOST_CHARACTERS = 400;

/**
 * The text of a value as Prometheus would write it: the number's digits stay as they are. Undefined
 * where there is none, null where it is not a number.
 */
export function valueText(text: string): string | undefined | null {
  if (text === '') return undefined;
  if (text.length > MOST_CHARACTERS) return null;
  if (/^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(text)) return text;
  if (/^[-+]?nan$/i.test(text)) return 'NaN';
  const infinite = /^([-+]?)inf(inity)?$/i.exec(text);
  if (infinite !== null) return infinite[1] === '-' ? '-Inf' : '+Inf';
  const [, sign = '', whole = '', decimals = '', exponent = ''] =
    /^([-+]?)(\d*)\.(\d*)([eE][-+]?\d+)?$/.exec(text) ?? [];
  if (whole === '' && decimals === '') return null;
  return `${sign}${whole || '0'}${decimals && `.${decimals}`}${exponent}`;
}
