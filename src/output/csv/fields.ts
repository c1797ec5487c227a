import type { CsvOptions } from '../../manifest/manifest.js';
import type { Grid } from '../../time/grid.js';
import { isoMillis, isoSeconds, zoneOffsets } from '../../time/zone.js';

/** A field as RFC 4180 writes it, for any delimiter: quoted only where it must be. */
export function csvField(text: string, delimiter: string): string {
  const isPlain = !/["\r\n]/.test(text) && !text.includes(delimiter);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** Writes a time in ms as the options ask for it; all times of a table have the same digits. */
export function timeFormat(
  options: Pick<CsvOptions, 'time' | 'timezone' | 'decimal'>,
  grids: readonly Grid[],
): (ms: number) => string {
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
