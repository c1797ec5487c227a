import { StyxError, type Position } from '../errors.js';
import { isTimezone, timezoneNames } from '../time/zone.js';
import type { CsvOptions, FigureCsv } from './manifest.js';
import { didYouMean } from './nearest.js';
import type { Figure as WrittenFigure } from './schema.generated.js';

export type WrittenCsv = NonNullable<WrittenFigure['csv']>;

/**
 * The options of a CSV file in full. `timezone` is the one to use where none is written.
 * Throws MANIFEST_VALUE for a delimiter that cannot be told from the fields, and for an unknown
 * time zone.
 */
export function csvOptions(
  written: WrittenCsv,
  timezone: string,
  positionOf: (key: keyof WrittenCsv) => Position | undefined = () => undefined,
): FigureCsv {
  const decimal = written.decimal ?? '.';
  const delimiter = characterOf(written.delimiter ?? (decimal === ',' ? ';' : ','));
  const time = written.time ?? 'unix';
  checkDelimiter(delimiter, { decimal, time }, () => positionOf('delimiter'));
  return {
    data: written.data ?? 'drawn',
    layout: written.layout ?? 'wide',
    header: written.header ?? true,
    delimiter,
    decimal,
    time,
    timezone: checkTimezone(written.timezone ?? timezone, () => positionOf('timezone')),
  };
}

/** The IANA name of a time zone, if it is one. Throws MANIFEST_VALUE. */
export function checkTimezone(name: string, position: () => Position | undefined): string {
  if (isTimezone(name)) return name;
  throw new StyxError('MANIFEST_VALUE', `\`${name}\` is not the name of a time zone`, {
    position: position(),
    hint: didYouMean(name, timezoneNames()) ?? 'write an IANA name, for example Europe/Berlin',
  });
}

function characterOf(delimiter: string): string {
  return delimiter === 'tab' || delimiter === '\\t' ? '\t' : delimiter;
}

function checkDelimiter(delimiter: string, used: Used, position: () => Position | undefined): void {
  const problem = delimiterProblem(delimiter, used);
  if (problem === undefined) return;
  throw new StyxError('MANIFEST_VALUE', `the delimiter ${problem}`, {
    position: position(),
    hint: 'write one character, for example `;`, or `tab`',
  });
}

type Used = Pick<CsvOptions, 'decimal' | 'time'>;

function delimiterProblem(delimiter: string, { decimal, time }: Used): string | undefined {
  if (Array.from(delimiter).length !== 1) return `\`${delimiter}\` is not one character`;
  if (delimiter === decimal) return `\`${delimiter}\` is the decimal separator as well`;
  if (/["'`\r\n]/.test(delimiter)) return 'is a quote or a line break';
  if (/[\p{L}\p{N}+.-]/u.test(delimiter)) return `\`${delimiter}\` can be part of a number`;
  if (delimiter === ':' && time === 'iso') return '`:` is part of a time';
  return undefined;
}
