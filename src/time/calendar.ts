import { Temporal } from 'temporal-polyfill';
import { StyxError } from '../errors.js';

export const periodUnits = ['quarter', 'month', 'week'] as const;

export type PeriodUnit = (typeof periodUnits)[number];

/** A period of the calendar: from its first moment, up to but without that of the next; in ms. */
export interface Period {
  readonly unit: PeriodUnit;
  /** As it is written: `2026Q3`. */
  readonly text: string;
  /** Of its days; an IANA name. */
  readonly timezone: string;
  readonly startMs: number;
  readonly endMs: number;
}

const forms: Record<PeriodUnit, { readonly pattern: RegExp; readonly hint: string }> = {
  quarter: { pattern: /^(\d{4})-?Q([1-4])$/, hint: 'write the year and Q1 to Q4: 2026Q3' },
  month: { pattern: /^(\d{4})-(0[1-9]|1[0-2])$/, hint: 'write the year and 01 to 12: 2026-07' },
  week: {
    pattern: /^(\d{4})-?W(\d\d)$/,
    hint: 'write the year and the week of ISO 8601: 2026-W31',
  },
};

/**
 * A quarter, a month, or a week (ISO 8601: it begins on Monday, and week 1 has the year's first
 * Thursday) in a time zone (an IANA name), whose clocks may be changed within. It begins with the
 * first moment of its first day, which is not midnight everywhere. Throws BAD_TIME.
 */
export function parsePeriod(unit: PeriodUnit, text: string, timezone: string): Period {
  const { pattern, hint } = forms[unit];
  const [, year, number] = pattern.exec(text) ?? [];
  if (year === undefined || Number(year) === 0) throw badPeriod(unit, text, '', hint);
  const [first, next] = daysOf(unit, Number(year), Number(number));
  if (unit === 'week' && !isWeekOf(first, Number(year))) {
    const reason = `: ${year} has ${weeksIn(Number(year))}`;
    throw badPeriod(unit, text, reason, hint);
  }
  const [startMs, endMs] = [beginOf(first, timezone), beginOf(next, timezone)];
  return { unit, text, timezone, startMs, endMs };
}

/** The quarter, month or week before one, written as that is. */
export function previousPeriod({ unit, text, timezone }: Period): Period {
  const { pattern } = forms[unit];
  const [, year = '', number = ''] = pattern.exec(text) ?? [];
  const [first] = daysOf(unit, Number(year), Number(number));
  const before = unit === 'week' ? first.subtract({ weeks: 1 }) : first.subtract({ days: 1 });
  return parsePeriod(unit, textOf(unit, before, text), timezone);
}

/** The period that has a day, written as another one is: `2026Q2`, or `2026-Q2`. */
function textOf(unit: PeriodUnit, day: Temporal.PlainDate, like: string): string {
  const [year, number] =
    unit === 'week'
      ? [day.yearOfWeek ?? day.year, day.weekOfYear ?? 1]
      : [day.year, unit === 'quarter' ? Math.ceil(day.month / 3) : day.month];
  const parts = [String(year).padStart(4, '0'), String(number).padStart(2, '0')] as const;
  if (unit === 'month') return parts.join('-');
  const dash = like.includes('-') ? '-' : '';
  return `${parts[0]}${dash}${unit === 'week' ? `W${parts[1]}` : `Q${number}`}`;
}

type Days = readonly [first: Temporal.PlainDate, next: Temporal.PlainDate];

/** The first day of a period, and of the next one. */
function daysOf(unit: PeriodUnit, year: number, number: number): Days {
  if (unit === 'week') {
    const first = mondayOfWeek1(year).add({ weeks: number - 1 });
    return [first, first.add({ weeks: 1 })];
  }
  const months = unit === 'quarter' ? 3 : 1;
  const first = Temporal.PlainDate.from({ year, month: (number - 1) * months + 1, day: 1 });
  return [first, first.add({ months })];
}

/** The fourth of January is in week 1 of every year. Source: ISO 8601. */
function mondayOfWeek1(year: number): Temporal.PlainDate {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth.subtract({ days: fourth.dayOfWeek - 1 });
}

/** A week belongs to the year that its Thursday is in. */
function isWeekOf(monday: Temporal.PlainDate, year: number): boolean {
  return monday.add({ days: 3 }).year === year;
}

function weeksIn(year: number): number {
  return isWeekOf(mondayOfWeek1(year).add({ weeks: 52 }), year) ? 53 : 52;
}

function beginOf(day: Temporal.PlainDate, timezone: string): number {
  return day.toZonedDateTime(timezone).epochMilliseconds;
}

function badPeriod(unit: PeriodUnit, text: string, reason: string, hint: string): StyxError {
  return new StyxError('BAD_TIME', `\`${text}\` is not a ${unit}${reason}`, { hint });
}
