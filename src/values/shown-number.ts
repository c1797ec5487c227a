import type { Shown } from '../manifest/values/values.js';
import type { Extent } from '../statistics/extent.js';
import { type Multiple, multipleNamed, unitNamed } from '../units/units.js';

/** A number as it is printed: rounded, in a multiple of its unit. */
export interface ShownNumber {
  /** Decimal digits, perhaps with a minus sign (ASCII): of the number, or of it over 10^exponent. */
  readonly digits: string;
  readonly interval: ShownInterval | undefined;
  /** A power of ten for all of it. */
  readonly exponent: number | undefined;
  /** The multiple's name; empty where there is none. */
  readonly unit: string;
}

/** `± half`, or `[low, high]` where the ends are not equally far away. */
export type ShownInterval =
  { readonly half: string } | { readonly low: string; readonly high: string };

/** An interval around a number, and whether its ends are equally far away by definition. */
export interface Interval extends Extent {
  readonly isSymmetric: boolean;
}

/** The multiple of a unit that numbers are shown in; the size is that of the largest of them. */
export function multipleOf({ unit, show }: Pick<Shown, 'unit' | 'show'>, size: number): Multiple {
  const named = unitNamed(unit);
  const asked = show === undefined ? undefined : multipleNamed(named, show);
  const [first] = named.multiples;
  const own = named.multiples.find((one) => one.size === 1);
  if (asked !== undefined || (size === 0 && own !== undefined)) return asked ?? own ?? first;
  return named.multiples.findLast(({ from }) => Math.abs(size) >= from) ?? first;
}

/** A number for people, in a multiple that fits its size when it is rounded: 1.00 s, not 1000 ms. */
export function shownNumber(value: number, interval: Interval | undefined, shown: Shown) {
  const multiple = multipleOf(shown, value);
  const number = shownIn(multiple, value, interval, shown);
  const rounded = Number(`${number.digits}e${number.exponent ?? 0}`);
  const larger = multipleOf(shown, rounded * multiple.size);
  if (rounded === 0 || larger.size <= multiple.size) return number;
  return shownIn(larger, value, interval, shown);
}

/** A finite number for people, in a multiple of its unit. */
export function shownIn(
  { name, size }: Multiple,
  value: number,
  interval: Interval | undefined,
  shown: Shown,
): ShownNumber {
  const scaled = value / size;
  const exponent = exponentOf(scaled, shown);
  const over = (number: number): number =>
    exponent === undefined ? number / size : withoutPower(number / size, exponent);
  const half = interval && (over(interval.max) - over(interval.min)) / 2;
  const decimals = decimalsOf(over(value), half, shown);
  const text = (number: number): string => fixed(number, decimals);
  return {
    digits: text(over(value)),
    interval: interval && {
      ...(interval.isSymmetric
        ? { half: text(half ?? 0) }
        : { low: text(over(interval.min)), high: text(over(interval.max)) }),
    },
    exponent,
    unit: name,
  };
}

/** The power of ten of a number that is not easily read without one. */
function exponentOf(value: number, { rounding }: Shown): number | undefined {
  const size = Math.abs(value);
  const hasDecimals = typeof rounding === 'object' && 'decimals' in rounding;
  const isSmall = size > 0 && size < 1e-3 && !hasDecimals;
  const isLarge = size >= (hasDecimals ? 1e15 : 1e9);
  return isSmall || isLarge ? powerOf(value, 3) : undefined;
}

/** A number over 10^exponent, rounded once. */
function withoutPower(value: number, exponent: number): number {
  const [mantissa = '', power = ''] = value.toExponential().split('e');
  return Number(`${mantissa}e${Number(power) - exponent}`);
}

/** The power of ten of the first digit, when a number is rounded to so many digits. */
function powerOf(value: number, digits: number): number {
  return Number(value.toExponential(digits - 1).replace(/^.*e/, ''));
}

const AUTO_DIGITS = 3;
/** How many digits of an uncertainty are worth telling. */
const INTERVAL_DIGITS = 2;

function decimalsOf(value: number, half: number | undefined, { rounding }: Shown): number {
  if (rounding !== 'auto' && 'decimals' in rounding) return rounding.decimals;
  if (rounding !== 'auto') return rounding.digits - 1 - powerOf(value, rounding.digits);
  const whole = (decimals: number): number => Math.min(Math.max(decimals, 0), 20);
  if (half !== undefined && half > 0) {
    return whole(INTERVAL_DIGITS - 1 - powerOf(half, INTERVAL_DIGITS));
  }
  if (Number.isInteger(value)) return 0;
  return whole(AUTO_DIGITS - 1 - powerOf(value, AUTO_DIGITS));
}

/** With so many decimals; a negative count rounds tens, hundreds and so on. */
function fixed(value: number, decimals: number): string {
  const text =
    decimals >= 0
      ? value.toFixed(Math.min(decimals, 100))
      : (Math.round(value / 10 ** -decimals) * 10 ** -decimals).toFixed(0);
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text;
}

/** Whether what is printed is `± 0`, and the interval is not nothing. */
export function isRoundedAway({ interval: text }: ShownNumber, interval: Extent): boolean {
  const isNothing = text !== undefined && 'half' in text && Number(text.half) === 0;
  return isNothing && interval.max > interval.min;
}

/** As plain text: `5.2 ± 0.3 ms`, `1.2×10^-5`, `5 [4, 7] s`. */
export function plainText(number: ShownNumber): string {
  const amount = amountText(number);
  return number.unit === '' ? amount : `${amount} ${number.unit}`;
}

/** The same without its unit. */
export function amountText({ digits, interval, exponent }: ShownNumber): string {
  const text = interval === undefined ? digits : `${digits} ${intervalText(interval)}`;
  if (exponent === undefined) return text;
  return `${interval === undefined ? text : `(${text})`}×10^${exponent}`;
}

function intervalText(interval: ShownInterval): string {
  return 'half' in interval ? `± ${interval.half}` : `[${interval.low}, ${interval.high}]`;
}
