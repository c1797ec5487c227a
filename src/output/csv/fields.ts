import { atPlace } from '../../frame/run-places.js';
import type { CsvOptions } from '../../manifest/manifest.js';
import type { CsvQuery } from './columns.js';
import { isoMillis, isoSeconds, zoneOffsets } from '../../time/zone.js';

/** A field as RFC 4180 writes it, for any delimiter: quoted only where it must be. */
export function csvField(text: string, delimiter: string): string {
  const isPlain = !/["\r\n]/.test(text) && !text.includes(delimiter);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

type TimeOptions = Pick<CsvOptions, 'time' | 'timezone' | 'decimal' | 'delimiter'>;

/** Writes a time in ms as the options ask for it, or what it stands for. */
export function firstField(
  queries: readonly CsvQuery[],
  options: TimeOptions,
): (ms: number) => string {
  const [query] = queries;
  if (query?.along === undefined) return timeFormat(queries, options);
  const { along, grid } = query;
  const fields = along.texts.map((text) =>
    csvField(text.replace('.', options.decimal), options.delimiter),
  );
  return (ms) => atPlace(fields, ms, grid);
}

/** All times of a table have the same digits. */
function timeFormat(queries: readonly CsvQuery[], options: TimeOptions): (ms: number) => string {
  const grids = queries.map(({ grid }) => grid);
  if (options.time === 'unix_ms') return String;
  const hasMillis = grids.some((grid) => grid.startMs % 1000 !== 0 || grid.stepMs % 1000 !== 0);
  if (options.time === 'iso') {
    const offsetAt = zoneOffsets(options.timezone);
    const iso = hasMillis ? isoMillis : isoSeconds;
    return (ms) => iso(ms, offsetAt(ms));
  }
  if (!hasMillis) return (ms) => String(ms / 1000);
  return (ms) => (ms / 1000).toFixed(3).replace('.', options.decimal);
}
