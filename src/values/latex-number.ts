import { latexText } from './latex-text.js';
import type { ShownInterval, ShownNumber } from './shown-number.js';

/**
 * A number as values.tex has it: for text and for mathematics, by the commands that it defines. Its
 * parts do not come apart at the end of a line.
 */
export function latexNumber(number: ShownNumber): string {
  const amount = latexAmount(number);
  return number.unit === '' ? amount : `${amount}\\,${latexUnit(number.unit)}`;
}

/** The same without its unit. */
export function latexAmount({ digits, interval, exponent }: ShownNumber): string {
  const text = interval === undefined ? signed(digits) : `${signed(digits)}${around(interval)}`;
  if (exponent === undefined) return text;
  const all = interval === undefined ? text : `(${text})`;
  return `${all}\\ensuremath{{}\\times10^{${exponent}}}`;
}

/** A hyphen of text is no minus sign. */
function signed(digits: string): string {
  return digits.replace(/^-/, '\\ensuremath{-}');
}

function around(interval: ShownInterval): string {
  if ('half' in interval) return `\\ensuremath{{}\\pm{}}${interval.half}`;
  return `~[${signed(interval.low)},~${signed(interval.high)}]`;
}

/** Upright, be the text around it slanted or a formula. */
function latexUnit(unit: string): string {
  return `\\styx@unit{${latexText(unit)}}`;
}

/** The units that siunitx knows by other names. */
const siunits = new Map([
  ['ns', '\\nano\\second'],
  ['µs', '\\micro\\second'],
  ['ms', '\\milli\\second'],
  ['s', '\\second'],
  ['min', '\\minute'],
  ['h', '\\hour'],
  ['d', '\\day'],
  ['%', '\\percent'],
]);
const prefixes = new Map([
  ['', ''],
  ...['kilo', 'mega', 'giga', 'tera', 'peta'].map((name): [string, string] => [
    name === 'kilo' ? 'k' : name.slice(0, 1).toUpperCase(),
    `\\${name}`,
  ]),
  ...['kibi', 'mebi', 'gibi', 'tebi', 'pebi'].map((name): [string, string] => [
    `${name.slice(0, 1).toUpperCase()}i`,
    `\\${name}`,
  ]),
]);

/** A unit as an argument of `\qty`, by the names of siunitx where it has them. */
function siunit(unit: string): string {
  const known = siunits.get(unit);
  if (known !== undefined) return known;
  const [, prefix = '', base, per] = /^([KMGTP]i|[kMGTP])?(B|bit)(\/s)?$/.exec(unit) ?? [];
  const name = prefixes.get(prefix);
  if (base !== undefined && name !== undefined) {
    return `${name}\\${base === 'B' ? 'byte' : 'bit'}${per === undefined ? '' : '\\per\\second'}`;
  }
  // What siunitx prints as it is written is in its font; of other characters it makes signs.
  return /^[A-Za-z0-9/]+$/.test(unit) ? unit : latexUnit(unit);
}

/** A number as siunitx reads it: `5.2 +- 0.3e-5`. Of an interval that is not around it, the centre. */
export function siunitxAmount(number: ShownNumber): string {
  const { digits, interval } = number;
  const half = interval !== undefined && 'half' in interval ? ` +- ${interval.half}` : '';
  return `${digits}${half}${powerText(number)}`;
}

const powerText = ({ exponent }: ShownNumber): string =>
  exponent === undefined ? '' : `e${exponent}`;

/** A number by the commands of siunitx 3: `\qty{5.2}{\milli\second}`. */
export function siunitxNumber(number: ShownNumber): string {
  const { unit, interval } = number;
  const power = powerText(number);
  const amount = siunitxAmount(number);
  const name = unit === '' ? '' : siunit(unit);
  if (interval !== undefined && 'low' in interval) {
    const ends = `~[\\num{${interval.low}${power}},~\\num{${interval.high}${power}}]`;
    return `\\num{${amount}}${ends}${name === '' ? '' : `\\,\\unit{${name}}`}`;
  }
  return name === '' ? `\\num{${amount}}` : `\\qty{${amount}}{${name}}`;
}
